package io.reelwright.text.document;

import io.reelwright.text.LeftOut;
import io.reelwright.text.LeftOut.Kind;
import io.reelwright.text.WhiteSpace;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a page below one element, in order. Visits each node once. */
final class PageReader {
    /** An element that holds more of the text is no piece of furniture, whatever it is called. */
    private static final double MOST_OF_FURNITURE = 0.3;

    /** Text of the finder of main text that is no menu, characters. */
    private static final int PROSE = 160;

    /** A paragraph of which more is a link is a pointer to another page, percent. */
    private static final int POINTER = 90;

    private static final int LONGEST_POINTER = 24;

    /** A list of which more is links leads away, percent. */
    private static final int LINKS = 60;

    /** An article with more of the text is no pointer to another one. */
    private static final double ARTICLE = 0.2;

    /** Least number of articles of a page that is a list of them. */
    private static final int LEAST_ARTICLES = 4;

    private final MainText main;
    private final Dropped dropped;
    private final List<LeftOut> leftOut;
    private final List<Draft> drafts = new ArrayList<>();
    private int articles = -1;
    private final BitSet holdsBlocks = new BitSet();

    private PageReader(MainText main, Dropped dropped, List<LeftOut> leftOut) {
        this.main = main;
        this.dropped = dropped;
        this.leftOut = leftOut;
    }

    /** Returns the parts below the root of the main text. */
    static List<Draft> read(MainText main, Dropped dropped, List<LeftOut> leftOut) {
        PageReader reader = new PageReader(main, dropped, leftOut);
        reader.findBlocks();
        reader.children(main.root());
        return withoutDropCaps(reader.drafts);
    }

    /** Joins a first letter that stands by itself with its word. */
    private static List<Draft> withoutDropCaps(List<Draft> drafts) {
        List<Draft> joined = new ArrayList<>(drafts);
        for (int i = joined.size() - 2; i >= 0; i--) {
            String letter = joined.get(i).text();
            Draft next = joined.get(i + 1);
            boolean cap = letter.length() == 1
                    && Character.isUpperCase(letter.charAt(0))
                    && next.is(Draft.Kind.PARAGRAPH)
                    && Character.isLowerCase(next.text().codePointAt(0));
            if (!cap) continue;
            joined.set(i + 1, next.withText(letter + next.text()));
            joined.set(i, Draft.rule("", 0));
        }
        return joined;
    }

    /** Finds the elements that are paragraphs or hold some; what holds none is read within its sentence. */
    private void findBlocks() {
        main.root().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {}

            @Override
            public void tail(Node node, int depth) {
                if (!(node instanceof Element element) || !element.hasAttr(MainText.NUMBER)) return;
                int number = MainText.number(element);
                boolean block = PageElements.isBlock(element) || holdsBlocks.get(number);
                Element parent = element.parent();
                if (block && depth > 0 && parent != null) holdsBlocks.set(MainText.number(parent));
            }
        });
    }

    private void children(Element parent) {
        InlineRun run = new InlineRun(dropped);
        for (Node node : parent.childNodes()) {
            if (node instanceof Element element
                    && (PageElements.isBlock(element) || holdsBlocks.get(MainText.number(element)))) {
                paragraph(run, parent);
                block(element);
            } else if (node instanceof Element || node instanceof TextNode) {
                run.add(node);
                if (run.endsParagraph()) paragraph(run, parent);
            }
        }
        paragraph(run, parent);
    }

    private void paragraph(InlineRun run, Element parent) {
        if (!run.isEmpty()) {
            Draft.Origin origin = run.origin(main.holds(parent));
            String heading = run.heading();
            if (!heading.isEmpty()) add(Draft.heading(heading, 0, 0, origin));
            String words = run.words(leftOut);
            if (!words.isEmpty()) add(Draft.paragraph(words, 0, origin));
        }
        run.forget();
    }

    private void add(Draft draft) {
        boolean doubted = !main.isUnknown() && !draft.origin().main();
        if (doubted && !isOfText(draft)) dropped.add(Kind.NAVIGATION, draft);
        else if (isPointer(draft)) dropped.add(Kind.RELATED, draft);
        else drafts.add(draft);
    }

    private static boolean isPointer(Draft draft) {
        return draft.is(Draft.Kind.PARAGRAPH)
                && draft.origin().linked() >= POINTER
                && WhiteSpace.count(draft.text()) <= LONGEST_POINTER;
    }

    /** Returns whether a part that the finder of main text has left out stands in it all the same. */
    private static boolean isOfText(Draft draft) {
        return switch (draft.kind()) {
            case HEADING, TABLE, RULE, QUOTATION -> true;
            case ITEM -> draft.origin().linked() < LINKS;
            case PARAGRAPH ->
                draft.origin().linked() < LINKS
                        && WhiteSpace.count(draft.text()) >= 5
                        && Wording.endsSentence(draft.text());
        };
    }

    private void block(Element element) {
        if (PageElements.isSilent(element)) return;
        Kind mark = PageMarks.of(element);
        if (mark != null && isFurniture(element, mark)) {
            dropped.add(mark, 0, element.text());
            return;
        }
        if (isOtherArticle(element)) {
            dropped.add(Kind.RELATED, 0, element.text());
            return;
        }
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                heading(element, element.normalName().charAt(1) - '0');
            case "summary" -> heading(element, 4);
            case "ul", "ol", "menu" -> list(element, 0);
            case "dl" -> definitions(element);
            case "table" -> table(element);
            case "blockquote" -> quotation(element);
            case "pre" -> preformatted(element);
            case "hr" -> drafts.add(Draft.rule("", 0));
            default -> children(element);
        }
    }

    /** Returns whether an element that is called so is left out. Names like “toc” and “ad” are also given to what is main text. */
    private boolean isFurniture(Element element, Kind mark) {
        if (PageElements.isHeading(element) || main.share(element) > MOST_OF_FURNITURE) return false;
        boolean doubtful = mark == Kind.NAVIGATION || mark == Kind.ADVERT;
        return !doubtful || !main.holds(element) || element.text().length() < PROSE;
    }

    /** Returns whether an element is one of several articles of a page, whose heading leads to its own page. */
    private boolean isOtherArticle(Element element) {
        if (!element.normalName().equals("article") || main.share(element) > ARTICLE || articles() < LEAST_ARTICLES)
            return false;
        Element heading = element.selectFirst("h1, h2, h3, h4, h5, h6");
        if (heading == null) return false;
        return heading.closest("a[href]") != null || heading.selectFirst("a[href]") != null;
    }

    private int articles() {
        if (articles < 0) articles = main.root().select("article").size();
        return articles;
    }

    private void heading(Element element, int level) {
        InlineRun run = new InlineRun(dropped);
        element.childNodes().forEach(run::add);
        Draft.Origin origin = run.origin(main.holds(element));
        if (element.closest("a[href]") != null) origin = new Draft.Origin(origin.main(), 100, origin.emphasised());
        String words = run.words(leftOut);
        if (!words.isEmpty()) add(Draft.heading(words, 0, level, origin));
    }

    private void list(Element list, int depth) {
        if (!PageElements.holdsItems(list)) {
            children(list);
            return;
        }
        InlineRun all = new InlineRun(new Dropped());
        all.add(list);
        boolean away = all.origin(false).linked() >= LINKS && (!main.holds(list) || PageElements.isContents(list));
        if (away && depth == 0) {
            dropped.add(Kind.NAVIGATION, 0, list.text());
            return;
        }
        boolean numbered = list.normalName().equals("ol");
        int number = numbered ? PageElements.start(list) : 0;
        for (Element item : list.children()) {
            String name = item.normalName();
            if (name.equals("ul") || name.equals("ol")) list(item, depth + 1);
            else if (name.equals("li")) item(item, depth, numbered ? number++ : null);
            else block(item);
        }
    }

    private void item(Element item, int depth, @Nullable Integer number) {
        if (PageElements.isSilent(item)) return;
        Kind mark = PageMarks.of(item);
        if (mark != null && isFurniture(item, mark)) {
            dropped.add(mark, 0, item.text());
            return;
        }
        if (item.selectFirst("h1, h2, h3, h4, h5, h6, table, blockquote, pre") != null) {
            children(item);
            return;
        }
        InlineRun run = new InlineRun(dropped);
        List<Element> below = new ArrayList<>();
        words(item, run, below);
        Draft.Origin origin = run.origin(main.holds(item));
        String words = run.words(leftOut);
        if (!words.isEmpty()) add(Draft.item(words, 0, depth, number, origin));
        for (Element list : below) list(list, depth + 1);
    }

    /** Adds the words of an item, and collects the lists below it. */
    private void words(Element element, InlineRun run, List<Element> below) {
        for (Node node : element.childNodes()) {
            if (!(node instanceof Element child)
                    || !holdsBlocks.get(MainText.number(child)) && !PageElements.isList(child)) run.add(node);
            else if (PageElements.isList(child)) below.add(child);
            else {
                run.add(new TextNode(" "));
                if (!PageElements.isSilent(child)) words(child, run, below);
            }
        }
    }

    /** Reads terms with their definitions as items. */
    private void definitions(Element list) {
        StringBuilder term = new StringBuilder();
        for (Element child : list.children()) {
            InlineRun run = new InlineRun(dropped);
            run.add(child);
            Draft.Origin origin = run.origin(main.holds(child));
            String words = run.words(leftOut);
            if (words.isEmpty()) continue;
            if (child.normalName().equals("dt")) {
                if (!term.isEmpty()) add(Draft.item(term.toString(), 0, 0, null, origin));
                term.setLength(0);
                term.append(words);
            } else {
                boolean colon = Wording.endsWithOneOf(term, ":?!.");
                add(Draft.item(term.isEmpty() ? words : term + (colon ? " " : ": ") + words, 0, 0, null, origin));
                term.setLength(0);
            }
        }
        if (!term.isEmpty()) add(Draft.item(term.toString(), 0, 0, null, Draft.Origin.TEXT));
    }

    private void table(Element table) {
        PageTable read = PageTable.of(table, dropped, leftOut);
        if (read == null) children(table);
        else if (read.linked() > LINKS && !main.holds(table)) dropped.add(Kind.NAVIGATION, 0, table.text());
        else
            drafts.add(Draft.table(
                    read.caption(),
                    0,
                    read.head(),
                    read.rows(),
                    new Draft.Origin(main.holds(table), read.linked(), false)));
    }

    private void quotation(Element quote) {
        boolean structured = quote.selectFirst("ul, ol, table, h1, h2, h3, h4, blockquote blockquote") != null;
        if (structured || main.share(quote) > MOST_OF_FURNITURE && WhiteSpace.count(quote.text()) > 120) {
            children(quote);
            return;
        }
        Element by = quote.selectFirst("footer, cite, figcaption");
        String speaker = by == null ? "" : Wording.withoutDash(by.text());
        InlineRun run = new InlineRun(dropped);
        for (Node node : quote.childNodes()) if (node != by) run.add(node);
        Draft.Origin origin = run.origin(main.holds(quote));
        String words = run.words(leftOut);
        if (by != null && by.parent() != quote && words.endsWith(by.text()))
            words = words.substring(0, words.length() - by.text().length()).strip();
        if (!words.isEmpty()) add(Draft.quotation(words, 0, speaker.isEmpty() ? null : speaker, origin));
    }

    private void preformatted(Element pre) {
        String written = pre.wholeText();
        if (pre.selectFirst("code") != null || Wording.looksLikeCode(written)) {
            leftOut.add(new LeftOut(Kind.CODE, 0, WhiteSpace.single(written)));
            return;
        }
        for (String paragraph : Wording.paragraphs(written)) {
            InlineRun run = new InlineRun(dropped);
            run.add(new TextNode(paragraph));
            Draft.Origin origin = run.origin(main.holds(pre));
            String words = run.words(leftOut);
            if (!words.isEmpty()) add(Draft.paragraph(words, 0, origin));
        }
    }
}
