package io.reelwright.cli.remote;

import static io.reelwright.testing.OddServer.AND_THEN_SILENCE;
import static io.reelwright.testing.OddServer.answer;
import static io.reelwright.testing.OddServer.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.campaign.Asset;
import io.reelwright.cli.CommandDispatcher;
import io.reelwright.cli.SampleCampaign;
import io.reelwright.config.ClientSettings;
import io.reelwright.event.StoredEvent;
import io.reelwright.store.ContentHash;
import io.reelwright.testing.CommandUser;
import io.reelwright.testing.OddServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What answers at an address may be anything, and may go away at any time: a user gets a sentence, and never a stack trace. */
@Timeout(60)
class OddServersTest {
    private static final String ID = SampleCampaign.ID;
    private static final String RUNS = answer(200, "application/json", campaign("SCRIPT", 1));
    private static final String DONE = answer(200, "application/json", campaign("DONE", 2));

    @TempDir
    Path place;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 | its answer has another form
            302 | it redirects to another place
            404 | nothing answers this command there; is it a Reelwright server
            """)
    void whatIsNoReelwrightServerIsNamed(int status, String told) throws Exception {
        try (OddServer odd = new OddServer((_, _) -> answer(status, "text/html", "<h1>Welcome</h1>"))) {
            for (String command : List.of("list", "show " + ID, "monitor " + ID, "download " + ID, "submit Bees")) {
                CommandUser user = new CommandUser(odd.url(), place);
                assertThat(user.types(command.split(" "))).as(command).isNotZero();
                assertThat(user.err()).as(command).startsWith(odd.url() + ": ").contains(told);
                assertThat(user.err().lines()).as(command).hasSize(1);
            }
        }
    }

    @Test
    void whatIsUnderstoodByNobodyIsASentenceAndTheLogHasTheRest() throws Exception {
        String newer = campaign("DONE", 0).replace("}", ",\"state\":{\"schema\":99}}");
        for (String body : List.of("{}", "{\"id\": 7, \"phase\": []}", newer))
            try (OddServer odd = new OddServer((_, _) -> answer(200, "application/json", body))) {
                String command = body.equals(newer) ? "download " + ID : "submit Bees";
                CommandUser user = new CommandUser(odd.url(), place);
                assertThat(user.types(command.split(" "))).as(body).isEqualTo(CommandDispatcher.FAILED);
                assertThat(user.err()).as(body).startsWith("the response of " + odd.url() + " was not understood (");
                assertThat(user.err().lines()).as(body).hasSize(1);
            }
    }

    @Test
    void aFileThatBreaksOffOnItsWayIsToldAsThat() throws Exception {
        Files.createDirectories(place.resolve("photos"));
        Path lake = Files.write(
                place.resolve("photos/lake.png"), "\u0089PNG\r\n\u001a\nwater".getBytes(StandardCharsets.ISO_8859_1));
        try (OddServer odd = new OddServer((head, _) ->
                head.startsWith("PUT ") ? "" : answer(201, "application/json", "{\"id\": \"SET\", \"files\": []}"))) {
            CommandUser user = new CommandUser(odd.url(), place);
            assertThat(user.types("submit", "Lakes", "--media", "photos")).isEqualTo(CommandDispatcher.FAILED);
            assertThat(user.err()).startsWith(lake + ": the connection broke while it was sent");
        }
    }

    @Test
    void whereNobodyAnswersItIsSaidAtOnce() throws Exception {
        OddServer gone = new OddServer((_, _) -> "");
        gone.close();
        for (String command : List.of("list", "monitor " + ID, "events " + ID, "submit Bees")) {
            CommandUser user = new CommandUser(gone.url(), place);
            assertThat(user.types(command.split(" "))).as(command).isEqualTo(CommandDispatcher.FAILED);
            assertThat(user.err()).as(command).startsWith(gone.url() + ": no Reelwright server answers there");
        }
    }

    @Test
    void anAnswerThatIsLostIsAskedForAgainUnderTheSameKey() throws Exception {
        String made = answer(201, "application/json", campaign("PLANNING", 1));
        try (OddServer odd = new OddServer(
                (_, times) -> times == 1 ? "" : times == 2 ? answer(503, "application/problem+json", "{}") : made)) {
            CommandUser user = new CommandUser(odd.url(), place);

            assertThat(user.types("submit", "Bees")).isEqualTo(CommandDispatcher.DONE);

            assertThat(user.out()).isEqualTo(ID + "\n");
            assertThat(user.err()).startsWith(odd.url() + ": is not ready; trying again …\nfollow it with");
            assertThat(odd.asked()).hasSize(3);
            assertThat(odd.asked().stream().map(OddServersTest::key).distinct())
                    .singleElement()
                    .asString()
                    .matches("[0-9a-f-]{36}");
        }
    }

    @Test
    void anOrderThatIsTooLargeDoesNotStopTheListAndEachMistakeNamesItsLineAndField() throws Exception {
        String wrong = "{\"errors\": [{\"field\": \"seconds\", \"value\": \"900\", \"detail\": \"too long\"},"
                + "{\"field\": \"tier\", \"value\": \"gold\", \"detail\": \"no such tier\"}]}";
        String made = answer(201, "application/json", campaign("PLANNING", 1));
        try (OddServer odd = new OddServer((_, times) -> switch (times) {
            case 1 -> answer(413, "application/problem+json", "{\"detail\": \"the body is too large\"}");
            case 2 -> answer(400, "application/problem+json", wrong);
            default -> made;
        })) {
            Files.writeString(place.resolve("list.csv"), "topic\nBees\nWasps\nAnts\n");
            CommandUser user = new CommandUser(odd.url(), place);

            assertThat(user.types("batch", "list.csv")).isEqualTo(CommandDispatcher.WRONG_INPUT);

            assertThat(user.out()).isEqualTo(ID + "  Bees\n");
            Path list = place.resolve("list.csv");
            assertThat(user.err().lines())
                    .containsExactly(
                            list + ", line 2: the body is too large",
                            list + ", line 3: seconds 900: too long",
                            list + ", line 3: tier gold: no such tier",
                            "1 new, 0 known, 2 refused");
        }
    }

    @Test
    void ordersThatWereMadeBeforeAreCountedApart() throws Exception {
        try (OddServer odd = new OddServer(
                (_, times) -> answer(times == 2 ? 201 : 200, "application/json", campaign("PLANNING", 1)))) {
            Files.writeString(place.resolve("list.csv"), "topic\nBees\nWasps\nAnts\n");
            CommandUser user = new CommandUser(odd.url(), place);

            assertThat(user.types("batch", "list.csv")).isEqualTo(CommandDispatcher.DONE);

            assertThat(user.err()).isEqualTo("1 new, 2 known, 0 refused\n");
        }
    }

    @Test
    void anOrderWhoseAnswerWasLostCountsAsOrdered() throws Exception {
        try (OddServer odd = new OddServer(
                (_, times) -> times == 1 ? "" : answer(200, "application/json", campaign("PLANNING", 1)))) {
            Files.writeString(place.resolve("list.csv"), "topic\nBees\n");
            CommandUser user = new CommandUser(odd.url(), place);

            assertThat(user.types("batch", "list.csv")).isEqualTo(CommandDispatcher.DONE);

            assertThat(user.err()).endsWith("1 new, 0 known, 0 refused\n");
        }
    }

    @Test
    void aListWithABrokenLineOrdersNothing() throws Exception {
        try (OddServer odd = new OddServer((_, _) -> answer(201, "application/json", campaign("PLANNING", 1)))) {
            Files.writeString(place.resolve("list.jsonl"), "{\"topic\": \"Bees\"}\n[]\n{}{}\n");
            CommandUser user = new CommandUser(odd.url(), place);

            assertThat(user.types("batch", "list.jsonl")).isEqualTo(CommandDispatcher.WRONG_INPUT);

            assertThat(user.err()).contains("list.jsonl, line 2: ").contains("list.jsonl, line 3: ");
            assertThat(odd.asked()).isEmpty();
        }
    }

    @Test
    void aListThatIsCutOffSaysHowMuchIsLeft() throws Exception {
        try (OddServer odd = new OddServer((_, times) -> times == 1
                ? answer(201, "application/json", campaign("PLANNING", 1))
                : answer(401, "application/problem+json", "{\"detail\": \"no such token\"}"))) {
            Files.writeString(place.resolve("list.csv"), "topic\nBees\nWasps\nAnts\n");
            CommandUser user = new CommandUser(odd.url(), place);

            assertThat(user.types("batch", "list.csv")).isEqualTo(CommandDispatcher.FAILED);

            assertThat(user.err())
                    .isEqualTo("1 new, 0 known, 0 refused, 2 left; the same command continues\nno such token\n");
        }
    }

    @Test
    void aKeyThatNoHeaderCanCarryIsRefusedHere() throws Exception {
        try (OddServer odd = new OddServer((_, _) -> DONE)) {
            CommandUser user = new CommandUser(odd.url(), place);
            assertThat(user.types("submit", "Bees", "--key", "my\nkey")).isEqualTo(CommandDispatcher.WRONG_INPUT);
            assertThat(user.err()).isEqualTo("key my key: is not a valid key; use 1 to 200 visible ASCII characters\n");
            assertThat(odd.asked()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503})
    void aStreamThatIsRefusedForNowIsAskedForAgain(int status) throws Exception {
        try (OddServer odd = new OddServer((head, times) -> {
            if (!head.contains("/events ")) return times > 3 ? DONE : RUNS;
            return times < 3 ? answer(status, "text/plain", "busy") : stream(event(1, "SCRIPT") + event(2, "DONE"));
        })) {
            CommandUser user = new CommandUser(odd.url(), place);
            assertThat(user.types("monitor", ID, "--json")).isEqualTo(CommandDispatcher.DONE);
            assertThat(user.out().lines()).hasSize(2);
            assertThat(user.err()).contains("the server is unavailable");
        }
    }

    @Test
    void aStreamThatIsRefusedForGoodEndsWithTheServersWords() throws Exception {
        try (OddServer odd = new OddServer((head, _) -> head.contains("/events ")
                ? answer(401, "application/problem+json", "{\"detail\": \"no such token, or it was revoked\"}")
                : RUNS)) {
            CommandUser user = new CommandUser(odd.url(), place);
            assertThat(user.types("monitor", ID)).isEqualTo(CommandDispatcher.FAILED);
            assertThat(user.err()).isEqualTo("no such token, or it was revoked\n");
        }
    }

    @Test
    void anEventOfANewerServerEndsWithAMessage() throws Exception {
        try (OddServer odd = new OddServer(
                (head, _) -> head.contains("/events ") ? stream(event(1, "SCRIPT") + event(2, "DREAMING")) : RUNS)) {
            CommandUser user = new CommandUser(odd.url(), place);
            assertThat(user.types("monitor", ID, "--json")).isEqualTo(CommandDispatcher.FAILED);
            assertThat(user.out().lines()).hasSize(1);
            assertThat(user.err())
                    .contains("after event 1 cannot be understood")
                    .contains("newer Reelwright");
        }
    }

    @Test
    void aKindOfEventThatIsNotKnownIsPassedOver() throws Exception {
        String dream = event(2, "SCRIPT").replace("event: moments_found", "event: dreamt");
        try (OddServer odd = new OddServer((head, _) ->
                head.contains("/events ") ? stream(event(1, "SCRIPT") + dream + AND_THEN_SILENCE) : DONE)) {
            CommandUser user = new CommandUser(odd.url(), place);
            assertThat(user.types("events", ID)).isEqualTo(CommandDispatcher.DONE);
            assertThat(user.out().lines()).hasSize(1);
        }
    }

    @Test
    void aConnectionThatFallsSilentIsOpenedAgainAfterTheLastId() throws Exception {
        try (OddServer odd = new OddServer((head, _) -> {
                    if (!head.contains("/events ")) return DONE;
                    boolean first = head.contains("Last-Event-ID: 0");
                    return stream(first ? event(1, "SCRIPT") + AND_THEN_SILENCE : event(2, "DONE"));
                });
                ApiClient api = new ApiClient(settings(odd), _ -> {}, Duration.ofMillis(200));
                RemoteEvents events = new RemoteEvents(api, ID, 0, RemoteEvents.FOR_EVER)) {
            List<Long> given = new ArrayList<>();
            while (events.end() == null) {
                StoredEvent next = events.next(Duration.ofMillis(20));
                if (next != null) given.add(next.seq());
            }
            assertThat(given).containsExactly(1L, 2L);
            assertThat(odd.asked()).anyMatch(head -> head.contains("Last-Event-ID: 1\r\n"));
        }
    }

    @Test
    void aFileThatBreaksOffIsGoneOnWithFromWhereItBroke() throws Exception {
        Asset film = new Asset(ID + "/masters/a film.mp4", 10, hash("0123456789"));
        String part = "HTTP/1.1 200 Odd\r\nContent-Length: 10\r\n\r\n0123";
        String rest = "HTTP/1.1 206 Odd\r\nContent-Range: bytes 4-9/10\r\nContent-Length: 6\r\n\r\n456789";
        try (OddServer odd = new OddServer(
                        (_, times) -> times == 1 ? part : times == 2 ? answer(503, "text/plain", "busy") : rest);
                ApiClient api = new ApiClient(settings(odd), _ -> {})) {
            Path to = place.resolve("film.part");

            new RemoteFiles(api, ID).fetch(film, to);

            assertThat(to).hasContent("0123456789");
            assertThat(odd.asked().getFirst())
                    .startsWith("GET /v1/campaigns/" + ID + "/assets/masters/a%20film.mp4 ")
                    .doesNotContain("Range");
            assertThat(odd.asked().getLast())
                    .contains("Range: bytes=4-\r\n", "If-Range: \"" + film.sha256() + "\"\r\n");
        }
    }

    @Test
    void aPieceOfAnotherFileIsNotGoneOnWith() throws Exception {
        Asset film = new Asset(ID + "/film.mp4", 10, hash("0123456789"));
        try (OddServer odd = new OddServer((head, _) -> head.contains("Range")
                        ? "HTTP/1.1 206 Odd\r\nContent-Range: bytes 4-9/10\r\nContent-Length: 6\r\n\r\n456789"
                        : "HTTP/1.1 200 Odd\r\nContent-Length: 10\r\n\r\n0123456789");
                ApiClient api = new ApiClient(settings(odd), _ -> {})) {
            Path to = Files.writeString(place.resolve("film.part"), "abcd");
            new RemoteFiles(api, ID).fetch(film, to);
            assertThat(to).hasContent("0123456789");

            Asset other = new Asset(ID + "/film.mp4", 10, hash("9876543210"));
            assertThatThrownBy(() -> new RemoteFiles(api, ID).fetch(other, place.resolve("other.part")))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("arrived damaged");
        }
    }

    private static ClientSettings settings(OddServer odd) {
        return new ClientSettings(odd.url(), null);
    }

    private static String hash(String content) {
        return ContentHash.of(content.getBytes(StandardCharsets.UTF_8));
    }

    private static String campaign(String phase, int events) {
        return "{\"id\":\"" + ID + "\",\"topic\":\"Bees\",\"phase\":\"" + phase + "\",\"events\":" + events + "}";
    }

    private static String event(int number, String phase) {
        return "event: moments_found\nid: " + number + "\ndata: {\"campaign\":\"" + ID
                + "\",\"timestamp\":\"2026-01-02T03:04:05Z\",\"phase\":\"" + phase + "\",\"moments\":1}\n\n";
    }

    private static String key(String head) {
        return head.lines()
                .filter(line -> line.startsWith("Idempotency-Key: "))
                .map(line -> line.substring(17))
                .findFirst()
                .orElse("none");
    }
}
