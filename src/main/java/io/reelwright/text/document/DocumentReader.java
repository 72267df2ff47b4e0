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

    private DocumentReader(String given) {
        Page page = Page.of(given);
        PageHead head = page == null || !page.whole() ? PageHead.NONE : PageHead.of(page.document());
        List<Draft> drafts = page == null ? TextDrafts.of(given, leftOut) : drafts(page);
        Furniture furniture = new Furniture(dropped, head, page == null);
        TitleFinder titled = TitleFinder.of(furniture.without(drafts), head, dropped);
        List<Part> parts = PartList.of(Shaping.of(titled.parts()), dropped);
        List<LeftOut> told = new ArrayList<>(leftOut);
        told.addAll(dropped.told());
        told.sort(Comparator.comparingInt(LeftOut::line));
        this.document = new SourceDocument(titled.title(), parts, told, furniture.byline(), furniture.date());
    }

    static DocumentReader of(String given) {
        return new DocumentReader(given);
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
