package io.reelwright.provider.source;

import io.reelwright.net.HttpResponse;
import io.reelwright.order.OrderCheck;
import io.reelwright.order.SourceUnavailable;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.FileText;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.PlainText;
import io.reelwright.text.WhiteSpace;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The text of a fetched page, decoded as its sender says.
 *
 * @param text  HTML, Markdown or plain text
 * @param title title of an HTML page without the name of its site; empty when it has none
 */
record PageText(String text, String title) {
    private static final List<String> WEB = List.of("text/html", "application/xhtml+xml");
    private static final List<String> PLAIN = List.of("text/plain", "text/markdown", "text/x-markdown");

    /** How far into a page its encoding and its title are looked for. */
    private static final int HEAD_BYTES = 2_048;

    private static final int HEAD = 200_000;
    private static final int MOST_TITLE_WORDS = 20;

    /** Elements without words for people. */
    private static final List<String> SILENT = List.of("script", "style", "svg", "noscript", "template");

    /** @throws SourceUnavailable when it is of another kind, or is binary */
    static PageText of(HttpResponse answer) throws SourceUnavailable {
        String header = answer.header("content-type");
        String type = CharacterClasses.lower(header == null ? "" : header);
        String kind = LinearRegex.replaceFirst(type, ";.*", "").strip();
        if (!kind.isEmpty() && !WEB.contains(kind) && !PLAIN.contains(kind))
            throw new SourceUnavailable(named(kind) + ", and only web pages and plain text are read");
        String text = decoded(answer.body(), type);
        boolean web =
                WEB.contains(kind) || kind.isEmpty() && text.stripLeading().startsWith("<");
        if (!web) return new PageText(text, "");
        boolean large = text.length() > OrderCheck.LONGEST_TEXT
                || text.getBytes(StandardCharsets.UTF_8).length > OrderCheck.LONGEST_TEXT;
        return new PageText(large ? withoutScripts(text) : text, title(text));
    }

    private static String named(String kind) {
        if (kind.equals("application/pdf")) return "is a PDF";
        if (kind.startsWith("image/")) return "is a picture (" + kind + ")";
        if (kind.startsWith("video/") || kind.startsWith("audio/")) return "is a film or a sound (" + kind + ")";
        return "is of the kind " + (kind.length() > 60 ? kind.substring(0, 60) : kind);
    }

    private static String decoded(byte[] body, String type) throws SourceUnavailable {
        String head = new String(Arrays.copyOf(body, Math.min(body.length, HEAD_BYTES)), StandardCharsets.ISO_8859_1);
        FileText read = FileText.of(body);
        if (read.text().isEmpty()) throw new SourceUnavailable(read.why().orElse("is no text"));
        Optional<Charset> declared = charset(type).or(() -> charset(CharacterClasses.lower(head)));
        boolean marked = head.startsWith("\u00EF\u00BB\u00BF")
                || head.startsWith("\u00FF\u00FE")
                || head.startsWith("\u00FE\u00FF");
        return marked || declared.isEmpty() ? read.text().get() : new String(body, declared.get());
    }

    /** Returns the encoding that a header or the head of a page names; Latin-1 stands for Windows-1252, as browsers read it. */
    private static Optional<Charset> charset(String text) {
        int at = text.indexOf("charset=");
        if (at < 0) return Optional.empty();
        String rest = text.substring(at + 8, Math.min(text.length(), at + 60));
        String name =
                LinearRegex.replaceAll(LinearRegex.replaceFirst(rest, "^[\"'\\s]+", ""), "(?s)[^a-z0-9_.:-].*", "");
        if (name.equals("iso-8859-1") || name.equals("latin1") || name.equals("us-ascii")) name = "windows-1252";
        try {
            return name.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static String title(String html) {
        String head = html.substring(0, Math.min(html.length(), HEAD));
        int tag = at(head, "<title", 0);
        int begin = tag < 0 ? -1 : head.indexOf('>', tag);
        int end = begin < 0 ? -1 : at(head, "</title", begin);
        if (end < 0) return "";
        // A bar that is left would make a row of a table.
        String title = withoutSite(
                        WhiteSpace.single(head.substring(begin + 1, end)).strip())
                .replace('|', '–');
        List<PlainText.Block> words = PlainText.blocks("<p>" + title + "</p>");
        return words.isEmpty() ? "" : shortened(words.getFirst().text());
    }

    /** Returns a title without the site's name behind a bar or a dash. */
    private static String withoutSite(String title) {
        for (String mark : List.of(" | ", " — ", " – ", " - ", " · ", " :: ")) {
            int at = title.lastIndexOf(mark);
            if (at > 0 && WhiteSpace.count(title.substring(0, at)) >= 2)
                return title.substring(0, at).strip();
        }
        return title;
    }

    /** Returns the first words of a text, as many as a title has. */
    static String shortened(String text) {
        List<String> words = WhiteSpace.words(text);
        return String.join(" ", words.subList(0, Math.min(words.size(), MOST_TITLE_WORDS)));
    }

    /** Returns a page without the elements that hold no words for people. One that never ends takes the rest of the page with it. */
    private static String withoutScripts(String html) {
        StringBuilder rest = new StringBuilder(html.length() / 2);
        int from = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            if (at < from) continue;
            for (String name : SILENT) {
                if (!html.regionMatches(true, at + 1, name, 0, name.length()) || !ends(html, at + 1 + name.length()))
                    continue;
                rest.append(html, from, at);
                int close = at(html, "</" + name, at);
                int end = close < 0 ? -1 : html.indexOf('>', close);
                if (end < 0) return rest.toString();
                from = end + 1;
                break;
            }
        }
        return rest.append(html, from, html.length()).toString();
    }

    private static boolean ends(String html, int at) {
        return at < html.length() && (html.charAt(at) == '>' || WhiteSpace.is(html.charAt(at)));
    }

    /** Returns where a tag begins, in any letter case; -1 when it is nowhere. */
    private static int at(String html, String tag, int from) {
        for (int at = html.indexOf('<', from); at >= 0; at = html.indexOf('<', at + 1))
            if (html.regionMatches(true, at, tag, 0, tag.length())) return at;
        return -1;
    }
}
