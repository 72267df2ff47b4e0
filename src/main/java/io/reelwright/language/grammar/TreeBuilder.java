package io.reelwright.language.grammar;

import io.reelwright.language.grammar.DependencyParser.Parsed;
import io.reelwright.text.CharacterClasses;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts the parsed parts of one sentence together to one tree with one root. */
final class TreeBuilder {
    private static final int LONGEST_PART = 150;

    /** Marks behind which a part may end, as far as they stand in its last third. */
    private static final String ENDS = ".;:,!?";

    private static final String BRACKETS = "()[]";

    private final String sentence;
    private final DependencyParser parser;
    private final List<Node> nodes = new ArrayList<>();
    private int left;

    TreeBuilder(String sentence, DependencyParser parser, int most) {
        this.sentence = sentence;
        this.parser = parser;
        left = most;
    }

    /** A word whose place in the tree is not final. */
    private static final class Node {
        final Token token;
        final String tag;
        final String lemma;
        String label;
        int head;

        Node(Token token, String tag, String lemma, String label, int head) {
            this.token = token;
            this.tag = tag;
            this.lemma = lemma;
            this.label = label;
            this.head = head;
        }
    }

    /** Adds the sentence itself, before its asides. */
    void addMain(List<Token> tokens) {
        addParts(tokens, -1, "parataxis");
    }

    /** Adds a part in brackets, which hangs on the last word of the sentence before it. */
    void addAside(List<Token> tokens) {
        addParts(tokens, wordBefore(tokens.isEmpty() ? 0 : tokens.getFirst().begin()), "meta");
    }

    /** Returns the tree of what was added. */
    Tree built() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) order.add(i);
        order.sort(Comparator.comparingInt(i -> nodes.get(i).token.begin()));
        int[] places = new int[nodes.size()];
        for (int i = 0; i < places.length; i++) places[order.get(i)] = i;
        List<Word> words = new ArrayList<>();
        for (int i : order) {
            Node node = nodes.get(i);
            int begin = node.token.begin();
            int end = node.token.end();
            int head = node.head < 0 ? -1 : places[node.head];
            words.add(new Word(
                    words.size(), begin, end, sentence.substring(begin, end), node.tag, node.lemma, head, node.label));
        }
        return new Tree(sentence, words);
    }

    private void addParts(List<Token> tokens, int anchor, String label) {
        int at = 0;
        int root = anchor;
        while (at < tokens.size() && left > 0) {
            int end = partEnd(tokens, at, Math.min(LONGEST_PART, left));
            int partRoot = addPart(tokens.subList(at, end), root, label);
            if (root < 0) root = partRoot;
            left -= end - at;
            at = end;
        }
        addUnread(tokens.subList(at, tokens.size()), root);
    }

    /** Adds words that are not parsed, below the root, or below the first of them. */
    private int addUnread(List<Token> tokens, int above) {
        int root = above;
        for (Token token : tokens) {
            boolean first = root < 0;
            nodes.add(new Node(token, "XX", CharacterClasses.lower(token.form()), first ? "root" : "dep", root));
            if (first) root = nodes.size() - 1;
        }
        return root;
    }

    private static int partEnd(List<Token> tokens, int begin, int most) {
        int end = begin + most;
        if (end >= tokens.size()) return tokens.size();
        for (int i = end; i > begin + most * 2 / 3; i--)
            if (ENDS.contains(tokens.get(i - 1).form())) return i;
        return end;
    }

    /** Adds the nodes of a part below a word of another part, and returns its root: its first verb without a head, or else the first such word. */
    private int addPart(List<Token> tokens, int above, String label) {
        int first = nodes.size();
        int root = -1;
        List<Parsed> parsed = parser.parse(tokens);
        if (parsed.isEmpty()) return addUnread(tokens, above);
        for (int i = 0; i < parsed.size(); i++) {
            Parsed one = parsed.get(i);
            int head = one.head() < 0 ? -1 : first + one.head();
            nodes.add(new Node(tokens.get(i), one.tag(), one.lemma(), one.label(), head));
            if (one.head() < 0 && (root < 0 || (!isVerb(root) && one.tag().startsWith("V")))) root = first + i;
        }
        hang(first, root, above, label);
        return root;
    }

    private boolean isVerb(int node) {
        return nodes.get(node).tag.startsWith("V");
    }

    /** Hangs the root of a part on a word of another part, and further roots on that root. */
    private void hang(int first, int partRoot, int above, String label) {
        for (int i = first; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            if (node.head >= 0) continue;
            if (i == partRoot) {
                node.head = above;
                if (above >= 0) node.label = label;
            } else {
                node.head = partRoot;
                node.label = isMark(node) ? "punct" : "dep";
            }
        }
    }

    private static boolean isMark(Node node) {
        return BRACKETS.contains(node.token.form())
                || node.token.form().codePoints().noneMatch(CharacterClasses::isLetterOrNumber);
    }

    /** Returns the last node of the sentence before a place that is no mark; else its root; -1 without any node. */
    private int wordBefore(int place) {
        int found = -1;
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            if (node.token.begin() < place && !node.label.equals("punct")) found = i;
            else if (found < 0 && node.head < 0) found = i;
        }
        return found;
    }
}
