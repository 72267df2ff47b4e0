package io.reelwright.phase.script.story;

import io.reelwright.graph.Cancellation;
import io.reelwright.language.grammar.Grammar;
import io.reelwright.language.grammar.Tree;
import io.reelwright.language.grammar.Word;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.SearchWords;
import io.reelwright.text.Sentences;
import io.reelwright.text.Token;
import io.reelwright.text.WordSet;
import io.reelwright.text.document.Part;
import io.reelwright.text.document.SourceDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The sentences of a source with their trees. A tree is read when it is first asked for, because most sentences are never looked at. */
final class Passages {
    private static final int MOST = 600;
    /** Longer runs of words are no sentences for listeners, and a parser would take long for them. */
    private static final int MOST_WORDS = 60;

    private final Grammar grammar;
    private final Seams seams;
    private final List<Passage> all = new ArrayList<>();
    private final Map<Integer, Tree> trees = new HashMap<>();
    /** Words that stand within sentences, not at their start. */
    private final Set<String> within = new HashSet<>();

    private final Abbreviations abbreviations = new Abbreviations();
    private boolean labelled;

    private Passages(Grammar grammar) {
        this.grammar = grammar;
        this.seams = new Seams(grammar);
    }

    /** Reads the sentences of all paragraphs, items and quotations, at most 600. */
    static Passages of(SourceDocument document, Grammar grammar) {
        return of(document.parts(), grammar);
    }

    /** Reads the sentences of these parts, at most 600. */
    static Passages of(List<Part> parts, Grammar grammar) {
        Passages passages = new Passages(grammar);
        passages.labelled = ListHeads.areLabelled(parts);
        for (Part part : parts) {
            Cancellation.check();
            if (passages.all.size() >= MOST) break;
            switch (part) {
                case Part.Paragraph it -> passages.add(it.index(), Passage.Kind.PROSE, it.text());
                case Part.ListItem it -> passages.add(it.index(), Passage.Kind.ITEM, it.text());
                case Part.Quotation it -> passages.add(it.index(), Passage.Kind.QUOTE, signed(it));
                case Part.Heading _, Part.Table _ -> {}
            }
        }
        return passages;
    }

    private static String signed(Part.Quotation quotation) {
        String bare = LinearRegex.replaceAll(quotation.text(), "^[“\"]+|[”\"]+$", "");
        String said = bare.endsWith(".") ? bare.substring(0, bare.length() - 1) + "," : bare;
        return quotation.speaker() == null ? "“" + bare : "“" + said + "” said " + quotation.speaker() + ".";
    }

    private void add(int part, Passage.Kind kind, String given) {
        String bare = labelled ? ListHeads.unlabelled(given) : given;
        abbreviations.read(given);
        String text = smallAfterCapitals(calm(withoutAsides(bare)));
        int place = 0;
        boolean open = false;
        for (String sentence : Sentences.of(text)) {
            Cancellation.check();
            for (String piece : open ? List.of(sentence.strip()) : seams.parted(sentence.strip())) {
                if (all.size() >= MOST) return;
                all.add(new Passage(all.size(), part, place++, kind, open, piece));
            }
            open = opensQuote(sentence, open);
        }
    }

    /** Takes out what stands in brackets after a blank; {@code 401(k)} stays. */
    private static String withoutAsides(String text) {
        if (!CharacterClasses.hasOneOf(text, "([")) return text;
        String bare = LinearRegex.replaceAll(text, "^\\(([^()]{10,})\\)$", "$1");
        bare = LinearRegex.replaceAll(bare, "(^|[.!?] )\\(([A-Z][^()]{10,300}[.!?])\\)", "$1$2");
        String kept = LinearRegex.replaceAll(
                bare, "[(\\[](me|him|her|us|them|it|you|he|she|they|is|are|was|were|the)[)\\]]", "$1");
        String without = LinearRegex.replaceAll(kept, "\\s\\([^()]{0,160}\\)|\\s?\\[[^\\[\\]]{0,80}\\]", "");
        return LinearRegex.replaceAll(without, " +([,.;:!?])", "$1");
    }

    /** Writes sentences in capitals in lower case, so that the voice does not spell them. */
    private static String calm(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long large = text.codePoints().filter(Character::isUpperCase).count();
        if (letters < 12 || large < letters * 0.8) return text;
        StringBuilder out = new StringBuilder();
        for (String sentence : Sentences.of(text))
            out.append(Wording.capitalised(CharacterClasses.lower(sentence))).append(' ');
        return out.toString().strip();
    }

    /** Writes the first words of a paragraph small that are set in capitals: {@code A LONG time ago}. Words that may be names stay. */
    private static String smallAfterCapitals(String text) {
        List<Token> tokens = Token.of(text.substring(0, Math.min(text.length(), 80)));
        int run = 0;
        boolean common = false;
        while (run < tokens.size() && run < 6 && isCapital(tokens.get(run).core(), run)) {
            String core = tokens.get(run++).core();
            common |= SearchWords.isStop(core) && !core.equals("US") && !core.equals("IT");
        }
        boolean two = run > 1 || run == 1 && tokens.getFirst().core().length() > 1;
        if (!common || !two || run == tokens.size()) return text;
        int end = 0;
        for (int i = 0; i < run; i++)
            end = text.indexOf(tokens.get(i).raw(), end) + tokens.get(i).raw().length();
        return Wording.capitalised(CharacterClasses.lower(text.substring(0, end))) + text.substring(end);
    }

    private static boolean isCapital(String core, int place) {
        boolean letters =
                !core.isEmpty() && core.codePoints().allMatch(c -> Character.isUpperCase(c) || c == '’' || c == '\'');
        return letters && (core.length() > 1 || place == 0 || core.equals("A") || core.equals("I"));
    }

    private static boolean opensQuote(String sentence, boolean open) {
        boolean inside = open;
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            if (c == '“') inside = true;
            else if (c == '”') inside = false;
            else if (c == '"') inside = !inside;
        }
        return inside;
    }

    Abbreviations abbreviations() {
        return abbreviations;
    }

    /** Returns all sentences, in order. */
    List<Passage> all() {
        return all;
    }

    /** Returns the sentence at an index. */
    Passage at(int index) {
        return all.get(index);
    }

    /** Returns whether a sentence is short enough to be parsed at all. */
    static boolean isBounded(String text) {
        return text.length() < 600 && Token.of(text).size() <= MOST_WORDS;
    }

    /** Returns the tree of a sentence; that of one with too many words has no words. */
    Tree tree(int index) {
        return trees.computeIfAbsent(index, i -> {
            Cancellation.check();
            String text = all.get(i).text();
            return isBounded(text) ? grammar.read(text) : new Tree(text, List.of());
        });
    }

    /** Returns whether a text is a whole sentence: a clause or command that does not end on a word that asks for more. */
    boolean isWhole(String text) {
        Tree tree = read(text);
        Optional<Word> root = tree.root();
        if (root.isEmpty()) return false;
        boolean clause = Syntax.isClause(tree, root.get()) || Syntax.commands(tree);
        boolean opens = WordSet.of("when|while|if|although|though|because|since|unless|until|who|which|whose|that")
                        .contains(tree.words().getFirst().lower())
                && text.indexOf(',') < 0;
        long quotes = text.chars().filter(c -> c == '"').count();
        boolean balanced = quotes % 2 == 0
                && text.chars().filter(c -> c == '“').count()
                        == text.chars().filter(c -> c == '”').count();
        boolean quoted = Fitness.opened(text) <= Fitness.closed(text);
        boolean hangs = LinearRegex.contains(text, "^[^,.]{2,80}, (who|which|where) [^,]*[.!]$");
        return clause
                && !hangs
                && !opens
                && balanced
                && quoted
                && !LinearRegex.contains(text, CUT_OFF)
                && !Syntax.isRelative(tree, root.get());
    }

    private static final String CUT_OFF =
            "(?i)\\b(of|the|a|an|to|and|but|or|nor|with|for|by|in|on|at|from|as|that|which|who|whose|his|her|their|its|our|your|my|than|not only|is|are|was|were|be|been|because|if|when|while|called|including|such|very|so|both|either|into|about|between|like)[.!]$|\\bnot only\\b[^,]{0,80}[.!]$|, (?:and|but|so) (?:he|she|they|it|we|i), [^,]{1,80}[.!]$|, (?:and|but),? (?:in|at|on|for|with) [^,.]{1,40}[.!]$";

    /** Returns the tree of any other text, for example of a heading. */
    Tree read(String text) {
        return isBounded(text) ? grammar.read(text) : new Tree(text, List.of());
    }

    /**
     * Returns whether a word is a name in this source: it stands there with a capital within sentences, and never small.
     *
     * @param anyCase whether the word is given in capitals, so that its own letters say nothing
     */
    boolean isName(String word, boolean anyCase) {
        if (word.isEmpty() || !Character.isUpperCase(word.codePointAt(0))) return false;
        if (within.isEmpty())
            for (Passage passage : all)
                Token.of(passage.text()).stream().skip(1).map(Token::core).forEach(within::add);
        String small = CharacterClasses.lower(word);
        boolean large = within.contains(word) || anyCase && within.contains(Wording.capitalised(small));
        return large && !within.contains(small);
    }

    /** Returns whether two sentences stand in one part of the text or in neighbouring ones. */
    boolean areNear(int a, int b) {
        return Math.abs(all.get(a).part() - all.get(b).part()) <= 1;
    }
}
