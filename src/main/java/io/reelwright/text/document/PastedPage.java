package io.reelwright.text.document;

import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LeftOut.Kind;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.SearchWords;
import io.reelwright.text.WhiteSpace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the text within a page that was copied as a whole, with its menus, teasers and buttons: paragraphs are close together there, and
 * rows of short lines stand around it. A text without lines that only pages have is not touched.
 */
final class PastedPage {
    /** Least number of lines that only pages have. */
    private static final int LEAST_KNOWN = 3;

    /** A line of more words is prose, whatever its end. */
    private static final int SHORT = 14;

    /** Least number of short lines in a row that are a menu. */
    private static final int MENU = 3;

    /** Least number of lines between two texts of a page. */
    private static final int APART = 4;

    /** A text of a page with a smaller share of the words of the longest one is a teaser. */
    private static final double TEASER = 0.2;

    /** Least number of words of a part of the text between two boxes. */
    private static final int BETWEEN = 30;

    /** Least number of words of a title. */
    private static final int LEAST_TITLE = 3;

    /** Share of the words of a lead that the text has as well. */
    private static final double SHARED = 0.5;

    private static final String NO_TITLE =
            "(?i)^(?:by|see (?:more|all)|view all|read more|published|posted|updated|written|photo|image|caption|of \\d)\\b|caption:|\\d{1,2}:\\d\\d ?[ap]\\.?m";

    /** The title stands at most this many lines above the text. */
    private static final int TITLE = 14;

    private final List<Draft> drafts;
    private final @Nullable Kind[] kinds;

    private PastedPage(List<Draft> drafts, @Nullable Kind[] kinds) {
        this.drafts = drafts;
        this.kinds = kinds;
    }

    /** A part of the page between two menus, from {@code from} to before {@code to}. */
    private record Region(int from, int to, int words) {}

    /**
     * Marks what is not the text of a page; nothing in a text that is none.
     *
     * @param known number of lines that only pages have
     */
    static void mark(List<Draft> drafts, @Nullable Kind[] kinds, int known) {
        if (known >= LEAST_KNOWN) new PastedPage(drafts, kinds).mark();
    }

    /** Returns whether a line of this kind tells that a text is a page. */
    static boolean tells(@Nullable Kind kind) {
        return kind == Kind.NAVIGATION || kind == Kind.NOTICE || kind == Kind.RELATED || kind == Kind.COMMENT;
    }

    private void mark() {
        List<Region> regions = regions();
        Region main = null;
        for (Region region : regions) if (main == null || region.words() > main.words()) main = region;
        if (main == null) return;
        Set<String> words = new HashSet<>();
        for (Region region : regions) if (region.words() >= TEASER * main.words()) words.addAll(stems(region));
        boolean[] kept = kept(regions, main.words(), words);
        int first = 0;
        while (first < kept.length && !kept[first]) first++;
        int title = title(first, words);
        for (int i = 0; i < kinds.length; i++)
            if (!kept[i] && i != title && kinds[i] == null && !isMarked(drafts.get(i), i < first))
                kinds[i] = Kind.NAVIGATION;
    }

    /** Returns which parts stand in the text: in a long region, or in one between two long ones that is no single line. */
    private boolean[] kept(List<Region> regions, int most, Set<String> words) {
        boolean[] kept = new boolean[kinds.length];
        int first = -1;
        int last = -1;
        for (int r = 0; r < regions.size(); r++) {
            if (regions.get(r).words() < TEASER * most) continue;
            first = first < 0 ? r : first;
            last = r;
        }
        // The lead of an article stands above its box of facts or its contents.
        while (first > 0 && speaksOf(regions.get(first - 1), words)) first--;
        for (int r = Math.max(0, first); r <= last; r++) {
            Region region = regions.get(r);
            if (region.words() >= Math.min(BETWEEN, TEASER * most))
                for (int i = region.from(); i < region.to(); i++) kept[i] = true;
        }
        return kept;
    }

    private Set<String> stems(Region region) {
        Set<String> stems = new HashSet<>();
        for (int i = region.from(); i < region.to(); i++)
            if (!isShort(i)) stems.addAll(SearchWords.stems(drafts.get(i).words()));
        return stems;
    }

    /** Returns whether a part of the page has sentences enough and most of their words stand in the text as well. */
    private boolean speaksOf(Region region, Set<String> words) {
        if (region.words() < BETWEEN) return false;
        Set<String> said = stems(region);
        long shared = said.stream().filter(words::contains).count();
        return shared >= said.size() * SHARED;
    }

    /** Returns whether the author has marked the line as a heading or data, so that it is none of a menu. */
    private static boolean isMarked(Draft draft, boolean before) {
        return before && (draft.is(Draft.Kind.HEADING) && draft.level() > 0 || draft.is(Draft.Kind.TABLE));
    }

    /** Returns the parts that menus separate. A menu is some short lines in a row, which are no list of amounts. */
    private List<Region> regions() {
        List<Region> regions = new ArrayList<>();
        int from = 0;
        int words = 0;
        for (int i = 0; i < kinds.length; ) {
            int to = i;
            while (to < kinds.length && isShort(to)) to++;
            if (isMenu(i, to)) {
                if (words > 0) regions.add(new Region(from, i, words));
                // The last line above a paragraph may be its heading.
                boolean heading = to < kinds.length
                        && kinds[to - 1] == null
                        && !drafts.get(to - 1).is(Draft.Kind.ITEM);
                boolean far = to - i >= APART || from == 0 && regions.isEmpty();
                from = heading && !far ? to - 1 : to;
                if (!far && !regions.isEmpty() && words > 0) {
                    Region last = regions.removeLast();
                    for (int at = i; at < from; at++) if (kinds[at] == null) kinds[at] = Kind.NAVIGATION;
                    from = last.from();
                } else words = 0;
                i = to;
            } else {
                words += isShort(i) ? 0 : WhiteSpace.count(drafts.get(i).words());
                i++;
            }
        }
        if (words > 0) regions.add(new Region(from, kinds.length, words));
        return regions;
    }

    private boolean isMenu(int from, int to) {
        if (to - from < MENU) return false;
        int known = 0;
        int figures = 0;
        int items = 0;
        for (int i = from; i < to; i++) {
            if (kinds[i] != null) known++;
            if (drafts.get(i).is(Draft.Kind.ITEM)) items++;
            if (CharacterClasses.hasDigit(drafts.get(i).text())) figures++;
        }
        if (known == 0 && (figures * 2 > to - from || to - from < APART || items * 2 > to - from)) return false;
        boolean led = from > 0 && drafts.get(from - 1).text().endsWith(":")
                || drafts.get(from).text().endsWith(":");
        return known > 0 || !led;
    }

    private boolean isShort(int at) {
        if (kinds[at] != null) return true;
        Draft draft = drafts.get(at);
        boolean line = draft.is(Draft.Kind.PARAGRAPH)
                || draft.is(Draft.Kind.ITEM)
                || draft.is(Draft.Kind.HEADING) && draft.level() == 0;
        return line && WhiteSpace.count(draft.text()) <= SHORT && !Wording.endsSentence(draft.text());
    }

    /** Returns the line just above the text that has most of its words; −1 when there is none. */
    private int title(int first, Set<String> text) {
        int title = -1;
        double most = 0;
        for (int i = Math.max(0, first - TITLE); i < first && first < kinds.length; i++) {
            Draft draft = drafts.get(i);
            int words = WhiteSpace.count(draft.text());
            boolean other = kinds[i] != null
                    || draft.is(Draft.Kind.ITEM)
                    || words > 2 * SHORT
                    || words < LEAST_TITLE
                    || draft.text().endsWith(".");
            if (other || Wording.day(draft.text()) != null || LinearRegex.contains(draft.text(), NO_TITLE)) continue;
            List<String> stems = SearchWords.stems(draft.text());
            double share =
                    stems.isEmpty() ? 0 : stems.stream().filter(text::contains).count() / (double) stems.size();
            double fit = share + 0.04 * Math.min(SHORT, words);
            if (fit >= most) {
                most = fit;
                title = i;
            }
        }
        return title;
    }
}
