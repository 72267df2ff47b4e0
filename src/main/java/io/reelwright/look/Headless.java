package io.reelwright.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Makes drawing possible on a machine that has no display, no fontconfig and no font of its own.
 *
 * <p>Without a font configuration every use of an AWT font, even of one that we bring ourselves, fails with "Fontconfig
 * head is null". So we write a configuration that maps all logical families to one shipped face, and name it in {@code
 * sun.awt.fontconfig} before the first AWT call. We do so on every machine: text then looks the same everywhere.
 */
public final class Headless {
    private static final String[] FAMILIES = {"serif", "sansserif", "monospaced", "dialog", "dialoginput"};
    private static final String[] STYLES = {"plain", "bold", "italic", "bolditalic"};
    private static boolean ready;

    private Headless() {}

    /**
     * Prepares this JVM for drawing. Only the first call does anything. Everything in this package calls it by itself; call
     * it in {@code main} when other AWT classes may be used earlier.
     *
     * @throws UncheckedIOException when the system's folder for temporary files cannot be written
     */
    public static synchronized void prepare() {
        if (ready) return;
        System.setProperty("java.awt.headless", "true");
        try {
            System.setProperty("sun.awt.fontconfig", writeConfiguration().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot write the font configuration to " + System.getProperty("java.io.tmpdir")
                            + "; make that folder writable or name another with -Djava.io.tmpdir",
                    e);
        }
        ready = true;
    }

    /** The folder is this JVM's own, so that nobody else can put a file in its place. */
    private static Path writeConfiguration() throws IOException {
        Path folder = Files.createTempDirectory("reelwright-fonts");
        Path face = folder.resolve("face.ttf");
        Path configuration = folder.resolve("fontconfig.properties");
        try (InputStream in = Face.DM_SANS.open()) {
            Files.copy(in, face, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.writeString(configuration, configuration(face));
        // Deleted in the reverse order of registration: the folder must go last.
        folder.toFile().deleteOnExit();
        face.toFile().deleteOnExit();
        configuration.toFile().deleteOnExit();
        return configuration;
    }

    private static String configuration(Path face) {
        StringBuilder lines = new StringBuilder("version=1\nsequence.allfonts=latin-1\n");
        for (String family : FAMILIES) {
            for (String style : STYLES) {
                lines.append(family).append('.').append(style).append(".latin-1=Shipped\n");
            }
        }
        return lines.append("filename.Shipped=").append(face).append('\n').toString();
    }
}
