package io.reelwright.text;

import java.util.ArrayList;
import java.util.List;

/** The lines of a script that are left out of the voice anyway, so that nothing in them is a note that would be spoken. */
final class SilentLines {
    private SilentLines() {}

    /** Returns which lines are front matter, headings above a text, code in fences, tables, or numbers and times of a subtitle file. */
    static boolean[] of(List<String> lines) {
        if (Subtitles.are(lines)) return Subtitles.marks(lines);
        List<String> text = FrontMatter.off(lines);
        boolean[] silent = CodeBlocks.fenced(text);
        List<String> unfenced = new ArrayList<>(text);
        for (int i = 0; i < silent.length; i++) if (silent[i]) unfenced.set(i, "");
        boolean[] rows = TableRows.of(unfenced, false, new ArrayList<>());
        boolean[] headings = headings(unfenced);
        for (int i = 0; i < silent.length; i++)
            silent[i] |= rows[i] || headings[i] || !text.get(i).equals(lines.get(i));
        return silent;
    }

    /** A text of headings alone is spoken, so it has no silent ones. */
    private static boolean[] headings(List<String> lines) {
        boolean[] headings = new boolean[lines.size()];
        boolean other = false;
        for (int i = 0; i < headings.length; i++) {
            headings[i] = MarkdownLines.isHeading(lines.get(i).strip());
            other |= !headings[i] && lines.get(i).codePoints().anyMatch(Character::isLetterOrDigit);
        }
        return other ? headings : new boolean[headings.length];
    }
}
