package io.reelwright.look;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.testing.HostileWords;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A character that a typeface lacks is never drawn as the empty box of that typeface. */
class NoEmptyBoxTest {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    @Test
    void everyCharacterThatIsSetHasAGlyph() {
        List<String> boxes = new ArrayList<>();
        for (Typeface face : Typeface.values()) {
            Font font = Typefaces.font(face, 20);
            for (int c = 0x21; c < 0x2FFFF; c += c < 0x3000 ? 1 : 37) {
                if (!Character.isDefined(c) || c >= 0xD800 && c <= 0xDFFF || !WordFaces.has(face, c)) continue;
                int glyph =
                        font.createGlyphVector(CONTEXT, Character.toString(c)).getGlyphCode(0);
                if (glyph == font.getMissingGlyphCode()) boxes.add(face + " " + Integer.toHexString(c));
            }
        }
        assertThat(boxes).isEmpty();
    }

    @Test
    void aWordIsSetInOneFaceThatHasAllItsLettersOrNotAtAll() {
        for (Typeface face : Typeface.values()) {
            for (String word : HostileWords.all()) {
                TextLine line = TextStyle.of(face, 40).line(word);
                boolean spelled = WordFaces.of(face, TypographicText.clean(word)) != null;
                if (!spelled) assertThat(line.words()).as(face + " " + word).isEmpty();
            }
            assertThat(TextStyle.of(face, 40).line("שלום 東京 Łódź").text())
                    .as(face.name())
                    .isEqualTo("Łódź");
        }
    }
}
