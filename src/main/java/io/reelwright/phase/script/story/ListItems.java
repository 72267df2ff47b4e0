package io.reelwright.phase.script.story;

import io.reelwright.graph.Cancellation;
import io.reelwright.language.grammar.Tree;
import io.reelwright.phase.script.story.ListShape.Item;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.Token;
import io.reelwright.text.document.Part;
import io.reelwright.text.document.SourceDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the things that a document lists. */
final class ListItems {
    private ListItems() {}

    /** Returns the things that a document lists below headings or as numbered items; fewer than three are no list. */
    static List<Item> of(SourceDocument document, Passages passages, Topic topic, Teller teller) {
        List<Item> found = document.isListArticle()
                ? headed(document, passages, teller)
                : topic.promised() > 0 ? numbered(document, passages) : List.of();
        List<ListHeads.Head> heads = ListHeads.of(document, topic);
        boolean fewer = found.size() < topic.promised() || found.isEmpty();
        if (fewer && heads.size() >= ListShape.LEAST) found = below(heads, passages, teller);
        return found.size() >= ListShape.LEAST ? found : List.of();
    }

    /** Returns the statements that headings make about what the topic asks; fewer than three are none. */
    static List<Item> stated(SourceDocument document, Passages passages, Topic topic, Teller teller) {
        List<Item> found = below(ListHeads.stated(document, topic, it -> states(it, passages)), passages, teller);
        return found.size() >= ListShape.LEAST ? found : List.of();
    }

    private static boolean states(String heading, Passages passages) {
        Tree tree = passages.read(Wording.ended(spokenCase(heading, passages)));
        return tree.root().filter(it -> Syntax.isClause(tree, it)).isPresent() && Statements.states(tree);
    }

    private static List<Item> below(List<ListHeads.Head> heads, Passages passages, Teller teller) {
        List<Item> items = new ArrayList<>();
        for (ListHeads.Head head : heads) {
            List<Integer> below = passages.all().stream()
                    .filter(it -> it.part() >= head.from() && it.part() < head.to())
                    .map(Passage::index)
                    .toList();
            item(head.name(), below, passages, teller).ifPresent(items::add);
        }
        return items;
    }

    private static List<Item> headed(SourceDocument document, Passages passages, Teller teller) {
        List<Item> items = new ArrayList<>();
        for (SourceDocument.Entry entry : entries(document)) {
            Cancellation.check();
            Set<Integer> parts = new HashSet<>();
            for (Part part : entry.parts()) parts.add(part.index());
            List<Integer> below = passages.all().stream()
                    .filter(it -> parts.contains(it.part()))
                    .map(Passage::index)
                    .toList();
            item(entry.heading().text(), below, passages, teller).ifPresent(items::add);
        }
        return items;
    }

    /** Returns the thing that a heading names; where the heading is no name, its first sentence is. */
    private static Optional<Item> item(String heading, List<Integer> below, Passages passages, Teller teller) {
        String full = LinearRegex.replaceAll(heading, "\\s\\([^()]{1,60}\\)", "");
        String name = LinearRegex.replaceAll(full, "[\\s.:;,–—-]+$", "");
        if (LinearRegex.contains(name, "(?i)^(step|day|week|chapter|part|number|tip|no\\.?|stage|phase)? ?\\d+$"))
            name = "";
        Tree tree = passages.read(Wording.ended(spokenCase(name, passages)));
        boolean asks = name.endsWith("?");
        boolean whole =
                !asks && (tree.root().filter(it -> Syntax.isClause(tree, it)).isPresent() || Syntax.commands(tree));
        String said = teller.named(tree);
        boolean named =
                !name.isBlank() && Token.of(said).size() <= ListShape.MOST_WORDS && !Fitness.speaksOfItself(tree);
        if (named) return Optional.of(new Item(LinearRegex.replaceAll(said, "[.]+$", ""), whole, -1, below));
        return below.stream()
                .filter(i -> Syntax.commands(passages.tree(i)) || Statements.states(passages.tree(i)))
                .findFirst()
                .map(first -> new Item(
                        "", true, first, below.stream().filter(i -> i > first).toList()));
    }

    /** Returns the listed headings; where more headings have a number than are listed, all that have one, whatever their level. */
    private static List<SourceDocument.Entry> entries(SourceDocument document) {
        List<Part.Heading> numbered =
                document.headings().stream().filter(it -> it.number() != null).toList();
        if (numbered.size() <= document.listOf().size()) return document.listOf();
        List<SourceDocument.Entry> entries = new ArrayList<>();
        for (int k = 0; k < numbered.size(); k++) {
            int from = numbered.get(k).index() + 1;
            int to = k + 1 < numbered.size()
                    ? numbered.get(k + 1).index()
                    : document.parts().size();
            entries.add(
                    new SourceDocument.Entry(numbered.get(k), document.parts().subList(from, to)));
        }
        return entries;
    }

    /** Headings are often in capitals or in title case; a sentence is not. Names keep their capitals. */
    static String spokenCase(String heading, Passages passages) {
        List<Token> tokens = Token.of(heading);
        long words = tokens.stream().filter(it -> it.core().length() > 3).count();
        long large = tokens.stream()
                .filter(it -> it.core().length() > 3 && it.capital())
                .count();
        long later = tokens.stream().skip(1).filter(Token::capital).count();
        boolean title = words >= 2 && large >= words * 0.8 && later > 0;
        boolean capitals = heading.codePoints().filter(Character::isLetter).count() > 3
                && heading.codePoints().filter(Character::isLetter).noneMatch(Character::isLowerCase);
        if (!title && !capitals) return Wording.capitalised(heading);
        List<String> said = new ArrayList<>();
        for (Token token : tokens)
            said.add(
                    passages.isName(token.core(), capitals)
                            ? named(token, capitals)
                            : CharacterClasses.lower(token.raw()));
        return Wording.capitalised(String.join(" ", said));
    }

    private static String named(Token token, boolean capitals) {
        boolean brief = token.core().length() <= 3;
        return capitals && !brief ? Wording.capitalised(CharacterClasses.lower(token.raw())) : token.raw();
    }

    private static List<Item> numbered(SourceDocument document, Passages passages) {
        Map<Integer, List<Integer>> byPart = new HashMap<>();
        for (Passage passage : passages.all())
            byPart.computeIfAbsent(passage.part(), it -> new ArrayList<>()).add(passage.index());
        List<Item> items = new ArrayList<>();
        for (Part part : document.parts()) {
            boolean listed = part instanceof Part.ListItem it && it.depth() == 0;
            List<Integer> sentences = byPart.getOrDefault(part.index(), List.of());
            if (!listed || sentences.isEmpty()) continue;
            items.add(new Item("", true, sentences.getFirst(), sentences.subList(1, sentences.size())));
        }
        return items;
    }
}
