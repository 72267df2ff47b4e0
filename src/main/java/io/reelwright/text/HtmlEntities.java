package io.reelwright.text;

import java.util.Map;

/** HTML's names and numbers of characters, put back into the characters themselves. */
final class HtmlEntities {
    private static final String ENTITY = "&(#\\d{1,6}|#[xX][0-9a-fA-F]{1,5}|[a-zA-Z]{2,8});";
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("thinsp", " "),
            Map.entry("shy", ""),
            Map.entry("mdash", "—"),
            Map.entry("ndash", "–"),
            Map.entry("hellip", "…"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("deg", "°"),
            Map.entry("times", "×"),
            Map.entry("frac12", "½"),
            Map.entry("euro", "€"),
            Map.entry("pound", "£"),
            Map.entry("eacute", "é"),
            Map.entry("egrave", "è"),
            Map.entry("uuml", "ü"),
            Map.entry("ouml", "ö"),
            Map.entry("auml", "ä"));

    private HtmlEntities() {}

    /** The text with every entity that we know written out; the others stay as they are. */
    static String written(String text) {
        return text.indexOf('&') < 0
                ? text
                : LinearRegex.replaceAll(text, ENTITY, found -> character(found.group(1), found.group()));
    }

    private static String character(String name, String whole) {
        if (!name.startsWith("#")) return NAMES.getOrDefault(name, whole);
        boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
        int code = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        return Character.isValidCodePoint(code) && code >= 32 ? Character.toString(code) : " ";
    }
}
