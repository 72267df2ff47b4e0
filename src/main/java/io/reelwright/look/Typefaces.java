package io.reelwright.look;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The shipped typefaces, each loaded once, at its first use. Thread-safe. */
public final class Typefaces {
    private static final Map<Typeface, Font> LOADED = new ConcurrentHashMap<>();

    static {
        HeadlessDrawing.prepare();
    }

    private Typefaces() {}

    /**
     * Returns the typeface at a size, with kerning.
     *
     * @param size em size in pixels
     */
    public static Font font(Typeface face, double size) {
        return loaded(face).deriveFont((float) size);
    }

    /** Returns whether the typeface has a glyph for the code point. */
    static boolean has(Typeface face, int codePoint) {
        return loaded(face).canDisplay(codePoint);
    }

    private static Font loaded(Typeface face) {
        Font known = LOADED.get(face);
        return known != null ? known : LOADED.computeIfAbsent(face, Typefaces::load);
    }

    private static Font load(Typeface face) {
        HeadlessDrawing.prepare();
        try {
            // Loaded from a file, because for a stream Java creates a temporary copy, which a killed process leaves
            // behind.
            return Font.createFont(
                            Font.TRUETYPE_FONT, FontFolder.current().file(face).toFile())
                    .deriveFont(Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(face + " is not a valid font file; build again", e);
        }
    }
}
