package io.reelwright.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Reads a text as blocks of plain words, without its Markdown, HTML, links and reference marks. */
public final class PlainText {
    /** Maximum number of unusual characters in a short text; pasted text brings some along. */
    private static final int MOST_ODD = 4;

    private PlainText() {}

    /** The kind of a block in the source. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        ITEM
    }

    /** A block of plain words on one line. */
    public record Block(Kind kind, String text) {}

    /**
     * What a text says.
     *
     * @param blocks  its words, in order
     * @param leftOut what is neither spoken nor shown: tables, code, footnotes, words in other scripts
     */
    public record Reading(List<Block> blocks, List<LeftOut> leftOut) {
        public Reading {
            blocks = List.copyOf(blocks);
            leftOut = List.copyOf(leftOut);
        }
    }

    /** Returns the blocks of a source, in order; empty ones are left out. */
    public static List<Block> blocks(String source) {
        return source(source).blocks();
    }

    /** Reads a source, from which a narration is written. */
    public static Reading source(String text) {
        return read(text, false);
    }

    /**
     * Reads a narration, which is spoken as it stands. A marked heading is a title and is not spoken, unless the text consists only of
     * headings.
     */
    public static Reading narration(String text) {
        Reading reading = read(text, true);
        boolean onlyHeadings = reading.blocks().isEmpty()
                && reading.leftOut().stream().anyMatch(part -> part.kind() == LeftOut.Kind.HEADING);
        return onlyHeadings ? read(text, false) : reading;
    }

    private static Reading read(String given, boolean narration) {
        TextBlocks read = TextBlocks.of(given, narration ? TextBlocks.Mode.NARRATION : TextBlocks.Mode.SOURCE);
        List<Block> blocks = new ArrayList<>();
        for (TextBlock block : read.blocks()) blocks.add(plain(block, narration));
        List<LeftOut> leftOut = new ArrayList<>(read.leftOut());
        blocks = PageNotices.without(blocks, leftOut);
        leftOut.sort(Comparator.comparingInt(LeftOut::line));
        return new Reading(blocks, leftOut);
    }

    private static Block plain(TextBlock block, boolean narration) {
        return switch (block.kind()) {
            case HEADING -> new Block(Kind.HEADING, block.text());
            case ITEM -> new Block(Kind.ITEM, block.text());
            default -> new Block(Kind.PARAGRAPH, narration ? block.text() : Datelines.without(block.text()));
        };
    }

    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            lines.add(text.substring(from, end));
            from = end + 1;
        }
        lines.add(text.substring(from));
        return lines;
    }

    /**
     * Removes the markup inside a line and the words that the voice cannot speak, which are added to the list.
     *
     * @param number number of the line, from 1; 0 when it is not known
     */
    public static String inline(String text, List<LeftOut> leftOut, int number) {
        String line = PastedCharacters.plain(text).replace('\n', ' ').replace('\f', ' ');
        return OtherScripts.without(InlineText.read(line, Set.of(), leftOut, number), leftOut, number);
    }

    /** Removes the markup inside a line; the words remain. */
    public static String inline(String text) {
        return InlineText.read(text);
    }

    /** Returns whether this is text with words, figures and signs included, and not binary data. */
    public static boolean isProse(String text) {
        return !isBinary(text) && hasWord(head(text));
    }

    /** Returns whether it has too many unusual characters to be text. */
    public static boolean isBinary(String text) {
        String head = head(text);
        long odd = head.codePoints().filter(PlainText::isOdd).count();
        return odd > Math.max(MOST_ODD, head.length() / 50);
    }

    private static String head(String text) {
        return text.substring(0, Math.min(text.length(), 20_000));
    }

    private static boolean isOdd(int point) {
        if (point == 0xFFFD) return true;
        return switch (Character.getType(point)) {
            case Character.CONTROL -> "\n\r\t\f\u000B\u0085".indexOf(point) < 0;
            case Character.PRIVATE_USE, Character.UNASSIGNED, Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static boolean hasWord(String text) {
        boolean letter = false;
        for (int point : text.codePoints().toArray()) {
            if (letter && Character.isLetter(point)) return true;
            letter = Character.isLetter(point);
        }
        return false;
    }
}
