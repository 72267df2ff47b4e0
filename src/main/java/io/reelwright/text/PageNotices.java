package io.reelwright.text;

import io.reelwright.text.PlainText.Block;
import io.reelwright.text.PlainText.Kind;
import java.util.ArrayList;
import java.util.List;

/** Leaves out what a page of the web says for itself, when it is copied along: the question about cookies, the line about copyright. */
public final class PageNotices {
    private static final int LONGEST = 400;

    private static final String USES_COOKIES = "(?i)\\buses? (?:\\p{L}+ )?cookies\\b";

    /** Words of a notice that no story about cookies from an oven has. */
    private static final String ASKS =
            "(?i)\\b(?:accept|reject|decline|allow|manage|necessary|essential) (?:all )?cookies|\\b(?:accept|reject|allow|decline) all\\b|\\bcookie (?:policy|settings|preferences|notice|banner)|\\bcookies\\b.*\\b(?:consent|browser|your experience|this (?:web)?site|our (?:web)?site|personali[sz]e|analy[sz]e|traffic|privacy)\\b|\\b(?:web)?site uses\\b.*\\bcookies";

    private static final String BUTTON =
            "(?i)(?:(?:accept|reject|decline|allow|refuse)(?: all)?(?: cookies)?|(?:manage|cookie|privacy) (?:cookies|settings|preferences|choices)|necessary only|only necessary)[.!]?";
    private static final String COPYRIGHT =
            "(?i)(?:©|\\(c\\)|copyright)(?: ©| \\(c\\))? ?(?:19|20)\\d\\d\\b.*|.*\\b(?:©|copyright)\\b.*\\ball rights reserved\\.?|all rights reserved\\.?";
    private static final int MOST_WORDS = 25;

    private PageNotices() {}

    /** Returns the blocks without notices, which are added to the list; all of them when there is nothing else. */
    static List<Block> without(List<Block> blocks, List<LeftOut> leftOut) {
        boolean[] notice = of(blocks.stream().map(Block::text).toList());
        List<Block> rest = new ArrayList<>(blocks.size());
        List<LeftOut> notices = new ArrayList<>();
        for (int i = 0; i < notice.length; i++) {
            Block block = blocks.get(i);
            if (notice[i]) notices.add(new LeftOut(LeftOut.Kind.NOTICE, 0, block.text()));
            else rest.add(block);
        }
        if (rest.stream().allMatch(block -> block.kind() == Kind.HEADING)) return blocks;
        leftOut.addAll(notices);
        return rest;
    }

    /** Returns which of the blocks of a text are notices. */
    public static boolean[] of(List<String> texts) {
        boolean asks = texts.stream().anyMatch(PageNotices::asks);
        boolean[] notices = new boolean[texts.size()];
        for (int i = 0; i < notices.length; i++) notices[i] = isNotice(texts.get(i), asks);
        return notices;
    }

    private static boolean asks(String text) {
        if (text.length() > LONGEST) return false;
        return LinearRegex.matches(text, BUTTON) || mentions(text) && LinearRegex.contains(text, ASKS);
    }

    private static boolean mentions(String text) {
        return CharacterClasses.lower(text).contains("cookie");
    }

    private static boolean isNotice(String text, boolean asks) {
        if (text.length() > LONGEST) return false;
        if (WhiteSpace.count(text) <= MOST_WORDS && LinearRegex.matches(text, COPYRIGHT)) return true;
        if (!asks) return false;
        boolean bare = WhiteSpace.count(text) <= MOST_WORDS && LinearRegex.contains(text, USES_COOKIES);
        return asks(text) || bare;
    }
}
