package io.reelwright.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads one line of plain characters: its links, notes, emphasis, references and signs become the words that are spoken. */
final class InlineText {
    /** Marks of Markdown that a backslash protects, each with a character that stands for it meanwhile. */
    private static final String PROTECTABLE = "\\`*_{}[]()#+-.!|<>~=^$&@\"'%";

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /** Short forms before a number, which belongs to them. */
    private static final Set<String> NUMBERED = WordSet.of(
            "no|nos|nr|vol|vols|fig|figs|ch|chap|sec|sect|pt|pts|eq|art|ver|version|pp|bd|op|ed|eds|st|ca|para|ex|app|phase|level|web|file|row");

    private InlineText() {}

    /** @param links names of links whose addresses the text defines */
    static String read(String line, Set<String> links, List<LeftOut> leftOut, int number) {
        String text = line.indexOf('\\') >= 0 ? latex(protect(line)) : line;
        text = PairedSigns.read(text, leftOut, number);
        text = Addresses.read(Brackets.read(text, links));
        text = withoutTags(text, leftOut);
        if (text.indexOf('@') >= 0)
            text = LinearRegex.replaceAll(
                    text,
                    "(^|[\\s(])@(\\p{L}+?)(?:\\d{4}[a-z]?|_\\w+|:\\w+)\\b",
                    found -> found.group(1) + named(found.group(2)));
        text = marks(text);
        text = PastedCharacters.plain(HtmlEntities.decoded(text), true);
        text = MarkRemover.calm(MarkRemover.withoutEmoji(text));
        text = dashes(text);
        return restored(MarkRemover.closedUp(WhiteSpace.single(text)).strip());
    }

    private static String named(String author) {
        return Character.toUpperCase(author.charAt(0)) + author.substring(1);
    }

    private static String withoutTags(String text, List<LeftOut> leftOut) {
        if (text.indexOf('<') < 0) return text;
        String plain =
                HtmlText.plain(text, leftOut).replace(HtmlText.BREAK, ' ').replace('\n', ' ');
        return LinearRegex.replaceAll(plain, "<(\\p{L}[\\p{L}\\d-]*)>", "$1");
    }

    private static String protect(String line) {
        StringBuilder text = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            int mark = line.charAt(i) == '\\' && i + 1 < line.length() ? PROTECTABLE.indexOf(line.charAt(i + 1)) : -1;
            if (mark < 0) text.append(line.charAt(i));
            else {
                text.append((char) (PastedCharacters.FIRST_PROTECTED + mark));
                i++;
            }
        }
        return text.toString();
    }

    private static String restored(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int mark = text.charAt(i) - PastedCharacters.FIRST_PROTECTED;
            plain.append(mark >= 0 && mark < PROTECTABLE.length() ? PROTECTABLE.charAt(mark) : text.charAt(i));
        }
        return plain.toString();
    }

    /** Keeps the words of LaTeX's commands. */
    private static String latex(String text) {
        if (text.indexOf('\\') < 0) return text;
        String plain = LinearRegex.replaceAll(
                text,
                "[~ ]?\\\\(?:\\w*cite\\w*|ref|eqref|pageref|label|footnote)\\*?(?:\\[[^\\]]*\\])*\\{[^}]*\\}",
                "");
        plain = LinearRegex.replaceAll(plain, "\\\\[a-zA-Z]+\\*?\\{([^{}]*)\\}", "$1");
        return LinearRegex.replaceAll(plain, "\\\\\\\\$|\\\\$", "");
    }

    private static String marks(String text) {
        String plain = text;
        if (plain.contains("$$")) plain = LinearRegex.replaceAll(plain, "\\$\\$([^$]+)\\$\\$", " $1 ");
        plain = withoutLostMarks(plain);
        if (plain.contains("``")) plain = LinearRegex.replaceAll(plain, "``([^`']+)''", "“$1”");
        if (CharacterClasses.hasOneOf(plain, "^~"))
            plain = LinearRegex.replaceAll(
                    plain,
                    "([\\p{L}\\d)])([~^])([+-]?\\d+)[~^]",
                    found -> found.group(1) + scripted(found.group(2), found.group(3)));
        if (plain.contains("''")) plain = LinearRegex.replaceAll(plain, "'{2,5}", "");
        if (CharacterClasses.hasOneOf(plain, "*_`~")) {
            plain = LinearRegex.replaceAll(plain, "(\\*\\*|__|`|~~)", "");
            plain = LinearRegex.replaceAll(plain, "(\\p{L})\\*(\\p{L}+)\\*(\\p{L})", "$1$2$3");
            plain = MarkRemover.withoutEmphasis(plain);
        }
        return CharacterClasses.hasOneOf(plain, RAISED + "†‡") ? withoutNotes(plain) : plain;
    }

    /** Removes the number of a note that came down to the line after a full stop: {@code He came in.2 Then}. */
    private static String withoutLostMarks(String text) {
        if (!LinearRegex.contains(text, "\\p{Ll}\\.\\d")) return text;
        return LinearRegex.replaceAll(
                text,
                "(^|[^\\p{L}\\d.])(\\p{L}{2,})\\.\\d{1,2}(\\s+[\\p{Lu}“\"]|$)",
                found -> NUMBERED.contains(CharacterClasses.lower(found.group(2)))
                        ? found.group()
                        : found.group(1) + found.group(2) + "." + found.group(3));
    }

    private static String scripted(String sign, String number) {
        return sign.equals("~") ? Scripts.lowered(number) : Scripts.raised("x", number, false);
    }

    /** Removes the marks of notes above the line after a word or a mark, and keeps powers, each as a whole. */
    private static String withoutNotes(String text) {
        StringBuilder rest = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            int end = runEnd(text, at);
            if (end == at) {
                rest.append(text.charAt(at++));
                continue;
            }
            boolean attached = at > 0 && !WhiteSpace.is(text.charAt(at - 1));
            boolean last = end == text.length() || !CharacterClasses.isLetterOrNumber(text.codePointAt(end));
            String run = text.substring(at, end);
            if (!attached || !last || Scripts.isPower(rest, run)) rest.append(run);
            at = end;
        }
        return rest.toString();
    }

    /** Returns the end of a run of characters above the line, in which commas part the marks of several notes. */
    private static int runEnd(String text, int from) {
        int end = from;
        while (end < text.length()) {
            boolean comma = end > from && text.charAt(end) == ',' && end + 1 < text.length();
            if (!isAbove(text.charAt(comma ? end + 1 : end))) break;
            end += comma ? 2 : 1;
        }
        return end;
    }

    private static boolean isAbove(char c) {
        return (RAISED + "⁺⁻†‡").indexOf(c) >= 0;
    }

    /** Writes the dashes of a typewriter as dashes. */
    private static String dashes(String text) {
        if (!text.contains("--")) return text;
        String plain = LinearRegex.replaceAll(text, "(\\d)--(\\d)", "$1–$2");
        plain = LinearRegex.replaceAll(plain, "(^|[^\\s-])\\s*-{2,3}\\s+", "$1 — ");
        return LinearRegex.replaceAll(plain, "([\\p{L}\\d,.!?\"”’)])-{2,3}([\\p{L}\\d\"“‘(])", "$1 — $2");
    }

    /** Reads a single line by itself. */
    static String read(String line) {
        return read(PastedCharacters.plain(line).replace('\n', ' ').replace('\f', ' '), Set.of(), new ArrayList<>(), 0);
    }
}
