package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.SceneCard.Said;
import io.reelwright.campaign.SceneCard.Spoken;
import io.reelwright.text.SearchWords;
import io.reelwright.text.Token;
import java.util.ArrayList;
import java.util.List;

/** Breaks spoken words into the lines of a poster: words that only connect stand in small lines above what they introduce. */
final class SpokenLines {
    /** Letters of a large line. */
    private static final int LONG = 12;

    private SpokenLines() {}

    /**
     * Some neighbouring words.
     *
     * @param first    index of the first one
     * @param end      index after the last one
     * @param minor    whether they are small
     * @param accented whether the word that carries the point is among them
     */
    record Line(int first, int end, boolean minor, boolean accented) {}

    static List<Line> of(Spoken card) {
        List<Line> lines = new ArrayList<>();
        List<Said> said = card.said();
        for (int from = 0; from < said.size(); ) {
            int to = from + 1;
            boolean minor = isMinor(card, from);
            int letters = said.get(from).text().length();
            while (to < said.size() && isMinor(card, to) == minor) {
                letters += 1 + said.get(to).text().length();
                // The accented word has a line for itself, unless its line is short.
                if (letters > (minor ? 2 * LONG : LONG)) break;
                to++;
            }
            lines.add(new Line(from, to, minor, card.accent() >= from && card.accent() < to));
            from = to;
        }
        return enlarged(lines);
    }

    /** Words of which none is large are all large. */
    private static List<Line> enlarged(List<Line> lines) {
        if (!lines.stream().allMatch(Line::minor)) return lines;
        return lines.stream()
                .map(line -> new Line(line.first(), line.end(), false, line.accented()))
                .toList();
    }

    private static boolean isMinor(Spoken card, int word) {
        List<Token> tokens = Token.of(card.said().get(word).text());
        if (tokens.isEmpty()) return true;
        return word != card.accent() && SearchWords.isStop(tokens.getFirst().lower());
    }
}
