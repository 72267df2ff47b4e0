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

    /** Escapes a relative file name for use as a link target. */
    static String link(String file) {
        // What stands before a colon would be taken for the scheme of an address.
        String here = file.indexOf(':') < 0 ? file : "./" + file;
        return text(here.replace("%", "%25").replace("#", "%23").replace("?", "%3F"));
    }

    /** Returns a term and its value as a definition list entry. */
    static String fact(String term, String value) {
        return factOf(term, text(value));
    }

    /** Returns a term and its value, which is HTML, as a definition list entry. */
    static String factOf(String term, String html) {
        return "<div class=fact><dt>" + text(term) + "</dt><dd>" + html + "</dd></div>\n";
    }
}
