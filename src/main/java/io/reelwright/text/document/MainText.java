package io.reelwright.text.document;

import java.util.BitSet;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Finds the main text of a page with Readability4J, the rules of a browser's reading view. Its verdict is a mark on our own tree: it drops
 * tables, lists and headings that belong to the text, so they are looked at once more where the main text stands.
 */
final class MainText {
    /** Attribute that numbers the elements of a page. */
    static final String NUMBER = "data-structure-number";

    /** Less is no text, characters. */
    private static final int LEAST = 140;

    /** Share of the main text that its root holds. */
    private static final double MOST_OF_IT = 0.92;

    /** Address that relative links are read with; links are not followed. */
    private static final String NOWHERE = "http://localhost/";

    private final Element root;
    private final BitSet kept;
    private final long[] weights;

    private MainText(Element root, BitSet kept, long[] weights) {
        this.root = root;
        this.kept = kept;
        this.weights = weights;
    }

    /** Returns the element in which the main text stands, and what of it is main text. The page is not changed but for numbers. */
    static MainText of(Document page) {
        BitSet all = numbered(page);
        BitSet kept = new BitSet(all.length());
        Element article = article(page);
        if (article != null)
            article.traverse((node, depth) -> {
                if (node instanceof Element element && element.hasAttr(NUMBER)) kept.set(number(element));
            });
        long[] weights = weights(page, kept, all.length());
        Element body = page.body();
        long size = weights[number(body)];
        if (size >= LEAST) return new MainText(root(body, weights, size), kept, weights);
        return new MainText(likely(body), new BitSet(), weights(page, all, all.length()));
    }

    /** Returns a part of a page as a whole: all of it was given on purpose. */
    static MainText whole(Document part) {
        BitSet all = numbered(part);
        return new MainText(part.body(), new BitSet(), weights(part, all, all.length()));
    }

    /** Numbers the elements and returns the set of all numbers. */
    private static BitSet numbered(Document page) {
        int[] count = {0};
        page.traverse((node, depth) -> {
            if (node instanceof Element element) element.attr(NUMBER, Integer.toString(count[0]++));
        });
        BitSet all = new BitSet(count[0]);
        all.set(0, count[0]);
        return all;
    }

    private static @Nullable Element article(Document page) {
        try {
            Document copy = page.clone();
            // It writes the page out several times; indenting looks ahead over all that is empty.
            copy.outputSettings().prettyPrint(false);
            return new Readability4J(NOWHERE, copy).parse().getArticleContent();
        } catch (RuntimeException | StackOverflowError e) {
            // A page that it cannot read is read as a whole.
            return null;
        }
    }

    /** Returns for each element how many characters of main text it holds. */
    private static long[] weights(Document page, BitSet kept, int count) {
        long[] weights = new long[count];
        page.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text
                        && node.parent() instanceof Element parent
                        && parent.hasAttr(NUMBER)
                        && kept.get(number(parent)))
                    weights[number(parent)] += text.text().strip().length();
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element
                        && element.hasAttr(NUMBER)
                        && element.parent() instanceof Element parent
                        && parent.hasAttr(NUMBER)) weights[number(parent)] += weights[number(element)];
            }
        });
        return weights;
    }

    private static Element root(Element body, long[] weights, long all) {
        Element root = body;
        for (Element next = body; next != null; ) {
            root = next;
            next = null;
            for (Element child : root.children())
                if (weights[number(child)] >= all * MOST_OF_IT && isContainer(child)) next = child;
        }
        return root;
    }

    private static boolean isContainer(Element element) {
        return switch (element.normalName()) {
            case "p", "ul", "ol", "dl", "table", "blockquote", "li", "pre", "tbody", "h1", "h2", "h3" -> false;
            default -> true;
        };
    }

    private static Element likely(Element body) {
        for (String wanted : new String[] {"main", "[role=main]", "article"}) {
            var found = body.select(wanted);
            if (found.size() == 1
                    && found.getFirst().text().length() * 4 > body.text().length()) return found.getFirst();
        }
        return body;
    }

    static int number(Element element) {
        return Integer.parseInt(element.attr(NUMBER));
    }

    Element root() {
        return root;
    }

    /** Returns whether nothing is known, so that each part is judged by itself. */
    boolean isUnknown() {
        return kept.isEmpty();
    }

    /** Returns whether the element is main text. */
    boolean holds(Element element) {
        return element.hasAttr(NUMBER) && kept.get(number(element));
    }

    /** Returns which share of the main text an element holds, 0 to 1; of all text when the main text is not known. */
    double share(Element element) {
        long all = weights[number(root)];
        return all == 0 ? 0 : (double) weights[number(element)] / all;
    }
}
