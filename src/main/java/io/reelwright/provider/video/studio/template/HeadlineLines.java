package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.SceneCard.Headline;
import io.reelwright.text.LinearRegex;
import java.util.ArrayList;
import java.util.List;

/** Decides the weight of a headline's lines: which are small, which is on the plate, which are broken. */
final class HeadlineLines {
    /** A line and its weight: {@code plated} lines are on the plate, {@code minor} lines are small. */
    record Part(String text, boolean plated, boolean minor) {}

    /** Length in characters above which a line is broken; a single line breaks earlier, so that it is set large. */
    private static final int LONG = 15;

    private static final int LONG_ALONE = 9;

    private HeadlineLines() {}

    static List<Part> of(Headline card) {
        List<String> lines =
                card.lines().stream().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty()) lines = List.of("…");
        int plate = Math.min(card.plate(), lines.size() - 1);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            boolean plated = i == plate;
            boolean minor = !plated && i > 0 && lines.size() >= 3 && i < lines.size() - 1 && line.length() <= 12;
            int pieces = lines.size() >= 3 ? 1 : pieces(line, lines.size() == 1 ? LONG_ALONE : LONG);
            if (plated) pieces = lines.size() == 1 && pieces > 1 ? 2 : 1;
            List<String> broken = broken(line, pieces);
            for (int b = 0; b < broken.size(); b++)
                parts.add(new Part(broken.get(b), plated && b == broken.size() - 1, minor));
        }
        return parts;
    }

    private static int pieces(String line, int most) {
        return Math.min(words(line), Math.clamp((line.length() + most - 1) / most, 1, 3));
    }

    private static int words(String line) {
        return LinearRegex.split(line, "\\s+").length;
    }

    /** Breaks a line into at most {@code pieces} parts so that the longest is as short as possible; the earlier break wins a tie. */
    static List<String> broken(String line, int pieces) {
        String[] words = LinearRegex.split(line, "\\s+");
        if (pieces <= 1 || words.length < 2) return List.of(line);
        List<String> best = List.of(line);
        for (int at = 1; at < words.length; at++) {
            List<String> tried = new ArrayList<>();
            tried.add(String.join(" ", List.of(words).subList(0, at)));
            tried.addAll(broken(String.join(" ", List.of(words).subList(at, words.length)), pieces - 1));
            if (longest(tried) < longest(best)) best = tried;
        }
        return best;
    }

    private static int longest(List<String> lines) {
        return lines.stream().mapToInt(String::length).max().orElse(0);
    }
}
