package io.reelwright.text;

import io.reelwright.text.TextBlock.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Puts the lines of a text together to headings, paragraphs and list items. Reads each line once. */
final class BlockReader {
    /** Lines that steer a program and have no words of the text. */
    private static final String DIRECTIVE =
            "(?i)^(?:\\[\\[?_?toc_?\\]?\\]|\\\\(?:begin|end)\\{.*|\\\\(?:documentclass|usepackage|maketitle|newpage|pagebreak|tableofcontents|centering|noindent)\\b.*|__(?:toc|notoc|noeditsection)__|:::+|</?details>|!!!)$";

    /** Signs with which the texts of press offices end. */
    private static final String END = "# ?# ?#";

    /** Maximum length of a line in a text that is wrapped by hand, characters. */
    private static final int UNWRAPPED = 95;

    private static final int DEEPEST_QUOTE = 20;

    /** A shorter line ends before the margin of a text that is wrapped by hand, characters. */
    private static final int SHORT_LINE = 50;

    /** A longer line is not wrapped by hand, characters. */
    private static final int LONG_LINE = 160;

    private final List<String> lines;
    private final boolean[] rows;
    private final Set<String> links;
    private final boolean narration;
    private final LineEndHyphens hyphens;
    private final List<LeftOut> leftOut;
    private final List<TextBlock> blocks = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private final boolean structured;
    private final boolean unwrapped;
    private final Predicate<String> apart;
    private boolean single;
    private int lastLength;
    private final StringBuilder table = new StringBuilder();
    private Kind kind = Kind.PARAGRAPH;
    private int openLine;
    private int tableLine;
    private int indent;
    private @Nullable Integer number;
    private boolean quoted;
    private boolean openQuoted;
    private boolean blank;

    /**
     * @param rows      which lines are rows of tables
     * @param links     names of links whose addresses the text defines
     * @param mode      what the text is read for
     * @param apart     tells which lines are a block of their own, when the text is read for its structure
     */
    BlockReader(
            List<String> lines,
            boolean[] rows,
            Set<String> links,
            TextBlocks.Mode mode,
            Predicate<String> apart,
            List<LeftOut> leftOut) {
        this.apart = apart;
        this.lines = lines;
        this.rows = rows;
        this.links = links;
        this.narration = mode == TextBlocks.Mode.NARRATION;
        this.structured = mode == TextBlocks.Mode.STRUCTURE;
        this.unwrapped = structured && isUnwrapped(lines);
        this.hyphens = LineEndHyphens.of(lines);
        this.leftOut = leftOut;
    }

    /** Returns the blocks, in order; empty ones are left out. */
    List<TextBlock> read() {
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
        closeTable();
        return blocks;
    }

    private void take(int at, String given) {
        String line = unquoted(given);
        String trimmed = line.strip();
        if (structured && rows[at] && !trimmed.isEmpty()) {
            row(at, line);
            return;
        }
        closeTable();
        quoted = line.length() < given.length() && given.stripLeading().startsWith(">");
        if (structured && quoted && !openQuoted) close();
        if (trimmed.isEmpty()) blank |= !given.equals("\f") || !open.isEmpty() && endsSentence();
        else if (structured && (MarkdownLines.isRule(trimmed) || LinearRegex.matches(trimmed, END))) rule(at, trimmed);
        else if (rows[at] || MarkdownLines.isRule(trimmed) || LinearRegex.matches(trimmed, DIRECTIVE)) close();
        else {
            boolean alone = structured && isApart(at, trimmed);
            if (unwrapped || alone || single || blank && !goesOn(trimmed)) close();
            single = alone;
            lastLength = trimmed.length();
            words(at, line, withoutMarker(trimmed));
            blank = false;
        }
    }

    private void row(int at, String line) {
        close();
        if (table.isEmpty()) tableLine = at + 1;
        else table.append('\n');
        table.append(line);
    }

    private void closeTable() {
        if (table.isEmpty()) return;
        blocks.add(new TextBlock(Kind.ROWS, table.toString(), tableLine, 0, 0, null, false, false));
        table.setLength(0);
    }

    private void rule(int at, String mark) {
        close();
        blocks.add(new TextBlock(Kind.RULE, mark, at + 1, 0, 0, null, false, false));
    }

    private void words(int at, String line, String trimmed) {
        String next = at + 1 < lines.size() && !rows[at + 1] ? lines.get(at + 1).strip() : "";
        int item = MarkdownLines.item(line);
        if (MarkdownLines.isHeading(trimmed))
            heading(at, MarkdownLines.withoutHashes(trimmed), MarkdownLines.level(trimmed));
        else if (MarkdownLines.isWikiHeading(trimmed))
            heading(at, MarkdownLines.withoutEquals(trimmed), MarkdownLines.level(trimmed));
        else if (open.isEmpty() && MarkdownLines.isUnderline(next)) heading(at, trimmed, 1);
        else if (open.isEmpty() && standsOver(trimmed, next)) add(Kind.HEADING, trimmed, at, 0);
        else if (item >= 0 && !(structured && isAttribution(at, trimmed))) item(at, line, item);
        else {
            boolean inItem = kind == Kind.ITEM && !open.isEmpty();
            boolean apart = inItem && !Character.isLowerCase(trimmed.codePointAt(0)) && line.equals(trimmed);
            if (apart) close();
            if (open.isEmpty()) begin(Kind.PARAGRAPH, at);
            hyphens.append(open, trimmed);
        }
    }

    /** Returns whether the line is a block of its own and does not go on with a sentence before it. */
    private boolean isApart(int at, String line) {
        if (isAttribution(at, line)) return true;
        boolean begins = open.isEmpty() || endsSentence() || lastLength < SHORT_LINE || single;
        return begins && line.length() <= LONG_LINE && !Character.isLowerCase(line.codePointAt(0)) && apart.test(line);
    }

    /** Returns whether a line with a dash names who said what stands above, and is no item of a list. */
    private boolean isAttribution(int at, String line) {
        if ("—–―".indexOf(line.charAt(0)) < 0) return false;
        return !beginsAlike(at - 1, line.charAt(0)) && !beginsAlike(at + 1, line.charAt(0));
    }

    private boolean beginsAlike(int at, char mark) {
        if (at < 0 || at >= lines.size()) return false;
        String line = unquoted(lines.get(at)).strip();
        return !line.isEmpty() && line.charAt(0) == mark;
    }

    private void heading(int at, String words, int level) {
        close();
        if (!narration) add(Kind.HEADING, words, at, level);
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
        indent = MarkdownLines.indent(line);
        number = MarkdownLines.number(line);
        hyphens.append(open, words.substring(Math.max(0, task)).strip());
    }

    private void begin(Kind of, int at) {
        kind = of;
        openLine = at + 1;
        openQuoted = quoted;
        indent = 0;
        number = null;
    }

    /** Returns whether a line after an empty one goes on with the sentence before, as in a text whose lines are all set apart. */
    private boolean goesOn(String line) {
        if (open.isEmpty() || !Character.isLowerCase(line.codePointAt(0)) || endsSentence()) return false;
        boolean name = line.length() > 1 && Character.isUpperCase(line.charAt(1));
        return !name && kind == Kind.PARAGRAPH && MarkdownLines.item(line) < 0;
    }

    private boolean endsSentence() {
        String tail = open.substring(Math.max(0, open.length() - 8)).strip();
        return tail.isEmpty() || Sentences.endsOne(tail) || ":;".indexOf(tail.charAt(tail.length() - 1)) >= 0;
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
    private boolean standsOver(String line, String next) {
        boolean shorter = structured && line.length() < SHORT_LINE && next.length() > SHORT_LINE + 10;
        boolean onItsOwn = !line.isEmpty() && (shorter || next.length() > UNWRAPPED) && MarkdownLines.item(line) < 0;
        return onItsOwn && looksLikeHeading(line) && !Character.isLowerCase(next.charAt(0));
    }

    private void close() {
        String text = open.toString().strip();
        open.setLength(0);
        blank = false;
        if (text.isEmpty()) return;
        boolean heading = kind == Kind.PARAGRAPH && looksLikeHeading(text);
        add(heading ? Kind.HEADING : kind, text, openLine - 1, 0);
    }

    private void add(Kind of, String text, int at, int level) {
        String clean = InlineText.read(text, links, leftOut, at + 1);
        String spoken = OtherScripts.without(clean, leftOut, at + 1);
        if (spoken.chars().noneMatch(Character::isLetterOrDigit)) return;
        boolean item = of == Kind.ITEM;
        boolean important = MarkdownLines.isEmphasised(text);
        blocks.add(new TextBlock(
                of, spoken, at + 1, level, item ? indent : 0, item ? number : null, openQuoted, important));
    }

    /** Returns whether each paragraph is one line, as in a page that was copied: most characters stand in long lines. */
    private static boolean isUnwrapped(List<String> lines) {
        long all = 0;
        long inLong = 0;
        for (String line : lines) {
            all += line.length();
            if (line.length() > LONG_LINE) inLong += line.length();
        }
        return inLong * 2 > all;
    }

    private static boolean looksLikeHeading(String text) {
        return text.length() < 70
                && WhiteSpace.count(text) <= 9
                && ".!?…:;,\"”’')".indexOf(text.charAt(text.length() - 1)) < 0
                && Character.isUpperCase(text.charAt(0));
    }
}
