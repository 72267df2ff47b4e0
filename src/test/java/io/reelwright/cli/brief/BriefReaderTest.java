package io.reelwright.cli.brief;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Format;
import io.reelwright.campaign.Output;
import io.reelwright.config.CoreSettings;
import io.reelwright.config.Environment;
import io.reelwright.config.InvalidSettings;
import io.reelwright.config.OutputSettings;
import io.reelwright.config.Setting;
import io.reelwright.config.Settings;
import io.reelwright.config.VoiceSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BriefReaderTest {
    @TempDir
    Path work;

    private final MakeOptions typed = new MakeOptions();
    private final Map<Setting<?>, String> flags = new HashMap<>();
    private String piped = "";

    @Test
    void aBareTopicIsEnough() {
        typed.topic = List.of("Why", "honey  never", "spoils");
        Brief brief = accepted();
        assertThat(brief.topic()).isEqualTo("Why honey never spoils");
        assertThat(brief.seconds()).isEqualTo(30);
        assertThat(brief.outputs()).containsExactly(Output.TIKTOK_9X16);
        assertThat(brief.niche()).isNull();
    }

    @Test
    void aLongVideoLastsNinetySecondsUnlessOtherwiseSaid() {
        topic();
        typed.format = "LONG";
        assertThat(accepted().seconds()).isEqualTo(90);
        assertThat(accepted().format()).isEqualTo(Format.LONG);
        assertThat(accepted().outputs()).containsExactly(Output.YOUTUBE_16X9);
    }

    @Test
    void aTopicMustSaySomethingAndBeShort() {
        typed.topic = List.of("   ");
        assertThat(only()).startsWith("topic: is empty; say what the video is about");
        typed.topic = List.of("?!");
        assertThat(only()).isEqualTo("topic ?!: contains no word; say what the video is about");
        typed.topic = List.of("x".repeat(301));
        assertThat(only())
                .contains("has 301 characters, but the maximum is 300")
                .hasSizeLessThan(220);
        typed.topic = List.of("honey ".repeat(17_000));
        assertThat(only()).contains("give a long text with --source").hasSizeLessThan(220);
    }

    @Test
    void secondsAreAWholeNumberInTheRangeOfTheFormat() {
        topic();
        for (String wrong : List.of("0", "-5", "1000000000", "99999999999999999999", "ten", "", "30.5", "61")) {
            typed.seconds = wrong;
            assertThat(only()).contains("a short video lasts 5 to 60 seconds; a long one (--format long) 60 to 180");
        }
        typed.format = "long";
        typed.seconds = "30";
        assertThat(only()).startsWith("--seconds 30: a long video lasts 60 to 180 seconds");
    }

    @Test
    void aMissingFileGetsTheNearestName() throws IOException {
        topic();
        write("honey.md", "Honey keeps.".getBytes(StandardCharsets.UTF_8));
        Files.createDirectories(work.resolve("examples"));
        Files.writeString(work.resolve("examples/honey.md"), "Honey keeps.");
        typed.source = "hony.md";
        assertThat(only()).isEqualTo("--source hony.md: no such file; there is honey.md");
        typed.source = "examples/hony.md";
        assertThat(only()).isEqualTo("--source examples/hony.md: no such file; there is examples/honey.md");
        typed.source = "nowhere/at/all.md";
        assertThat(only()).isEqualTo("--source nowhere/at/all.md: no such file");
    }

    @Test
    void aSourceIsAnHonestTextFile() throws IOException {
        topic();
        typed.source = ".";
        assertThat(only()).isEqualTo("--source .: is a folder; name a file in it");
        typed.source = write("binary", new byte[] {'P', 'N', 'G', 0, 1, 2});
        assertThat(only()).contains("is not a text file (it contains NUL bytes)");
        typed.source = write("notes.rtf", "{\\rtf1\\ansi Honey lasts.}".getBytes(StandardCharsets.US_ASCII));
        assertThat(only())
                .contains("is a document with formatting (RTF), not plain text; save it as plain text or Markdown");
        typed.source = write("large.txt", "long ".repeat(250_000).getBytes(StandardCharsets.UTF_8));
        assertThat(only()).contains("is longer than 1 MB");
        typed.source = write("empty.txt", " \n\t\n".getBytes(StandardCharsets.UTF_8));
        assertThat(only()).contains("is empty; give some text");
        typed.source = "a\0b";
        assertThat(only()).contains("is not a valid file name");
        typed.source = "-";
        assertThat(only()).isEqualTo("--source - (standard input): is empty; give some text");
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheText() {
        topic();
        piped = "\uFEFFHoney keeps.";
        typed.source = "-";
        assertThat(accepted().source()).isEqualTo("Honey keeps.");
    }

    @Test
    void aScriptMustFitIntoTheVideo() throws IOException {
        topic();
        typed.script = write("script.md", "word ".repeat(400).getBytes(StandardCharsets.UTF_8));
        assertThat(only())
                .contains("has 400 words, but a short video of 60 s has room for about 192")
                .contains("--format long");
        typed.format = "long";
        assertThat(accepted().script()).startsWith("word word");
    }

    @Test
    void withoutATopicTheTextNamesItself() throws IOException {
        typed.script = write("bees.md", "\n## **Bees** dance\nThey do.".getBytes(StandardCharsets.UTF_8));
        assertThat(accepted().topic()).isEqualTo("Bees dance");
        typed.script = write(
                "bees.md", "One two three four five six seven eight nine ten eleven.".getBytes(StandardCharsets.UTF_8));
        assertThat(accepted().topic()).isEqualTo("One two three four five six seven eight nine ten");
    }

    @Test
    void aScriptAndASourceExcludeEachOther() throws IOException {
        topic();
        typed.script = write("a.md", "A b.".getBytes(StandardCharsets.UTF_8));
        typed.source = "a.md";
        assertThat(only()).startsWith("--script, --source: give one of them");
    }

    @Test
    void unknownNamesGetTheKnownOnes() {
        topic();
        typed.niche = "scinece";
        assertThat(only())
                .startsWith("--niche scinece: no such niche; did you mean science? Choose from science, history");
        typed.niche = null;
        typed.outputs = "tiktok_9x16,youtube";
        assertThat(only()).startsWith("--outputs youtube: no such output; choose from youtube_16x9, tiktok_9x16");
        typed.outputs = "tiktok_9x16,";
        assertThat(only()).startsWith("--outputs: no such output");
        typed.outputs = null;
        typed.format = "medium";
        assertThat(only()).startsWith("--format medium: no such format; choose from short, long");
        typed.format = null;
        flags.put(VoiceSettings.VOICE, "stl");
        assertThat(only()).isEqualTo("--voice stl: no such voice; did you mean slt? Choose from slt");
    }

    @Test
    void aMediaFolderHoldsSomethingToShow() throws IOException {
        topic();
        typed.media = "pictures";
        assertThat(only()).isEqualTo("--media pictures: no such folder");
        Files.createDirectories(work.resolve("pictures"));
        assertThat(only()).startsWith("--media pictures: contains no picture or clip; put some into it");
        Files.writeString(work.resolve("pictures/.hidden.jpg"), "x");
        assertThat(only()).startsWith("--media pictures: contains no picture or clip");
        Files.writeString(work.resolve("pictures/notes.txt"), "x");
        assertThat(accepted().media()).isEqualTo(work.resolve("pictures"));
        typed.media = "pictures/notes.txt";
        assertThat(only()).isEqualTo("--media pictures/notes.txt: is a file; name a folder");
    }

    @Test
    void filesMustHaveAPlaceToGo() throws IOException {
        topic();
        write("taken", new byte[] {1});
        flags.put(OutputSettings.OUT, "taken");
        assertThat(only()).isEqualTo("--out " + work.resolve("taken") + ": is a file; name a folder");
        flags.put(OutputSettings.OUT, "taken/below");
        assertThat(only()).contains("taken is a file; name a folder");
        flags.put(OutputSettings.OUT, "/proc/films");
        assertThat(only()).isEqualTo("--out /proc/films: cannot write in /proc; choose another folder with --out");
    }

    @Test
    void aFolderThatCanBeWrittenIsNotTouchedByTheCheck() throws IOException {
        topic();
        flags.put(OutputSettings.OUT, "a/b/c");
        accepted();
        try (var inside = Files.list(work)) {
            assertThat(inside).isEmpty();
        }
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        typed.topic = List.of("");
        typed.seconds = "x";
        typed.niche = "x";
        typed.tier = "gold";
        typed.seed = "-1";
        typed.reference = "none.mp4";
        assertThat(problems()).hasSize(6);
    }

    @Test
    void noTypedWordMakesItThrow() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            typed.topic = List.of(noise(random), noise(random));
            typed.seconds = noise(random);
            typed.niche = noise(random);
            typed.outputs = noise(random);
            typed.source = noise(random);
            typed.media = noise(random);
            typed.seed = noise(random);
            assertThat(problems())
                    .allSatisfy(line -> assertThat(line).doesNotContain("\n").hasSizeLessThan(400));
        }
    }

    private static String noise(Random random) {
        return random.ints(random.nextInt(90), 0, 0x2FFF)
                .map(point -> random.nextInt(3) == 0 ? point % 128 : point)
                .filter(point -> !Character.isSurrogate((char) point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private void topic() {
        typed.topic = List.of("Honey");
    }

    private String write(String name, byte[] bytes) throws IOException {
        Files.write(work.resolve(name), bytes);
        return name;
    }

    private Brief accepted() {
        BriefReader check = check();
        Optional<Brief> brief = check.brief();
        assertThat(check.problems()).isEmpty();
        return brief.orElseThrow();
    }

    private List<String> problems() {
        BriefReader check = check();
        assertThat(check.brief()).isEmpty();
        return check.problems();
    }

    private String only() {
        assertThat(problems()).hasSize(1);
        return problems().getFirst();
    }

    private BriefReader check() {
        return new BriefReader(
                typed,
                settings(),
                List.of("slt"),
                work,
                new ByteArrayInputStream(piped.getBytes(StandardCharsets.UTF_8)));
    }

    private Settings settings() {
        try {
            return Settings.of(
                    flags, new Environment(Map.of("HOME", work.resolve("home").toString()), work), CoreSettings.PARTS);
        } catch (InvalidSettings e) {
            throw new AssertionError(e);
        }
    }
}
