package io.reelwright.phase.script.story;

import com.google.re2j.Matcher;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.SearchWords;
import io.reelwright.text.Token;
import io.reelwright.text.WordSet;
import io.reelwright.text.document.Part;
import io.reelwright.text.document.SourceDocument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the heads of a list that the topic asks for, where the text does not number them: headings of one level, bare lines, labels. */
final class ListHeads {
    private static final int MOST_LINE = 12;
    private static final int MOST_LABEL = 6;
    /** Heads beside the list that a page has more than are promised: an introduction, a last word. */
    private static final int MOST_MORE = 2;

    /** {@code Better sleep: Meditation shortens …}, also behind a number or before a dash. */
    private static final String LABEL = "^(?:\\d{1,2}[.)] +)?(\\p{Lu}[^:.!?\"“”–—]{2,60}?)(?:: | [–—] )\\p{Lu}";

    /** Least number of statements as headings that are a list. */
    private static final int LEAST_STATED = 4;

    private ListHeads() {}

    /**
     * One thing of a list.
     *
     * @param name  its heading or label
     * @param parts index of the first part below it and of the one after its last; the label's own part is the first
     */
    record Head(String name, int from, int to) {}

    /** Returns the heads that answer a topic which asks for several things; empty when the text has no such list. */
    static List<Head> of(SourceDocument document, Topic topic) {
        if (topic.promised() == 0 && topic.several().isEmpty()) return tips(document, topic);
        List<List<Head>> groups = new ArrayList<>();
        for (int level = 1; level <= 6; level++) groups.add(headings(document, level));
        groups.add(bareLines(document));
        groups.add(labels(document));
        groups.replaceAll(group -> listed(group, topic));
        return groups.stream()
                .filter(group -> fits(group.size(), topic))
                .reduce((a, b) -> off(b, topic) < off(a, topic) ? b : a)
                .orElse(List.of());
    }

    /** Returns the labels of the numbered paragraphs of a guide: advice without an order, not steps. */
    private static List<Head> tips(SourceDocument document, Topic topic) {
        if (topic.kind() != Topic.Kind.HOW_TO) return List.of();
        List<Head> heads = labels(document).stream()
                .filter(it -> isNumbered(document.parts().get(it.from())))
                .toList();
        return heads.size() >= LEAST_STATED ? heads : List.of();
    }

    /**
     * Returns the headings that answer what something does, each as a sentence: {@code Walking lowers your pulse}.
     *
     * @param states whether the words of a heading are a statement
     */
    static List<Head> stated(SourceDocument document, Topic topic, Predicate<String> states) {
        if (topic.kind() != Topic.Kind.WHAT || topic.promised() > 0) return List.of();
        for (int level = 1; level <= 6; level++) {
            List<Head> heads = headings(document, level).stream()
                    .filter(it -> it.from() < it.to())
                    .filter(it -> !LinearRegex.contains(it.name(), "[?!]|(?i)\\b(talk to|doctor|bottom line)\\b"))
                    .filter(it -> states.test(it.name()))
                    .toList();
            if (heads.size() >= LEAST_STATED) return heads;
        }
        return List.of();
    }

    private static boolean fits(int size, Topic topic) {
        return topic.promised() > 0
                ? size >= topic.promised() && size <= topic.promised() + MOST_MORE
                : size > ListShape.LEAST;
    }

    /** Returns how far a group is from what is promised; of a list without a number the longest one is the nearest. */
    private static int off(List<Head> group, Topic topic) {
        return topic.promised() > 0 ? group.size() - topic.promised() : -group.size();
    }

    private static List<Head> headings(SourceDocument document, int level) {
        List<Head> heads = new ArrayList<>();
        for (Part part : document.parts()) {
            if (!(part instanceof Part.Heading heading) || heading.level() != level) continue;
            heads.add(new Head(heading.text(), heading.index() + 1, end(document, heading.index() + 1, level)));
        }
        return heads;
    }

    private static int end(SourceDocument document, int from, int level) {
        int to = from;
        while (to < document.parts().size()
                && !(document.parts().get(to) instanceof Part.Heading next && next.level() <= level)) to++;
        return to;
    }

    /** Short lines without a mark at their end, each with a paragraph below. */
    private static List<Head> bareLines(SourceDocument document) {
        List<Integer> lines = new ArrayList<>();
        for (Part part : document.parts())
            if (part instanceof Part.Paragraph line && isBare(line.text())) lines.add(line.index());
        List<Head> heads = new ArrayList<>();
        for (int k = 0; k < lines.size(); k++) {
            int from = lines.get(k) + 1;
            int to = k + 1 < lines.size() ? lines.get(k + 1) : document.parts().size();
            if (from < to && document.parts().get(lines.get(k)) instanceof Part.Paragraph line)
                heads.add(new Head(line.text(), from, to));
        }
        return heads;
    }

    private static boolean isBare(String text) {
        int words = Token.of(text).size();
        return words >= 1
                && words <= MOST_LINE
                && Character.isUpperCase(text.codePointAt(0))
                && !LinearRegex.contains(text, "[.!:;,…)\\]”\"]$");
    }

    /** Paragraphs and items that begin with a label: {@code Better sleep: Meditation shortens …}. */
    private static List<Head> labels(SourceDocument document) {
        List<Head> heads = new ArrayList<>();
        for (Part part : document.parts()) {
            String text = switch (part) {
                case Part.Paragraph it -> it.text();
                case Part.ListItem it -> it.text();
                case Part.Heading _, Part.Table _, Part.Quotation _ -> "";
            };
            label(text).ifPresent(name -> heads.add(new Head(name, part.index(), part.index() + 1)));
        }
        return heads;
    }

    /** Returns whether the parts of a text are labelled, so that its sentences can be told without the labels. */
    static boolean areLabelled(List<Part> parts) {
        return parts.stream()
                        .filter(part -> part instanceof Part.Paragraph it
                                        && label(it.text()).isPresent()
                                || part instanceof Part.ListItem item
                                        && label(item.text()).isPresent())
                        .count()
                >= ListShape.LEAST;
    }

    /** Returns the label with which a sentence begins. */
    static Optional<String> label(String text) {
        Matcher found = LinearRegex.matcher(text, LABEL);
        return found.find() && Token.of(found.group(1)).size() <= MOST_LABEL
                ? Optional.of(found.group(1))
                : Optional.empty();
    }

    /** Returns a text without the label and the number with which it begins. */
    static String unlabelled(String text) {
        Matcher found = LinearRegex.matcher(text, LABEL);
        return label(text).isPresent() && found.find()
                ? text.substring(found.end() - 1).strip()
                : text;
    }

    private static boolean isNumbered(Part part) {
        return part instanceof Part.Paragraph it && LinearRegex.contains(it.text(), "^\\d{1,2}[.)] +\\p{Lu}")
                || part instanceof Part.ListItem item && item.number() != null;
    }

    /** Returns whether a heading only says again what the topic is. */
    private static boolean isTitle(String name, Topic topic) {
        Set<String> stems = new HashSet<>(SearchWords.stems(name));
        long shared = stems.stream().filter(topic.stems()::contains).count();
        return shared * 3 >= stems.size() * 2L;
    }

    private static List<Head> listed(List<Head> heads, Topic topic) {
        return heads.stream()
                .filter(head -> !isTitle(head.name(), topic))
                .filter(head -> !WordSet.of(
                                "introduction|intro|conclusion|conclusions|summary|faq|faqs|overview|takeaways|ingredients|method|instructions|background|references|sources|advertisement|resources|related")
                        .contains(CharacterClasses.lower(head.name())))
                .filter(
                        head -> !LinearRegex.contains(
                                head.name(),
                                "(?i)\\b(subscribe|newsletter|sign up|related|read more|share|comments?|about the author|learn more|final thoughts|bottom line|ready to|get the|favou?rites|follow)\\b"))
                .filter(head -> head.from() < head.to())
                .toList();
    }
}
