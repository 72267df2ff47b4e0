package io.reelwright.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadlessDrawingTest {
    /** Runs in its own JVM, in which AWT has not been used before. */
    static final class Child {
        private Child() {}

        public static void main(String[] args) throws IOException {
            if (args.length > 0) HeadlessDrawing.prepare(Path.of(args[0]));
            if (args.length > 1)
                for (String file : List.of("fontconfig.properties", "DMSans_700Bold.ttf", ""))
                    Files.delete(Path.of(args[0]).resolve(file));
            double width = TextStyle.of(Typeface.ANTON, 100).line("HONEY").width();
            System.out.println(
                    width > 100 ? "drawn with " + System.getProperty("sun.awt.fontconfig") : "nothing drawn");
            System.out.println("headless " + System.getProperty("java.awt.headless"));
        }
    }

    @TempDir
    Path temporary;

    @Test
    void textIsDrawnFromOurOwnFontConfigurationInAFreshJvm() throws Exception {
        String said = child(List.of());

        assertThat(said).contains("drawn with ").contains("reelwright-fonts").contains("headless true");
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void withAFolderThatStaysNothingIsWrittenElsewhere() throws Exception {
        Path fonts = temporary.resolve("data böx/Ω fonts");

        String first = child(List.of(fonts.toString()));
        String second = child(List.of(fonts.toString()));

        assertThat(first).contains("drawn with " + fonts).contains("headless true");
        assertThat(second).isEqualTo(first);
        assertThat(temporary).isDirectoryNotContaining(path -> !path.endsWith("data böx"));
        try (Stream<Path> files = Files.list(fonts)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrder("fontconfig.properties", "DMSans_700Bold.ttf", "Anton_400Regular.ttf");
        }
    }

    @Test
    void aFolderThatIsEmptiedBeforeTheFirstDrawingIsFilledAgain() throws Exception {
        Path fonts = temporary.resolve("fonts");

        assertThat(child(List.of(fonts.toString(), "emptied"))).contains("drawn with " + fonts);
    }

    private String child(List<String> arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-Dstdout.encoding=UTF-8",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName()));
        line.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process child = builder.start();
        child.getOutputStream().close();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor()).as(said).isZero();
        return said;
    }
}
