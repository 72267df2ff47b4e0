package io.reelwright.cli.delivery;

/** Escapes text for HTML and builds small HTML fragments. */
final class Html {
    private Html() {}

    /** Escapes text for use between tags or inside a quoted attribute. */
    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Escapes a relative file name for use as a link target. The names of delivered files need no further escaping. */
    static String link(String file) {
        return text(file.replace("%", "%25").replace("#", "%23").replace("?", "%3F"));
    }

    /** Returns a term and its value as a definition list entry. */
    static String fact(String term, String value) {
        return "<div class=fact><dt>" + text(term) + "</dt><dd>" + text(value) + "</dd></div>\n";
    }
}
