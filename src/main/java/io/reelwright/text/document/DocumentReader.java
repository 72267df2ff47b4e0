package io.reelwright.text.document;

import io.reelwright.text.LeftOut;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads a text of any form as a document, and remembers what it has left out with all its words. */
final class DocumentReader {
    private final Dropped dropped = new Dropped();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final SourceDocument document;

    private DocumentReader(String given, String topic) {
        Page page = Page.of(given);
        PageHead head = page == null || !page.whole() ? PageHead.NONE : PageHead.of(page.document());
        List<Draft> drafts = page == null ? TextDrafts.of(given, leftOut) : drafts(page);
        Furniture furniture = new Furniture(dropped, head, page == null);
        TitleFinder titled = TitleFinder.of(furniture.without(ProseTable.told(drafts, dropped)), head, dropped);
        List<Draft> story = story(titled, Wanted.of(titled.title(), topic));
        List<Part> parts = PartList.of(Shaping.of(furniture.bare(story), dropped), dropped);
        List<LeftOut> told = new ArrayList<>(leftOut);
        told.addAll(dropped.told());
        told.sort(Comparator.comparingInt(LeftOut::line));
        this.document = new SourceDocument(titled.title(), parts, told, furniture.byline(), furniture.date());
    }

    static DocumentReader of(String given) {
        return of(given, "");
    }

    /** @param topic what of it is wanted, where it tells of several things; may be empty */
    static DocumentReader of(String given, String topic) {
        return new DocumentReader(given, topic);
    }

    /** Returns the parts of the story that is wanted. */
    private List<Draft> story(TitleFinder titled, Wanted wanted) {
        List<Draft> letters = Letters.about(titled.parts(), wanted, dropped);
        return Interview.of(RoundUp.without(letters, wanted, dropped), titled.title(), dropped);
    }

    private List<Draft> drafts(Page page) {
        MainText main = page.whole() ? MainText.of(page.document()) : MainText.whole(page.document());
        return PageReader.read(main, dropped, leftOut);
    }

    SourceDocument document() {
        return document;
    }

    /** Returns what was left out as no part of the text, with all its words. */
    List<Dropped.Piece> dropped() {
        return dropped.pieces();
    }
}
