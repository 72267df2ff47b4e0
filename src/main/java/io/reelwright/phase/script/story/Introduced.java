package io.reelwright.phase.script.story;

import io.reelwright.language.grammar.Tree;
import io.reelwright.language.grammar.Word;
import io.reelwright.text.SearchWords;
import io.reelwright.text.WordSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Knows which things of a sentence a listener must have met before: {@code the bill} where an earlier sentence has told of a bill. */
final class Introduced {
    private final Passages passages;
    /** Stem → index of the first sentence that has it. */
    private final Map<String, Integer> first = new HashMap<>();

    private final Map<Integer, Set<String>> definite = new HashMap<>();

    Introduced(Passages passages) {
        this.passages = passages;
        for (Passage passage : passages.all())
            for (String stem : SearchWords.stems(passage.text())) first.putIfAbsent(stem, passage.index());
    }

    /** Returns the stems of the things that a sentence takes as known and that an earlier sentence has introduced. */
    Set<String> of(int i) {
        return definite.computeIfAbsent(i, k -> find(k, passages.tree(k)));
    }

    private Set<String> find(int i, Tree tree) {
        Set<String> found = new LinkedHashSet<>();
        for (Word word : tree.words()) {
            if (word.name()) name(i, tree, word, found);
            if (!word.noun() || word.name()) continue;
            boolean the = tree.children(word, "det").stream()
                    .anyMatch(it -> it.lower().equals("the"));
            if (!the || isUnique(tree, word)) continue;
            String stem = SearchWords.stem(word.lower());
            Integer before = first.get(stem);
            if (before != null && before < i || isPlain(tree, word) && isRelational(word)) found.add(stem);
        }
        return found;
    }

    /** Adds a name of one word that acts or owns something, where an earlier sentence has brought it. */
    private void name(int i, Tree tree, Word word, Set<String> found) {
        boolean acts = word.label().startsWith("nsubj") || word.label().equals("poss");
        boolean alone = tree.children(word).stream()
                .noneMatch(it -> it.name() || it.label().equals("appos"));
        String stem = SearchWords.stem(word.lower());
        Integer before = first.get(stem);
        if (acts && alone && before != null && before < i) found.add(stem);
    }

    /** Returns whether the words around a noun say which one is meant. */
    private static boolean isUnique(Tree tree, Word noun) {
        List<Word> below = tree.children(noun);
        return below.stream()
                        .anyMatch(it -> Syntax.is(it, "relcl|rcmod|acl|partmod|infmod|appos|poss")
                                || it.label().equals("prep")
                                || it.tag().equals("JJS")
                                || it.name()
                                || WordSet.of(
                                                "first|last|next|only|same|whole|entire|very|second|third|fourth|right|left|human|average|early|late|middle|public|best|worst|most|current|new|old")
                                        .contains(it.lower()))
                || WordSet.of(
                                "sun|moon|earth|world|sky|sea|ocean|ground|air|weather|brain|body|heart|skin|past|future|day|night|morning|evening|year|week|month|time|internet|government|police|rest|way|end|beginning|surface|wild|home|kitchen|fridge|city|west|east|north|south|market|economy|climate|environment|planet|country|public|top|bottom|middle|inside|outside|edge|back|front|century|ones?|same")
                        .contains(noun.lemma());
    }

    private static boolean isPlain(Tree tree, Word noun) {
        return tree.children(noun).stream()
                .allMatch(it -> it.label().equals("det")
                        || Syntax.isMark(it)
                        || it.label().equals("case"));
    }

    /** Nouns that always stand for one that was named before. */
    private static boolean isRelational(Word noun) {
        return WordSet.of(
                        "area|company|study|report|agency|team|project|bill|department|event|program|programme|document|firm|organization|organisation|incident|attack|process|group|result|researcher|author|victim|suspect|site|building|place|question|answer|problem|issue|idea|move|decision|deal|plan|law|case|change|effect|difference|number|pair|duo|couple|two|three|former|latter|source|tool|drug|store|shop|town|village|hotel|device|feature|property|item|approach|method|technique|experiment|finding|paper|article")
                .contains(noun.lemma());
    }

    /** Returns how many things of a sentence are not among these stems. */
    long missing(int i, Set<String> known) {
        return of(i).stream().filter(stem -> !known.contains(stem)).count();
    }

    /** Returns the stems of a text. */
    static Set<String> stems(String text) {
        return new HashSet<>(SearchWords.stems(text));
    }
}
