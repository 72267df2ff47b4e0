package io.reelwright.text;

import io.reelwright.text.PlainText.Block;
import io.reelwright.text.PlainText.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Puts the lines of a text together to headings, paragraphs and list items. Reads each line once. */
final class BlockReader {
    /** A dateline before a report: {@code RIVERTON, May 4 (Daily Post) —}. */
    private static final String DATELINE =
            "^\\p{Lu}{3}[\\p{Lu} .'-]{0,30}(?:, [\\p{L}.]{2,15}(?: \\d{1,2})?(?:, \\d{4})?)?(?: \\([^)]{2,40}\\))? ?(?:—|–|--|-) ";

    /** Lines that steer a program and have no words of the text. */
    private static final String DIRECTIVE =
            "(?i)^(?:\\[\\[?_?toc_?\\]?\\]|\\\\(?:begin|end)\\{.*|\\\\(?:documentclass|usepackage|maketitle|newpage|pagebreak|tableofcontents|centering|noindent)\\b.*|__(?:toc|notoc|noeditsection)__|:::+|</?details>|!!!)$";

    /** Maximum length of a line in a text that is wrapped by hand, characters. */
    private static final int UNWRAPPED = 95;

    private static final int DEEPEST_QUOTE = 20;

    private final List<String> lines;
    private final boolean[] rows;
    private final Set<String> links;
    private final boolean narration;
    private final LineEndHyphens hyphens;
    private final List<LeftOut> leftOut;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private Kind kind = Kind.PARAGRAPH;
    private int openLine;
    private boolean blank;

    /**
     * @param rows      which lines are rows of tables
     * @param links     names of links whose addresses the text defines
     * @param narration whether the text is spoken as it stands
     */
    BlockReader(List<String> lines, boolean[] rows, Set<String> links, boolean narration, List<LeftOut> leftOut) {
        this.lines = lines;
        this.rows = rows;
        this.links = links;
        this.narration = narration;
        this.hyphens = LineEndHyphens.of(lines);
        this.leftOut = leftOut;
    }

    /** Returns the blocks, in order; empty ones are left out. */
    List<Block> read() {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.indexOf(HtmlText.BREAK) < 0) take(i, line);
            else {
                String[] parts = LinearRegex.split(line, "\\x1e", -1);
                for (int p = 0; p < parts.length; p++) {
                    if (p > 0) close();
                    take(i, parts[p]);
                }
            }
        }
        close();
        return blocks;
    }

    private void take(int at, String given) {
        String line = unquoted(given);
        String trimmed = line.strip();
        if (trimmed.isEmpty()) blank |= !given.equals("\f") || !open.isEmpty() && endsSentence();
        else if (rows[at] || MarkdownLines.isRule(trimmed) || LinearRegex.matches(trimmed, DIRECTIVE)) close();
        else {
            if (blank && !goesOn(trimmed)) close();
            words(at, line, withoutMarker(trimmed));
            blank = false;
        }
    }

    private void words(int at, String line, String trimmed) {
        String next = at + 1 < lines.size() && !rows[at + 1] ? lines.get(at + 1).strip() : "";
        int item = MarkdownLines.item(line);
        if (MarkdownLines.isHeading(trimmed)) heading(at, MarkdownLines.withoutHashes(trimmed));
        else if (MarkdownLines.isWikiHeading(trimmed)) heading(at, MarkdownLines.withoutEquals(trimmed));
        else if (open.isEmpty() && MarkdownLines.isUnderline(next)) heading(at, trimmed);
        else if (open.isEmpty() && standsOver(trimmed, next)) add(Kind.HEADING, trimmed, at);
        else if (item >= 0) item(at, line, item);
        else {
            boolean inItem = kind == Kind.ITEM && !open.isEmpty();
            boolean apart = inItem && !Character.isLowerCase(trimmed.codePointAt(0)) && line.equals(trimmed);
            if (apart) close();
            if (open.isEmpty()) begin(Kind.PARAGRAPH, at);
            hyphens.append(open, trimmed);
        }
    }

    private void heading(int at, String words) {
        close();
        if (!narration) add(Kind.HEADING, words, at);
        else leftOut.add(new LeftOut(LeftOut.Kind.HEADING, at + 1, InlineText.read(words)));
    }

    private void item(int at, String line, int from) {
        close();
        String words = line.substring(from);
        int task = MarkdownLines.taskWords(words);
        if (task > 0 && !narration) {
            leftOut.add(new LeftOut(LeftOut.Kind.TASK, at + 1, words.substring(task)));
            return;
        }
        begin(Kind.ITEM, at);
        hyphens.append(open, words.substring(Math.max(0, task)).strip());
    }

    private void begin(Kind of, int at) {
        kind = of;
        openLine = at + 1;
    }

    /** Returns whether a line after an empty one goes on with the sentence before, as in a text whose lines are all set apart. */
    private boolean goesOn(String line) {
        if (open.isEmpty() || !Character.isLowerCase(line.codePointAt(0)) || endsSentence()) return false;
        boolean name = line.length() > 1 && Character.isUpperCase(line.charAt(1));
        return !name && kind == Kind.PARAGRAPH && MarkdownLines.item(line) < 0;
    }

    private boolean endsSentence() {
        String tail = open.substring(Math.max(0, open.length() - 8)).strip();
        return tail.isEmpty() || MarkdownLines.endsSentence(tail) || ":;".indexOf(tail.charAt(tail.length() - 1)) >= 0;
    }

    /** Removes the marks of quotes. */
    private static String unquoted(String line) {
        if (line.indexOf('>') < 0) return line.equals("\f") ? "" : line;
        String rest = line;
        for (int i = 0; i < DEEPEST_QUOTE && rest.stripLeading().startsWith(">"); i++)
            rest = MarkdownLines.withoutQuoteMark(rest.stripLeading());
        return rest;
    }

    /** Removes what a line of a note, a definition or a box begins with. */
    private static String withoutMarker(String line) {
        return switch (line.charAt(0)) {
            case '!', '?', ':', '[', '\\' ->
                LinearRegex.replaceFirst(
                        LinearRegex.replaceFirst(
                                line,
                                "^(?:[!?]{3}\\+? ?[\\w-]+(?: +\"([^\"]*)\")?$|:::+ ?\\{?[\\w.-]*\\}? ?|\\[!\\w+\\][+-]? ?|: +|\\\\item\\b ?)",
                                "$1"),
                        "^\\\\(?:sub)*(?:section|chapter|paragraph|title)\\*?\\{([^}]*)\\}$",
                        "# $1");
            default -> line;
        };
    }

    /** Returns whether the line is a heading directly above its text, in a source whose paragraphs are one line each. */
    private static boolean standsOver(String line, String next) {
        boolean onItsOwn = !line.isEmpty() && next.length() > UNWRAPPED && MarkdownLines.item(line) < 0;
        return onItsOwn && looksLikeHeading(line) && !Character.isLowerCase(next.charAt(0));
    }

    private void close() {
        String text = open.toString().strip();
        open.setLength(0);
        blank = false;
        if (text.isEmpty()) return;
        if (kind == Kind.PARAGRAPH && looksLikeHeading(text)) add(Kind.HEADING, text, openLine - 1);
        else if (kind == Kind.ITEM || narration) add(kind, text, openLine - 1);
        else add(kind, LinearRegex.replaceFirst(text, DATELINE, ""), openLine - 1);
    }

    private void add(Kind of, String text, int at) {
        String clean = InlineText.read(text, links, leftOut, at + 1);
        String spoken = OtherScripts.without(clean, leftOut, at + 1);
        if (spoken.chars().anyMatch(Character::isLetterOrDigit)) blocks.add(new Block(of, spoken));
    }

    private static boolean looksLikeHeading(String text) {
        return text.length() < 70
                && WhiteSpace.count(text) <= 9
                && ".!?…:;,\"”’')".indexOf(text.charAt(text.length() - 1)) < 0
                && Character.isUpperCase(text.charAt(0));
    }
}
