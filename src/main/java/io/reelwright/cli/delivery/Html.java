package io.reelwright.cli.delivery;

/** Text made safe inside HTML, and small pieces of it. */
final class Html {
    private Html() {}

    /** Text between tags or inside a quoted attribute. */
    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A relative file name as a link's target; our own names hold nothing that needs more. */
    static String link(String file) {
        return text(file.replace("%", "%25").replace("#", "%23").replace("?", "%3F"));
    }

    /** A term and what it stands for. */
    static String fact(String term, String value) {
        return "<div class=fact><dt>" + text(term) + "</dt><dd>" + text(value) + "</dd></div>\n";
    }
}
