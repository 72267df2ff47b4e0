package io.reelwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Asset;
import io.reelwright.campaign.Master;
import io.reelwright.campaign.Output;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.VideoState;
import io.reelwright.cli.CommandDispatcher;
import io.reelwright.graph.Outcome;
import io.reelwright.graph.PhaseNode;
import io.reelwright.store.StateJson;
import io.reelwright.store.asset.AssetStore;
import io.reelwright.testing.Await;
import io.reelwright.testing.CommandUser;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user types, from the order to the file, against a whole service. */
@Timeout(60)
class ByCommandTest {
    private static final String NOBODY = "01JDN0B0DY0000000000000000";

    @TempDir
    static Path folder;

    private static TestServer service;

    @TempDir
    Path place;

    private CommandUser user = new CommandUser("", Path.of("."));

    @BeforeAll
    static void open() throws Exception {
        service = new TestServer(folder, ByCommandTest::nodes);
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @BeforeEach
    void somebody() {
        user = typist();
    }

    @Test
    void whatWasOrderedIsListedAndShown() {
        String id = ordered("Bees in spring", "--approve", "script");

        assertThat(user.types("list", "--limit", "1")).isEqualTo(CommandDispatcher.DONE);
        assertThat(user.out().lines().toList())
                .hasSize(2)
                .satisfies(lines ->
                        assertThat(lines.getFirst()).startsWith("id ").contains("status", "created (", "topic"))
                .satisfies(lines -> assertThat(lines.getLast()).startsWith(id).endsWith("  Bees in spring"));
        assertThat(user.types("list", "--phase", "done", "--limit", "500")).isEqualTo(CommandDispatcher.DONE);
        assertThat(user.out()).doesNotContain(id);
        assertThat(user.types("show", id.toLowerCase(Locale.ROOT))).isEqualTo(CommandDispatcher.DONE);
        assertThat(user.out()).startsWith(id).contains("Bees in spring");
        assertThat(user.types("show", id, "--json")).isEqualTo(CommandDispatcher.DONE);
        assertThat(StateJson.tree(user.out()).at("/state/campaign/brief/topic").asText())
                .isEqualTo("Bees in spring");
        assertThat(user.types("list", "--phase", "dreaming")).isEqualTo(CommandDispatcher.WRONG_INPUT);
        assertThat(user.err()).startsWith("phase dreaming: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "show",
                "monitor",
                "events",
                "approve",
                "cancel",
                "retry",
                "scenes",
                "delete",
                "download",
                "redo --scene 1"
            })
    void aCampaignThatIsNotThereIsToldInTheSameWordsByEveryCommand(String command) {
        String[] words = command.split(" ");
        String[] missing = Stream.concat(
                        Stream.of(words[0], NOBODY), Stream.of(words).skip(1))
                .toArray(String[]::new);
        assertThat(user.types(missing)).isEqualTo(CommandDispatcher.WRONG_INPUT);
        assertThat(user.err()).startsWith(NOBODY + ": no such campaign");

        missing[1] = "../v1/tokens?";
        assertThat(user.types(missing)).isEqualTo(CommandDispatcher.WRONG_INPUT);
        assertThat(user.err()).startsWith("ID ../v1/tokens?: is not a valid campaign id");
    }

    @Test
    void eventsAreGivenFromANumberOnOneALine() throws Exception {
        String id = done("Bees and numbers");

        assertThat(user.types("events", id)).isEqualTo(CommandDispatcher.DONE);
        List<Long> all = ids(user.out());
        assertThat(all).isEqualTo(LongStream.rangeClosed(1, all.size()).boxed().toList());
        assertThat(user.types("events", id, "--since", "3", "--json")).isEqualTo(CommandDispatcher.DONE);
        assertThat(ids(user.out())).isEqualTo(all.subList(3, all.size()));
        assertThat(user.types("events", id, "--since", "999")).isEqualTo(CommandDispatcher.DONE);
        assertThat(user.out()).isEmpty();
        assertThat(user.types("events", id, "--since", "soon")).isEqualTo(CommandDispatcher.WRONG_INPUT);
    }

    @Test
    void whatWaitsIsApprovedOrRejectedAndMadeAgain() throws Exception {
        String id = ordered("Bees that wait", "--approve", "script");
        waits(id, 1);

        assertThat(user.types("reject", id)).isEqualTo(CommandDispatcher.WRONG_INPUT);
        assertThat(user.err()).startsWith("why: is empty; say what is wrong");
        assertThat(user.types("reject", id, "--why", "too dull")).isEqualTo(CommandDispatcher.DONE);
        assertThat(user.types("monitor", id)).isEqualTo(CommandDispatcher.FAILED);
        assertThat(user.err()).contains("too dull");
        assertThat(user.types("retry", id)).isEqualTo(CommandDispatcher.DONE);
        waits(id, 2);
        assertThat(user.types("approve", id)).isEqualTo(CommandDispatcher.DONE);
        assertThat(user.out()).startsWith(id);
        assertThat(user.types("monitor", id)).isEqualTo(CommandDispatcher.DONE);
        assertThat(user.err()).contains("done; get it with: ").contains(" download " + id);
        assertThat(user.out()).contains("failed in script: rejected: too dull");
        assertThat(user.types("approve", id)).isEqualTo(CommandDispatcher.FAILED);
        assertThat(user.types("retry", id, "--from", "dreaming")).isEqualTo(CommandDispatcher.WRONG_INPUT);
        assertThat(user.types("retry", id, "--from", "compose")).isEqualTo(CommandDispatcher.DONE);
        assertThat(user.types("monitor", id)).isEqualTo(CommandDispatcher.DONE);
    }

    @Test
    void whatIsCancelledCanBeForgottenAndWhatRunsCannot() throws Exception {
        String id = ordered("Bees that end", "--approve", "script");
        waits(id, 1);

        assertThat(user.types("delete", id)).isEqualTo(CommandDispatcher.FAILED);
        assertThat(user.err()).contains("cancel it first");
        assertThat(user.types("cancel", id, "--json")).isEqualTo(CommandDispatcher.DONE);
        assertThat(StateJson.tree(user.out()).path("phase").asText()).isEqualTo("CANCELLED");
        assertThat(user.types("monitor", id)).isEqualTo(CommandDispatcher.FAILED);
        assertThat(user.err()).isEqualTo("it was cancelled\n");
        assertThat(user.types("download", id)).isEqualTo(CommandDispatcher.FAILED);
        assertThat(user.err()).startsWith(id + " was cancelled, so it has no files");
        assertThat(user.types("delete", id)).isEqualTo(CommandDispatcher.DONE);
        assertThat(user.types("show", id)).isEqualTo(CommandDispatcher.WRONG_INPUT);
    }

    @Test
    void whoHasToApproveScenesSeesThemWithTheirLengthsPicturesAndCommands() throws Exception {
        String id = ordered("Bees to look at", "--approve", "storyboard");
        waits(id, 1);

        assertThat(user.types("show", id)).isEqualTo(CommandDispatcher.DONE);
        String first = id + "-scene-1.png";
        Path still = place.resolve(".cache/reelwright/stills").resolve(id).resolve(first);
        assertThat(user.out())
                .contains("waits for your approval of storyboard")
                .contains("approve it: reelwright approve " + id)
                .contains("reject it:  reelwright reject " + id + " --why TEXT")
                .containsPattern("scene 1  [1-9]\\.\\d s  ")
                .contains("    " + still);
        assertThat(still).hasContent("still 0 9x16");
        assertThat(user.types("show", id, "--dir", "look")).isEqualTo(CommandDispatcher.DONE);
        assertThat(place.resolve("look").resolve(first)).hasContent("still 0 9x16");
        Files.writeString(place.resolve("taken"), "a file");
        assertThat(user.types("show", id, "--dir", "taken")).isEqualTo(CommandDispatcher.WRONG_INPUT);
        assertThat(user.err()).contains("is a file; name a folder");
        assertThat(user.types("list", "--topic", "look bees")).isEqualTo(CommandDispatcher.DONE);
        assertThat(user.out()).contains(id).contains("approve storyboard?").doesNotContain("finished");
        assertThat(user.err()).contains("waiting for you:\n  reelwright approve " + id);
        assertThat(user.types("list", "--all")).isEqualTo(CommandDispatcher.DONE);
        assertThat(user.out()).contains(id);
        assertThat(user.types("list", "--topic", "wasps")).isEqualTo(CommandDispatcher.DONE);
        assertThat(user.err()).isEqualTo("no such campaigns\n");
        assertThat(user.types("download", id)).isEqualTo(CommandDispatcher.FAILED);
        assertThat(user.err())
                .contains("waiting for your approval of storyboard; continue it with: reelwright approve");
        assertThat(user.types("cancel", id)).isEqualTo(CommandDispatcher.DONE);
    }

    @Test
    void aTextInAnotherLanguageIsToldBeforeItIsRead() throws Exception {
        Files.writeString(
                place.resolve("german.md"),
                "Der Honig ist süß und die Bienen sind fleißig. Sie fliegen von Blume zu Blume und sammeln den Nektar.");

        assertThat(user.types("submit", "--source", "german.md")).isEqualTo(CommandDispatcher.WRONG_INPUT);
        assertThat(user.err()).contains("source", "is in German, and there is only an English voice");
        assertThat(user.types("submit", "--source", "german.md", "--language-check", "off"))
                .isEqualTo(CommandDispatcher.DONE);
        assertThat(user.types("submit", "The word Zeitgeist und so weiter, explained to the English"))
                .isEqualTo(CommandDispatcher.DONE);
    }

    @Test
    void aSceneIsDrawnOnceMoreWithOtherWords() throws Exception {
        String id = done("Bees and bears");

        assertThat(user.types("redo", id, "--scene", "2", "--prompt", "a bear")).isEqualTo(CommandDispatcher.DONE);
        assertThat(user.types("monitor", id)).isEqualTo(CommandDispatcher.DONE);
        assertThat(user.types("scenes", id)).isEqualTo(CommandDispatcher.DONE);
        assertThat(user.out()).contains("2 takes").contains("shows: a bear");
        assertThat(user.types("redo", id, "--scene", "1", "--providers", "kie")).isEqualTo(CommandDispatcher.DONE);
        assertThat(user.types("monitor", id)).isEqualTo(CommandDispatcher.DONE);
        assertThat(user.types("scenes", id, "--json")).isEqualTo(CommandDispatcher.DONE);
        assertThat(user.out()).contains("\"providers\":[\"kie\"]");
        assertThat(user.types("redo", id, "--scene", "0")).isEqualTo(CommandDispatcher.WRONG_INPUT);
        assertThat(user.types("edit", id, "--script", "words.md", "--scene", "2"))
                .isEqualTo(CommandDispatcher.WRONG_INPUT);
        assertThat(user.err()).startsWith("--scene works only with --prompt");
    }

    @Test
    void aFollowerMissesNothingWhileTheServerIsAwayAndIsToldOnce() throws Exception {
        String id = ordered("Bees that are watched", "--approve", "script");
        waits(id, 1);
        CompletableFuture<Integer> code = new CompletableFuture<>();
        CommandUser follower = typist();
        Thread watch = Thread.ofVirtual().start(() -> code.complete(follower.types("monitor", id, "--json")));
        Await.until("the wait for approval", () -> follower.out().contains("\"what\":\"approval\""));

        service.server().close();
        Await.until("word of the outage", () -> follower.err().contains("unavailable"));
        service.restartServer();
        assertThat(user.types("approve", id)).isEqualTo(CommandDispatcher.DONE);
        watch.join();

        assertThat(code.join()).isEqualTo(CommandDispatcher.DONE);
        assertThat(follower.err()).isEqualTo("the server is unavailable; retrying until it answers …\n");
        assertThat(user.types("events", id)).isEqualTo(CommandDispatcher.DONE);
        assertThat(follower.out()).isEqualTo(user.out());
    }

    @Test
    void aFollowerWhomNobodyReadsEnds() throws Exception {
        String id = done("Bees that nobody reads");
        OutputStream head = new OutputStream() {
            @Override
            public void write(int letter) throws java.io.IOException {
                throw new java.io.IOException("Broken pipe");
            }
        };

        assertThat(user.typesInto(head, "monitor", id, "--json")).isEqualTo(CommandDispatcher.FAILED);
        assertThat(user.err()).isEmpty();
    }

    @Test
    void whatWasMadeIsFetchedWithoutLeavingPieces() throws Exception {
        String id = done("Bees at home");

        assertThat(user.types("download", id, "--dir", "mine")).isEqualTo(CommandDispatcher.DONE);

        try (Stream<Path> files = Files.list(place.resolve("mine"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "bees-at-home-tiktok_9x16.mp4",
                            "bees-at-home-tiktok_9x16-contact-sheet.png",
                            "bees-at-home-tiktok_9x16.srt",
                            "bees-at-home-tiktok_9x16.vtt",
                            "credits.txt",
                            "script.md",
                            "storyboard.json",
                            "report.html");
        }
        assertThat(place.resolve("mine/bees-at-home-tiktok_9x16.mp4")).hasContent("film of Bees at home");
    }

    @Test
    void severalCampaignsInOneFolderLeaveEachOthersFilesAlone() throws Exception {
        String first = done("Bees at sea: größe");
        String second = done("Bees at sea: größe");
        assertThat(user.types("download", first, "--dir", "all")).isEqualTo(CommandDispatcher.DONE);
        Files.writeString(place.resolve("all/script.md"), "my own words");

        assertThat(user.types("download", second, "--dir", "all", "--json")).isEqualTo(CommandDispatcher.DONE);
        assertThat(StateJson.tree(user.out()).at("/data/folder").asText())
                .isEqualTo(place.resolve("all/bees-at-sea-größe").toString());
        assertThat(user.err()).startsWith(place.resolve("all") + " has other files");
        assertThat(place.resolve("all/script.md")).hasContent("my own words");

        assertThat(user.types("download", second, "--dir", "all")).isEqualTo(CommandDispatcher.DONE);
        assertThat(user.out()).contains("already there, nothing was written");
        assertThat(user.types("download", second, "--dir", "all", "--force")).isEqualTo(CommandDispatcher.DONE);
        assertThat(place.resolve("all/script.md.bak")).hasContent("my own words");
        assertThat(place.resolve("all/storyboard.json")).content().contains(second);
    }

    @Test
    void aBrowserKeepsAFileUnderTheNameThatCommandsGiveIt() throws Exception {
        String id = done("Bees in Ελλάδα");
        HttpResponse<Void> head = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + "/v1/campaigns/" + id
                                        + "/assets/masters/film.mp4"))
                                .HEAD()
                                .build(),
                        HttpResponse.BodyHandlers.discarding());

        assertThat(head.headers().firstValue("Content-Disposition"))
                .hasValue("inline; filename=\"bees-in-______-tiktok_9x16.mp4\"; "
                        + "filename*=UTF-8''bees-in-%CE%B5%CE%BB%CE%BB%CE%AC%CE%B4%CE%B1-tiktok_9x16.mp4");
    }

    @Test
    void aFolderThatCannotBeMadeIsTold() throws Exception {
        String id = done("Bees without room");
        Files.writeString(place.resolve("mine"), "a file");

        assertThat(user.types("download", id, "--dir", "mine")).isEqualTo(CommandDispatcher.FAILED);
        assertThat(user.err()).endsWith("mine is a file; name a folder\n").doesNotContain("Exception");
    }

    @Test
    void anAddressWithTheWrongSchemeIsToldAtOnce() {
        CommandUser wrong = new CommandUser("https://127.0.0.1:" + service.port(), place);
        assertThat(wrong.types("submit", "Bees")).isEqualTo(CommandDispatcher.FAILED);
        assertThat(wrong.err()).contains("no Reelwright server answers there (cannot be reached: TLS");
    }

    @Test
    void theShellIsToldEveryCommand() {
        assertThat(user.types("completion")).isEqualTo(CommandDispatcher.DONE);
        assertThat(user.out()).contains("monitor", "download", "--approve", "complete -F _reelwright reelwright");
    }

    private CommandUser typist() {
        return new CommandUser("http://127.0.0.1:" + service.port(), place);
    }

    private String ordered(String... words) {
        List<String> all = Stream.concat(Stream.of("submit"), Stream.of(words)).toList();
        assertThat(user.types(all.toArray(String[]::new))).isEqualTo(CommandDispatcher.DONE);
        return user.out().strip();
    }

    private String done(String topic) throws Exception {
        String id = ordered(topic, "--outputs", "tiktok_9x16");
        assertThat(service.told(id, _ -> false)).contains("event: campaign_done");
        return id;
    }

    private static void waits(String id, int times) throws Exception {
        service.told(id, text -> text.split("\"what\":\"approval\"", -1).length > times);
    }

    private static List<Long> ids(String lines) {
        return lines.lines()
                .map(StateJson::tree)
                .map(line -> line.path("id").asLong())
                .toList();
    }

    static Map<Phase, PhaseNode> nodes(AssetStore assets) {
        Map<Phase, PhaseNode> nodes = new EnumMap<>(CampaignActionsOverHttpTest.nodes(assets));
        nodes.put(Phase.COMPOSE, (state, _) -> new Outcome.Finished(state.withMasters(List.of(master(state, assets)))));
        return nodes;
    }

    private static Master master(VideoState state, AssetStore assets) {
        String folder = state.campaign().id() + "/masters/";
        Asset film = CampaignActionsOverHttpTest.keep(
                assets,
                folder + "film.mp4",
                "film of " + state.campaign().brief().topic());
        Asset rest = CampaignActionsOverHttpTest.keep(assets, folder + "rest.txt", "what belongs to it");
        return new Master(Output.TIKTOK_9X16, film, rest, rest, rest, 270, -14, -1);
    }
}
