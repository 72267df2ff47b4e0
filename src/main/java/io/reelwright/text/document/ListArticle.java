package io.reelwright.text.document;

import io.reelwright.text.Tagger;
import io.reelwright.text.Token;
import io.reelwright.text.Verbs;
import io.reelwright.text.WordClass;
import io.reelwright.text.document.Part.Heading;
import io.reelwright.text.document.SourceDocument.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the headings that are the list of a list article: at least three of one level, which are numbered, or all tell what to do, or are
 * all clauses, or are as many as the title promises.
 */
final class ListArticle {
    private static final int LEAST = 3;
    /** Numbers of a list that may be lost on a page. */
    private static final int SKIPPED = 3;

    /** Headings that stand around a list and are no part of it. */
    private static final Set<String> AROUND = Set.of(
            "introduction",
            "intro",
            "conclusion",
            "conclusions",
            "summary",
            "final thoughts",
            "faq",
            "faqs",
            "overview",
            "the bottom line",
            "bottom line",
            "takeaways",
            "key takeaways",
            "in short",
            "wrapping up",
            "ingredients",
            "method",
            "instructions",
            "background",
            "history",
            "methods",
            "results",
            "discussion",
            "abstract");

    /** Numbers in words, from the least that a list has. */
    private static final List<String> NUMBERS = Numbered.WORDS.subList(LEAST - 1, Numbered.WORDS.size());

    private static final Set<String> FIRST = Set.of("don't", "do", "never", "always", "be", "let", "make", "get");

    /** Words after the verb of an order. */
    private static final Set<String> OBJECT = Set.of(
            "the",
            "a",
            "an",
            "your",
            "it",
            "them",
            "this",
            "these",
            "yourself",
            "every",
            "all",
            "some",
            "more",
            "less",
            "no",
            "out",
            "up");

    private ListArticle() {}

    /** Returns the listed headings with what stands below each; empty when the text is no list article. */
    static List<Entry> entries(@Nullable String title, List<Part> parts) {
        List<Heading> listed = numbered(parts);
        if (listed.size() < LEAST) listed = alike(title, parts);
        List<Entry> entries = new ArrayList<>();
        for (Heading heading : listed) entries.add(new Entry(heading, below(parts, heading)));
        return entries;
    }

    private static List<Heading> numbered(List<Part> parts) {
        List<Heading> numbered = new ArrayList<>();
        for (Part part : parts)
            if (part instanceof Heading heading
                    && heading.number() != null
                    && (numbered.isEmpty() || numbered.getFirst().level() == heading.level())) numbered.add(heading);
        return numbered.size() < LEAST || !isCount(numbered) ? List.of() : numbered;
    }

    /** Returns whether the numbers count the headings, up or down, rather than tell amounts: {@code 125 users}, {@code 7 projects}. */
    private static boolean isCount(List<Heading> headings) {
        List<Integer> numbers =
                headings.stream().map(Heading::number).filter(Objects::nonNull).toList();
        return numbers.stream().distinct().count() == numbers.size()
                && numbers.stream().allMatch(it -> it >= 1 && it <= numbers.size() + SKIPPED);
    }

    private static List<Heading> alike(@Nullable String title, List<Part> parts) {
        int promised = promised(title);
        List<Heading> best = List.of();
        for (int level = 1; level <= 6; level++) {
            List<Heading> same = new ArrayList<>();
            for (Part part : parts)
                if (part instanceof Heading heading && heading.level() == level && !isAround(heading))
                    same.add(heading);
            if (promised > 0 && same.size() == promised) return same;
            boolean kind =
                    same.size() >= LEAST && (most(same, ListArticle::isOrder) || most(same, ListArticle::isClause));
            if (kind && same.size() > best.size()) best = same;
        }
        return best;
    }

    private static boolean isAround(Heading heading) {
        return AROUND.contains(Wording.lower(heading.text()));
    }

    /** Returns how many things the title promises, at least three; 0 when it promises none. */
    private static int promised(@Nullable String title) {
        if (title == null) return 0;
        for (Token token : Token.of(title)) {
            String word = token.lower();
            int number = NUMBERS.indexOf(word);
            if (number >= 0) return number + LEAST;
            if (word.length() <= 2 && !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9'))
                return Integer.parseInt(word) >= LEAST ? Integer.parseInt(word) : 0;
        }
        return 0;
    }

    private static boolean most(List<Heading> headings, java.util.function.Predicate<String> kind) {
        long some =
                headings.stream().filter(heading -> kind.test(heading.text())).count();
        return some * 5 >= headings.size() * 4L;
    }

    /** Returns whether the words tell the reader to do something: they begin with the base of a verb. */
    private static boolean isOrder(String text) {
        List<Token> tokens = Token.of(text);
        if (tokens.size() < 2) return false;
        String first = tokens.getFirst().lower();
        if (FIRST.contains(first)) return true;
        List<WordClass> classes = Tagger.classes(tokens);
        if (Verbs.base(first).filter(first::equals).isPresent()) return classes.get(1) != WordClass.VERB;
        boolean may = switch (classes.getFirst()) {
            case NOUN, VERB, NAME, ADJECTIVE -> !first.endsWith("ing") && !first.endsWith("s");
            default -> false;
        };
        return may && OBJECT.contains(tokens.get(1).lower());
    }

    /** Returns whether the words say something of something: they have a verb after their first word. */
    private static boolean isClause(String text) {
        List<Token> tokens = Token.of(text);
        if (tokens.size() < 4 || text.endsWith("?")) return false;
        List<WordClass> classes = Tagger.classes(tokens);
        for (int i = 1; i < classes.size(); i++)
            if (classes.get(i) == WordClass.VERB || classes.get(i) == WordClass.AUXILIARY) return true;
        return false;
    }

    private static List<Part> below(List<Part> parts, Heading heading) {
        List<Part> below = new ArrayList<>();
        for (int i = heading.index() + 1; i < parts.size(); i++) {
            if (parts.get(i) instanceof Heading next && next.level() <= heading.level()) break;
            below.add(parts.get(i));
        }
        return below;
    }
}
