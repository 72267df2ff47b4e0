package io.reelwright.provider.source;

import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.WhiteSpace;
import java.util.Set;

/**
 * The text of an article, as Markdown: without the sections that only point elsewhere, without formulas, and of bounded length.
 *
 * @param text  the text, with the title as its heading
 * @param words number of words below the title
 */
record ArticleText(String text, int words) {
    /** A shorter article has too little for a video. */
    static final int FEWEST_WORDS = 60;

    /** Longest text that is kept, characters; a video tells a small part of it. */
    static final int LONGEST = 60_000;

    private static final Set<String> LEFT_OUT = Set.of(
            "see also",
            "references",
            "external links",
            "further reading",
            "notes",
            "notes and references",
            "references and notes",
            "footnotes",
            "citations",
            "bibliography",
            "sources",
            "works cited",
            "literature",
            "literature cited",
            "explanatory notes",
            "gallery",
            "image gallery");

    /** Reads a plain extract whose headings are written as in wikis: {@code == Anatomy ==}. */
    static ArticleText of(String title, String extract) {
        StringBuilder text = new StringBuilder("# ").append(title).append("\n");
        String heading = "";
        int words = 0;
        int skipped = 0;
        for (String line : extract.lines().toList()) {
            int level = level(line);
            if (level > 0) {
                String name = line.substring(level, line.length() - level).strip();
                if (skipped == 0 || level <= skipped)
                    skipped = LEFT_OUT.contains(CharacterClasses.lower(name)) ? level : 0;
                heading = "\n" + "#".repeat(Math.min(level, 6)) + " " + name + "\n";
                continue;
            }
            String plain = plain(line);
            if (skipped > 0 || plain.isEmpty()) continue;
            if (text.length() + heading.length() + plain.length() > LONGEST) break;
            // A heading without words of its own, whose table or pictures are not in the extract, is dropped.
            text.append(heading).append("\n").append(plain).append("\n");
            heading = "";
            words += WhiteSpace.count(plain);
        }
        return new ArticleText(text.toString(), words);
    }

    /** Returns the number of equals signs on both sides of a heading; 0 for other lines. */
    private static int level(String line) {
        String heading = line.strip();
        if (!LinearRegex.matches(heading, "={2,6}[^=].*[^=]={2,6}")) return 0;
        int level = 0;
        while (heading.charAt(level) == '=' && heading.charAt(heading.length() - 1 - level) == '=') level++;
        return line.equals(heading) ? level : 0;
    }

    /** Returns a line without what is left of formulas and pronunciations; empty when nothing else was there. */
    private static String plain(String line) {
        // The parts of a formula stand on lines of their own, indented.
        if (line.startsWith("  ") || line.contains("\\displaystyle") || line.contains("\\textstyle")) return "";
        String without = LinearRegex.replaceAll(line, " ?\\([\\s,;]*\\)", "");
        return LinearRegex.replaceAll(without, "\\(\\s*[;,]\\s*", "(").strip();
    }
}
