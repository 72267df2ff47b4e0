package io.reelwright.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Optional;
import java.util.Set;

/** Finds figures of two numbers: ranges ({@code 45 to 50 minutes}, {@code 5–10 %}) and shares ({@code 1 in 5}). */
final class FigurePairs {
    private static final String NUMBER = "(\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?)";
    private static final Pattern RANGE =
            LinearRegex.of("([$€£]?)" + NUMBER + "(?:[–−-]|–|—)[$€£]?" + NUMBER + "(%|[a-zA-Z]{0,4})");

    private static final Set<String> HALVES_OF_THE_DAY = Set.of("am", "a.m", "pm", "p.m", "o'clock");
    private static final Set<String> BETWEEN_TWO = Set.of("to", "or", "–", "-");
    private static final Set<String> DASHES = Set.of("–", "—", "-");

    private FigurePairs() {}

    static Optional<Figure> at(TaggedWords tokens, int i) {
        Optional<Figure> glued = glued(tokens, i);
        if (glued.isPresent()) return glued;
        Optional<Figure> share = share(tokens, i);
        return share.isPresent() ? share : spoken(tokens, i);
    }

    /** Returns whether it is a time of day ({@code 9 a.m.}, {@code 6:30}), which is not a figure. */
    static boolean isClockTime(TaggedWords tokens, int i) {
        String core = tokens.get(i).core();
        if (!CharacterClasses.hasDigit(core)) return false;
        if (LinearRegex.matches(core, "\\d{1,2}[:.]\\d{2}(am|pm)?|\\d{1,2}(am|pm)")) return !core.contains(".");
        return CharacterClasses.areDigits(core, 1, 2)
                && i + 1 < tokens.size()
                && HALVES_OF_THE_DAY.contains(tokens.get(i + 1).lower());
    }

    /** Returns whether the larger number comes first, as in {@code 9–4}: a score or a vote, not a range. */
    static boolean isScore(Token token) {
        if (!CharacterClasses.hasDigit(token.core())) return false;
        Matcher range = RANGE.matcher(token.core());
        return range.matches() && value(range.group(2)) >= value(range.group(3));
    }

    private static Optional<Figure> glued(TaggedWords tokens, int i) {
        String core = tokens.get(i).core();
        if (core.length() > Figures.MOST_CHARACTERS || !CharacterClasses.hasDigit(core)) return Optional.empty();
        Matcher range = RANGE.matcher(core);
        if (!range.matches() || range.group(2).length() == 4 && range.group(4).isEmpty()) return Optional.empty();
        String shown = range.group(2) + "–" + range.group(3);
        return Optional.of(
                Figures.withUnit(tokens, i, i + 1, value(range.group(3)), shown, range.group(1), range.group(4)));
    }

    /** Finds two numbers around {@code to}, or {@code and} after {@code between}; a change {@code from … to …} is not a range. */
    private static Optional<Figure> spoken(TaggedWords tokens, int i) {
        Optional<Figure> low = one(tokens, i).filter(it -> !it.year());
        if (low.isEmpty()) return Optional.empty();
        int to = low.get().end();
        if (to + 1 >= tokens.size() || tokens.get(to - 1).endsClause()) return Optional.empty();
        String before = i == 0 ? "" : tokens.get(i - 1).lower();
        String word = tokens.get(to).lower();
        boolean joins =
                BETWEEN_TWO.contains(word) && !before.equals("from") || word.equals("and") && before.equals("between");
        Optional<Figure> high =
                joins || DASHES.contains(tokens.get(to).raw()) ? Figures.single(tokens, to + 1) : Optional.empty();
        return high.filter(it -> !it.year() && it.value() > low.get().value())
                .filter(it -> low.get().unit().isEmpty() || low.get().unit().equals(it.unit()))
                .map(it -> new Figure(
                        it.value(),
                        low.get().shown() + "–" + it.shown(),
                        it.prefix(),
                        it.scale(),
                        it.unit(),
                        i,
                        it.end(),
                        false));
    }

    /** Finds {@code 1 in 5 adults}, {@code nine out of ten dentists}; the value is the share in percent. */
    private static Optional<Figure> share(TaggedWords tokens, int i) {
        Optional<Figure> part = one(tokens, i);
        if (part.isEmpty() || !part.get().unit().isEmpty() || part.get().end() != i + 1) return Optional.empty();
        int of = i + 1;
        boolean out = of + 1 < tokens.size()
                && tokens.get(of).lower().equals("out")
                && tokens.get(of + 1).lower().equals("of");
        int whole = out ? of + 2 : of + 1;
        if (whole + 1 >= tokens.size()
                || tokens.get(i).endsClause()
                || !out && !tokens.get(of).lower().equals("in")) return Optional.empty();
        return Figures.single(tokens, whole)
                .filter(it -> it.unit().isEmpty() && it.prefix().isEmpty() && !it.year() && it.value() <= 100)
                .filter(it -> it.value() > part.get().value()
                        && part.get().value() >= 1
                        && part.get().prefix().isEmpty())
                .map(it -> new Figure(
                        100 * part.get().value() / it.value(),
                        part.get().shown() + " in " + it.shown(),
                        "",
                        "",
                        "",
                        i,
                        it.end(),
                        false));
    }

    /** Returns the single figure; {@code one}, which is not a figure by itself, may begin a pair. */
    private static Optional<Figure> one(TaggedWords tokens, int i) {
        boolean one = tokens.get(i).lower().equals("one");
        return one ? Optional.of(new Figure(1, "1", "", "", "", i, i + 1, false)) : Figures.single(tokens, i);
    }

    private static double value(String digits) {
        return Double.parseDouble(digits.replace(",", ""));
    }
}
