package io.reelwright.phase.storyboard;

import io.reelwright.campaign.SceneCard.BigNumber;
import io.reelwright.campaign.SceneCard.Proof;
import io.reelwright.text.Figure;
import io.reelwright.text.Token;
import io.reelwright.text.WordClass;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One figure that is worth a whole picture. */
final class NumberReader implements CardReader {
    private static final int MOST_LABEL_WORDS = 6;

    @Override
    public Optional<Choice> read(SceneText scene) {
        if (scene.index() > 0 && scene.text().contains("?")) return Optional.empty();
        List<Figure> figures = scene.figures();
        return figures.stream()
                .filter(figure -> weight(scene, figure) > 0.4)
                .max(Comparator.comparingDouble(figure -> weight(scene, figure)))
                .flatMap(figure -> card(scene, figure));
    }

    /** Larger, rarer and measured figures say more than {@code two} or {@code first}. */
    private static double weight(SceneText scene, Figure figure) {
        boolean written = scene.tokens().get(figure.first()).digits();
        if (figure.year()) return 0.5;
        double weight = written ? 0.62 : 0.42;
        if (!figure.unit().isEmpty()
                || !figure.prefix().isEmpty()
                || !figure.scale().isEmpty()) weight += 0.2;
        if (figure.value() >= 100) weight += 0.08;
        if (figure.value() >= 1e6) weight += 0.15;
        return !written && figure.value() < 10 && figure.unit().isEmpty() ? 0.3 : weight;
    }

    private static Optional<Choice> card(SceneText scene, Figure figure) {
        Figure whole = withMeasure(scene, figure);
        String label = label(scene, whole);
        if (label.isEmpty()) return Optional.empty();
        String kicker = Phrases.subject(scene, figure.first(), 4);
        boolean says = !kicker.isEmpty()
                && !label.toLowerCase(java.util.Locale.ROOT).contains(kicker.toLowerCase(java.util.Locale.ROOT))
                && !kicker.contains(figure.shown());
        String unit = whole.scaledUnit();
        BigNumber card = new BigNumber(
                says ? Phrases.sentenceCase(kicker) : null,
                Math.abs(value(figure)),
                figure.shown(),
                figure.prefix(),
                unit,
                Phrases.sentenceCase(label),
                proof(scene, figure),
                scene.at(figure.first()),
                Pictures.best(scene).orElse(null));
        return Optional.of(new Choice(card, Math.min(0.9, weight(scene, figure) + 0.04)));
    }

    /** With the words that belong to its unit: {@code 5,500 years old}, {@code a million times as much}. */
    private static Figure withMeasure(SceneText scene, Figure figure) {
        if (figure.unit().isEmpty()
                || figure.unit().equals("%")
                || scene.tokens().get(figure.end() - 1).endsClause()) return figure;
        int n = scene.tokens().size();
        int more = 0;
        if (figure.end() < n
                && scene.tokens()
                        .get(figure.end())
                        .lower()
                        .matches("old|long|high|tall|deep|wide|ago|away|faster|slower|more|less|longer|heavier"))
            more = 1;
        if (figure.end() + 1 < n
                && scene.words(figure.end(), figure.end() + 2)
                        .matches("(?i)as (much|many|big|fast|long|large|heavy)\\W*")) more = 2;
        String unit = more == 0 ? figure.unit() : figure.unit() + " " + scene.plain(figure.end(), figure.end() + more);
        return new Figure(
                figure.value(),
                figure.shown(),
                figure.prefix(),
                figure.scale(),
                unit,
                figure.first(),
                figure.end() + more,
                false);
    }

    /** The figure as the digits show it: {@code 3} for three million, whose scale stands in the unit. */
    private static double value(Figure figure) {
        return figure.scale().isEmpty()
                ? figure.value()
                : Double.parseDouble(figure.shown().replace(",", "").replace("−", "-"));
    }

    static Proof proof(SceneText scene, Figure figure) {
        String after = scene.words(figure.end(), Math.min(scene.tokens().size(), figure.end() + 4))
                .toLowerCase(java.util.Locale.ROOT);
        if (after.matches("(out )?of (a|every|one)? ?hundred.*|(in|out of) 100\\b.*") && figure.value() <= 100)
            return Proof.DOTS;
        if (figure.unit().equals("%")) return figure.value() >= 0 && figure.value() <= 100 ? Proof.RING : Proof.BAR;
        if (figure.year()) return Proof.TICKS;
        return figure.prefix().isEmpty() ? Proof.TICKS : Proof.BAR;
    }

    /** What is counted: the words after the figure, else its subject, else the distilled sentence without the figure. */
    private static String label(SceneText scene, Figure figure) {
        int end = scene.clauseEnd(figure.end() - 1);
        if (figure.year()) return yearLabel(scene, figure);
        if (figure.end() < end) {
            String rest = trimmed(scene, figure.end(), end);
            if (!rest.isEmpty()) return rest;
        }
        String measured = measured(scene, figure);
        if (!measured.isEmpty()) return measured;
        String before = predicate(scene, figure);
        if (!before.isEmpty()) return before;
        String subject = Phrases.subject(scene, figure.first(), MOST_LABEL_WORDS);
        if (!subject.isEmpty()) return subject;
        String noun = Phrases.nounBefore(scene, scene.clauseStart(figure.first()), figure.first(), 4);
        return noun.isEmpty() ? elsewhere(scene, figure) : noun;
    }

    /** {@code pH} for {@code a pH of about 3.9}. */
    private static String measured(SceneText scene, Figure figure) {
        int of = figure.first() - 1;
        if (of > 0 && scene.tokens().get(of).lower().matches("about|roughly|nearly|almost|only|just")) of--;
        return of > 0 && scene.tokens().get(of).lower().equals("of")
                ? Phrases.nounBefore(scene, scene.clauseStart(of), of, 3)
                : "";
    }

    /** The clause up to the figure: {@code money doubles in about} becomes {@code money doubles in}, if it is short. */
    private static String predicate(SceneText scene, Figure figure) {
        int start = scene.clauseStart(figure.first());
        while (start < figure.first()
                && scene.tokens().get(start).lower().matches("and|but|so|the|a|an|then|it|they|he|she")) start++;
        int to = figure.first();
        while (to > start
                && scene.tokens()
                        .get(to - 1)
                        .lower()
                        .matches(
                                "about|roughly|nearly|almost|only|just|at|least|most|around|over|under|than|of|is|was|are|were|to|up|by|a|the|and|holds|has|had|a|in|less|more|worth"))
            to--;
        boolean verb = scene.classes().subList(start, to).contains(WordClass.VERB);
        return verb
                        && to - start >= 2
                        && to - start <= 5
                        && scene.classes().get(to - 1).canEnd()
                ? scene.plain(start, to)
                : "";
    }

    private static String trimmed(SceneText scene, int from, int end) {
        int to = Math.min(end, from + MOST_LABEL_WORDS);
        while (to > from) {
            boolean whole = to == end
                    || !(scene.classes().get(to - 1).nominal()
                            && scene.classes().get(to).nominal());
            boolean ofNext = to < end && scene.tokens().get(to).lower().matches("of|than");
            boolean verbCut = to < end && scene.classes().get(to - 1) == WordClass.VERB;
            if (scene.classes().get(to - 1).canEnd() && whole && !ofNext && !verbCut) break;
            to--;
        }
        int start = from;
        while (start < to && scene.tokens().get(start).lower().matches("of|the|a|an|and|is|are|was|were|but")) start++;
        if (start < to
                && (scene.classes().get(start) == WordClass.VERB
                        || scene.classes().get(start) == WordClass.AUXILIARY)) return "";
        boolean says = scene.classes().subList(start, to).stream()
                .anyMatch(kind -> kind == WordClass.NOUN || kind == WordClass.NAME || kind == WordClass.NUMBER);
        return says ? scene.plain(start, to) : "";
    }

    private static String yearLabel(SceneText scene, Figure figure) {
        Distiller.Stretch best = Distiller.best(scene, MOST_LABEL_WORDS);
        boolean holds = best.to() > best.from() && (figure.first() < best.from() || figure.first() >= best.to());
        return holds ? scene.plain(best.from(), best.to()) : Phrases.subject(scene, figure.first(), 5);
    }

    private static String elsewhere(SceneText scene, Figure figure) {
        Distiller.Stretch best = Distiller.best(scene, MOST_LABEL_WORDS);
        boolean apart = best.to() <= figure.first() || best.from() >= figure.end();
        List<Token> words = best.to() > best.from() ? scene.tokens().subList(best.from(), best.to()) : List.of();
        return apart && !words.isEmpty() ? scene.plain(best.from(), best.to()) : "";
    }
}
