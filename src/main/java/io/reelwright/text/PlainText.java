package io.reelwright.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Takes the dress off a text: Markdown, HTML, links, notes; what is left are blocks of plain words. */
public final class PlainText {
    private static final Pattern IMAGE = Pattern.compile("!\\[[^\\]\\n]{0,300}\\]\\([^)\\n]{0,600}\\)");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]\\n]{1,300})\\]\\([^)\\n]{0,600}\\)");
    private static final Pattern NOTE = Pattern.compile("\\[(?:\\d{1,3}|citation needed|edit|note \\d+)\\]");
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+");
    private static final Pattern TAG = Pattern.compile("<[/!]?[A-Za-z][^<>]{0,500}>");
    private static final Pattern HIDDEN = Pattern.compile(
            "<(script|style)\\b[^>]{0,500}>.{0,20000}?</\\1>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENT = Pattern.compile("<!--.{0,20000}?-->", Pattern.DOTALL);
    private static final Pattern FENCE = Pattern.compile("^```.*?^```[^\\n]*$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern ITEM = Pattern.compile("^\\s{0,6}(?:[-*+•]|\\d{1,2}[.)])\\s+(.*)$");

    /** {@code RIVERTON, May 4 (Daily Post) —} before a report. */
    private static final Pattern DATELINE = Pattern.compile(
            "^\\p{Lu}{3}[\\p{Lu} .'-]{0,30}(?:, [\\p{L}.]{2,15}(?: \\d{1,2})?(?:, \\d{4})?)?(?: \\([^)]{2,40}\\))? ?(?:—|–|--|-) ");

    private static final Pattern COLUMNS = Pattern.compile("\\S(?:\\s{2,}|\\t)(?=\\S)");
    private static final Pattern EMOJI = Pattern.compile(
            "[\\x{1F000}-\\x{1FAFF}\\x{2600}-\\x{27BF}\\x{2B00}-\\x{2BFF}\\x{FE0E}\\x{FE0F}\\x{200D}\\x{20E3}]+");
    private static final int MOST_CELLS = 16;
    /** No line of a text that is wrapped by hand is longer, characters. */
    private static final int UNWRAPPED = 95;

    private PlainText() {}

    /** What a block was in the source. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        ITEM
    }

    /** A block of plain words on one line. */
    public record Block(Kind kind, String text) {}

    /** The blocks of a source, in order; empty ones are left out. */
    public static List<Block> blocks(String source) {
        String text =
                HIDDEN.matcher(source.replace("\r", "").replace("\u0000", " ")).replaceAll(" ");
        text = COMMENT.matcher(text).replaceAll("\n\n");
        text = FENCE.matcher(text).replaceAll("");
        text = text.replaceAll("(?i)</?(p|div|br|li|h[1-6]|tr|ul|ol)\\b[^<>]{0,300}>", "\n\n");
        List<Block> blocks = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        String[] lines = frontMatterOff(text).split("\n");
        for (int i = 0; i < lines.length; i++) {
            String next = i + 1 < lines.length ? lines[i + 1].strip() : "";
            if (open.isEmpty() && standsOver(lines[i].strip(), next)) add(blocks, Kind.HEADING, lines[i].strip());
            else take(lines[i], open, blocks);
        }
        close(open, blocks);
        return blocks;
    }

    private static String frontMatterOff(String text) {
        return text.startsWith("---\n") && text.indexOf("\n---", 3) > 0
                ? text.substring(text.indexOf("\n---", 3) + 4)
                : text;
    }

    /** A heading with nothing between it and its text, in a source whose paragraphs are one line each. */
    private static boolean standsOver(String line, String next) {
        boolean onItsOwn = !line.isEmpty()
                && next.length() > UNWRAPPED
                && !ITEM.matcher(line).matches();
        return onItsOwn && looksLikeHeading(line) && !Character.isLowerCase(next.charAt(0));
    }

    /** Rows of tables and bars of links carry no sentences. */
    private static boolean isRow(String line) {
        boolean told = line.matches(".*[.!?][\"”’)]*$");
        if (line.startsWith("|") || line.contains(" | ") && !told) return true;
        return COLUMNS.matcher(line).results().count() >= 2 && !told && line.split("\\s+").length <= MOST_CELLS;
    }

    private static void take(String line, StringBuilder open, List<Block> blocks) {
        String trimmed = line.strip();
        var item = ITEM.matcher(line);
        if (trimmed.isEmpty() || trimmed.matches("[-=*_|: ]{3,}") || isRow(trimmed)) {
            close(open, blocks);
        } else if (trimmed.matches("#{1,6}\\s.*")) {
            close(open, blocks);
            add(blocks, Kind.HEADING, trimmed.replaceAll("^#+\\s*|\\s*#+$", ""));
        } else if (item.matches()) {
            close(open, blocks);
            if (!item.group(1).matches("\\[[ xX]?\\].*")) add(blocks, Kind.ITEM, item.group(1));
        } else {
            open.append(trimmed.replaceAll("^>\\s?", "")).append(' ');
        }
    }

    private static void close(StringBuilder open, List<Block> blocks) {
        String text = open.toString().strip();
        open.setLength(0);
        if (text.isEmpty()) return;
        if (looksLikeHeading(text)) add(blocks, Kind.HEADING, text);
        else add(blocks, Kind.PARAGRAPH, DATELINE.matcher(text).replaceFirst(""));
    }

    private static void add(List<Block> blocks, Kind kind, String text) {
        String clean = inline(text);
        if (clean.chars().anyMatch(Character::isLetterOrDigit)) blocks.add(new Block(kind, clean));
    }

    private static boolean looksLikeHeading(String text) {
        return text.length() < 70
                && text.split("\\s+").length <= 9
                && !text.matches(".*[.!?…:;,\"”')]$")
                && Character.isUpperCase(text.charAt(0));
    }

    /** Marks inside a line taken off; the words stay. */
    public static String inline(String text) {
        String clean = IMAGE.matcher(text).replaceAll("");
        clean = LINK.matcher(clean).replaceAll("$1");
        clean = NOTE.matcher(clean).replaceAll("");
        clean = ADDRESS.matcher(clean).replaceAll("");
        clean = TAG.matcher(clean).replaceAll(" ");
        clean = clean.replaceAll("(\\*\\*|__|`|~~)", "")
                .replaceAll("(?<![\\p{L}\\p{N}])[*_](?=\\S)|(?<=\\S)[*_](?![\\p{L}\\p{N}])", "");
        clean = Entities.written(clean);
        clean = EMOJI.matcher(clean).replaceAll(" ").replaceAll("([!?])[!?]+", "$1");
        clean = clean.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\uFFFD]", " ").replace(" -- ", " — ");
        return clean.replaceAll("\\s+", " ").replaceAll(" +([,.;!?])", "$1").strip();
    }

    /** Whether this looks like prose at all: mostly letters and spaces, in words of a bearable length. */
    public static boolean isProse(String text) {
        String head = text.substring(0, Math.min(text.length(), 20_000));
        long letters = head.chars()
                .filter(c -> Character.isLetter(c) || Character.isWhitespace(c))
                .count();
        long bad = head.chars()
                .filter(c -> c == 0xFFFD || (c < 32 && "\n\r\t\f".indexOf(c) < 0))
                .count();
        if (head.isBlank() || bad * 50L > head.length()) return false;
        return letters >= head.length() * 0.55 && head.toLowerCase(Locale.ROOT).matches("(?s).*\\p{L}{2,}.*");
    }
}
