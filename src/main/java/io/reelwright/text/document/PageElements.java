package io.reelwright.text.document;

import io.reelwright.text.WhiteSpace;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What the elements of a page are for a reader. */
final class PageElements {
    private static final Set<String> SILENT = names(
            "script style head template noscript svg math iframe object audio video canvas map input img picture source link meta");

    private static final Set<String> BLOCKS = names(
            "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul caption");

    private PageElements() {}

    private static Set<String> names(String names) {
        return Set.copyOf(WhiteSpace.words(names));
    }

    /** Returns whether it has no words that a browser shows. */
    static boolean isSilent(Element element) {
        return SILENT.contains(element.normalName()) || PageMarks.isHidden(element);
    }

    /** Returns whether what stands before it and after it is not one sentence. */
    static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    static boolean isHeading(Element element) {
        String name = element.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
    }

    static boolean isList(Element element) {
        return element.normalName().equals("ul") || element.normalName().equals("ol");
    }

    static boolean holdsItems(Element list) {
        for (Element child : list.children()) if (child.normalName().equals("li")) return true;
        return false;
    }

    /** Returns whether the list leads to places in the same page. */
    static boolean isContents(Element list) {
        Element first = list.selectFirst("a[href]");
        return first != null && first.attr("href").startsWith("#");
    }

    /** Returns the number of the first item of a list. */
    static int start(Element list) {
        String start = list.attr("start").strip();
        return start.isEmpty() || start.length() > 6 || !start.chars().allMatch(c -> c >= '0' && c <= '9')
                ? 1
                : Integer.parseInt(start);
    }
}
