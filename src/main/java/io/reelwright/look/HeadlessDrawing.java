package io.reelwright.look;

import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Makes drawing possible on a machine that has no display, no fontconfig and no font of its own.
 *
 * <p>Without a font configuration every use of an AWT font, even of one that we bring ourselves, fails with "Fontconfig
 * head is null". So we write a configuration that maps all logical families to one shipped face, and name it in {@code
 * sun.awt.fontconfig} before the first AWT call. We do so on every machine: text then looks the same everywhere.
 */
public final class HeadlessDrawing {
    private static final String[] FAMILIES = {"serif", "sansserif", "monospaced", "dialog", "dialoginput"};
    private static final String[] STYLES = {"plain", "bold", "italic", "bolditalic"};
    private static boolean ready;

    private HeadlessDrawing() {}

    /**
     * Prepares this JVM for drawing, with a folder of this process's own. Only the first call of either kind does anything.
     * Everything in this package calls it by itself; call it in {@code main} when other AWT classes may be used earlier.
     *
     * @throws UncheckedIOException when the system's folder for temporary files cannot be written
     */
    public static synchronized void prepare() {
        if (!ready) begin(FontFolder.passing());
    }

    /**
     * The same, with a folder that stays, so that a process that is killed leaves nothing new behind.
     *
     * @param folder for the typefaces; made when it is missing
     * @throws UncheckedIOException when it cannot be written
     */
    public static synchronized void prepare(Path folder) {
        if (!ready) begin(FontFolder.lasting(folder));
    }

    private static void begin(FontFolder fonts) {
        System.setProperty("java.awt.headless", "true");
        System.setProperty(
                "sun.awt.fontconfig",
                fonts.configuration(HeadlessDrawing::configuration).toString());
        ready = true;
    }

    private static String configuration(Path face) {
        StringBuilder lines = new StringBuilder("version=1\nsequence.allfonts=latin-1\n");
        for (String family : FAMILIES) {
            for (String style : STYLES) {
                lines.append(family).append('.').append(style).append(".latin-1=Shipped\n");
            }
        }
        lines.append("filename.Shipped=");
        // The form of a properties file, in which only Latin letters stand for themselves.
        face.toString().chars().forEach(letter -> {
            if (letter > 126 || letter == '\\') lines.append(String.format("\\u%04x", letter));
            else lines.append((char) letter);
        });
        return lines.append('\n').toString();
    }
}
