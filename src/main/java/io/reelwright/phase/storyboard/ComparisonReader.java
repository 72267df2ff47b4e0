package io.reelwright.phase.storyboard;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.reelwright.campaign.SceneCard.Comparison;
import io.reelwright.campaign.SceneCard.Side;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.quantity.Figure;
import java.util.List;
import java.util.Optional;

/** Reads two things with one figure each of the same unit, or two things that are named as opposites. */
final class ComparisonReader implements CardReader {
    private static final Pattern VERSUS = Pattern.compile(
            "(?i)^(?:the )?(\\p{L}[\\p{L}\\p{N} -]{1,22}?) (?:vs\\.?|versus) (?:the )?(\\p{L}[\\p{L}\\p{N} -]{1,22})[.?!]?$");

    private static final Pattern SENTENCE_END = Pattern.compile("[a-z]{3}[.?!] ");

    @Override
    public Optional<CardChoice> read(SceneText scene) {
        Matcher versus = VERSUS.matcher(firstSentence(scene.text().strip()));
        if (versus.matches()) return Optional.of(byName(scene, versus.group(1), versus.group(2)));
        List<ComparableFigures.Cell> cells = ComparableFigures.of(scene).cells();
        if (cells.size() != 2
                || !LinearRegex.contains(scene.text(), "(?i)\\b(but|than|versus|and|while|whereas|only|against|to)\\b"))
            return Optional.empty();
        Figure a = cells.get(0).figure();
        Figure b = cells.get(1).figure();
        boolean tooUnequal = Math.min(a.value(), b.value()) * 40 < Math.max(a.value(), b.value());
        if (tooUnequal || cells.stream().anyMatch(cell -> cell.label().length() > 22 || isANumber(cell.label())))
            return Optional.empty();
        int winner = a.value() == b.value() ? -1 : a.value() > b.value() ? 0 : 1;
        Comparison card = new Comparison(null, side(scene, cells.get(0)), side(scene, cells.get(1)), winner);
        return Optional.of(new CardChoice(card, 0.9));
    }

    private static boolean isANumber(String label) {
        return LinearRegex.matches(label, "(?i)one|two|three|four|five|six|seven|eight|nine|ten|both|half");
    }

    /** Returns the text up to the first sentence mark that follows at least three lower-case letters. */
    private static String firstSentence(String text) {
        Matcher end = SENTENCE_END.matcher(text);
        return end.find() ? text.substring(0, end.end() - 1) : text;
    }

    private static CardChoice byName(SceneText scene, String left, String right) {
        Side first = named(scene, left);
        Side second = named(scene, right);
        boolean same = first.picture() != null && first.picture().equals(second.picture());
        if (same) first = new Side(first.name(), null, "?", "", "", null);
        Comparison card = new Comparison(null, first, second, -1);
        return new CardChoice(card, 0.97);
    }

    private static Side named(SceneText scene, String name) {
        return new Side(
                Phrases.sentenceCase(name.strip()),
                null,
                "?",
                "",
                "",
                scene.pictures().of(scene, name).orElse(null));
    }

    private static Side side(SceneText scene, ComparableFigures.Cell cell) {
        Figure figure = cell.figure();
        String unit = CardLabels.isGlued(figure.unit()) ? "" : figure.unit();
        return new Side(
                cell.label(),
                figure.value(),
                CardLabels.shown(figure),
                unit,
                unit,
                LinearRegex.contains(cell.label(), "\\d")
                        ? null
                        : scene.pictures().of(scene, cell.label()).orElse(null));
    }
}
