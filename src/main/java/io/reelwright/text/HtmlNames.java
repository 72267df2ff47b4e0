package io.reelwright.text;

import java.util.Set;

/** What the elements of HTML mean for a text that is read aloud. */
final class HtmlNames {
    /** Elements whose content is not part of the text. */
    static final Set<String> HIDDEN = WordSet.of(
            "script|style|head|template|noscript|nav|svg|math|button|select|textarea|iframe|object|audio|video|canvas|map|dialog");

    /** Elements whose words the author has struck out. */
    static final Set<String> STRUCK = WordSet.of("del|s|strike");

    /** Elements that stand by themselves: what is before them and after them is not one sentence. */
    static final Set<String> BLOCKS = WordSet.of(
            "p|div|li|h1|h2|h3|h4|h5|h6|tr|td|th|ul|ol|table|thead|tbody|tfoot|caption|section|article|header|footer|main|aside|figure|figcaption|blockquote|dl|dt|dd|hr|pre|address|details|summary|fieldset|legend|form|center|body|html|menu|title");

    /** Elements within a sentence; a browser shows no blank in their place. */
    static final Set<String> INLINE = WordSet.of(
            "a|abbr|acronym|b|bdi|bdo|big|cite|code|data|dfn|em|font|i|ins|kbd|label|mark|meter|nobr|output|progress|q|rb|rp|rt|ruby|samp|small|span|strong|sub|sup|time|tt|u|var|wbr|blink|slot");

    /** Elements without words. */
    static final Set<String> EMPTY = WordSet.of(
            "br|img|input|link|meta|base|col|colgroup|area|embed|param|source|track|picture|frame|frameset|option|optgroup|ref|references|gallery|search");

    private HtmlNames() {}

    /** Returns whether HTML has an element of this name, in lower case. */
    static boolean isKnown(String name) {
        return BLOCKS.contains(name)
                || INLINE.contains(name)
                || EMPTY.contains(name)
                || HIDDEN.contains(name)
                || STRUCK.contains(name);
    }
}
