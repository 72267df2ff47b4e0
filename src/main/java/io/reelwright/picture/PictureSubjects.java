package io.reelwright.picture;

import io.reelwright.language.grammar.Tree;
import io.reelwright.language.grammar.Word;
import io.reelwright.text.WordSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A thing that a phrase speaks of, and the words under which its picture is looked for.
 *
 * @param phrase     the noun with all that describes it
 * @param head       the noun alone, in its dictionary form
 * @param candidates words to look up, the most telling first
 * @param onlyByWord whether nothing near in meaning may stand for it: a name, a person, a word that others join to theirs with a hyphen
 */
record PictureSubjects(String phrase, String head, List<String> candidates, boolean onlyByWord) {
    /** Maximum number of words of an entry. */
    private static final int LONGEST_ENTRY = 3;

    /** Vessels and measures of what is named after {@code of}. */
    private static final Set<String> VESSELS = WordSet.of(
            "glass|plate|piece|layer|cup|bowl|slice|shot|bottle|barrel|pack|packet|bag|box|can|jar|dozen|handful|bit|"
                    + "sheet|pile|stack|drop|bunch|herd|flock|bank|spoonful|tablespoon|teaspoon|pound|ounce|ton|tonne|gram|"
                    + "kilogram|liter|litre|gallon|pint|pair|lot|number|amount|fleet|kind|type|sort|variety|range|selection|series|array|set");

    /** Units, times and other words that nothing can be drawn for. */
    private static final Set<String> UNSEEN = WordSet.of(
            "monday|tuesday|wednesday|thursday|friday|saturday|sunday|day|week|month|year|minute|second|hour|mile|"
                    + "kilometre|kilometer|metre|meter|foot|inch|percent|%|degree|time|way|thing|mph|kph|spring|summer|tonight|info|room|seating|"
                    + "nothing|something|anything|everything|nobody|somebody|anybody|everybody|noone|someone|anyone|everyone|none|one");

    private static final Set<String> ABSENT = Set.of("no", "without", "unlike", "neither", "nor");

    private static final Set<String> LEFT_LABELS = Set.of("compound", "amod", "nmod");

    /** Returns whether two words begin alike: {@code growth} says nothing of the sense of {@code grow}. */
    static boolean isOneStem(String a, String b) {
        int length = Math.min(4, Math.min(a.length(), b.length()));
        return a.regionMatches(0, b, 0, length);
    }

    /** Returns whether a word begins like one to look up; such words are near in their letters: {@code grass} and {@code grasshopper}. */
    boolean hasStemOf(String word) {
        return candidates.stream().anyMatch(candidate -> isOneStem(candidate, word));
    }

    /** Returns what a phrase speaks of, its head first; what stands behind prepositions comes last. */
    static List<PictureSubjects> of(Tree tree) {
        List<Word> nouns = nouns(tree).stream()
                .sorted(Comparator.comparingInt((Word word) -> depth(tree, word))
                        .thenComparingInt(Word::index))
                .toList();
        if (nouns.isEmpty())
            return tree.root().filter(Word::verb).map(root -> of(tree, root)).stream()
                    .toList();
        return nouns.stream().map(noun -> of(tree, noun)).toList();
    }

    /** Returns the nouns that speak of something, in the order of the sentence; what is told to be absent does not count. */
    static List<Word> nouns(Tree tree) {
        Set<Integer> idioms = Idioms.in(tree);
        return tree.words().stream()
                .filter(word -> word.noun()
                        && !idioms.contains(word.index())
                        && !UNSEEN.contains(word.lemma())
                        && !isPartOfName(tree, word)
                        && !isFigureOfSpeech(tree, word)
                        && !isAbsent(tree, word))
                .toList();
    }

    /** Returns whether a thing is told not to be there: {@code no fire}, {@code without a boat}, {@code instead of cars}. */
    private static boolean isAbsent(Tree tree, Word word) {
        boolean none = tree.children(word).stream().anyMatch(child -> ABSENT.contains(child.lemma()));
        return none || tree.head(word).filter(prep -> isAbsence(tree, prep)).isPresent();
    }

    private static boolean isAbsence(Tree tree, Word prep) {
        return ABSENT.contains(prep.lemma())
                || prep.lemma().equals("of")
                        && tree.head(prep)
                                .filter(it -> it.lemma().equals("instead"))
                                .isPresent();
    }

    /** Returns whether this is the art of {@code state of the art}, which is about anything else. */
    private static boolean isFigureOfSpeech(Tree tree, Word word) {
        return word.lemma().equals("art")
                && whole(tree, word)
                        .filter(above -> above.lemma().equals("state"))
                        .isPresent();
    }

    private static boolean isPartOfName(Tree tree, Word word) {
        return word.label().equals("compound")
                && tree.head(word).filter(Word::noun).isPresent();
    }

    private static int depth(Tree tree, Word word) {
        int depth = 0;
        for (Optional<Word> at = tree.head(word); at.isPresent() && depth < 50; at = tree.head(at.get())) depth++;
        return depth;
    }

    /** Returns what a noun speaks of. */
    static PictureSubjects of(Tree tree, Word noun) {
        Optional<Word> content = VESSELS.contains(noun.lemma()) ? ofObject(tree, noun) : Optional.empty();
        Word thing = content.orElse(noun);
        Set<String> candidates = new LinkedHashSet<>();
        String joined = Hyphens.joined(tree, thing);
        if (!joined.isEmpty()) candidates.add(joined);
        else addAt(tree, thing, candidates);
        String phrase = phrase(tree, content.or(() -> whole(tree, noun)).orElse(noun));
        boolean onlyByWord = noun.name() || !joined.isEmpty() || PictureWords.PEOPLE.contains(thing.lemma());
        return new PictureSubjects(phrase, thing.lemma(), List.copyOf(candidates), onlyByWord);
    }

    /** Returns the noun of which this one is told as a part: {@code state} of {@code the state of the art}. */
    private static Optional<Word> whole(Tree tree, Word noun) {
        return tree.head(noun)
                .filter(prep -> prep.lemma().equals("of"))
                .flatMap(tree::head)
                .filter(above -> above.noun() && !VESSELS.contains(above.lemma()));
    }

    private static Optional<Word> ofObject(Tree tree, Word noun) {
        return tree.children(noun, "prep").stream()
                .filter(prep -> prep.lemma().equals("of"))
                .flatMap(prep -> tree.child(prep, "pobj").stream())
                .findFirst();
    }

    /**
     * Adds entries that end at a word, the longest first, then those that end at the nouns before it, from right to left: an ice pack is of ice.
     * Neither people nor what is
     * named after a thing only are what they have to do with: a water boy is no water, and an oxygen bar no oxygen.
     */
    private static void addAt(Tree tree, Word head, Set<String> candidates) {
        addEnding(tree, head, candidates);
        if (PictureWords.PEOPLE.contains(head.lemma()) || PictureWords.THIN_HEADS.contains(head.lemma())) return;
        List<Word> left = tree.children(head).stream()
                .filter(word -> word.index() < head.index() && LEFT_LABELS.contains(word.label()))
                .filter(word ->
                        word.noun() && !word.lower().endsWith("ing") || PictureWords.ADJECTIVES.contains(word.lower()))
                .filter(word -> !PictureWords.PEOPLE.contains(word.lemma())
                        && Hyphens.joined(tree, word).isEmpty())
                .toList();
        for (Word word : left.reversed()) addEnding(tree, word, candidates);
    }

    private static void addEnding(Tree tree, Word last, Set<String> candidates) {
        if (isOnlyName(tree, last) || UNSEEN.contains(last.lemma())) return;
        for (int length = Math.min(LONGEST_ENTRY, last.index() + 1); length > 0; length--) {
            int begin = tree.words().get(last.index() - length + 1).begin();
            candidates.add(tree.text().substring(begin, last.end()));
        }
        candidates.add(last.lemma());
    }

    /**
     * Returns whether a word names somebody or something and says nothing of what it is. The Great Fire was a fire and Tower Bridge is a bridge,
     * and at the start of a sentence any word has a capital.
     */
    private static boolean isOnlyName(Tree tree, Word word) {
        if (!word.name() || isAny(PictureWords.NAMES, word)) return false;
        if (isAny(PictureWords.CAPITALS, word) || !word.tag().equals("NNP")) return true;
        boolean part = tree.head(word).filter(Word::name).isPresent();
        boolean first = word.index() == 0 && tree.children(word, "compound").isEmpty();
        boolean kind =
                tree.child(word, "det").filter(it -> it.lemma().equals("the")).isPresent();
        return part || !first && !kind;
    }

    private static boolean isAny(Set<String> words, Word word) {
        return words.contains(word.lemma()) || words.contains(word.lower());
    }

    /** Returns the noun with what stands before it and with its part of {@code of}. */
    private static String phrase(Tree tree, Word noun) {
        int begin = noun.begin();
        int end = noun.end();
        for (Word child : tree.children(noun)) {
            if (child.index() < noun.index() && !child.mark() && !child.label().equals("cc"))
                begin = Math.min(begin, leftmost(tree, child));
            if (child.lemma().equals("of") && child.index() > noun.index()) {
                List<Word> below = tree.subtree(child);
                end = Math.max(end, below.getLast().end());
            }
        }
        return tree.text().substring(begin, end);
    }

    private static int leftmost(Tree tree, Word word) {
        return tree.subtree(word).getFirst().begin();
    }
}
