package io.reelwright.text;

import java.util.ArrayList;
import java.util.List;

/** Reads a text as blocks of plain words, without its Markdown, HTML, links and reference marks. */
public final class PlainText {
    private static final String NOTE = "\\[(?:\\d{1,3}|citation needed|edit|note \\d+)\\]";
    private static final String ADDRESS = "(?:https?://|www\\.)\\S+";

    /** A dateline before a report: {@code RIVERTON, May 4 (Daily Post) —}. */
    private static final String DATELINE =
            "^\\p{Lu}{3}[\\p{Lu} .'-]{0,30}(?:, [\\p{L}.]{2,15}(?: \\d{1,2})?(?:, \\d{4})?)?(?: \\([^)]{2,40}\\))? ?(?:—|–|--|-) ";

    private static final int MOST_CELLS = 16;

    /** Maximum number of unusual characters in a short text; pasted text brings some along. */
    private static final int MOST_ODD = 4;

    /** Maximum length of a line in a text that is wrapped by hand, characters. */
    private static final int UNWRAPPED = 95;

    private PlainText() {}

    /** The kind of a block in the source. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        ITEM
    }

    /** A block of plain words on one line. */
    public record Block(Kind kind, String text) {}

    /** Returns the blocks of a source, in order; empty ones are left out. */
    public static List<Block> blocks(String source) {
        String text = MarkupRemover.withoutHidden(source.replace("\r", "").replace('\u0000', ' '));
        text = MarkupRemover.blocksApart(MarkupRemover.withoutFences(MarkupRemover.withoutComments(text)));
        List<Block> blocks = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        List<String> lines = frontMatterOff(text).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String next = i + 1 < lines.size() ? lines.get(i + 1).strip() : "";
            if (open.isEmpty() && standsOver(line.strip(), next)) add(blocks, Kind.HEADING, line.strip());
            else take(line, open, blocks);
        }
        close(open, blocks);
        return blocks;
    }

    private static String frontMatterOff(String text) {
        return text.startsWith("---\n") && text.indexOf("\n---", 3) > 0
                ? text.substring(text.indexOf("\n---", 3) + 4)
                : text;
    }

    /** Returns whether the line is a heading directly above its text, in a source whose paragraphs are one line each. */
    private static boolean standsOver(String line, String next) {
        boolean onItsOwn = !line.isEmpty() && next.length() > UNWRAPPED && MarkdownLines.item(line) < 0;
        return onItsOwn && looksLikeHeading(line) && !Character.isLowerCase(next.charAt(0));
    }

    /** Returns whether the line is a table row or a bar of links, which have no sentences. */
    private static boolean isRow(String line) {
        boolean told = MarkdownLines.endsSentence(line);
        if (line.startsWith("|") || line.contains(" | ") && !told) return true;
        return !told && MarkdownLines.columns(line) > 2 && WhiteSpace.count(line) <= MOST_CELLS;
    }

    private static void take(String line, StringBuilder open, List<Block> blocks) {
        String trimmed = line.strip();
        int item = MarkdownLines.item(line);
        if (trimmed.isEmpty() || MarkdownLines.isRule(trimmed) || isRow(trimmed)) {
            close(open, blocks);
        } else if (MarkdownLines.isHeading(trimmed)) {
            close(open, blocks);
            add(blocks, Kind.HEADING, MarkdownLines.withoutHashes(trimmed));
        } else if (item >= 0) {
            close(open, blocks);
            if (!MarkdownLines.isTask(line, item)) add(blocks, Kind.ITEM, line.substring(item));
        } else {
            open.append(MarkdownLines.withoutQuoteMark(trimmed)).append(' ');
        }
    }

    private static void close(StringBuilder open, List<Block> blocks) {
        String text = open.toString().strip();
        open.setLength(0);
        if (text.isEmpty()) return;
        if (looksLikeHeading(text)) add(blocks, Kind.HEADING, text);
        else add(blocks, Kind.PARAGRAPH, LinearRegex.replaceFirst(text, DATELINE, ""));
    }

    private static void add(List<Block> blocks, Kind kind, String text) {
        String clean = inline(text);
        if (clean.chars().anyMatch(Character::isLetterOrDigit)) blocks.add(new Block(kind, clean));
    }

    private static boolean looksLikeHeading(String text) {
        return text.length() < 70
                && WhiteSpace.count(text) <= 9
                && ".!?…:;,\"”')".indexOf(text.charAt(text.length() - 1)) < 0
                && Character.isUpperCase(text.charAt(0));
    }

    /** Removes the markup inside a line; the words remain. */
    public static String inline(String text) {
        String clean = MarkupRemover.withoutLinks(MarkupRemover.withoutPictures(text));
        if (clean.indexOf('[') >= 0) clean = LinearRegex.replaceAll(clean, NOTE, "");
        if (clean.contains("://") || clean.contains("www.")) clean = LinearRegex.replaceAll(clean, ADDRESS, "");
        clean = MarkupRemover.withoutTags(clean);
        if (CharacterClasses.hasOneOf(clean, "*_`~"))
            clean = MarkRemover.withoutEmphasis(LinearRegex.replaceAll(clean, "(\\*\\*|__|`|~~)", ""));
        clean = MarkRemover.calm(MarkRemover.withoutEmoji(HtmlEntities.decoded(clean)));
        clean = MarkRemover.withoutControls(clean).replace(" -- ", " — ");
        return MarkRemover.closedUp(WhiteSpace.single(clean)).strip();
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
