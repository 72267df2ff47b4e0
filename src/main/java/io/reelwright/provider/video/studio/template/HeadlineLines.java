package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.SceneCard.Headline;
import io.reelwright.look.TextBlock;
import io.reelwright.look.TextLine;
import io.reelwright.look.TextStyle;
import io.reelwright.text.LinearRegex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Decides the weight of a headline's lines: which are small, which is on the plate, which are broken. */
final class HeadlineLines {
    /**
     * A line and its weight.
     *
     * @param text   the words of the line, or a part of a word
     * @param plated whether it is on the plate
     * @param minor  whether it is small
     * @param like   the line whose size it has: itself, or the widest of the lines into which a text was broken
     */
    record Part(String text, boolean plated, boolean minor, String like) {
        Part(String text, boolean plated, boolean minor) {
            this(text, plated, minor, text);
        }
    }

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

    /**
     * Breaks lines that would be too small in one piece, if need be within a word; such lines are neither plated nor small.
     *
     * @param letters style of the headline, at the size from which a line stays whole
     * @param least   smallest size of a line of several words
     * @param width   width of a line in pixels
     */
    static List<Part> parted(List<Part> parts, TextStyle letters, double least, double width) {
        List<Part> lines = new ArrayList<>();
        for (Part part : parts) {
            if (isLegible(part.text(), letters, least, width)) {
                lines.add(part);
                continue;
            }
            List<TextLine> broken = letters.wrap(part.text(), width, 1, TextBlock.Align.LEFT).lines().stream()
                    .map(TextBlock.Placed::line)
                    .toList();
            String widest = broken.stream()
                    .max(Comparator.comparingDouble(TextLine::width))
                    .map(TextLine::text)
                    .orElse("");
            for (TextLine line : broken) lines.add(new Part(line.text(), false, false, widest));
        }
        return lines.isEmpty() ? parts : lines;
    }

    private static boolean isLegible(String text, TextStyle letters, double least, double width) {
        double whole = letters.line(text).width();
        double longest = letters.line(text).words().stream()
                .mapToDouble(word -> word.ink().getWidth())
                .max()
                .orElse(0);
        return longest <= width && letters.size() * width >= least * whole;
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
