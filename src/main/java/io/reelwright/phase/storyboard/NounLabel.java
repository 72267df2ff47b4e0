package io.reelwright.phase.storyboard;

import io.reelwright.language.grammar.Word;
import io.reelwright.text.SearchWords;
import io.reelwright.text.Token;
import io.reelwright.text.WordSet;
import java.util.Optional;
import java.util.Set;

/** Names what a noun of a sentence speaks of, in a few of the sentence's words. */
final class NounLabel {
    private static final int MOST_WORDS = 5;

    /** Nouns that name nothing that could be shown, or only with what follows them. */
    private static final Set<String> EMPTY = WordSet.of(
            "thing|way|part|lot|kind|sort|type|case|fact|something|nothing|anything|everything|someone|everyone|anyone|one|ones|other|others|bit|number|amount"
                    + "|range|series|set|variety|majority|rest|half|place|sense|look|role|care|advantage|note|attention|account|effect|use|turn|step|chance|point"
                    + "|matter|issue|reason|result|end|beginning|start|top|bottom|side|level|total|piece|pair|couple|group|many|most|some|all|each|both|none|lack"
                    + "|ability|fun|sight|shape|action|pride|aim|hold|form|root|steps|measures|sides|question|questions|need|idea|ideas|progress|decision|mistake"
                    + "|difference|impact|experience|opportunity|position|view|interest|combination|tens|hundreds|thousands|millions");

    /** Nouns for times, which are no things. */
    private static final Set<String> TIMES = WordSet.of(
            "time|times|moment|day|days|week|weeks|year|years|month|months|hour|hours|minute|minutes|second|seconds|decade|decades|tomorrow|today|yesterday|weekend");

    private NounLabel() {}

    /** Returns the name of a thing; empty for pronouns and for nouns that name nothing alone. */
    static Optional<String> of(Word noun, SceneWords words) {
        if (TIMES.contains(noun.lower()) || isDenied(noun, words)) return Optional.empty();
        // What describes such a noun makes it one thing: major cost-cutting measures.
        boolean described = words.has(noun, "amod", "compound")
                && words.tree().children(noun, "prep").stream()
                        .noneMatch(it -> it.lower().equals("of"));
        if (isEmpty(noun) && !described) return ofWhat(noun, words);
        boolean names = noun.noun()
                && (noun.name() || !SearchWords.isStop(noun.lower()))
                && Character.isLetterOrDigit(noun.text().charAt(0));
        if (!names) return Optional.empty();
        if (words.has(noun, "cc", "conj")) {
            Optional<String> both = both(noun, words);
            if (both.isPresent() || !joinsMore(noun, words)) return both;
        }
        Word first = first(noun, words);
        if (count(first, noun, words) > MOST_WORDS) first = compound(noun, words);
        if (count(first, noun, words) > MOST_WORDS) return Optional.empty();
        return Optional.of(words.text(first, last(first, noun, words)));
    }

    /** {@code No doctor}, {@code few towns}: without its first word it says the opposite. */
    private static boolean isDenied(Word noun, SceneWords words) {
        return words.tree().children(noun, "det", "neg", "amod", "preconj").stream()
                .anyMatch(it -> it.index() < noun.index()
                        && WordSet.of("no|neither|few|little|not|fewer").contains(it.lower()));
    }

    private static boolean isEmpty(Word noun) {
        return EMPTY.contains(noun.lower()) || EMPTY.contains(noun.lemma());
    }

    /** Returns the noun that carries the name: {@code cars} for {@code number of cars}, {@code protesters} for {@code many of the protesters}. */
    static Word core(Word noun, SceneWords words) {
        if (!isEmpty(noun)) return noun;
        return words.tree().children(noun, "prep").stream()
                .filter(it -> it.lower().equals("of") && it.index() == noun.index() + 1)
                .findFirst()
                .flatMap(of -> words.tree().child(of, "pobj"))
                .orElse(noun);
    }

    /** Returns what a noun without a meaning of its own is of: {@code electric cars} for {@code the number of electric cars}. */
    private static Optional<String> ofWhat(Word noun, SceneWords words) {
        return words.tree().children(noun, "prep").stream()
                .filter(it -> it.lower().equals("of") && it.index() == noun.index() + 1)
                .findFirst()
                .flatMap(of -> words.tree().child(of, "pobj"))
                .filter(it -> !EMPTY.contains(it.lemma()))
                .flatMap(it -> of(it, words));
    }

    /** Returns whether what is joined to a noun only adds to it, so that the noun may be named alone. */
    private static boolean joinsMore(Word noun, SceneWords words) {
        return !noun.label().startsWith("nsubj")
                && words.tree().children(noun, "conj").stream()
                        .flatMap(it -> words.tree().subtree(it).stream())
                        .noneMatch(it -> WordSet.of("or|nor|but|not").contains(it.lower()))
                && words.tree().children(noun, "cc").stream()
                        .allMatch(it -> it.lower().equals("and"));
    }

    /** Returns a noun with the nouns directly before it that belong to its name. */
    static String brief(Word noun, SceneWords words) {
        return words.text(compound(noun, words), noun);
    }

    /** Returns two nouns with what joins them, if that is short: {@code Steelers and Browns}. */
    private static Optional<String> both(Word noun, SceneWords words) {
        Word first = first(noun, words);
        return words.tree()
                .child(noun, "conj")
                .filter(it -> it.noun() && words.reaches(it) && !words.has(it, "conj", "relcl", "punct"))
                .filter(it -> count(first, it, words) <= MOST_WORDS && it.index() > noun.index())
                .map(it -> words.text(first, it));
    }

    /** Returns the first word of a noun's phrase without its article. */
    static Word first(Word noun, SceneWords words) {
        Word first = noun;
        Optional<Word> next = words.before(first);
        while (next.isPresent() && belongs(next.get(), noun, words)) {
            first = next.get();
            next = words.before(first);
        }
        boolean sign = first.label().equals("punct") || first.tag().equals("POS");
        return sign ? noun : first;
    }

    private static boolean belongs(Word word, Word noun, SceneWords words) {
        boolean leads = Set.of("DT", "PDT", "PRP$", "WP$", "WDT", "IN", "TO").contains(word.tag())
                || word.tag().equals("CC") && word.head() == noun.index();
        boolean mark = word.mark() && !word.tag().equals("HYPH");
        return !leads && !mark && !word.verb() && words.tree().below(word, noun)
                || word.tag().equals("VBN") && word.label().equals("amod") && word.head() == noun.index();
    }

    /** Returns the noun, or the end of what it is of if that is short. */
    private static Word last(Word first, Word noun, SceneWords words) {
        return words.tree().children(noun, "prep").stream()
                .filter(it -> it.lower().equals("of") && it.index() == noun.index() + 1)
                .findFirst()
                .flatMap(of -> words.tree().child(of, "pobj"))
                .filter(it -> it.noun() && words.reaches(it) && count(first, it, words) <= MOST_WORDS + 1)
                .filter(it ->
                        words.tree().children(it, "cc", "conj", "prep", "punct").isEmpty())
                .orElse(noun);
    }

    /** Returns the first of the nouns that stand directly before a noun and are part of its name. */
    private static Word compound(Word noun, SceneWords words) {
        Word first = noun;
        Optional<Word> next = words.before(first);
        while (next.isPresent() && next.get().noun() && words.tree().below(next.get(), noun)) {
            first = next.get();
            next = words.before(first);
        }
        return first;
    }

    /** Returns how many words are spoken from one word to another one. */
    private static int count(Word first, Word last, SceneWords words) {
        return Token.of(words.text(first, last)).size();
    }
}
