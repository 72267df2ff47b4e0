package io.reelwright.look;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The shipped typefaces, each loaded once, when it is first wanted. Safe for use by many threads. */
public final class Typefaces {
    private static final Map<Typeface, Font> LOADED = new ConcurrentHashMap<>();

    static {
        HeadlessDrawing.prepare();
    }

    private Typefaces() {}

    /**
     * The face at a size, with kerning.
     *
     * @param size em size in pixels
     */
    public static Font font(Typeface face, double size) {
        return LOADED.computeIfAbsent(face, Typefaces::load).deriveFont((float) size);
    }

    private static Font load(Typeface face) {
        try {
            // From a file that stays: from a stream, Java makes a copy for itself, which a killed process leaves
            // behind.
            return Font.createFont(
                            Font.TRUETYPE_FONT, FontFolder.current().file(face).toFile())
                    .deriveFont(Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(face + " is not a font any more; build again", e);
        }
    }
}
