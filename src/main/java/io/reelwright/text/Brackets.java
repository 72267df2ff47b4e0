package io.reelwright.text;

import java.util.Set;

/**
 * Reads square brackets: of links the words stay; pictures, marks of notes and cite keys vanish; other brackets stay as they are. Each
 * bracket is matched with its partner once, so the time is linear.
 */
final class Brackets {
    private static final String NOTE =
            "(?i)\\d{1,3}(, ?\\d{1,3}|[–-]\\d{1,3}){0,9}|note \\d+|n \\d+|#\\S{1,60}|(citation|clarification|verification|better source|page) needed|edit|who\\?|when\\?|where\\?|which\\?|by whom\\?|according to whom\\?|dubious.{0,40}|update|disputed.{0,40}|original research\\??";
    private static final String CITE =
            "(?:[^@\\[\\]]{0,80}[ ;(-])?-?@[\\w:.#$%&+?<>~/-]*[\\w](?:[ ,;].*)?|-?@\\{.*\\}.*";

    /** Maximum number of characters in a bracket that is read as a note, a key or the name of a link. */
    private static final int LONGEST_NAME = 300;

    private final String text;
    private final Set<String> links;
    private final int[] partner;
    private final int[] skip;
    private final StringBuilder plain;

    private Brackets(String text, Set<String> links) {
        this.text = text;
        this.links = links;
        this.partner = new int[text.length()];
        this.skip = new int[text.length()];
        this.plain = new StringBuilder(text.length());
    }

    /** @param links names of links whose addresses the text defines */
    static String read(String text, Set<String> links) {
        return text.indexOf('[') < 0 ? text : new Brackets(text, links).read();
    }

    private String read() {
        match('[', ']');
        match('(', ')');
        for (int at = 0; at < text.length(); at++) {
            if (skip[at] > 0) {
                at = skip[at] - 1;
                continue;
            }
            char c = text.charAt(at);
            boolean picture = c == '!' && at + 1 < text.length() && text.charAt(at + 1) == '[';
            boolean note = c == '^' && at + 1 < text.length() && text.charAt(at + 1) == '[';
            if (picture && partner[at + 1] > 0) at = afterPicture(at + 1) - 1;
            else if (note && partner[at + 1] > 0) at = partner[at + 1];
            else if (c == '[' && partner[at] > 0) at = bracket(at, partner[at]) - 1;
            else plain.append(c);
        }
        return plain.toString();
    }

    private void match(char open, char close) {
        int[] stack = new int[text.length()];
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == open) stack[depth++] = i;
            else if (text.charAt(i) == close && depth > 0) partner[stack[--depth]] = i;
        }
    }

    private int afterPicture(int open) {
        int end = partner[open] + 1;
        int address = address(end);
        if (address > 0) return address;
        if (end < text.length() && text.charAt(end) == '[' && partner[end] > 0) return partner[end] + 1;
        return end;
    }

    /** Reads one bracket; returns the index at which reading goes on. */
    private int bracket(int open, int close) {
        String inside = text.substring(open + 1, Math.min(close, open + 1 + LONGEST_NAME));
        boolean whole = close - open - 1 <= LONGEST_NAME;
        if (whole && inside.startsWith("[") && inside.endsWith("]") && partner[open + 1] == close - 1)
            return wiki(inside.substring(1, inside.length() - 1), close + 1);
        int first = whole && inside.startsWith("[") ? partner[open + 1] : 0;
        if (first > 0 && first + 1 < close && text.charAt(first + 1) == '[' && partner[first + 1] == close - 1)
            return wiki(inside.substring(1, inside.length() - 1), close + 1);
        if (whole && (inside.startsWith("^") || isCite(inside))) return withoutBlank(close + 1);
        int address = address(close + 1);
        if (address > 0 && close > open + 1) return words(open, close, address);
        boolean named = close + 1 < text.length() && text.charAt(close + 1) == '[' && partner[close + 1] > 0;
        if (named && close > open + 1) {
            String name = text.substring(close + 2, Math.min(partner[close + 1], close + 2 + LONGEST_NAME));
            boolean link =
                    name.isEmpty() || links.contains(References.name(name)) || !CharacterClasses.hasOneOf(name, "^@ ");
            if (link && !LinearRegex.matches(name, NOTE) && !LinearRegex.matches(inside, NOTE))
                return words(open, close, partner[close + 1] + 1);
        }
        if (whole && LinearRegex.matches(inside, NOTE)) return withoutBlank(close + 1);
        if (whole && isInsertion(open, inside, close)) {
            plain.append(inside);
            return close + 1;
        }
        if (whole && inside.length() == 1 && Character.isLowerCase(inside.charAt(0)) && touchesWord(open))
            return close + 1;
        if (whole && links.contains(References.name(inside))) return words(open, close, close + 1);
        if (whole && isAddressWithWords(inside)) {
            plain.append(inside.substring(inside.indexOf(' ') + 1));
            return close + 1;
        }
        plain.append('[');
        return open + 1;
    }

    /** Reads the words of a link, in which other brackets may stand, and goes on after its address. */
    private int words(int open, int close, int after) {
        skip[close] = after;
        return open + 1;
    }

    private static boolean isCite(String inside) {
        return inside.indexOf('@') >= 0 && LinearRegex.matches(inside, CITE);
    }

    /** Returns whether an editor has put letters into a word: {@code [t]he}, {@code bird[s]}. */
    private boolean isInsertion(int open, String inside, int close) {
        if (inside.isEmpty() || inside.length() > 10 || !inside.chars().allMatch(Character::isLetter)) return false;
        boolean before = open > 0 && Character.isLetter(text.charAt(open - 1));
        boolean after = close + 1 < text.length() && Character.isLetter(text.charAt(close + 1));
        return after || before && LinearRegex.matches(inside, "s|es|ed|d|ing|er|ly");
    }

    private boolean touchesWord(int open) {
        return open > 0 && !WhiteSpace.is(text.charAt(open - 1));
    }

    private static boolean isAddressWithWords(String inside) {
        return LinearRegex.contains(inside, "^(https?|ftp|mailto):\\S+ ");
    }

    /** Takes back the blank before something that vanishes. */
    private int withoutBlank(int after) {
        int length = plain.length();
        boolean apart = after >= text.length() || !Character.isLetterOrDigit(text.charAt(after));
        if (apart && length > 0 && plain.charAt(length - 1) == ' ') plain.setLength(length - 1);
        return after;
    }

    /** Writes the words of {@code [[page|words]]}, and of Org's {@code [[address][words]]}. */
    private int wiki(String inside, int after) {
        String lower = CharacterClasses.lower(inside);
        boolean file = LinearRegex.contains(lower, "^:?(file|image|media|category|datei|fichier|archivo):");
        if (file || lower.equals("toc") || lower.equals("_toc_")) return after;
        int org = inside.indexOf("][");
        int bar = inside.lastIndexOf('|');
        if (org >= 0) plain.append(inside.substring(org + 2));
        else if (bar >= 0) plain.append(inside.substring(bar + 1));
        else {
            int section = inside.indexOf('#');
            plain.append(section > 0 ? inside.substring(0, section) : inside.substring(section + 1));
        }
        return after;
    }

    /** Returns the index after an address in round brackets that begins at {@code at}; −1 when there is none. */
    private int address(int at) {
        if (at >= text.length() || text.charAt(at) != '(' || partner[at] <= 0) return -1;
        int from = at + 1;
        int to = partner[at];
        if (to - from > 2 * LONGEST_NAME * 10) return -1;
        int space = from;
        while (space < to && text.charAt(space) != ' ') space++;
        if (space == to) return to + 1;
        String rest = text.substring(space, to).strip();
        boolean titled = rest.isEmpty() || "\"'(=“".indexOf(rest.charAt(0)) >= 0 || text.charAt(from) == '<';
        return titled || LinearRegex.contains(text.substring(from, to), "^ *\\S+[/.]\\S* ") ? to + 1 : -1;
    }
}
