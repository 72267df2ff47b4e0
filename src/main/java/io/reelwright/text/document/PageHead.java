package io.reelwright.text.document;

import com.google.re2j.Matcher;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.PlainText;
import io.reelwright.text.WhiteSpace;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself in its head and around its text.
 *
 * @param title  its title without the name of the website
 * @param site   the name of the website
 * @param byline who wrote it
 * @param date   when it was published
 */
record PageHead(
        @Nullable String title,
        @Nullable String site,
        @Nullable String byline,
        @Nullable String date) {
    private static final int MOST_SCRIPT = 200_000;

    static final PageHead NONE = new PageHead(null, null, null, null);

    static PageHead of(Document page) {
        String site = meta(page, "meta[property=og:site_name]");
        return new PageHead(title(page, site), site, byline(page), date(page));
    }

    private static @Nullable String title(Document page, @Nullable String site) {
        String og = meta(page, "meta[property=og:title], meta[name=twitter:title]");
        String written = clean(page.title());
        String heading = heading(page, og == null ? written : og);
        if (heading != null) return heading;
        String given = og == null ? written : og;
        return given == null ? null : Titles.withoutSite(given, site);
    }

    /** Returns the heading of the page whose words its title has. */
    private static @Nullable String heading(Document page, @Nullable String title) {
        if (title == null) return null;
        String lower = Wording.lower(title);
        for (Element heading : page.select("h1, h2")) {
            String words = clean(heading.text());
            if (words != null && WhiteSpace.count(words) > 1 && lower.startsWith(Wording.lower(words))) return words;
        }
        return null;
    }

    private static @Nullable String byline(Document page) {
        for (String query : new String[] {
            "meta[name=author]",
            "meta[property=article:author]",
            "meta[name=byl]",
            "[itemprop=author] [itemprop=name]",
            "a[rel=author]",
            "[itemprop=author]",
            ".byline",
            ".author-name",
            ".author"
        }) {
            Element found = page.selectFirst(query);
            if (found == null) continue;
            String words = clean(found.normalName().equals("meta") ? found.attr("content") : found.text());
            String name = words == null ? null : Bylines.name(words);
            if (name != null) return name;
        }
        return null;
    }

    private static @Nullable String date(Document page) {
        for (String query : new String[] {
            "meta[property=article:published_time]",
            "meta[itemprop=datePublished]",
            "meta[name=date], meta[name=pubdate], meta[name=publish-date], meta[name=DC.date.issued]",
            "time[itemprop=datePublished]",
            "time[pubdate]",
            "article time[datetime]",
            "time[datetime]"
        }) {
            Element found = page.selectFirst(query);
            if (found == null) continue;
            String given = found.hasAttr("content") ? found.attr("content") : found.attr("datetime");
            if (given.isBlank()) given = found.text();
            String day = Wording.day(given);
            if (day != null) return day;
        }
        for (Element script : page.select("script[type=application/ld+json]")) {
            String data = script.data();
            Matcher found = LinearRegex.matcher(
                    data.substring(0, Math.min(MOST_SCRIPT, data.length())),
                    "\"datePublished\"\\s*:\\s*\"(\\d{4}-\\d\\d-\\d\\d)");
            if (found.find()) return found.group(1);
        }
        return null;
    }

    private static @Nullable String meta(Document page, String query) {
        Element found = page.selectFirst(query);
        return found == null ? null : clean(found.attr("content"));
    }

    private static @Nullable String clean(String text) {
        String words = PlainText.inline(WhiteSpace.single(text).strip());
        return words.isEmpty() ? null : words;
    }
}
