package io.reelwright.text.document;

import com.google.re2j.Matcher;
import io.reelwright.text.LeftOut.Kind;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.WhiteSpace;
import java.util.ArrayList;
import java.util.List;

/** Leaves out what a report tells of others in passing: results of other games, the beginnings of other articles, what comes next. */
final class RoundUp {
    private static final String TEAM = "\\p{Lu}[\\p{L}.'’&-]*(?: [\\p{Lu}\\d][\\p{L}\\d.'’&-]*){0,3}";

    /** A result before what is told of it: {@code Hurricanes 4, Blackhawks 2 (OT): …}. */
    private static final String RESULT = "^(" + TEAM + " \\d{1,3}, " + TEAM
            + " \\d{1,3})(?: ?\\([^)]{1,20}\\)|, (?:OT|SO|\\d{1,2} innings|overtime))?(?::| [–—-]) ";

    /** What a team does next, in a list of the teams. */
    private static final String NEXT = "^" + TEAM
            + ": (?:(?:Will )?(?:Hosts?|Visits?|Plays?|Face|At|Continues?|Begins?|Opens?|Wraps? up|Concludes?|Starts?|Travels?|Returns?|Home|Away|Resumes?|Off until)\\b).{0,120}$";

    private static final int LEAST_TEASERS = 2;
    /** Words of a paragraph that no author ends with dots for effect. */
    private static final int LONG_TEASER = 14;
    /** Least number of paragraphs of a text that has a list of links at its end. */
    private static final int LEAST_PROSE = 3;
    /** Part of a line that leads away, percent. */
    private static final int LINKED = 90;

    private RoundUp() {}

    /** Returns the parts that belong to the story that is wanted. */
    static List<Draft> without(List<Draft> drafts, Wanted wanted, Dropped dropped) {
        List<Draft> story = withoutLinks(withoutResults(drafts, wanted, dropped), dropped);
        return withoutTeasers(story, dropped);
    }

    private static List<Draft> withoutResults(List<Draft> drafts, Wanted wanted, Dropped dropped) {
        int first = -1;
        int results = 0;
        for (int i = 0; i < drafts.size(); i++)
            if (!result(drafts.get(i)).isEmpty()) {
                if (first < 0) first = i;
                results++;
            }
        boolean story = false;
        for (int i = 0; i < first; i++) story |= WhiteSpace.count(drafts.get(i).text()) >= 20;
        List<Draft> rest = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            String result = result(draft);
            boolean other = results > 1 && story && wanted.share(result) == 0;
            boolean notes = results > 1 && story && i > first && LinearRegex.contains(draft.text(), "^(?i:notes?):");
            if (!result.isEmpty() && other || notes || LinearRegex.matches(draft.text(), NEXT))
                dropped.add(Kind.RELATED, draft);
            else if (!result.isEmpty()) rest.add(bare(draft, dropped));
            else rest.add(draft);
        }
        return rest;
    }

    private static String result(Draft draft) {
        if (!draft.is(Draft.Kind.PARAGRAPH) && !draft.is(Draft.Kind.ITEM)) return "";
        Matcher found = LinearRegex.matcher(draft.text(), RESULT);
        return found.find() ? found.group(1) : "";
    }

    private static Draft bare(Draft draft, Dropped dropped) {
        Matcher found = LinearRegex.matcher(draft.text(), RESULT);
        if (!found.find()) return draft;
        dropped.add(Kind.DATELINE, draft.line(), found.group());
        return draft.withText(draft.text().substring(found.end()));
    }

    /** Leaves out the list of links that a page ends with. */
    private static List<Draft> withoutLinks(List<Draft> drafts, Dropped dropped) {
        int end = drafts.size();
        int links = 0;
        while (end > 0 && isLink(drafts.get(end - 1))) {
            end--;
            links++;
        }
        long prose = drafts.subList(0, end).stream()
                .filter(draft -> draft.is(Draft.Kind.PARAGRAPH))
                .count();
        if (links < LEAST_TEASERS || prose < LEAST_PROSE) return drafts;
        for (Draft draft : drafts.subList(end, drafts.size())) dropped.add(Kind.RELATED, draft);
        return drafts.subList(0, end);
    }

    private static boolean isLink(Draft draft) {
        return (draft.is(Draft.Kind.ITEM) || draft.is(Draft.Kind.HEADING) || draft.is(Draft.Kind.PARAGRAPH))
                && draft.origin().linked() >= LINKED
                && WhiteSpace.count(draft.text()) <= 24;
    }

    /** Leaves out what begins an article that stands on another page: its first words with dots, and the line above them. */
    private static List<Draft> withoutTeasers(List<Draft> drafts, Dropped dropped) {
        boolean[] teasers = new boolean[drafts.size()];
        int count = 0;
        for (int i = 1; i < teasers.length; i++) {
            teasers[i] = isTeaser(drafts.get(i))
                    && (teasers[i - 1]
                            || isName(drafts.get(i - 1))
                            || WhiteSpace.count(drafts.get(i).text()) >= LONG_TEASER);
            if (teasers[i]) count++;
        }
        if (count < LEAST_TEASERS) return drafts;
        between(drafts, teasers);
        List<Draft> rest = new ArrayList<>();
        for (int i = 0; i < teasers.length; i++) {
            boolean over = i + 1 < teasers.length && teasers[i + 1] && isName(drafts.get(i));
            if (teasers[i] || over) dropped.add(Kind.RELATED, drafts.get(i));
            else rest.add(drafts.get(i));
        }
        return rest;
    }

    /** Marks the names that stand between teasers or below the last one: the same list has names that were not cut. */
    private static void between(List<Draft> drafts, boolean[] teasers) {
        for (int from = 0; from < teasers.length; from++) {
            if (!teasers[from]) continue;
            int to = from + 1;
            while (to < teasers.length && !teasers[to] && isName(drafts.get(to))) to++;
            boolean next = to == teasers.length || teasers[to];
            for (int i = from + 1; i < to && next; i++) teasers[i] = true;
        }
    }

    /** Returns whether the line may be the name of another article. */
    private static boolean isName(Draft draft) {
        boolean line = draft.is(Draft.Kind.PARAGRAPH) || draft.is(Draft.Kind.HEADING) || isTeaser(draft);
        return line && WhiteSpace.count(draft.text()) <= 20 && !Wording.endsWithOneOf(draft.text(), ".:");
    }

    /** Returns whether a paragraph breaks off after a word: {@code The mayor has said that the…}. */
    private static boolean isTeaser(Draft draft) {
        if (!draft.is(Draft.Kind.PARAGRAPH) || WhiteSpace.count(draft.text()) < 5) return false;
        return WhiteSpace.count(draft.text()) <= 60
                && LinearRegex.contains(draft.text(), "[\\p{L}\\d,’':](?:\\.\\.\\.|…|\\[(?:\\.\\.\\.|…)\\])$");
    }
}
