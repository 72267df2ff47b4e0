package io.reelwright.phase.storyboard;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.reelwright.campaign.SceneCard.BigNumber;
import io.reelwright.campaign.SceneCard.Proof;
import io.reelwright.language.grammar.Word;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.Token;
import io.reelwright.text.WhiteSpace;
import io.reelwright.text.WordSet;
import io.reelwright.text.quantity.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads every figure of a scene with what it counts, also small ones, those that describe a noun, {@code a 16-inch screen}, and places in an
 * order, {@code the seventh car}.
 */
final class FigureReader implements MomentReader {
    private static final Pattern HYPHENED = Pattern.compile("^(\\d{1,4}(?:\\.\\d+)?)-([a-z]{3,12})(-old)?$");
    private static final Pattern ORDINAL = Pattern.compile("^(\\d{1,3})(?:st|nd|rd|th)$");
    private static final Map<String, Integer> ORDINALS = Map.of(
            "second", 2, "third", 3, "fourth", 4, "fifth", 5, "sixth", 6, "seventh", 7, "eighth", 8, "ninth", 9,
            "tenth", 10);

    private static final int LONGEST_LABEL = 40;

    @Override
    public List<CardChoice> read(SceneText scene, Referents before) {
        List<CardChoice> found = new ArrayList<>();
        if (scene.text().contains("?")) return found;
        SceneWords.of(scene).ifPresent(words -> {
            for (Figure figure : scene.figures())
                counted(figure, scene, words).ifPresent(it -> found.add(new CardChoice(it, fit(figure, scene))));
            for (int i = 0; i < scene.tokens().size(); i++) {
                describing(i, scene, words).ifPresent(it -> found.add(new CardChoice(it, 0.74)));
                ordinal(i, scene, words).ifPresent(it -> found.add(new CardChoice(it, 0.7)));
            }
        });
        return found;
    }

    private static double fit(Figure figure, SceneText scene) {
        boolean measured = !figure.unit().isEmpty() || !figure.prefix().isEmpty();
        boolean written = scene.tokens().get(figure.first()).digits();
        return measured && written ? 0.84 : measured || written ? 0.76 : 0.66;
    }

    /** A figure with the noun that it counts, or with the subject and verb of its clause. */
    private static Optional<BigNumber> counted(Figure figure, SceneText scene, SceneWords words) {
        if (figure.isPair()
                || figure.year()
                || figure.unit().equals("×")
                || Math.abs(figure.value()) < 2 && figure.unit().isEmpty()) return Optional.empty();
        String label = NumberLabel.of(scene, figure);
        if (label.isEmpty()) label = ofClause(figure, scene, words);
        boolean part = LinearRegex.contains(label, "^(?i:of|on|to) |,");
        if (label.isEmpty()
                || part
                || label.length() > LONGEST_LABEL
                || isInAName(figure, scene)
                || isAge(figure, words)) return Optional.empty();
        String unit = figure.scaledUnit();
        return Optional.of(new BigNumber(
                BigNumberReader.bound(scene, figure).map(Phrases::sentenceCase).orElse(null),
                Math.abs(figure.shownValue()),
                figure.shown(),
                figure.prefix(),
                unit,
                Phrases.sentenceCase(label),
                BigNumberReader.proof(scene, figure),
                scene.at(figure.first()),
                scene.picture().orElse(null)));
    }

    private static boolean isAge(Figure figure, SceneWords words) {
        return words.inScene().stream()
                .anyMatch(it -> words.token(it) == figure.first() && PersonRole.isAge(it, words));
    }

    /** Returns whether a figure is a part of a name: {@code iPhone 11}, {@code Fortune 100}. */
    private static boolean isInAName(Figure figure, SceneText scene) {
        if (figure.first() == 0 || !(figure.unit() + figure.prefix()).isEmpty()) return false;
        Token before = scene.tokens().get(figure.first() - 1);
        boolean name = before.core().chars().anyMatch(Character::isUpperCase) && !before.endsClause();
        boolean opens = figure.first() == 1 && scene.opensSentence();
        return name && !opens;
    }

    /** Returns {@code U.S. crude fell} for {@code U.S. crude fell 3.38 %}. */
    private static String ofClause(Figure figure, SceneText scene, SceneWords words) {
        Optional<Word> at = words.inScene().stream()
                .filter(it -> words.token(it) >= figure.first() && words.token(it) < figure.end())
                .findFirst();
        while (at.isPresent() && !at.get().verb()) at = words.tree().head(at.get());
        if (at.isEmpty() || words.has(at.get(), "neg")) return "";
        Word verb = at.get();
        String does = words.before(verb).filter(it -> it.label().equals("aux")).isPresent() ? "" : verb.lower();
        Optional<Word> up = words.tree()
                .child(verb, "prt", "advmod", "acomp")
                .filter(it -> WordSet.of("up|down").contains(it.lower()) && words.token(it) == figure.first() - 1);
        String change = up.map(it -> verb.lower() + " " + it.lower()).orElse(does);
        return words.tree()
                .child(verb, "nsubj", "nsubjpass")
                .filter(it -> it.noun())
                .flatMap(it ->
                        NounLabel.of(it, words).filter(label -> !followsPreposition(label, words.token(it), scene)))
                .map(it -> (it + " " + change).strip())
                .orElse("");
    }

    /**
     * Returns whether a preposition stands before the words of a label that ends at a token: then the tree took a place into the subject, as
     * of "In water light slows", and the label would tell half of each.
     */
    private static boolean followsPreposition(String label, int last, SceneText scene) {
        int before = last - WhiteSpace.words(label).size();
        return before >= 0
                && before < scene.tokens().size()
                && WordSet.of("in|at|on|from|with|by|for|under|after|before|during|inside|near")
                        .contains(scene.tokens().get(before).lower());
    }

    /** {@code A 16-inch screen}; {@code a 10-game stretch}; {@code an 8-year-old girl}. */
    private static Optional<BigNumber> describing(int i, SceneText scene, SceneWords words) {
        Token token = scene.tokens().get(i);
        Matcher told = HYPHENED.matcher(token.lower());
        if (!told.matches() || token.endsClause()) return Optional.empty();
        Optional<String> noun = described(i, words);
        String unit = told.group(3) != null ? told.group(2) + "s old" : several(told.group(2), told.group(1));
        return noun.map(it -> number(told.group(1), "", unit, withoutFirst(it, token.core()), i, scene));
    }

    private static String several(String unit, String count) {
        return unit.equals("inch")
                ? "inches"
                : unit.equals("foot") ? "feet" : count.equals("1") || unit.endsWith("s") ? unit : unit + "s";
    }

    /** {@code The seventh car}; {@code his 10th game}. */
    private static Optional<BigNumber> ordinal(int i, SceneText scene, SceneWords words) {
        Token token = scene.tokens().get(i);
        Matcher digits = ORDINAL.matcher(token.lower());
        Integer place = digits.matches() ? Integer.valueOf(digits.group(1)) : ORDINALS.get(token.lower());
        boolean century = i + 1 < scene.tokens().size()
                && LinearRegex.matches(
                        scene.tokens().get(i + 1).lower(),
                        "straight|consecutive|century|centuries|time|floor|street|avenue|half|quarter|party|of");
        if (place == null || century || token.endsClause()) return Optional.empty();
        return described(i, words).map(it -> number("" + place, "No. ", "", withoutFirst(it, token.core()), i, scene));
    }

    /** Returns the name of the noun that the words of a token describe. */
    private static Optional<String> described(int token, SceneWords words) {
        return words.inScene().stream()
                .filter(it -> words.token(it) == token)
                .flatMap(it -> above(it, words).stream())
                .findFirst()
                .flatMap(it -> NounLabel.of(it, words))
                .filter(it -> it.contains(" ") && !it.contains(",") && it.length() <= LONGEST_LABEL);
    }

    private static Optional<Word> above(Word word, SceneWords words) {
        Optional<Word> head = words.tree().head(word);
        for (int steps = 0; steps < 3 && head.isPresent(); steps++) {
            boolean outside = head.get().noun() && words.token(head.get()) != words.token(word);
            if (outside) return head.filter(it -> words.has(it) && it.index() > word.index());
            head = words.tree().head(head.get());
        }
        return Optional.empty();
    }

    /** Returns a name from the word after the figure on. */
    private static String withoutFirst(String name, String figure) {
        int at = name.indexOf(figure);
        String rest = at < 0 ? name : name.substring(at + figure.length()).strip();
        return rest.isEmpty() ? name : rest;
    }

    private static BigNumber number(String shown, String prefix, String unit, String label, int at, SceneText scene) {
        return new BigNumber(
                null,
                Double.parseDouble(shown),
                shown,
                prefix,
                unit,
                Phrases.sentenceCase(label),
                Proof.TICKS,
                scene.at(at),
                scene.picture().orElse(null));
    }
}
