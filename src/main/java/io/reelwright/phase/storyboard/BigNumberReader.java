package io.reelwright.phase.storyboard;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.reelwright.campaign.SceneCard.BigNumber;
import io.reelwright.campaign.SceneCard.Proof;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.WordClass;
import io.reelwright.text.WordSet;
import io.reelwright.text.quantity.Figure;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads a single figure that is important enough to fill a picture. */
final class BigNumberReader implements CardReader {
    private static final Pattern BOUND = Pattern.compile(
            "(more than|less than|fewer than|up to|down from|up from|at least|at most|as many as|as much as|almost|nearly|over|under|below|above)$");
    private static final Pattern VAGUE = Pattern.compile("(about|around|roughly|some|only|just)$");

    @Override
    public Optional<CardChoice> read(SceneText scene) {
        if (scene.index() > 0 && scene.text().contains("?")) return Optional.empty();
        List<Figure> figures = scene.figures();
        return figures.stream()
                .filter(figure -> weight(scene, figure) > 0.4)
                .sorted(Comparator.comparingDouble((Figure figure) -> weight(scene, figure))
                        .reversed())
                .flatMap(figure -> card(scene, figure).stream())
                .findFirst();
    }

    /** Returns the importance of a figure, 0 to 1: large, rare and measured figures weigh more than {@code two} or {@code first}. */
    private static double weight(SceneText scene, Figure figure) {
        boolean written = scene.tokens().get(figure.first()).digits();
        if (figure.year()) return 0.5;
        if (figure.isShare()) return 0.84;
        // A model, not a factor: 777x jets.
        if (figure.unit().equals("×") && figure.value() >= 100) return 0;
        boolean age = figure.first() > 1
                && scene.words(figure.first() - 2, figure.first()).equalsIgnoreCase("age of");
        if (age || isHalfOfSomething(scene, figure) || isCondition(scene, figure)) return 0.3;
        double weight = written ? 0.62 : 0.42;
        if (!figure.unit().isEmpty()
                || !figure.prefix().isEmpty()
                || !figure.scale().isEmpty()) weight += 0.2;
        if (figure.value() >= 100) weight += 0.08;
        if (figure.value() >= 1e6) weight += 0.15;
        return !written && figure.value() < 10 && figure.unit().isEmpty() ? 0.3 : weight;
    }

    /** Returns whether the figure is one part of {@code 7 h 40 min}, {@code 4 hours and 12 minutes} or {@code 3,840 × 2,160}. */
    private static boolean isHalfOfSomething(SceneText scene, Figure figure) {
        for (Figure other : scene.figures()) {
            boolean after = other.first() >= figure.end();
            if (other == figure || other.year() || other.equals(figure)) continue;
            String between =
                    after ? scene.words(figure.end(), other.first()) : scene.words(other.end(), figure.first());
            boolean times = !figure.unit().isEmpty()
                    && !other.unit().isEmpty()
                    && WordSet.of("|and").contains(between);
            if (times && !(after ? figure : other).unit().equals("%") || LinearRegex.matches(between, "[×x]"))
                return true;
        }
        return false;
    }

    /** Returns whether the figure is a condition, like {@code At 6 %,} before the clause with its consequence. */
    private static boolean isCondition(SceneText scene, Figure figure) {
        boolean ends = scene.tokens().get(figure.end() - 1).after().contains(",")
                && figure.end() < scene.tokens().size();
        int start = scene.clauseStart(figure.first());
        return ends
                && figure.first() - start <= 1
                && sentenceStarts(scene, start)
                && WordSet.of("at|in|after|with|by|for|begin|from")
                        .contains(scene.tokens().get(start).lower());
    }

    private static boolean sentenceStarts(SceneText scene, int word) {
        return word == 0 || LinearRegex.contains(scene.tokens().get(word - 1).after(), "[.!?]");
    }

    /** Returns the lead-in before the figure's clause, {@code At 6 %}; empty if there is none. */
    private static String leadIn(SceneText scene, Figure figure) {
        int start = scene.clauseStart(figure.first());
        if (start == 0 || !scene.tokens().get(start - 1).after().contains(",")) return "";
        int from = scene.clauseStart(start - 1);
        boolean leads = start - from <= 4
                && sentenceStarts(scene, from)
                && scene.classes().get(from) == WordClass.PREPOSITION;
        return leads ? scene.plain(from, start) : "";
    }

    private static Optional<CardChoice> card(SceneText scene, Figure figure) {
        Figure whole = withRate(scene, withMeasure(scene, figure));
        String label = NumberLabel.of(scene, whole);
        if (label.isEmpty()) return Optional.empty();
        String leadIn = leadIn(scene, figure);
        String kicker = leadIn.isEmpty() ? kicker(scene, figure) : leadIn;
        boolean says = !kicker.isEmpty()
                && !CharacterClasses.lower(label).contains(CharacterClasses.lower(kicker))
                && !CharacterClasses.lower(kicker).contains(CharacterClasses.lower(label))
                && !kicker.contains(figure.shown())
                && !of(scene, figure.first());
        String unit = whole.scaledUnit();
        BigNumber card = new BigNumber(
                says ? Phrases.sentenceCase(kicker) : null,
                Math.abs(figure.shownValue()),
                figure.shown(),
                figure.prefix(),
                unit,
                Phrases.sentenceCase(label),
                proof(scene, figure),
                scene.at(figure.first()),
                scene.picture().orElse(null));
        return Optional.of(new CardChoice(card, Math.min(0.9, weight(scene, figure) + 0.04)));
    }

    /** Returns the words before a figure without which it would be untrue: {@code less than}. */
    static Optional<String> bound(SceneText scene, Figure figure) {
        Matcher bound =
                BOUND.matcher(CharacterClasses.lower(scene.words(Math.max(0, figure.first() - 2), figure.first())));
        return bound.find() ? Optional.of(bound.group()) : Optional.empty();
    }

    /** Returns the figure's bound, without which it would be untrue; else its subject; else a word that marks it as inexact. */
    private static String kicker(SceneText scene, Figure figure) {
        String before = CharacterClasses.lower(scene.words(Math.max(0, figure.first() - 2), figure.first()));
        Optional<String> bound = bound(scene, figure);
        if (bound.isPresent()) return bound.get();
        String subject = Phrases.subject(scene, figure.first(), 4);
        boolean says = !subject.isEmpty()
                && !(figure.isShare() && LinearRegex.contains(subject, "\\d"))
                && !LinearRegex.matches(subject, "(?i)half|others?|some|most|many|all|nothing|people|someone")
                && !LinearRegex.contains(subject, "(?i)\\b(million|billion|thousand|hundred)\\b");
        if (says) return subject;
        Matcher vague = VAGUE.matcher(before);
        return vague.find() ? vague.group(1) : "";
    }

    /** Adds the words that belong to the unit: {@code 5,500 years old}, {@code a million times as much}. */
    private static Figure withMeasure(SceneText scene, Figure figure) {
        if (figure.unit().isEmpty()
                || figure.unit().equals("%")
                || scene.tokens().get(figure.end() - 1).endsClause()) return figure;
        int n = scene.tokens().size();
        int more = 0;
        if (figure.end() < n
                && WordSet.of("old|long|high|tall|deep|wide|ago|away|faster|slower|more|less|longer|heavier")
                        .contains(scene.tokens().get(figure.end()).lower())) more = 1;
        if (figure.end() + 1 < n
                && LinearRegex.matches(
                        scene.words(figure.end(), figure.end() + 2),
                        "(?i)as (much|many|big|fast|long|large|heavy)\\W*")) more = 2;
        String unit = more == 0 ? figure.unit() : figure.unit() + " " + scene.plain(figure.end(), figure.end() + more);
        return figure.withUnit(unit, figure.end() + more);
    }

    /** Returns whether the figure belongs to something other than the subject: {@code through a keypad with 19 keys}. */
    private static boolean of(SceneText scene, int figure) {
        return figure > 1
                && WordSet.of("with|of|through|by")
                        .contains(scene.tokens().get(figure - 1).lower())
                && scene.classes().get(figure - 2).nominal();
    }

    /** Adds the words that make the figure a rate: {@code 230 times a second}, {@code $100 a month}. */
    private static Figure withRate(SceneText scene, Figure figure) {
        int end = figure.end();
        if (end + 1 >= scene.tokens().size() || scene.tokens().get(end - 1).endsClause()) return figure;
        if (!LinearRegex.matches(
                scene.words(end, end + 2), "(?i)(a|an|per|each|every) (second|minute|hour|day|week|month|year)\\W*"))
            return figure;
        String unit = (figure.unit() + " " + scene.plain(end, end + 2)).strip();
        return figure.withUnit(unit, end + 2);
    }

    static Proof proof(SceneText scene, Figure figure) {
        String after = CharacterClasses.lower(
                scene.words(figure.end(), Math.min(scene.tokens().size(), figure.end() + 4)));
        if (LinearRegex.matches(after, "(out )?of (a|every|one)? ?hundred.*|(in|out of) 100\\b.*")
                && figure.value() <= 100) return Proof.DOTS;
        if (figure.isShare()) return Proof.DOTS;
        if (figure.isPair()) return Proof.TICKS;
        if (figure.unit().equals("%")) return figure.value() >= 0 && figure.value() <= 100 ? Proof.RING : Proof.BAR;
        if (figure.year()) return Proof.TICKS;
        return figure.prefix().isEmpty() ? Proof.TICKS : Proof.BAR;
    }
}
