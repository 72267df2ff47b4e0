package io.reelwright.text.document;

import io.reelwright.text.LeftOut.Kind;
import io.reelwright.text.WhiteSpace;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The title of a text and the parts below it.
 *
 * @param title title; null when none stands there
 * @param parts the parts without the title
 */
record TitleFinder(@Nullable String title, List<Draft> parts) {
    private static final int MOST_WORDS = 18;

    /** A title stands among the first parts. */
    private static final int TOP = 6;

    static TitleFinder of(List<Draft> drafts, PageHead head, Dropped dropped) {
        if (head.title() != null) return of(head.title(), drafts, dropped);
        int at = marked(drafts);
        if (at < 0) at = bare(drafts);
        if (at < 0) return new TitleFinder(null, drafts);
        List<Draft> parts = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            boolean label = i < at && draft.is(Draft.Kind.HEADING) && draft.level() == 0;
            if (label) dropped.add(Kind.NAVIGATION, draft);
            // A line below the title that only looks like a heading says more of the title.
            else if (i != at) parts.add(i == at + 1 && isSubtitle(drafts, i) ? draft.asParagraph() : draft);
        }
        return new TitleFinder(Titles.withoutSite(drafts.get(at).text(), null), parts);
    }

    private static boolean isSubtitle(List<Draft> drafts, int at) {
        Draft draft = drafts.get(at);
        boolean next = at + 1 < drafts.size() && drafts.get(at + 1).is(Draft.Kind.HEADING);
        return draft.is(Draft.Kind.HEADING) && draft.level() == 0 && next && WhiteSpace.count(draft.text()) > 5;
    }

    private static TitleFinder of(String title, List<Draft> drafts, Dropped dropped) {
        List<Draft> parts = new ArrayList<>();
        for (Draft draft : drafts) {
            boolean line = draft.is(Draft.Kind.HEADING) || draft.is(Draft.Kind.PARAGRAPH);
            boolean same = line && parts.size() < TOP && Titles.areSame(Titles.withoutSite(draft.text(), null), title);
            if (!same) parts.add(draft);
            else if (!draft.text().equals(title)) dropped.add(Kind.HEADING, draft);
        }
        return new TitleFinder(title, parts);
    }

    private static int marked(List<Draft> drafts) {
        int top = 7;
        int at = -1;
        int same = 0;
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            if (!draft.is(Draft.Kind.HEADING) || draft.level() == 0) continue;
            if (draft.level() < top) {
                top = draft.level();
                at = i;
                same = 0;
            }
            if (draft.level() == top) same++;
        }
        boolean first = at == 0 || at > 0 && at < TOP && same == 1 && top == 1;
        // Several headings of the highest level with a number are a list without a title.
        boolean list = at >= 0 && same > 1 && Numbered.of(drafts.get(at).text()) != null;
        return first && !list ? at : -1;
    }

    /** Returns the longest of the lines above the first paragraph that look like headings; −1 when there is none. */
    private static int bare(List<Draft> drafts) {
        int at = -1;
        int most = 0;
        for (int i = 0; i < drafts.size() && i < TOP; i++) {
            Draft draft = drafts.get(i);
            boolean line = draft.is(Draft.Kind.HEADING) && draft.level() == 0
                    || draft.is(Draft.Kind.PARAGRAPH) && i + 1 < drafts.size() && isLine(draft.text());
            if (!line || draft.number() != null || at >= 0 && Numbered.of(draft.text()) != null) break;
            int words = WhiteSpace.count(draft.text());
            if (words > most && (at < 0 || most < 3)) {
                most = words;
                at = i;
            }
        }
        return at >= 0 && at + 1 < drafts.size() ? at : -1;
    }

    private static boolean isLine(String text) {
        boolean ends = Wording.endsWithOneOf(text, "?!") && text.indexOf(". ") < 0;
        return WhiteSpace.count(text) <= MOST_WORDS && (ends || Wording.looksLikeTitle(text, MOST_WORDS));
    }
}
