package io.reelwright;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.cli.CommandDispatcher;
import io.reelwright.cli.Console;
import io.reelwright.config.Environment;
import io.reelwright.documented.Documentation;
import io.reelwright.documented.Documentation.Named;
import io.reelwright.documented.ShellLine;
import io.reelwright.fakes.FakeComfy;
import io.reelwright.fakes.FakeKie;
import io.reelwright.fakes.FakeOptions;
import io.reelwright.fakes.FakeWiki;
import io.reelwright.media.OwnFfmpeg;
import io.reelwright.testing.ChildJvm;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The blocks of the README, typed from the first to the last in one folder by one user, with nothing but shorter lengths and fakes of the
 * services: videos are drawn, a server makes one, scenes are bought. The files that the README promises are there after each.
 */
@Tag("slow")
@Timeout(2_400)
class DocumentedVideosTest {
    private static final String KEY = "a-key-for-tests-0123";
    private static final String OCTOPUS =
            "An octopus has three hearts. Two hearts push blood through the gills, and the third"
                    + " one sends it round the body. The third heart rests while the animal swims, so it tires quickly and prefers to crawl."
                    + " Its blood is blue, since copper in it carries the oxygen. In cold water this works better than red blood does."
                    + " Each arm has hundreds of suckers, and can taste what it touches.";

    private static final String COMPUTER =
            "The Moon computer had a memory of 72 kilobytes, and most of it was woven by hand. The computer steered the"
                    + " first landing on the Moon in 1969. Women in a factory threaded copper wires through tiny rings. A wire through a ring"
                    + " was a one, and a wire around it was a zero. During the descent the computer had too much to do. It dropped the less"
                    + " important tasks and went on steering, so the landing on the Moon did not have to be broken off.";

    private static final Set<String> AT_A_SERVER = Set.of("submit", "monitor", "download");

    /** Builds and tests by itself. */
    private static final Set<String> LEFT_OUT = Set.of("test");

    @TempDir
    Path home;

    private final Map<String, String> variables = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path place = Path.of(".");
    private byte[] piped = new byte[0];
    private String campaign = "";
    private @Nullable ChildJvm server;

    @Test
    void everyBlockOfTheReadmeDoesWhatItSays() throws Exception {
        place = Files.createDirectories(home.resolve("mein Ordner"));
        files();
        variables.put("HOME", home.toString());
        try (FakeKie kie = new FakeKie(FakeOptions.in(home, KEY).doneAfter(1));
                FakeWiki wiki = new FakeWiki().article("Octopus", OCTOPUS);
                FakeComfy comfy = new FakeComfy(FakeOptions.in(Files.createDirectories(home.resolve("comfy")), KEY))) {
            variables.put("REELWRIGHT_MEDIAWIKI_URL", wiki.api());
            variables.put("KIE_API_KEY", KEY);
            variables.put("REELWRIGHT_KIE_URL", kie.url());
            for (Named line : Documentation.commands(Set.of()))
                if (line.block() && line.where().startsWith("README")) types(line.text(), comfy);
        } finally {
            stopServer();
        }

        assertThat(folders())
                .contains("why-honey-never-spoils", "why-honey-never-spoils-2", "why-honey-never-spoils-3")
                .contains(
                        "why-octopuses-have-three-hearts", "our-harbour", "the-moon-computer", "questions-about-bees");
        assertThat(place.resolve("out/why-octopuses-have-three-hearts/credits.txt"))
                .content()
                .contains("“Octopus”, Testpedia (CC BY-SA 4.0): https://test.example/wiki/Octopus");
        for (String folder : folders())
            hasWhatTheReadmePromises(place.resolve("out").resolve(folder));
        assertThat(clips()).isNotEmpty();
    }

    private void types(String line, FakeComfy comfy) throws Exception {
        ShellLine read = ShellLine.of(line);
        if (read instanceof ShellLine.Export(String name)) variables.put(name, "http://127.0.0.1:" + comfy.port());
        if (!(read instanceof ShellLine.Command command)) return;
        piped = command.input() == null ? new byte[0] : Files.readAllBytes(place.resolve(command.input()));
        List<String> words = new ArrayList<>(command.words());
        if (LEFT_OUT.contains(words.getFirst())) return;
        if (words.getFirst().equals("server")) {
            startServer();
            return;
        }
        if (!AT_A_SERVER.contains(words.getFirst())) stopServer();
        shorten(words);
        words.replaceAll(word -> word.equals("ID") ? campaign : word);
        int code = run(words);
        assertThat(code)
                .as(String.join(" ", words) + "\n" + text(out) + text(err))
                .isZero();
        if (words.getFirst().equals("submit")) campaign = text(out).strip();
    }

    /** The shortest video of each format: what is asked for stays the same. */
    private static void shorten(List<String> words) {
        if (!Set.of("make", "submit").contains(words.getFirst())) return;
        int seconds = words.indexOf("--seconds");
        if (seconds > 0) words.set(seconds + 1, "60");
        else words.addAll(List.of("--seconds", "5"));
    }

    private int run(List<String> words) {
        out.reset();
        err.reset();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(piped),
                null,
                false,
                "reelwright");
        return new CommandDispatcher(
                        console,
                        new Environment(variables, place),
                        Assembly.SETTINGS,
                        LocalCampaignService::new,
                        new LocalServer(),
                        SceneServices::reports)
                .run(words.toArray(String[]::new));
    }

    private void startServer() throws IOException {
        ChildJvm child = ChildJvm.start(
                variables,
                Reelwright.class,
                "server",
                "--port",
                "0",
                "--metrics-address",
                "off",
                "--data",
                home.resolve("server").toString());
        server = child;
        variables.put("REELWRIGHT_URL", child.hear("listening on "));
        child.hear("ready");
    }

    private void stopServer() throws Exception {
        ChildJvm running = server;
        if (running == null) return;
        running.signal("TERM");
        running.await();
        variables.remove("REELWRIGHT_URL");
        server = null;
    }

    private void files() throws Exception {
        String honey = Files.readString(Path.of("examples/honey.md"));
        Files.createDirectories(place.resolve("examples"));
        for (String name : List.of("examples/honey.md", "honey.md", "article.txt"))
            Files.writeString(place.resolve(name), honey);
        Files.copy(Path.of("examples/compound.md"), place.resolve("examples/compound.md"));
        Files.writeString(place.resolve("notes.md"), COMPUTER);
        Files.writeString(
                place.resolve("mine.md"), "# Our harbour\n\nBoats come home. The lamps are lit. Good night.\n");
        Path photos = Files.createDirectories(place.resolve("photos"));
        ImageIO.write(sunset(), "png", photos.resolve("boats größe.png").toFile());
        OwnFfmpeg.clip(place.resolve("cut.mp4"), 320, 240, 90, false);
    }

    private static BufferedImage sunset() {
        BufferedImage picture = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 480; y++)
            for (int x = 0; x < 640; x++)
                picture.setRGB(x, y, (255 - y / 4) << 16 | (200 - y / 3) << 8 | (x / 4 ^ y / 4) & 255);
        return picture;
    }

    /** Compares a folder with the README's table of files. */
    private void hasWhatTheReadmePromises(Path folder) throws IOException {
        List<String> names = names(folder);
        for (String ending : List.of(".mp4", "-contact-sheet.png", ".srt", ".vtt"))
            assertThat(names).as(folder.toString()).anyMatch(name -> name.endsWith(ending));
        assertThat(names).contains("script.md", "storyboard.json", "report.html");
        for (String name : names)
            assertThat(Files.readString(folder.resolve(name), StandardCharsets.ISO_8859_1))
                    .as(folder.resolve(name).toString())
                    .doesNotContain(
                            home.toString(), Path.of("").toAbsolutePath().toString());
    }

    private List<String> folders() throws IOException {
        return names(place.resolve("out"));
    }

    private List<String> clips() throws IOException {
        return names(place.resolve("out/how-compound-interest-works")).stream()
                .filter(name -> name.contains("-clip1-"))
                .toList();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static String text(ByteArrayOutputStream said) {
        return said.toString(StandardCharsets.UTF_8);
    }
}
