package io.reelwright.phase.compose;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.WordTime;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Divides spoken words into pages of up to four words. Of all divisions of a sentence the one with the lowest cost is used: a page
 * should last about a second, end where the voice pauses, and not end on a word that belongs to the next one.
 */
final class CaptionPages {
    private static final int MOST_WORDS = 4;
    private static final double LONGEST = 1.2;
    private static final double PAUSE = 0.3;
    /** A page stays visible until the next one if that follows within this time, in seconds. */
    private static final double HOLD = 0.5;

    private static final int SHORTEST_FRAMES = 6;
    /** A first page that appears within this time is shown from the first frame, in frames. */
    private static final int COVER_FRAMES = 15;

    private static final Set<String> LEANING = Set.of(
            "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "and", "or", "but", "as", "is", "are", "was",
            "from", "with", "that", "its", "their", "your", "my", "our", "his", "her", "no", "not", "so", "if", "than",
            "into");

    private final int letters;

    CaptionPages(Aspect aspect) {
        this.letters = aspect == Aspect.TALL ? 24 : 30;
    }

    /** Returns pages in order without overlaps. A sign that belongs to a figure, as in {@code 7 %}, forms one word with it. */
    List<CaptionPage> of(List<WordTime> spoken, int frames) {
        List<WordTime> words = withSigns(spoken);
        List<List<WordTime>> groups = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < words.size(); i++) {
            boolean last = i == words.size() - 1;
            if (last
                    || ends(words.get(i))
                    || words.get(i + 1).start() - words.get(i).end() > PAUSE) {
                divide(words.subList(from, i + 1), groups);
                from = i + 1;
            }
        }
        return timed(groups, frames);
    }

    /**
     * Returns the pages that are drawn: none in the frames in which the picture itself shows the words.
     *
     * @param without frames without captions, in order
     */
    List<CaptionPage> drawn(List<WordTime> spoken, int frames, List<ComposeOrder.Frames> without) {
        List<WordTime> words = spoken.stream()
                .filter(word ->
                        without.stream().noneMatch(span -> span.has((int) Math.floor(word.start() * Scene.FPS))))
                .toList();
        List<CaptionPage> pages = new ArrayList<>();
        for (CaptionPage page : of(words, frames)) {
            int first = page.firstFrame();
            int end = page.endFrame();
            for (ComposeOrder.Frames span : without) {
                if (span.has(first)) first = span.end();
                if (span.first() > first && span.first() < end) end = span.first();
            }
            if (end > first) pages.add(new CaptionPage(page.words(), first, end));
        }
        return pages;
    }

    private static List<WordTime> withSigns(List<WordTime> spoken) {
        List<WordTime> words = new ArrayList<>();
        for (WordTime word : spoken) {
            boolean sign = !words.isEmpty()
                    && LinearRegex.matches(word.text(), "[%‰°€£$].{0,3}")
                    && LinearRegex.matches(words.getLast().text(), "[^ ]*\\d");
            if (sign) {
                WordTime figure = words.removeLast();
                words.add(new WordTime(figure.text() + " " + word.text(), figure.start(), word.end()));
            } else {
                words.add(word);
            }
        }
        return words;
    }

    /** Returns the frame that shows a point in time. */
    static int frame(double seconds) {
        return (int) Math.round(seconds * Scene.FPS);
    }

    private void divide(List<WordTime> sentence, List<List<WordTime>> groups) {
        int n = sentence.size();
        double[] best = new double[n + 1];
        int[] cut = new int[n + 1];
        for (int end = 1; end <= n; end++) {
            best[end] = Double.POSITIVE_INFINITY;
            for (int start = Math.max(0, end - MOST_WORDS); start < end; start++) {
                double cost = best[start] + cost(sentence.subList(start, end), end == n);
                if (cost < best[end]) {
                    best[end] = cost;
                    cut[end] = start;
                }
            }
        }
        List<List<WordTime>> found = new ArrayList<>();
        for (int end = n; end > 0; end = cut[end]) found.addFirst(sentence.subList(cut[end], end));
        groups.addAll(found);
    }

    private double cost(List<WordTime> page, boolean last) {
        int signs = page.size() - 1;
        for (WordTime word : page) signs += word.text().length();
        double seconds = page.getLast().end() - page.getFirst().start();
        double cost = switch (page.size()) {
            case 1 -> signs >= 9 ? 1.5 : 5;
            case 2 -> 0.8;
            case 3 -> 0;
            default -> 0.6;
        };
        if (signs > letters) cost += 40 + signs;
        cost += Math.max(0, seconds - LONGEST) * 6 + Math.max(0, 0.4 - seconds) * 8;
        for (int i = 0; i < page.size() - 1; i++) if (rests(page.get(i))) cost += 2.5;
        WordTime end = page.getLast();
        if (!last && LEANING.contains(CharacterClasses.lower(end.text()))) cost += 1.8;
        return cost;
    }

    private static boolean ends(WordTime word) {
        return LinearRegex.contains(word.text(), "[.?!…]['\"”’)]*$")
                && !LinearRegex.contains(word.text(), "(?i)\\b(mr|mrs|dr|st|vs|no|e\\.g|i\\.e)\\.$");
    }

    private static boolean rests(WordTime word) {
        return LinearRegex.contains(word.text(), "[,;:—–][\"”’)]*$");
    }

    private static List<CaptionPage> timed(List<List<WordTime>> groups, int frames) {
        List<CaptionPage> pages = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            List<WordTime> words = groups.get(i);
            int start = Math.max(
                    frame(words.getFirst().start()),
                    pages.isEmpty() ? 0 : pages.getLast().endFrame());
            // The first frame is the cover: a page that comes soon after it already stands there.
            if (i == 0 && start <= COVER_FRAMES) start = 0;
            double spoken = words.getLast().end();
            double next = i + 1 < groups.size() ? groups.get(i + 1).getFirst().start() : spoken + HOLD;
            int end = frame(next - spoken <= HOLD ? next : spoken + HOLD / 2);
            end = Math.min(frames, Math.max(end, start + SHORTEST_FRAMES));
            if (end > start) pages.add(new CaptionPage(words, start, end));
        }
        return pages;
    }
}
