package io.reelwright.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadlessTest {
    /** Runs in a JVM of its own, in which nothing has touched AWT before. */
    static final class Child {
        private Child() {}

        public static void main(String[] args) {
            double width = Lettering.of(Face.ANTON, 100).line("HONEY").width();
            System.out.println(
                    width > 100 ? "drawn with " + System.getProperty("sun.awt.fontconfig") : "nothing drawn");
            System.out.println("headless " + System.getProperty("java.awt.headless"));
        }
    }

    @Test
    void textIsDrawnFromOurOwnFontConfigurationInAFreshJvm() throws IOException, InterruptedException {
        Process child = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName()))
                .redirectErrorStream(true)
                .start();
        child.getOutputStream().close();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(child.waitFor()).as(said).isZero();
        assertThat(said).contains("drawn with ").contains("reelwright-fonts").contains("headless true");
    }
}
