package io.reelwright.provider.video.studio.template;

import io.reelwright.look.TextBlock;
import io.reelwright.look.TextStyle;
import io.reelwright.provider.video.studio.stage.LayoutRefused;
import io.reelwright.text.LinearRegex;
import java.util.List;

/**
 * Sets text that is shortened rather than made unreadably small. While the layout can still be tightened, a text that is too
 * long is refused as usual; after that its last words are replaced by an ellipsis.
 */
final class AbridgedText {
    /** Tightness from which words are dropped. */
    static final int FROM = 6;
    /** More words never fit in a scene: the rest is dropped at once. */
    private static final int MOST_WORDS = 80;

    /** Minimum gap between the glyphs of two lines in pixels: their boxes are registered with a margin, in whole pixels. */
    private static final double CLEAR = 5;

    private final TemplateContext setting;
    private final StageText type;

    AbridgedText(TemplateContext setting) {
        this.setting = setting;
        this.type = new StageText(setting);
    }

    /** Works like {@link StageText#fill}, left-aligned. */
    TextBlock fill(TextStyle letters, String text, double width, double height, int lines, double leading) {
        return fill(letters, text, width, height, lines, leading, TextBlock.Align.LEFT);
    }

    /** Works like {@link StageText#fill}. */
    TextBlock fill(
            TextStyle letters,
            String text,
            double width,
            double height,
            int lines,
            double leading,
            TextBlock.Align align) {
        double clear = leading;
        TextBlock block = set(letters, text, width, height, lines, clear, align);
        while (touching(block)) {
            clear += 0.05;
            block = set(letters, text, width, height, lines, clear, align);
        }
        return block;
    }

    /** Returns whether the descenders of one line come too close to the next line. */
    private static boolean touching(TextBlock block) {
        for (int i = 1; i < block.lines().size(); i++) {
            TextBlock.Placed upper = block.lines().get(i - 1);
            TextBlock.Placed lower = block.lines().get(i);
            double foot = upper.y() + upper.line().ink().getMaxY();
            double head = lower.y() + lower.line().ink().getMinY();
            if (head - foot < CLEAR) return true;
        }
        return false;
    }

    private TextBlock set(
            TextStyle letters,
            String text,
            double width,
            double height,
            int lines,
            double leading,
            TextBlock.Align align) {
        if (setting.tightness() < FROM || text.isBlank())
            return type.fill(letters, text, width, height, lines, leading, align);
        List<String> words = List.of(LinearRegex.split(text.strip(), "\\s+"));
        for (int kept = Math.min(words.size(), MOST_WORDS); kept > 0; kept--) {
            String shown = String.join(" ", words.subList(0, kept)) + (kept < words.size() ? "…" : "");
            try {
                return type.fill(letters, shown, width, height, lines, leading, align);
            } catch (LayoutRefused e) {
                // A word is never cut: the scene is drawn with another template.
                if (kept == 1) throw e;
            }
        }
        throw new LayoutRefused("\"" + text + "\" has no words");
    }
}
