package io.reelwright.look;

import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Prepares AWT for drawing on a machine without a display, fontconfig or installed fonts.
 *
 * <p>Without a font configuration every use of an AWT font, even of a shipped one, fails with "Fontconfig head is null". This
 * class therefore writes a configuration that maps all logical families to one shipped typeface, and sets {@code
 * sun.awt.fontconfig} to it before the first AWT call. It does so on every machine, so that text looks the same everywhere.
 */
public final class HeadlessDrawing {
    private static final String[] FAMILIES = {"serif", "sansserif", "monospaced", "dialog", "dialoginput"};
    private static final String[] STYLES = {"plain", "bold", "italic", "bolditalic"};
    private static boolean ready;

    private HeadlessDrawing() {}

    /**
     * Prepares this JVM for drawing, with a temporary folder for the typefaces. After the first call of either overload, it only
     * restores files that were deleted since: AWT reads them at its first use. All classes of this package call it themselves; call it in {@code main} when other AWT classes may be used
     * earlier.
     *
     * @throws UncheckedIOException when the system's temporary folder is not writable
     */
    public static synchronized void prepare() {
        if (ready) FontFolder.current().configuration(HeadlessDrawing::configuration);
        else begin(FontFolder.temporary());
    }

    /**
     * Prepares this JVM for drawing, with a persistent folder for the typefaces, so that a killed process leaves no new files. A no-op
     * when this JVM is prepared.
     *
     * @param folder folder for the typefaces; created when it is missing
     * @throws UncheckedIOException when the folder is not writable
     */
    public static synchronized void prepare(Path folder) {
        if (!ready) begin(FontFolder.persistent(folder));
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
        // In a properties file, characters outside ASCII and the backslash must be escaped.
        face.toString().chars().forEach(letter -> {
            if (letter > 126 || letter == '\\') lines.append(String.format("\\u%04x", letter));
            else lines.append((char) letter);
        });
        return lines.append('\n').toString();
    }
}
