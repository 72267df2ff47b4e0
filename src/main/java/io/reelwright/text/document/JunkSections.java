package io.reelwright.text.document;

import io.reelwright.text.LeftOut.Kind;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.WhiteSpace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Leaves out what stands below headings that no part of the text stands below: references, related articles, comments, contents. */
final class JunkSections {
    /** A section that ends a page begins after this share of its words. */
    private static final double TAIL = 0.3;

    /** Comments that no marked heading stands above begin after this share. */
    private static final double END = 0.6;

    /** Least number of words of a paragraph with which the text goes on after a box within it. */
    private static final int GOES_ON = 25;

    private static final String NOTES =
            "(?i)(?:references?|notes and references|notes|footnotes|endnotes|citations|works cited|bibliography|external links|further reading|see also|sources?(?: and further reading)?|literature cited|references and notes|general references|selected bibliography|primary sources|secondary sources)";

    private static final String PRESS =
            "(?i)(?:about \\p{L}.{0,60}|forward[- ]looking statements?|safe harbor.*|cautionary (?:note|statement).*|media contacts?|press contacts?|investor (?:contacts?|relations)|contacts?|notes? to editors?|company contact|media inquiries|disclaimer)";

    private static final String COMMENTS =
            "(?i)(?:\\d+ )?(?:comments?|replies|responses?|thoughts|discussion)(?: \\(?\\d+\\)?)?(?: (?:on|to) .{1,120})?|(?:leave|post|add|write) a (?:comment|reply)|join the (?:conversation|discussion)|reader interactions";

    private static final String BOX =
            "(?i)(?:contents|table of contents|in this article|on this page|what[’']s inside|jump to(?: section)?|quick links|overview of contents|page contents|article contents)";

    private static final String OTHERS =
            "(?i)(?:related(?: (?:articles?|posts?|stories|content|topics?|links?|reading|news|pages|videos?|products?))?|more (?:from|in|on|like|by) .{1,60}|you (?:may|might) also (?:like|enjoy).*|recommended.*|more (?:stories|articles|news|posts)|read (?:more|next)|most (?:read|popular|viewed)|popular (?:posts|stories|articles|now)|recent (?:posts|articles|comments|news)|latest (?:news|posts|stories|articles)|trending(?: now)?|editor[’']s picks?|what to read next|about the authors?|author|authors|author information|written by|share (?:this|on|via).*|share|follow (?:us|me).*|subscribe.*|sign up.*|(?:get )?(?:our )?newsletter.*|stay (?:connected|updated|informed|in touch).*|join (?:us|our).*|tags?|categories|topics|archives?|navigation(?: menu)?|menu|site map|post navigation|sponsored.*|advertisement|our sponsors|copyright|licen[cs]e|languages|in other languages|search|contact us|cookie.*|privacy.*|personal tools|namespaces|views|tools|print/export|like this:?|see more|meta|blogroll|pages|reviews?|customer reviews|customers also .*|frequently bought together|products? related .*|ratings? (?:and|&) reviews)";

    /** Names of what stands below a text; above it they may be words of a menu. */
    private static final String BELOW =
            "(?i)(?:(?:more|other|related|latest|recent|top|popular|must|further|great|best|featured|editor[’']?s?)(?: (?:great|of the|our|in|from|on))?(?: [\\p{L}’'&-]+){0,4} (?:stories|articles|news|posts|reads|headlines|coverage|videos|picks|features|links|resources)(?: (?:on|from|about|in) .{1,40})?|(?:in )?other news|elsewhere|in brief|news in brief|briefly|also in the news|don[’']t miss|want more.{0,40}|.{0,20}you might have missed|more:?|(?:site |latest |top |popular )?(?:links|deals)|cite this (?:web)?page|newer post.*|links to this post.*|create a link|posted by .{1,60}|about (?:us|me|the (?:blog|blogger|site|podcast|show|writer|reporter|editor|contributor)s?))";

    private JunkSections() {}

    /** Returns as what each part is left out that stands in such a section; null for the others. */
    static @Nullable Kind[] of(List<Draft> drafts) {
        int[] before = wordsBefore(drafts);
        int all = before[drafts.size()];
        boolean hasNotes = drafts.stream()
                .anyMatch(draft -> LinearRegex.matches(
                        name(draft), "(?i)(?:references|external links|bibliography|works cited|citations)"));
        @Nullable Kind[] kinds = new Kind[drafts.size()];
        for (int i = 0; i < drafts.size(); ) {
            double share = all == 0 ? 0 : (double) before[i] / all;
            boolean late = share >= TAIL;
            int end = end(drafts, i, share, hasNotes);
            Kind kind = end > i ? kind(name(drafts.get(i)), late) : null;
            if (kind == null || i == 0 && end == drafts.size()) i++;
            else for (; i < end; i++) kinds[i] = kind;
        }
        return kinds;
    }

    private static int[] wordsBefore(List<Draft> drafts) {
        int[] before = new int[drafts.size() + 1];
        for (int i = 0; i < drafts.size(); i++)
            before[i + 1] = before[i] + WhiteSpace.count(drafts.get(i).words());
        return before;
    }

    private static String name(Draft draft) {
        boolean heading = draft.is(Draft.Kind.HEADING)
                || draft.is(Draft.Kind.PARAGRAPH) && draft.text().length() < 60;
        if (!heading || Wording.endsSentence(draft.text())) return "";
        String name = draft.text().strip();
        return Wording.endsWithOneOf(name, ":")
                ? name.substring(0, name.length() - 1).strip()
                : name;
    }

    private static @Nullable Kind kind(String name, boolean late) {
        if (name.isEmpty() || name.length() > 120) return null;
        if (LinearRegex.matches(name, NOTES)) return Kind.FOOTNOTE;
        if (LinearRegex.matches(name, BOX)) return Kind.NAVIGATION;
        if (LinearRegex.matches(name, COMMENTS)) return Kind.COMMENT;
        if (LinearRegex.matches(name, OTHERS) || late && LinearRegex.matches(name, BELOW)) return Kind.RELATED;
        return late && isPress(name) ? Kind.CONTACT : null;
    }

    private static boolean isPress(String name) {
        return LinearRegex.matches(name, PRESS) && !Wording.lower(name).startsWith("about the ");
    }

    /** Returns the index after the section that begins here; the index itself where none begins. */
    private static int end(List<Draft> drafts, int at, double share, boolean hasNotes) {
        boolean late = share >= TAIL;
        Draft draft = drafts.get(at);
        String name = name(draft);
        Kind kind = kind(name, late);
        if (kind == null) return at;
        if (kind == Kind.CONTACT && !isPressRelease(drafts)) return at;
        boolean doubtful = LinearRegex.matches(
                name,
                "(?i)(?:notes|sources?|reviews?|overview|views|tools|pages|meta|topics|search|languages|discussion|author|authors|license|licence|thoughts|responses?|replies)");
        if (doubtful && !(hasNotes && kind == Kind.FOOTNOTE)) return at;
        boolean isHeading = draft.is(Draft.Kind.HEADING) && draft.level() > 0;
        if (!isHeading && kind == Kind.FOOTNOTE && !late) return at;
        if (kind == Kind.COMMENT && (isHeading && late || share >= END)) return drafts.size();
        boolean whole =
                kind == Kind.FOOTNOTE || (isHeading ? kind != Kind.NAVIGATION : kind == Kind.CONTACT && isAbout(name));
        if (!late || !whole) return endOfBox(drafts, at, late);
        int end = at + 1;
        while (end < drafts.size() && !isNextHeading(drafts.get(end), draft)) end++;
        return end;
    }

    private static boolean isNextHeading(Draft draft, Draft heading) {
        if (!draft.is(Draft.Kind.HEADING)) return false;
        return heading.level() == 0 || draft.level() > 0 && draft.level() <= heading.level();
    }

    /** Returns the index after a box within the text: short parts up to the next heading or long paragraph. */
    private static int endOfBox(List<Draft> drafts, int at, boolean late) {
        int end = at + 1;
        while (end < drafts.size()) {
            Draft draft = drafts.get(end);
            boolean goesOn = draft.is(Draft.Kind.PARAGRAPH)
                    && (WhiteSpace.count(draft.text()) >= GOES_ON
                            || Wording.endsSentence(draft.text())
                                    && draft.origin().linked() < 50);
            boolean marked = draft.is(Draft.Kind.HEADING) && (!late || draft.level() > 0 || goesOnBelow(drafts, end));
            if (marked || draft.is(Draft.Kind.TABLE) || draft.is(Draft.Kind.QUOTATION) || goesOn) break;
            end++;
        }
        return end;
    }

    /** Returns whether the text goes on below a line that looks like a heading. */
    private static boolean goesOnBelow(List<Draft> drafts, int at) {
        if (at + 1 >= drafts.size()) return false;
        Draft next = drafts.get(at + 1);
        return next.is(Draft.Kind.PARAGRAPH)
                && (WhiteSpace.count(next.text()) >= GOES_ON || Wording.endsSentence(next.text()));
    }

    private static boolean isAbout(String name) {
        return LinearRegex.contains(name, "(?i)^(?:about|forward|safe|cautionary)\\b");
    }

    /** Returns whether the text has what only press releases have. */
    private static boolean isPressRelease(List<Draft> drafts) {
        for (Draft draft : drafts)
            if (LinearRegex.contains(
                    draft.text(),
                    "(?i)\\b(?:for immediate release|prnewswire|business wire|globe newswire|press release|news release|media contacts?|press contacts?|investor relations|forward-looking statements)\\b"))
                return true;
        return false;
    }
}
