package io.reelwright.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.campaign.Asset;
import io.reelwright.media.MediaCheck;
import io.reelwright.store.ContentHash;
import io.reelwright.store.OrphanedFolders;
import io.reelwright.store.QuotaExceeded;
import io.reelwright.store.StateJson;
import io.reelwright.store.Tokens.Scope;
import io.reelwright.store.Uploads;
import io.reelwright.store.asset.AssetStore;
import io.reelwright.testing.Await;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.ForwardedAssets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class UploadRoutesTest {
    @TempDir
    static Path folder;

    private static TestServer service;
    private static String ours;
    private static String theirs;

    @BeforeAll
    static void open() throws Exception {
        service = new TestServer(folder);
        ours = service.tokens.create("us", "ours", Scope.ADMIN).secret();
        theirs = service.tokens.create("them", "theirs", Scope.WRITE).secret();
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void filesAreSentIntoASetListedReplacedAndThrownAway() throws Exception {
        String set = set(null);

        HttpResponse<String> first = put(set, "lake.png", "water");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(json(first).path("bytes").asInt()).isEqualTo(5);
        put(set, "a%20bee.JPG", "bzz");
        put(set, "lake.png", "ice");

        JsonNode files = json(send(ours, "/v1/uploads/" + set).GET()).path("files");
        assertThat(files.findValuesAsText("name")).containsExactly("a bee.JPG", "lake.png");
        assertThat(files.get(1).path("sha256").asText()).isEqualTo(hash("ice"));
        assertThat(kept(set)).containsExactlyInAnyOrder("a bee.JPG", "lake.png");

        assertThat(answer(send(ours, "/v1/uploads/" + set).DELETE()).statusCode())
                .isEqualTo(204);
        assertThat(answer(send(ours, "/v1/uploads/" + set).GET()).statusCode()).isEqualTo(404);
        assertThat(kept(set)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({".hidden.png, begins with a dot", "a%00b.png, contains a character", "a%0Ab.png, contains a character"})
    void aNameThatNoPictureOrVideoHasIsRefused(String name, String why) throws Exception {
        HttpResponse<String> refused = put(set(null), name, "x");

        assertThat(refused.statusCode()).isIn(400, 404);
        if (refused.statusCode() == 400)
            assertThat(refused.body()).contains("\"field\":\"name\"").contains(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..%2Flake.png", "a%5Cb.png"})
    void aNameWithASlashIsNoPath(String name) throws Exception {
        HttpResponse<String> refused = put(set(null), name, "x");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("a slash or backslash");
    }

    @Test
    void aFileMayComeWithoutAType() throws Exception {
        String set = set(null);
        HttpRequest.Builder plain =
                send(ours, "/v1/uploads/" + set + "/lake.png").PUT(BodyPublishers.ofString("water"));

        assertThat(answer(plain).statusCode()).isEqualTo(201);
        assertThat(kept(set)).containsExactly("lake.png");
    }

    @Test
    void aLongNameAndAnEmptyFileAndAnotherTypeAreRefused() throws Exception {
        String set = set(null);

        assertThat(put(set, "a".repeat(200) + ".png", "x").body()).contains("at most 200 characters");
        assertThat(put(set, "empty.png", "").body()).contains("the body is empty");
        HttpRequest.Builder json = send(ours, "/v1/uploads/" + set + "/a.png")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{}"));
        assertThat(answer(json).statusCode()).isEqualTo(415);
        assertThat(kept(set)).isEmpty();
    }

    @Test
    void whatBelongsToOthersIsNotThere() throws Exception {
        String set = set(null);
        put(set, "lake.png", "water");

        assertThat(answer(send(theirs, "/v1/uploads/" + set).GET()).statusCode())
                .isEqualTo(404);
        assertThat(answer(send(theirs, "/v1/uploads/" + set).DELETE()).statusCode())
                .isEqualTo(404);
        assertThat(put(theirs, set, "lake.png", BodyPublishers.ofString("mud")).statusCode())
                .isEqualTo(404);
        HttpResponse<String> order = order(theirs, null, "{\"topic\": \"Lakes\", \"media\": \"" + set + "\"}");
        assertThat(order.statusCode()).isEqualTo(422);
        assertThat(order.body()).contains("\"field\":\"media\"").contains("no such upload");
        String reader = service.tokens.create("reader", "ours", Scope.READ).secret();
        assertThat(put(reader, set, "lake.png", BodyPublishers.ofString("mud")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aBodyThatIsCutKeepsNothing() throws Exception {
        String set = set(null);
        try (Socket socket = new Socket("127.0.0.1", service.port())) {
            socket.getOutputStream().write(head("PUT", "/v1/uploads/" + set + "/lake.png", "Content-Length: 100000"));
            socket.getOutputStream().write(new byte[70_000]);
            socket.shutdownOutput();
            // The answer, or the end: either way the server has done with it.
            socket.getInputStream().readAllBytes();
        }

        assertThat(json(send(ours, "/v1/uploads/" + set).GET()).path("files")).isEmpty();
        assertThat(kept(set)).isEmpty();
        assertThat(drafts()).isEmpty();
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItIsRead() throws Exception {
        String set = set(null);

        String file = raw(head("PUT", "/v1/uploads/" + set + "/film.mp4", "Content-Length: 600000000"));
        String order = raw(head("POST", "/v1/campaigns", "Content-Length: 2097152"));
        String token = raw(head("POST", "/v1/tokens", "Content-Length: 1100000"));

        assertThat(token).startsWith("HTTP/1.1 413").contains("more than 1000000 bytes");
        assertThat(file).startsWith("HTTP/1.1 413").contains("a file has at most 512 MB");
        assertThat(order).startsWith("HTTP/1.1 413").contains("more than 2000000 bytes");
    }

    @Test
    void anOrderThatDoesNotSayHowLongItIsIsCutOffAllTheSame() throws Exception {
        byte[] long5 = ("{\"topic\": \"" + "a".repeat(5_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder order = send(ours, "/v1/campaigns")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(long5)));

        int status;
        try {
            status = answer(order).statusCode();
        } catch (IOException closed) {
            status = 413; // The server closes without reading the rest: the client may see that first.
        }
        assertThat(status).isEqualTo(413);
        assertThat(answer(send(ours, "/v1/campaigns")).body())
                .contains("\"campaigns\":")
                .doesNotContain("aaaaaaaa");
    }

    @Test
    void aFileThatTheServerCannotKeepIsNoMistakeOfTheClient() throws Exception {
        String set = set(null);
        Path drafts = folder.resolve("assets/work");
        Path aside = Files.move(drafts, folder.resolve("assets/aside"));
        Files.createFile(drafts);
        try {
            HttpResponse<String> refused = put(set, "lake.png", "water");

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(refused.body()).contains("lake.png cannot be stored");
        } finally {
            Files.delete(drafts);
            Files.move(aside, drafts);
        }
    }

    @Test
    void aSetHasAtMostTwoHundredFiles() throws Exception {
        String set = set(null);
        for (int i = 0; i < Uploads.MOST_FILES; i++) put(set, i + ".png", "x");

        HttpResponse<String> one = put(set, "more.png", "x");

        assertThat(one.statusCode()).isEqualTo(413);
        assertThat(one.body()).contains("at most 200 files");
        assertThat(put(set, "7.png", "y").statusCode()).isEqualTo(201);
    }

    @Test
    void aCampaignShowsWhatWasUploadedAndThenTheSetStaysAsItIs() throws Exception {
        String set = set(null);
        put(set, "lake.png", "water");
        put(set, "cut.avi", "RIFF0000AVI film");

        HttpResponse<String> made = order(
                ours,
                null,
                "{\"topic\": \"Lakes\", \"media\": \"" + set + "\", \"reference\": \"" + set + "/cut.avi\"}");

        assertThat(made.statusCode()).isEqualTo(201);
        String id = json(made).path("id").asText();
        JsonNode brief = json(send(ours, "/v1/campaigns/" + id).GET()).at("/state/campaign/brief");
        assertThat(brief.path("ownFiles").findValuesAsText("key")).containsExactly("uploads/" + set + "/lake.png");
        assertThat(brief.at("/referenceFile/key").asText()).isEqualTo("uploads/" + set + "/cut.avi");
        HttpResponse<String> changed = put(set, "lake.png", "mud");
        assertThat(changed.statusCode()).isEqualTo(409);
        assertThat(changed.body()).contains("is used by campaign " + id);
        assertThat(put(set, "more.png", "x").statusCode()).isEqualTo(409);
        assertThat(put(set, "lake.png", "water").statusCode()).isEqualTo(201);
        assertThat(answer(send(ours, "/v1/uploads/" + set).DELETE()).statusCode())
                .isEqualTo(409);
    }

    @Test
    void aSetIsCorrectedUntilACampaignUsesItAndAFailedCampaignIsGivenAnother() throws Exception {
        String set = set(null);
        put(set, "lake.png", "water");
        put(set, "notes.dat", "words");
        assertThat(answer(send(ours, "/v1/uploads/" + set + "/notes.dat").DELETE())
                        .statusCode())
                .isEqualTo(204);
        assertThat(answer(send(ours, "/v1/uploads/" + set + "/notes.dat").DELETE())
                        .statusCode())
                .isEqualTo(404);
        HttpResponse<String> made =
                order(ours, null, "{\"topic\": \"Seas\", \"approve\": [\"script\"], \"media\": \"" + set + "\"}");
        String id = json(made).path("id").asText();
        service.scripts.release(100);
        assertThat(answer(send(ours, "/v1/uploads/" + set + "/lake.png").DELETE())
                        .statusCode())
                .isEqualTo(409);
        String other = set(null);
        put(other, "sea.png", "waves");

        reject(id);
        HttpResponse<String> again = retry(id, "", "{\"media\": \"" + other + "\"}");

        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        JsonNode brief = json(send(ours, "/v1/campaigns/" + id).GET()).at("/state/campaign/brief");
        assertThat(brief.path("ownFiles").findValuesAsText("key")).containsExactly("uploads/" + other + "/sea.png");
        assertThat(put(other, "sea.png", "mud").statusCode()).isEqualTo(409);
        assertThat(retry(id, "", "{\"media\": \"01NOSUCH\"}").body()).contains("no such upload");
        assertThat(retry(id, "?from=visual", "{\"media\": \"" + other + "\"}").body())
                .contains("is not needed with other files");
    }

    /** Makes a campaign fail that waits for approval. */
    private void reject(String id) throws Exception {
        Await.until(
                "the pause", () -> json(send(ours, "/v1/campaigns/" + id).GET()).has("waits_for_approval_of"));
        HttpRequest.Builder no = send(ours, "/v1/campaigns/" + id + "/reject")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"why\": \"another picture\"}"));
        assertThat(answer(no).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> retry(String id, String from, String body) throws Exception {
        return answer(send(ours, "/v1/campaigns/" + id + "/retry" + from)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    @Test
    void anUploadThatCannotBeUsedIsNamedWithItsMend() throws Exception {
        String empty = set(null);
        String films = set(null);
        put(films, "one.avi", "film");
        put(films, "two.avi", "film");
        put(films, "tree.png", "bark");
        String gone = set(null);
        put(gone, "lake.png", "water");
        Files.delete(folder.resolve("assets/kept/uploads/" + gone + "/lake.png"));

        assertThat(refused("media", "01NOSUCH")).contains("no such upload; POST /v1/uploads");
        assertThat(refused("media", empty)).contains("is empty; upload files into it");
        assertThat(refused("media", gone)).contains("lake.png").contains("no longer exists; send it again");
        assertThat(refused("reference", films)).contains("contains 3 files; name one of them");
        assertThat(refused("reference", films + "/three.avi")).contains("no such file in the upload");
        service.media = _ -> new MediaCheck.Usable(false, 0);
        try {
            assertThat(refused("reference", films + "/tree.png")).contains("tree.png: is a still picture; send an MP4");
        } finally {
            service.media = _ -> new MediaCheck.Usable(true, 1);
        }
    }

    @Test
    void aCharacterIsAPictureOfASet() throws Exception {
        String set = set(null);
        put(set, "keeper.png", "a face");
        put(set, "cut.avi", "film");
        assertThat(refused("character", set)).contains("contains 2 files; name one of them");
        assertThat(refused("character", set + "/cut.avi")).contains("is not a picture; name a picture");
        assertThat(refused("character", set + "/keeper.png")).contains("keeper.png: is not a still picture");
        service.media = _ -> new MediaCheck.Usable(false, 0);
        try {
            HttpResponse<String> made =
                    order(ours, null, "{\"topic\": \"Lakes\", \"character\": \"" + set + "/keeper.png\"}");
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
            String id = json(made).path("id").asText();
            JsonNode state = json(send(ours, "/v1/campaigns/" + id).GET()).path("state");
            assertThat(state.at("/campaign/brief/character/upload/key").asText())
                    .isEqualTo("uploads/" + set + "/keeper.png");
            assertThat(state.path("schema").asInt())
                    .as("older binaries leave it")
                    .isEqualTo(5);
            assertThat(put(set, "keeper.png", "another").statusCode())
                    .as("the set is used")
                    .isEqualTo(409);
        } finally {
            service.media = _ -> new MediaCheck.Usable(true, 1);
        }
    }

    @Test
    void theSameOrderWithTheSameFilesInAnotherSetIsTheSameOrder() throws Exception {
        String one = set(null);
        put(one, "lake.png", "water");
        String two = set(null);
        put(two, "lake.png", "water");
        String other = set(null);
        put(other, "lake.png", "ice");

        HttpResponse<String> first = order(ours, "lakes", "{\"topic\": \"Lakes\", \"media\": \"" + one + "\"}");
        HttpResponse<String> again = order(ours, "lakes", "{\"topic\": \"Lakes\", \"media\": \"" + two + "\"}");
        HttpResponse<String> not = order(ours, "lakes", "{\"topic\": \"Lakes\", \"media\": \"" + other + "\"}");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again).path("id")).isEqualTo(json(first).path("id"));
        assertThat(not.statusCode()).isEqualTo(422);
    }

    @Test
    void aSetIsOpenedOnceUnderItsKey() throws Exception {
        String set = set("pictures");
        put(set, "lake.png", "water");

        HttpResponse<String> again = answer(
                send(ours, "/v1/uploads").header("Idempotency-Key", "pictures").POST(BodyPublishers.noBody()));
        HttpResponse<String> others = answer(send(theirs, "/v1/uploads")
                .header("Idempotency-Key", "pictures")
                .POST(BodyPublishers.noBody()));

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again).path("id").asText()).isEqualTo(set);
        assertThat(json(again).at("/files/0/name").asText()).isEqualTo("lake.png");
        assertThat(others.statusCode()).isEqualTo(201);
        assertThat(json(others).path("id").asText()).isNotEqualTo(set);
    }

    @Test
    void whatNobodyUsesIsThrownAwayAfterADay() throws Exception {
        String unused = set(null);
        put(unused, "lake.png", "water");
        String used = set(null);
        put(used, "lake.png", "water");
        String id = json(order(ours, null, "{\"topic\": \"Lakes\", \"media\": \"" + used + "\"}"))
                .path("id")
                .asText();

        sweep(Duration.ofHours(23));
        assertThat(kept(unused)).containsExactly("lake.png");
        sweep(Duration.ofHours(25));
        assertThat(kept(unused)).isEmpty();
        assertThat(kept(used)).containsExactly("lake.png");
        assertThat(refused("media", unused)).contains("no such upload");

        answer(send(ours, "/v1/campaigns/" + id + "/cancel")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.noBody()));
        answer(send(ours, "/v1/campaigns/" + id).DELETE());
        assertThat(kept(used)).isEmpty();
        assertThat(refused("media", used)).contains("no such upload");
    }

    @Test
    void aSetThatCannotGoDoesNotKeepThoseBehindIt() throws Exception {
        String stuck = set(null);
        List<String> sets = new ArrayList<>();
        for (int i = 0; i < 120; i++) sets.add(set(null));
        put(sets.getLast(), "lake.png", "water");
        // No folder, so that it cannot be forgotten as one.
        Path odd = Files.writeString(folder.resolve("assets/kept/uploads/" + stuck), "odd");

        sweep(Duration.ofHours(25));

        assertThat(kept(sets.getLast())).isEmpty();
        for (String set : List.of(stuck, sets.getLast()))
            assertThat(answer(send(ours, "/v1/uploads/" + set).GET()).statusCode())
                    .isEqualTo(404);
        OrphanedFolders leftovers = new OrphanedFolders(service.database);
        assertThatThrownBy(() -> leftovers.sweep(service.assets)).isInstanceOf(IOException.class);
        Files.delete(odd);
        assertThat(leftovers.sweep(service.assets)).isEqualTo(1);
        assertThat(leftovers.sweep(service.assets)).isZero();
    }

    @Test
    void whileFilesAreRemovedOrGetTheirNamesNoTransactionIsOpen() throws Exception {
        String set = set(null);
        Path draft = Files.writeString(service.assets.draft(".png"), "water");
        List<Integer> open = new ArrayList<>();
        AssetStore watched = new Watched(service.assets, () -> open.add(openTransactions()));
        Uploads uploads = new Uploads(service.database, watched, Clock.systemUTC());

        uploads.put("ours", set, "lake.png", draft, hash("water"));
        uploads.delete("ours", set);

        assertThat(open).containsExactly(0, 0);
        assertThat(kept(set)).isEmpty();
    }

    /** Of this moment, but for the one that asks. */
    private static int openTransactions() {
        String sql = "SELECT count(*) FROM pg_stat_activity WHERE xact_start IS NOT NULL AND pid <> pg_backend_pid()"
                + " AND backend_type = 'client backend' AND query LIKE '%upload%'";
        return service.database.transaction(
                handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }

    @Test
    void whatAProcessLeavesThatEndsInTheMiddleIsFoundByTheSweep() throws Exception {
        String set = set(null);
        Path draft = Files.writeString(service.assets.draft(".png"), "water");
        AssetStore ends = new Watched(service.assets, () -> {
            service.uploads.delete("ours", set);
            throw new Ended();
        });
        Uploads uploads = new Uploads(service.database, ends, Clock.systemUTC());
        Uploads.Reserved reserved = (Uploads.Reserved) uploads.reserve("ours", set, "lake.png", 5);

        assertThatThrownBy(() -> uploads.put("ours", set, "lake.png", draft, hash("water"), reserved))
                .isInstanceOf(Ended.class);
        Files.deleteIfExists(draft);
        Files.createDirectories(folder.resolve("assets/kept/uploads/" + set));
        Files.writeString(folder.resolve("assets/kept/uploads/" + set + "/lake.png"), "water");
        service.database.transaction(handle -> handle.execute(
                "INSERT INTO upload_reservations (ticket, project, upload, bytes, expires_at)"
                        + " VALUES ('left', 'ours', ?, 5, now())",
                set));
        service.uploads.sweep();

        assertThat(kept(set)).isEmpty();
        assertThat(reservations()).isZero();
    }

    @Test
    void aSetWhoseFilesWereNotRemovedInTimeIsRemovedLater() throws Exception {
        String set = set(null);
        put(set, "lake.png", "water");
        AssetStore ends = new Watched(service.assets, () -> {
            throw new Ended();
        });

        new Uploads(service.database, ends, Clock.systemUTC()).delete("ours", set);

        assertThat(kept(set)).containsExactly("lake.png");
        assertThat(new OrphanedFolders(service.database).sweep(service.assets)).isEqualTo(1);
        assertThat(kept(set)).isEmpty();
    }

    @Test
    void aProjectHasNoMoreBytesThanItsQuotaThoseOnTheirWayIncluded() throws Exception {
        Uploads uploads = new Uploads(service.database, service.assets, Clock.systemUTC(), 100);
        String set = uploads.open("small", null).id();
        Uploads.Answer first = uploads.reserve("small", set, "a.png", 60);

        assertThat(first).isInstanceOf(Uploads.Reserved.class);
        assertThatThrownBy(() -> uploads.reserve("small", set, "b.png", 60))
                .isInstanceOf(QuotaExceeded.class)
                .hasMessageStartingWith("quota-upload-bytes: a project may keep 100 bytes of uploads")
                .hasMessageContaining("DELETE /v1/uploads/{id}")
                .hasMessageEndingWith("raise --quota-upload-bytes");
        assertThat(uploads.reserve("other", uploads.open("other", null).id(), "b.png", 60))
                .isInstanceOf(Uploads.Reserved.class);
        uploads.release((Uploads.Reserved) first);
        Path draft = Files.writeString(service.assets.draft(".png"), "x".repeat(60));
        uploads.put("small", set, "a.png", draft, hash("x".repeat(60)));
        assertThatThrownBy(() -> uploads.reserve("small", set, "b.png", 41)).isInstanceOf(QuotaExceeded.class);
        assertThat(uploads.reserve("small", set, "a.png", 100)).isInstanceOf(Uploads.Reserved.class);
    }

    @Test
    void ofManyAtOnceOnlySoManyAreTakenAsTheQuotaBears() throws Exception {
        Uploads one = new Uploads(service.database, service.assets, Clock.systemUTC(), 100);
        Uploads other = new Uploads(service.database, service.assets, Clock.systemUTC(), 100);
        String set = one.open("busy", null).id();
        AtomicInteger taken = new AtomicInteger();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                Uploads at = i % 2 == 0 ? one : other;
                String name = i + ".png";
                crowd.execute(() -> {
                    if (at.reserve("busy", set, name, 30) instanceof Uploads.Reserved) taken.incrementAndGet();
                });
            }
        }

        assertThat(taken).hasValue(3);
    }

    @Test
    void ofTwoFilesOfOneNameThatComeAtOnceOneIsKeptAsItsHashSays() throws Exception {
        String set = set(null);
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                String content = "water " + i;
                var _ = crowd.submit(() -> put(set, "lake.png", content));
            }
        }

        Asset kept = service.uploads.list("ours", set).orElseThrow().getFirst();
        assertThat(service.assets.damage(kept)).isEmpty();
        assertThat(reservations()).isZero();
    }

    private static int reservations() {
        String sql = "SELECT count(*) FROM upload_reservations WHERE project = 'ours'";
        return service.database.transaction(
                handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }

    /** What a process does no more when it has ended. */
    private static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Lets something happen before a file gets its name, and before a folder is removed. */
    private static final class Watched extends ForwardedAssets {
        private final Runnable before;

        Watched(AssetStore usual, Runnable before) {
            super(usual);
            this.before = before;
        }

        @Override
        public Secured secure(Path draft, String key) throws IOException {
            Secured secured = super.secure(draft, key);
            return new Secured() {
                @Override
                public Asset asset() {
                    return secured.asset();
                }

                @Override
                public void settle() throws IOException {
                    before.run();
                    secured.settle();
                }
            };
        }

        @Override
        public void forget(String folder) throws IOException {
            before.run();
            super.forget(folder);
        }
    }

    @Test
    void whileAFileIsBeingStoredItsSetIsNotLocked() throws Exception {
        String set = set(null);
        Path draft = Files.writeString(service.assets.draft(".png"), "water");
        String hash = hash("water");
        List<String> meanwhile = new ArrayList<>();
        AssetStore slow = new Slow(service.assets, () -> meanwhile.add(lockedAndLet(set)));

        new Uploads(service.database, slow, Clock.systemUTC()).put("ours", set, "lake.png", draft, hash);

        assertThat(meanwhile).containsExactly(set);
        assertThat(kept(set)).containsExactly("lake.png");
    }

    @Test
    void aFileThatComesForASetThatWentMeanwhileIsRemoved() throws Exception {
        String set = set(null);
        Path draft = Files.writeString(service.assets.draft(".png"), "water");
        AssetStore slow = new Slow(service.assets, () -> service.uploads.delete("ours", set));

        Uploads.Answer answer = new Uploads(service.database, slow, Clock.systemUTC())
                .put("ours", set, "lake.png", draft, hash("water"));

        assertThat(answer).isInstanceOf(Uploads.NotThere.class);
        assertThat(kept(set)).isEmpty();
    }

    private static String lockedAndLet(String set) {
        return service.database.transaction(
                handle -> handle.select("SELECT id FROM upload_sets WHERE id = ? FOR UPDATE NOWAIT", set)
                        .mapTo(String.class)
                        .one());
    }

    /** Lets something happen while a file is being stored. */
    private static final class Slow extends ForwardedAssets {
        interface Meanwhile {
            void happens() throws IOException;
        }

        private final Meanwhile meanwhile;

        Slow(AssetStore usual, Meanwhile meanwhile) {
            super(usual);
            this.meanwhile = meanwhile;
        }

        @Override
        public Secured secure(Path draft, String key) throws IOException {
            meanwhile.happens();
            return super.secure(draft, key);
        }
    }

    @Test
    void aSetThatIsThrownAwayWhileItIsOrderedMakesNoCampaign() throws Exception {
        String set = set(null);
        put(set, "lake.png", "water");
        var brief = Campaigns.brief("Lakes")
                .withUploads(service.uploads.list("ours", set).orElseThrow(), null);
        service.uploads.delete("ours", set);

        assertThatThrownBy(() -> service.writer.create(brief)).hasMessageContaining("send them again");
    }

    private static void sweep(Duration later) throws IOException {
        Clock clock = Clock.offset(Clock.systemUTC(), later);
        new Uploads(service.database, service.assets, clock).sweep();
    }

    private static String refused(String field, String value) throws Exception {
        HttpResponse<String> refused =
                order(ours, null, "{\"topic\": \"Lakes\", \"" + field + "\": \"" + value + "\"}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"field\":\"" + field + "\"");
        return refused.body();
    }

    private static String set(@Nullable String key) throws Exception {
        HttpRequest.Builder request = send(ours, "/v1/uploads").POST(BodyPublishers.noBody());
        if (key != null) request.header("Idempotency-Key", key);
        HttpResponse<String> made = answer(request);
        assertThat(made.statusCode()).isEqualTo(201);
        return json(made).path("id").asText();
    }

    private static HttpResponse<String> put(String set, String name, String content) throws Exception {
        return put(ours, set, name, BodyPublishers.ofString(content));
    }

    private static HttpResponse<String> put(String token, String set, String name, HttpRequest.BodyPublisher body)
            throws Exception {
        return answer(send(token, "/v1/uploads/" + set + "/" + name)
                .header("Content-Type", "application/octet-stream")
                .PUT(body));
    }

    private static HttpResponse<String> order(String token, @Nullable String key, String json) throws Exception {
        HttpRequest.Builder request = send(token, "/v1/campaigns")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
        if (key != null) request.header("Idempotency-Key", key);
        return answer(request);
    }

    private static HttpRequest.Builder send(String token, String path) {
        return service.request(path).header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> answer(HttpRequest.Builder request) throws Exception {
        return service.send(request);
    }

    private static JsonNode json(HttpRequest.Builder request) throws Exception {
        return json(answer(request));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return StateJson.tree(answer.body());
    }

    private static byte[] head(String method, String path, String length) {
        String type = method.equals("PUT") ? "video/mp4" : "application/json";
        return (method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + ours
                        + "\r\nContent-Type: " + type + "\r\n" + length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** The answer to a request whose body never comes. */
    private static String raw(byte[] request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", service.port())) {
            socket.setSoTimeout(2_000);
            socket.getOutputStream().write(request);
            InputStream in = socket.getInputStream();
            StringBuilder answer = new StringBuilder();
            // Up to the end: who was told "too large" is not waited for.
            for (int next = in.read(); next >= 0; next = in.read()) answer.append((char) next);
            return answer.toString();
        }
    }

    private static List<String> kept(String set) throws IOException {
        return names(folder.resolve("assets/kept/uploads/" + set));
    }

    private static List<String> drafts() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("assets/work"))) {
            return all.filter(Files::isRegularFile).map(Path::toString).toList();
        }
    }

    private static List<String> names(Path in) throws IOException {
        if (!Files.exists(in)) return List.of();
        try (Stream<Path> all = Files.list(in)) {
            return all.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static String hash(String content) {
        return ContentHash.of(content.getBytes(StandardCharsets.UTF_8));
    }
}
