package io.reelwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.cli.CommandDispatcher;
import io.reelwright.cli.Console;
import io.reelwright.config.CoreSettings;
import io.reelwright.config.Environment;
import io.reelwright.media.HostileFiles;
import io.reelwright.media.MediaCheck;
import io.reelwright.media.OwnFfmpeg;
import io.reelwright.store.StateJson;
import io.reelwright.store.Uploads;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Own files of orders that are typed, or stand in a list: they come to the server once, and no wrong one does. */
@Timeout(60)
class SentByCommandTest {
    @TempDir
    static Path folder;

    private static TestServer service;

    @TempDir
    Path place;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void open() throws Exception {
        service = new TestServer(folder);
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @BeforeEach
    void filesOfTheUser() throws IOException {
        Files.createDirectories(place.resolve("lists/photos"));
        // Each test has pictures of its own: what another one sent is not what it looks for.
        Files.write(place.resolve("lists/photos/lake.png"), png("water of " + place));
        Files.writeString(place.resolve("lists/photos/notes.txt"), "not for a film");
        Files.writeString(place.resolve("lists/odd.png"), "words");
        Files.writeString(place.resolve("lists/cut.mp4"), "0000ftyp film of " + place);
        Files.writeString(place.resolve("lists/words.mp4"), "ffconcat version 1.0");
        HostileFiles.png(place.resolve("lists/keeper.png"), 64, 48, 48 * 193);
    }

    @Test
    void theFilesOfAnOrderAreSentAndNamedInIt() throws Exception {
        assertThat(typed("submit", "Lakes", "--media", "lists/photos", "--reference", "lists/cut.mp4"))
                .isEqualTo(CommandDispatcher.DONE);

        JsonNode brief = brief(out.toString(StandardCharsets.UTF_8).strip());
        assertThat(brief.path("ownFiles")).hasSize(1);
        assertThat(brief.at("/ownFiles/0/key").asText()).endsWith("/lake.png");
        assertThat(brief.at("/referenceFile/key").asText()).endsWith("/cut.mp4");
        assertThat(brief.path("media").isNull()).isTrue();
        assertThat(sent())
                .anySatisfy(file -> assertThat(file).endsWith("water of " + place))
                .contains("0000ftyp film of " + place)
                .doesNotContain("not for a film");
    }

    @Test
    void whatTheServerCannotUseIsNamedAndLeftOutAsLongAsThereAreOthers() throws Exception {
        service.media = OwnFfmpeg.get().untrusted();
        try {
            assertThat(typed("submit", "Lakes", "--media", "lists/photos")).isEqualTo(CommandDispatcher.WRONG_INPUT);
            assertThat(err.toString(StandardCharsets.UTF_8)).contains("lake.png: only a part of a picture");

            err.reset();
            HostileFiles.png(place.resolve("lists/photos/tree.png"), 64, 48, 48 * 193);
            assertThat(typed("submit", "Lakes", "--media", "lists/photos")).isEqualTo(CommandDispatcher.DONE);
        } finally {
            service.media = _ -> new MediaCheck.Usable(true, 1);
        }
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("notes.txt: is not in a supported format", "lake.png: only a part of a picture")
                .contains("; it is left out");
        JsonNode brief = brief(out.toString(StandardCharsets.UTF_8).strip());
        assertThat(brief.path("ownFiles").findValuesAsText("key"))
                .singleElement()
                .asString()
                .endsWith("/tree.png");
    }

    @Test
    void aCharacterIsSentAndNamedInTheOrder() throws Exception {
        service.media = OwnFfmpeg.get().untrusted();
        try {
            assertThat(typed("submit", "Lakes", "--character", "lists/keeper.png"))
                    .as(err.toString(StandardCharsets.UTF_8))
                    .isEqualTo(CommandDispatcher.DONE);
        } finally {
            service.media = _ -> new MediaCheck.Usable(true, 1);
        }
        JsonNode brief = brief(out.toString(StandardCharsets.UTF_8).strip());
        assertThat(brief.at("/character/upload/key").asText()).endsWith("/keeper.png");
        assertThat(brief.at("/character/path").isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        --media lists/cut.mp4     | --media lists/cut.mp4: is a file; name a folder
        --media lists/fotos       | --media lists/fotos: no such folder; there is lists/photos
        --reference lists/photos  | --reference lists/photos: is a folder; name a file in it
        --reference lists/cut.mov | --reference lists/cut.mov: no such file; there is lists/cut.mp4
        --reference lists/words.mp4 | --reference lists/words.mp4: is not a video, despite its name
        --character lists/cut.mp4 | --character lists/cut.mp4: is not a picture
        --character lists/odd.png | --character lists/odd.png: is not a picture, despite its name
        """)
    void whatCannotBeUsedIsToldAndNeitherSentNorOrdered(String options, String told) throws Exception {
        int before = campaigns();
        List<String> sent = sent();

        String[] option = options.split(" ");
        assertThat(typed("submit", "Lakes", option[0], option[1])).isEqualTo(CommandDispatcher.WRONG_INPUT);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains(told == null ? "" : told)
                .isNotBlank();
        assertThat(campaigns()).isEqualTo(before);
        assertThat(sent()).isEqualTo(sent);
    }

    @Test
    void moreThanAServerTakesIsToldBeforeTheFirstByteIsSent() throws Exception {
        List<String> sent = sent();
        Path photos = place.resolve("lists/photos");

        sparse(photos.resolve("long.mp4"), Uploads.LARGEST_FILE + 1);
        assertThat(refused("--media", "lists/photos")).contains("long.mp4: a file has at most 512 MB");
        assertThat(refused("--reference", "lists/photos/long.mp4")).contains("long.mp4: a file has at most 512 MB");
        Files.delete(photos.resolve("long.mp4"));
        for (int i = 0; i < 5; i++) sparse(photos.resolve(i + ".mp4"), Uploads.LARGEST_FILE - 1);
        assertThat(refused("--media", "lists/photos")).contains("2.7 GB: a set has at most 2 GB");
        for (int i = 0; i < 5; i++) Files.delete(photos.resolve(i + ".mp4"));
        for (int i = 0; i < Uploads.MOST_FILES; i++) Files.write(photos.resolve(i + ".png"), png("x"));
        assertThat(refused("--media", "lists/photos")).contains("201 pictures and clips: a set has at most 200 files");
        assertThat(refused("--reference", "lists/photos/notes.txt"))
                .contains("notes.txt: is not a video, despite its name");
        assertThat(sent()).isEqualTo(sent);
    }

    /** What begins as a picture does; this server looks no further. */
    private static byte[] png(String rest) {
        return ("\u0089PNG\r\n\u001a\n" + rest).getBytes(StandardCharsets.ISO_8859_1);
    }

    private String refused(String option, String file) {
        err.reset();
        assertThat(typed("submit", "Lakes", option, file)).isEqualTo(CommandDispatcher.WRONG_INPUT);
        return err.toString(StandardCharsets.UTF_8);
    }

    /** A file that is as long as that and takes no room. */
    private static void sparse(Path file, long bytes) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.writeBytes("0000ftyp");
            open.setLength(bytes);
        }
    }

    @Test
    void rowsThatAreRepeatedInAListAreMadeOnceAndCountedAsThat() throws Exception {
        Path list = place.resolve("lists").resolve("repeated.csv");
        Files.writeString(
                list,
                "sep=;\r\nTopic;Seconds\r\nWhy tides turn;20\r\nWhy tides turn;20,0\r\n;\r\n"
                        + " Why tides turn ; 20 \r\nWhy sand sings;20\r\n");
        int before = campaigns();

        assertThat(typed("batch", "lists/repeated.csv")).isEqualTo(CommandDispatcher.DONE);

        assertThat(campaigns()).isEqualTo(before + 2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .endsWith("2 new, 0 known, 2 repeated in the list, 0 refused\n");
        assertThat(typed("batch", "lists/repeated.csv")).isEqualTo(CommandDispatcher.DONE);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .endsWith("0 new, 2 known, 2 repeated in the list, 0 refused\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        list.yaml  | - {topic: Lakes, media: photos, reference: cut.mp4}
        list.csv   | topic,media,reference;Lakes,photos,cut.mp4
        list.jsonl | {"topic": "Lakes", "media": "photos", "reference": "cut.mp4"}
        """)
    void aListNamesFilesFromWhereItLiesAndASecondRunSendsAndMakesNothing(String name, String content) throws Exception {
        Files.writeString(place.resolve("lists").resolve(name), content.replace(';', '\n') + "\n");

        assertThat(typed("batch", "lists/" + name)).isEqualTo(CommandDispatcher.DONE);
        String id = out.toString(StandardCharsets.UTF_8).split(" ")[0];
        assertThat(brief(id).at("/ownFiles/0/key").asText()).endsWith("/lake.png");
        assertThat(brief(id).at("/referenceFile/key").asText()).endsWith("/cut.mp4");
        int campaigns = campaigns();
        Map<Path, FileTime> kept = kept();
        out.reset();

        assertThat(typed("batch", "lists/" + name)).isEqualTo(CommandDispatcher.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith(id);
        assertThat(err.toString(StandardCharsets.UTF_8)).endsWith("0 new, 1 known, 0 refused\n");
        assertThat(campaigns()).isEqualTo(campaigns);
        assertThat(kept()).isEqualTo(kept);
    }

    @Test
    void aListMakesNothingTwiceInAnotherFormWithItsFieldsInAnotherOrder() throws Exception {
        Path lists = place.resolve("lists");
        Files.writeString(lists.resolve("words.md"), "Lakes are deep.");
        Files.writeString(lists.resolve("a.csv"), "topic,seed,source\nDeep lakes,7,words.md\n");
        Files.writeString(
                lists.resolve("b.jsonl"), "{\"source\": \"words.md\", \"topic\": \"Deep lakes\", \"seed\": 7}");
        Files.writeString(lists.resolve("c.yaml"), "- {seed: 7, topic: Deep lakes, source: words.md, tier: null}");

        for (String name : List.of("a.csv", "b.jsonl", "c.yaml"))
            assertThat(typed("batch", "lists/" + name)).isEqualTo(CommandDispatcher.DONE);

        assertThat(out.toString(StandardCharsets.UTF_8).lines().distinct()).hasSize(1);
    }

    @Test
    void aMissingFileOfAListIsToldWithItsLineAndItsNearestName() throws Exception {
        Files.writeString(place.resolve("lists/words.md"), "Lakes are deep.");
        Files.writeString(place.resolve("lists/a.csv"), "topic,source\nLakes,wrds.md\n");

        assertThat(typed("batch", "lists/a.csv")).isEqualTo(CommandDispatcher.WRONG_INPUT);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("a.csv, line 2: source wrds.md: no such file; there is words.md");
    }

    private int typed(String... words) {
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(new byte[0]),
                null,
                false,
                "reelwright");
        Environment environment = new Environment(
                Map.of("REELWRIGHT_URL", "http://127.0.0.1:" + service.port(), "HOME", place.toString()), place);
        return new CommandDispatcher(
                        console,
                        environment,
                        CoreSettings.PARTS,
                        _ -> {
                            throw new IllegalStateException("the work is a server's");
                        },
                        (_, _) -> CommandDispatcher.FAILED)
                .run(words);
    }

    private static JsonNode brief(String id) throws Exception {
        return StateJson.tree(service.get("/v1/campaigns/" + id).body()).at("/state/campaign/brief");
    }

    private static int campaigns() throws Exception {
        return StateJson.tree(service.get("/v1/campaigns?limit=100").body())
                .path("campaigns")
                .size();
    }

    /** When each file came that the server has. */
    private static Map<Path, FileTime> kept() throws IOException {
        Map<Path, FileTime> kept = new TreeMap<>();
        Path uploads = folder.resolve("assets/kept/uploads");
        if (!Files.exists(uploads)) return kept;
        try (Stream<Path> all = Files.walk(uploads)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) kept.put(file, Files.getLastModifiedTime(file));
        }
        return kept;
    }

    private static List<String> sent() throws IOException {
        List<String> sent = new ArrayList<>();
        for (Path file : kept().keySet()) sent.add(Files.readString(file, StandardCharsets.ISO_8859_1));
        return sent;
    }
}
