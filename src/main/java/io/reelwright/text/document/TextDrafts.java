package io.reelwright.text.document;

import io.reelwright.text.LeftOut;
import io.reelwright.text.PlainText;
import io.reelwright.text.TextBlock;
import io.reelwright.text.TextBlocks;
import io.reelwright.text.WhiteSpace;
import java.util.ArrayList;
import java.util.List;

/** Reads the parts of a plain text, of Markdown, or of a text with some HTML in it. */
final class TextDrafts {
    /** Maximum number of words of an important line that stands over a text. */
    private static final int HEADING = 14;

    private TextDrafts() {}

    /** Returns the parts, in order; what is neither spoken nor shown is added to the list. */
    static List<Draft> of(String given, List<LeftOut> leftOut) {
        TextBlocks read = TextBlocks.structure(
                PastedRows.of(given), line -> JunkLines.of(line) != null || Bylines.of(line) != null);
        leftOut.addAll(read.leftOut());
        boolean allQuoted = read.blocks().stream().allMatch(TextBlock::quoted);
        List<Draft> drafts = new ArrayList<>();
        List<Integer> indents = new ArrayList<>();
        for (TextBlock block : read.blocks()) {
            if (block.kind() != TextBlock.Kind.ITEM) indents.clear();
            switch (block.kind()) {
                case HEADING -> drafts.add(heading(block));
                case PARAGRAPH -> drafts.add(paragraph(block, allQuoted));
                case ITEM -> drafts.add(item(block, depth(indents, block.indent())));
                case ROWS -> rows(block, drafts);
                case RULE -> drafts.add(Draft.rule(block.text(), block.line()));
            }
        }
        return drafts;
    }

    private static Draft.Origin origin(TextBlock block) {
        return new Draft.Origin(false, 0, block.emphasised());
    }

    private static Draft heading(TextBlock block) {
        return Draft.heading(block.text(), block.line(), block.level(), origin(block));
    }

    private static Draft paragraph(TextBlock block, boolean allQuoted) {
        if (block.quoted() && !allQuoted) return Draft.quotation(block.text(), block.line(), null, origin(block));
        boolean heading = block.emphasised() && Wording.looksLikeTitle(block.text(), HEADING);
        return heading ? heading(block) : Draft.paragraph(block.text(), block.line(), origin(block));
    }

    private static Draft item(TextBlock block, int depth) {
        return Draft.item(block.text(), block.line(), depth, block.number(), origin(block));
    }

    /** Returns the depth of an item by how far it and those above it are moved in. */
    private static int depth(List<Integer> indents, int indent) {
        while (!indents.isEmpty() && indents.getLast() > indent) indents.removeLast();
        if (indents.isEmpty() || indents.getLast() + 1 < indent) indents.add(indent);
        return indents.size() - 1;
    }

    private static void rows(TextBlock block, List<Draft> drafts) {
        List<String> lines = block.text().lines().toList();
        Grid grid = Grid.of(lines);
        if (grid.isTable()) {
            drafts.add(Draft.table("", block.line(), grid.head(), grid.rows(), Draft.Origin.TEXT));
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            String words = WhiteSpace.single(PlainText.inline(lines.get(i)));
            if (words.codePoints().anyMatch(Character::isLetterOrDigit))
                drafts.add(Draft.paragraph(words, block.line() + i, Draft.Origin.TEXT));
        }
    }
}
