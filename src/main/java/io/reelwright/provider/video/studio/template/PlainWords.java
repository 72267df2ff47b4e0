package io.reelwright.provider.video.studio.template;

import io.reelwright.look.TextBlock;
import io.reelwright.look.TextStyle;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.text.WhiteSpace;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a scene as plain lines. Drawn when no template has room for them: words are parted wherever they must be, and the last ones
 * are left out if there are too many.
 */
final class PlainWords {
    private static final int MOST_WORDS = 60;
    private static final int MOST_LETTERS = 160;
    private static final double LEADING = 1.36;
    /** Share of the words with which the next try is made. */
    private static final double FEWER = 0.8;

    private PlainWords() {}

    static List<SceneLayer> lay(String text, TemplateContext setting) {
        StageText type = new StageText(setting);
        double width = setting.pick(824, 1480);
        double top = setting.pick(310, 130);
        double room = setting.pick(940, 800) - top;
        TextStyle letters = TextStyle.of(setting.look().type().body(), setting.pick(120, 130));
        List<String> words = bounded(text);
        TextBlock block = new TextBlock(List.of(), width, 0);
        for (int kept = words.size(); kept > 0; kept = (int) (kept * FEWER)) {
            String shown = String.join(" ", words.subList(0, kept)) + (kept < words.size() ? "…" : "");
            block = letters.fill(
                    shown,
                    width,
                    room,
                    letters.size(),
                    setting.stage().bands().minimum(),
                    20,
                    LEADING,
                    TextBlock.Align.LEFT);
            if (block.height() <= room) break;
        }
        double y = top + Math.max(0, room - block.height()) * 0.35;
        return type.block(
                block, setting.stage().bands().left(), y, setting.palette().ink(), Entrance.text(0));
    }

    private static List<String> bounded(String text) {
        List<String> words = new ArrayList<>();
        for (String word : WhiteSpace.words(text)) {
            if (words.size() == MOST_WORDS) break;
            boolean whole = word.codePointCount(0, word.length()) <= MOST_LETTERS;
            words.add(whole ? word : word.substring(0, word.offsetByCodePoints(0, MOST_LETTERS)) + "…");
        }
        return words;
    }
}
