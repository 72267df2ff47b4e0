package io.reelwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.config.CoreSettings;
import io.reelwright.config.Environment;
import io.reelwright.media.HostileFiles;
import io.reelwright.media.MediaCheck;
import io.reelwright.media.OwnFfmpeg;
import io.reelwright.testing.PlainWords;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each invalid input ends with exit code 2 and one line that names the input; nothing is written. */
class WrongInputTest {
    @TempDir
    Path place;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void filesOfEverySort() throws IOException {
        Files.write(place.resolve("binary.md"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1});
        Files.writeString(place.resolve("notes.rtf"), "{\\rtf1\\ansi Honey lasts.}");
        Files.writeString(place.resolve("zero.md"), "");
        Files.writeString(place.resolve("signs.md"), "--- … !!! 🍯\n");
        Files.writeString(place.resolve("honey.md"), "Honey lasts.");
        Files.writeString(
                place.resolve("german.md"),
                "Der Honig ist süß und die Bienen sind fleißig. Sie fliegen von Blume zu Blume und sammeln den Nektar ein.");
        Files.createDirectories(place.resolve("folder/inside"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            make                                       | topic: is empty; say what the video is about
            make ''                                    | topic: is empty; say what the video is about
            make 🍯🐝🍯                                | contains no word; say what the video is about
            make 蜂蜜                                   | has no word in Latin letters
            make aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffg | has a word of 61 characters, but the maximum is 60
            make ...                                   | topic ...: contains no word
            make Honey --seconds 0                     | --seconds 0: a short video lasts 5 to 60 seconds
            make Honey --seconds 1000000000            | --seconds 1000000000: a short video lasts 5 to 60
            make Honey --seconds -5                    | --seconds -5: a short video lasts 5 to 60 seconds
            make Honey --seconds ten                   | --seconds ten: a short video lasts 5 to 60 seconds
            make Honey --seconds 59 --format long      | --seconds 59: a long video lasts 60 to 180 seconds
            make Honey --niche sciense                 | --niche sciense: no such niche; did you mean science?
            make Honey --world kitchn                  | --world kitchn: no such world; did you mean kitchen? Choose from arena
            make Honey --voice bob                     | --voice bob: no such voice; choose from slt, nell
            make Honey --outputs tiktok                | --outputs tiktok: no such output; choose from youtube_16x9
            make Honey --seed x                        | --seed x: is not a valid seed; give a whole number
            make --source hony.md                      | --source hony.md: no such file; there is honey.md
            make --script nowhere/x.md                 | --script nowhere/x.md: no such file
            make --script binary.md                    | --script binary.md: is a picture, not a text file; save it as plain
            make --source notes.rtf                    | --source notes.rtf: is a document with formatting (RTF), not plain
            make --source zero.md                      | --source zero.md: is empty; give some text
            make --source signs.md                     | contains no word; leave it out or write some text
            make --source folder                       | --source folder: is a folder; name a file in it
            make --source /dev/zero                    | --source /dev/zero: is not a regular file
            make Honey --media honey.md                | --media honey.md: is a file; name a folder
            make Honey --media nowhere                 | --media nowhere: no such folder
            make Honey --media folder                  | --media folder: contains no picture or clip; put some into it
            make Honey --reference nowhere.mp4         | --reference nowhere.mp4: no such file
            make Honey --reference zero.md             | --reference zero.md: is empty; name a video file
            make Honey --out honey.md                  | honey.md: is a file; name a folder
            make Honey --out honey.md/sub              | honey.md is a file; name a folder
            make Honey --data honey.md                 | honey.md: is a file; name a folder
            make Honey --out /proc/x                   | --out /proc/x: cannot write in /proc; choose another folder
            make Honey --language-check maybe          | --language-check maybe: is not known; choose from on, off
            make --source german.md                    | --source german.md: is in German, and there is only an English voice
            make --script german.md                    | go on all the same with --language-check off
            make Warum Honig nicht verdirbt und wie die Bienen ihn machen | topic Warum Honig nicht verdirbt
            make Honey --blueprint honey.md            | --blueprint honey.md: is not valid JSON
            make --sead 3                              | --sead: no such option; did you mean --seed?
            mkae Honey                                 | mkae: no such command; did you mean make?
            make --seconds                             | Missing required parameter for option '--seconds' (N)
            make Honey --threads 0                     | --threads 0: is out of range; give a whole number from 1
            make Honey --database-url nonsense         | --database-url: is not a valid Postgres address; write postgresql://
            resume                                     | ID: is missing; give the 26 letters and digits that make
            resume 01NOPE                              | ID 01NOPE: is not a valid campaign id; give the 26 letters
            resume 01JDHONEY00000000000000000          | no such folder, so it contains no campaign; give the folder that make
            """)
    void itIsToldAndNothingIsWritten(String line, String told) throws IOException {
        List<Path> before = everything();

        assertThat(run(line.split(" "))).isEqualTo(CommandDispatcher.WRONG_INPUT);

        PlainWords.only(line, err.toString(StandardCharsets.UTF_8));
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .anyMatch(said -> said.contains(told))
                .last()
                .asString()
                .startsWith("Nothing was started. Help: ./reelwright ");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aBookIsNoTopic() {
        assertThat(run("make", "a".repeat(100_000))).isEqualTo(CommandDispatcher.WRONG_INPUT);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("has 100000 characters, but the maximum is 300; give a long text with --source")
                .hasSizeLessThan(400);
    }

    @Test
    void aDiskThatIsFullAtTheStartIsToldWithItsMend() {
        assertThat(new CommandDispatcher(
                                console(),
                                environment(),
                                CoreSettings.PARTS,
                                settings -> refusing(),
                                (_, _) -> CommandDispatcher.FAILED)
                        .run("make", "Honey", "--data", place.resolve("data").toString()))
                .isEqualTo(CommandDispatcher.FAILED);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("no room is left on the disk under " + place.resolve("data")
                        + "; free some, or choose another folder with --data");
    }

    @Test
    void ownMediaThatCannotBeUsedAreToldBeforeAnythingIsMade() throws Exception {
        Path photos = Files.createDirectories(place.resolve("photos"));
        Files.writeString(photos.resolve("list.png"), "ffconcat version 1.0");
        HostileFiles.png(place.resolve("still.gif"), 64, 48, 48 * 193);

        assertThat(looking("make", "Honey", "--media", "photos")).isEqualTo(CommandDispatcher.WRONG_INPUT);
        assertThat(looking("make", "Honey", "--reference", "still.gif")).isEqualTo(CommandDispatcher.WRONG_INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("nothing in it can be used: list.png: is not in a supported format")
                .contains("is not a video, despite its name; name a video file");

        err.reset();
        HostileFiles.png(photos.resolve("lake.png"), 64, 48, 48 * 193);
        assertThat(looking("make", "Honey", "--media", "photos")).isEqualTo(CommandDispatcher.DONE);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("list.png: is not in a supported format")
                .contains("; it is left out");
    }

    /** Runs a command with a service that checks the contents of media files. */
    private int looking(String... words) {
        ScriptedCampaignService service = new ScriptedCampaignService(place, CampaignStories.honey()) {
            @Override
            public MediaCheck media() {
                return OwnFfmpeg.get().untrusted();
            }
        };
        return new CommandDispatcher(
                        console(),
                        environment(),
                        CoreSettings.PARTS,
                        settings -> service,
                        (_, _) -> CommandDispatcher.FAILED)
                .run(words);
    }

    private static CampaignService refusing() {
        return new ScriptedCampaignService(Path.of("."), List.of()) {
            @Override
            public RunningCampaign make(io.reelwright.campaign.Brief brief) {
                throw new CampaignServiceFailure("cannot start", new IOException("No space left on device"));
            }
        };
    }

    private int run(String... words) {
        String[] arguments = Arrays.stream(words)
                .filter(word -> !word.isEmpty())
                .map(word -> word.equals("''") ? "" : word)
                .toArray(String[]::new);
        ScriptedCampaignService service = new ScriptedCampaignService(place, CampaignStories.honey());
        return new CommandDispatcher(
                        console(),
                        environment(),
                        CoreSettings.PARTS,
                        settings -> service,
                        (_, _) -> CommandDispatcher.FAILED)
                .run(arguments);
    }

    private Environment environment() {
        return new Environment(Map.of("HOME", place.resolve("home").toString()), place);
    }

    private Console console() {
        return new Console(
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(new byte[0]),
                null,
                false,
                "./reelwright");
    }

    private List<Path> everything() throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.sorted().toList();
        }
    }
}
