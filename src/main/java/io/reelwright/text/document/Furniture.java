package io.reelwright.text.document;

import io.reelwright.text.Datelines;
import io.reelwright.text.LeftOut.Kind;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.PageNotices;
import io.reelwright.text.WhiteSpace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Leaves out of a text what stands around it, line by line; finds who wrote it and when on the way. */
final class Furniture {
    /** A byline stands among the first parts. */
    private static final int TOP = 10;

    private static final int SHORT = 4;

    /** A shorter paragraph may come twice, as a refrain does. */
    private static final int REPEATED = 20;

    private final Dropped dropped;
    private final boolean pasted;
    private @Nullable String byline;
    private @Nullable String date;

    /** @param pasted whether the text may be a page that was copied as a whole */
    Furniture(Dropped dropped, PageHead head, boolean pasted) {
        this.pasted = pasted;
        this.dropped = dropped;
        this.byline = head.byline();
        this.date = head.date();
    }

    @Nullable
    String byline() {
        return byline;
    }

    @Nullable
    String date() {
        return date;
    }

    /** Returns the parts of the text itself. */
    List<Draft> without(List<Draft> drafts) {
        return withoutLines(withoutTail(drafts));
    }

    /** Returns the parts without what stands before and after the sentences of a paragraph. */
    List<Draft> bare(List<Draft> drafts) {
        List<Draft> text = new ArrayList<>();
        int at = 0;
        for (Draft draft : drafts) {
            boolean prose = draft.is(Draft.Kind.PARAGRAPH) || draft.is(Draft.Kind.ITEM);
            Draft bare = draft.is(Draft.Kind.PARAGRAPH) ? RunIns.without(withoutDateline(draft), at++, dropped) : draft;
            String words = prose ? Calls.without(bare, dropped) : bare.text();
            if (!words.isEmpty() || draft.is(Draft.Kind.TABLE) || draft.is(Draft.Kind.RULE))
                text.add(bare.withText(words));
        }
        return withoutRepeats(text);
    }

    /** Leaves out what follows the sign with which press releases end. */
    private List<Draft> withoutTail(List<Draft> drafts) {
        int words = 0;
        int all = drafts.stream()
                .mapToInt(draft -> WhiteSpace.count(draft.text()))
                .sum();
        for (int i = 0; i < drafts.size(); i++) {
            words += WhiteSpace.count(drafts.get(i).text());
            boolean ends = LinearRegex.matches(drafts.get(i).text().strip(), "# ?# ?#|-?30-|(?i:ends?)");
            if (!ends || words * 3 < all) continue;
            for (int at = i; at < drafts.size(); at++) dropped.add(Kind.CONTACT, drafts.get(at));
            return drafts.subList(0, i);
        }
        return drafts;
    }

    private List<Draft> withoutLines(List<Draft> drafts) {
        @Nullable Kind[] sections = JunkSections.of(drafts);
        List<Draft> outside = new ArrayList<>();
        for (int i = 0; i < sections.length; i++) if (sections[i] == null) outside.add(drafts.get(i));
        @Nullable Kind[] lines = lines(outside);
        @Nullable Kind[] kinds = new Kind[sections.length];
        int known = 0;
        for (int i = 0, at = 0; i < kinds.length; i++) {
            kinds[i] = sections[i] == null ? lines[at++] : sections[i];
            if (sections[i] == null && PastedPage.tells(kinds[i])) known++;
        }
        if (pasted) PastedPage.mark(drafts, kinds, known);
        boolean all = true;
        for (int i = 0; i < kinds.length; i++)
            all &= kinds[i] != null || drafts.get(i).is(Draft.Kind.HEADING);
        List<Draft> rest = new ArrayList<>();
        for (int i = 0; i < kinds.length; i++) {
            Kind kind = all ? sections[i] : kinds[i];
            if (kind == null) rest.add(drafts.get(i));
            else dropped.add(kind, drafts.get(i));
        }
        return rest;
    }

    /** Returns as what each line is left out by itself or in a menu. */
    private @Nullable Kind[] lines(List<Draft> drafts) {
        boolean[] notices = PageNotices.of(drafts.stream().map(Draft::text).toList());
        @Nullable Kind[] kinds = new Kind[drafts.size()];
        for (int i = 0; i < kinds.length; i++) kinds[i] = notices[i] ? Kind.NOTICE : kind(drafts, i);
        menus(drafts, kinds);
        return kinds;
    }

    private @Nullable Kind kind(List<Draft> drafts, int at) {
        Draft draft = drafts.get(at);
        if (draft.is(Draft.Kind.TABLE) || draft.is(Draft.Kind.RULE) || draft.is(Draft.Kind.QUOTATION)) return null;
        String line = draft.text();
        boolean near = at < TOP || at >= drafts.size() - 2;
        String author = near && !draft.is(Draft.Kind.ITEM) ? Bylines.of(line) : null;
        if (author != null) {
            if (byline == null) byline = author;
            if (date == null) date = Wording.day(line);
            return Kind.CREDIT;
        }
        if (Wording.beginsWithDash(line) && at > 0) return null;
        Kind kind = JunkLines.of(line);
        if (kind == null && draft.level() == 0) kind = JunkParagraphs.of(line);
        // An item of a list of the text may have the name of a page: “Shop”, “Help”.
        boolean listed = draft.is(Draft.Kind.ITEM) && isAmongSentences(drafts, at);
        // A section of the text may be called “History” or “News” as well.
        boolean headed = draft.is(Draft.Kind.HEADING)
                && (draft.level() > 0 && WhiteSpace.count(line) <= 2
                        || LinearRegex.matches(line, "History|Discussion"));
        if ((listed || headed) && kind == Kind.NAVIGATION) return null;
        // A caption of an encyclopedia ends with a button that shows more of it.
        boolean cut =
                at + 1 < drafts.size() && LinearRegex.matches(drafts.get(at + 1).text(), "\\((?i:more)\\)");
        if (kind == null && cut && draft.is(Draft.Kind.PARAGRAPH)) return Kind.CREDIT;
        if (kind == Kind.CREDIT && date == null && at < TOP) date = Wording.day(line);
        if (kind == null && isBio(line, drafts.size() - at)) return Kind.RELATED;
        return kind;
    }

    private static boolean isAmongSentences(List<Draft> drafts, int at) {
        for (int i = Math.max(0, at - 1); i <= Math.min(drafts.size() - 1, at + 1); i++)
            if (drafts.get(i).is(Draft.Kind.ITEM)
                    && WhiteSpace.count(drafts.get(i).text()) > SHORT) return true;
        return false;
    }

    /** Returns whether the line, among the last, tells who its author is. */
    private static boolean isBio(String line, int fromEnd) {
        return fromEnd <= 3
                && WhiteSpace.count(line) <= 70
                && LinearRegex.contains(
                        line,
                        "^(?:The (?:author|writer)\\b|(?:\\p{Lu}[\\p{L}.'’-]+ ){2,4})(?:, [^,]{1,60},)? ?(?:is|covers|writes|reports|has (?:written|covered)) (?:also )?(?:an? |the |about |on |for |for us )?(?:(?:\\p{L}+[ -]){0,5}(?:writer|reporter|journalist|editor|correspondent|columnist|contributor|freelancer?|blogger|author|novelist)\\b|about\\b)")
                && LinearRegex.contains(line, "(?i)\\b(?:for|at|of|in|covering|covers|based|who|whose|and)\\b");
    }

    /** Marks the lines of menus: short ones in a row, of which some are known. */
    private static void menus(List<Draft> drafts, @Nullable Kind[] kinds) {
        int from = 0;
        while (from < kinds.length) {
            int to = from;
            int known = 0;
            while (to < kinds.length && isShort(drafts.get(to))) if (kinds[to++] != null) known++;
            boolean before = to < kinds.length && drafts.get(to).is(Draft.Kind.PARAGRAPH);
            // The last line above a paragraph may be its heading.
            int end = before && to > from && !drafts.get(to - 1).is(Draft.Kind.ITEM) && kinds[to - 1] == null
                    ? to - 1
                    : to;
            if (known >= 2 && to - from >= 3 && known * 4 >= to - from)
                for (int i = from; i < end; i++) if (kinds[i] == null) kinds[i] = Kind.NAVIGATION;
            from = Math.max(to, from + 1);
        }
    }

    private static boolean isShort(Draft draft) {
        boolean line = draft.is(Draft.Kind.PARAGRAPH)
                || draft.is(Draft.Kind.ITEM)
                || draft.is(Draft.Kind.HEADING) && draft.level() == 0;
        return line && WhiteSpace.count(draft.text()) <= SHORT && !Wording.endsSentence(draft.text());
    }

    private Draft withoutDateline(Draft draft) {
        int length = Datelines.length(draft.text());
        if (length == 0) return draft;
        String dateline = draft.text().substring(0, length);
        dropped.add(Kind.DATELINE, draft.line(), dateline.strip());
        if (date == null) date = Wording.day(dateline);
        return draft.withText(draft.text().substring(length).strip());
    }

    /** Leaves out paragraphs that have already been said, as pages repeat their teasers and quotations. */
    private List<Draft> withoutRepeats(List<Draft> drafts) {
        Set<String> said = new HashSet<>();
        List<Draft> rest = new ArrayList<>();
        for (Draft draft : drafts) {
            boolean whole = WhiteSpace.count(draft.text()) >= REPEATED && draft.kind() != Draft.Kind.TABLE;
            if (whole && !said.add(draft.text())) dropped.add(Kind.RELATED, draft);
            else rest.add(draft);
        }
        return rest;
    }
}
