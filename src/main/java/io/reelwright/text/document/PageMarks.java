package io.reelwright.text.document;

import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LeftOut.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the name, the class and the role of an element tell about its content. Words are compared whole, so {@code shared} is not {@code share}. */
final class PageMarks {
    private static final int LONGEST = 400;

    private static final Map<String, Kind> WORDS = words();

    /** Pairs of words of which one alone tells nothing. */
    private static final Map<String, Kind> PAIRS = Map.ofEntries(
            Map.entry("sign up", Kind.NOTICE),
            Map.entry("read more", Kind.RELATED),
            Map.entry("read next", Kind.RELATED),
            Map.entry("also like", Kind.RELATED),
            Map.entry("more from", Kind.RELATED),
            Map.entry("more stories", Kind.RELATED),
            Map.entry("most read", Kind.RELATED),
            Map.entry("most popular", Kind.RELATED),
            Map.entry("author bio", Kind.RELATED),
            Map.entry("author box", Kind.RELATED),
            Map.entry("author info", Kind.RELATED),
            Map.entry("about author", Kind.RELATED),
            Map.entry("post author", Kind.RELATED),
            Map.entry("post navigation", Kind.NAVIGATION),
            Map.entry("jump link", Kind.NAVIGATION),
            Map.entry("skip link", Kind.NAVIGATION),
            Map.entry("table contents", Kind.NAVIGATION),
            Map.entry("sr only", Kind.NAVIGATION),
            Map.entry("visually hidden", Kind.NAVIGATION),
            Map.entry("screen reader", Kind.NAVIGATION),
            Map.entry("print footer", Kind.NAVIGATION),
            Map.entry("entry meta", Kind.CREDIT),
            Map.entry("post meta", Kind.CREDIT),
            Map.entry("article meta", Kind.CREDIT),
            Map.entry("entry footer", Kind.CREDIT),
            Map.entry("reading time", Kind.CREDIT),
            Map.entry("read time", Kind.CREDIT),
            Map.entry("photo credit", Kind.CREDIT),
            Map.entry("mw references", Kind.FOOTNOTE),
            Map.entry("pull quote", Kind.RELATED));

    private static final Set<String> AROUND = Set.of("no", "has", "with", "without", "hide");

    private PageMarks() {}

    private static Map<String, Kind> words() {
        Map<String, Kind> words = new HashMap<>();
        put(
                words,
                Kind.NAVIGATION,
                "nav navbar navbox navigation menu breadcrumb breadcrumbs pagination pager toc skiplink toolbar sitemap sidebar footer printfooter catlinks editsection hatnote ambox authority metadata noprint search");
        put(
                words,
                Kind.RELATED,
                "related recommended recommendation recommendations recirc trending popular promo readmore authorbox pullquote portalbox sistersitebox");
        put(
                words,
                Kind.NOTICE,
                "share sharing sharedaddy addthis sharebar social socials cookie cookies consent gdpr newsletter subscribe subscription signup paywall modal popup overlay login jetpack");
        put(
                words,
                Kind.ADVERT,
                "ad ads advert advertisement advertising adsense adslot sponsor sponsored sponsors dfp taboola outbrain affiliate");
        put(
                words,
                Kind.CREDIT,
                "caption credit credits figcaption byline tags tagcloud taglist thumbcaption gallerytext");
        put(words, Kind.COMMENT, "comments comment commentlist disqus respond reply");
        put(words, Kind.FOOTNOTE, "reflist references footnotes refbegin");
        return Map.copyOf(words);
    }

    private static void put(Map<String, Kind> words, Kind kind, String some) {
        for (String word : some.split(" ", -1)) words.put(word, kind);
    }

    /** Returns as what an element is left out; null when nothing tells that it is no part of the text. */
    static @Nullable Kind of(Element element) {
        Kind named = ofName(element.normalName());
        if (named != null) return named;
        String role = element.attr("role");
        if (role.equals("navigation") || role.equals("search") || role.equals("menu")) return Kind.NAVIGATION;
        if (role.equals("dialog") || role.equals("alertdialog")) return Kind.NOTICE;
        if (role.equals("complementary")) return Kind.RELATED;
        String given = element.className() + " " + element.id();
        return given.length() < 2 ? null : ofWords(given.substring(0, Math.min(LONGEST, given.length())));
    }

    private static @Nullable Kind ofName(String name) {
        return switch (name) {
            case "nav", "footer", "button", "select", "textarea", "label", "menuitem" -> Kind.NAVIGATION;
            case "dialog" -> Kind.NOTICE;
            case "aside" -> Kind.RELATED;
            case "figcaption" -> Kind.CREDIT;
            default -> null;
        };
    }

    private static @Nullable Kind ofWords(String given) {
        String last = "";
        Kind found = null;
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= given.length(); i++) {
            char c = i < given.length() ? given.charAt(i) : ' ';
            boolean letter = Character.isLetter(c);
            boolean next =
                    letter && Character.isUpperCase(c) && !word.isEmpty() && Character.isLowerCase(given.charAt(i - 1));
            if ((!letter || next) && !word.isEmpty()) {
                String whole = CharacterClasses.lower(word.toString());
                word.setLength(0);
                // “no-sidebar” and “has-menu” are about what stands around the element.
                boolean around = AROUND.contains(last);
                Kind pair = PAIRS.get(last + " " + whole);
                if (found == null && !around) found = pair != null ? pair : WORDS.get(whole);
                last = c == ' ' ? "" : whole;
            }
            if (letter) word.append(c);
        }
        return found;
    }

    /** Returns whether a browser does not show the element. */
    static boolean isHidden(Element element) {
        if (element.hasAttr("hidden")) return true;
        String style = element.attr("style");
        if (style.isEmpty() || style.length() > LONGEST) return false;
        String plain = CharacterClasses.lower(style).replace(" ", "");
        return plain.contains("display:none") || plain.contains("visibility:hidden");
    }
}
