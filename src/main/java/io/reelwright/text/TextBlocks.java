package io.reelwright.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The blocks of a plain text, of Markdown, or of a text with HTML in it.
 *
 * @param blocks  its blocks, in order
 * @param leftOut what is neither spoken nor shown: code, footnotes, page numbers, words in other scripts
 */
public record TextBlocks(List<TextBlock> blocks, List<LeftOut> leftOut) {
    public TextBlocks {
        blocks = List.copyOf(blocks);
        leftOut = List.copyOf(leftOut);
    }

    /** What a text is read for. */
    public enum Mode {
        /** It is spoken as it stands. */
        NARRATION,
        /** A narration is written from its words; tables are left out. */
        SOURCE,
        /** A narration is written from its words and its structure; tables and rules are blocks. */
        STRUCTURE
    }

    /** Reads a text of any form in linear time. */
    public static TextBlocks of(String given, Mode mode) {
        return of(given, mode, line -> false);
    }

    /** Reads a text for its structure in linear time; {@code apart} tells which lines are a block of their own. */
    public static TextBlocks structure(String given, Predicate<String> apart) {
        return of(given, Mode.STRUCTURE, apart);
    }

    private static TextBlocks of(String given, Mode mode, Predicate<String> apart) {
        List<LeftOut> leftOut = new ArrayList<>();
        String text = HtmlText.decodedIfWhole(PastedCharacters.plain(given));
        // Lines of a page are indented as its elements are nested, and none is code for that.
        boolean page = HtmlScripts.isPage(text);
        List<String> lines = PlainText.lines(page ? HtmlScripts.without(text) : text);
        if (Subtitles.are(lines)) lines = Subtitles.without(lines, leftOut);
        else if (page) lines = PageFurniture.without(lines, leftOut);
        else lines = CodeBlocks.without(PageFurniture.without(FrontMatter.off(lines), leftOut), leftOut);
        lines = PlainText.lines(HtmlText.plain(String.join("\n", lines), leftOut));
        References references = References.of(WordBullets.plain(lines), leftOut);
        List<LeftOut> tables = mode == Mode.STRUCTURE ? new ArrayList<>() : leftOut;
        boolean[] rows = TableRows.of(references.lines(), mode != Mode.NARRATION, tables);
        BlockReader reader = new BlockReader(references.lines(), rows, references.links(), mode, apart, leftOut);
        return new TextBlocks(reader.read(), leftOut);
    }
}
