package io.reelwright.text.document;

import com.google.re2j.Matcher;
import io.reelwright.text.LeftOut.Kind;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.WhiteSpace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names before the sentences of a list, one for each of its things: {@code Better sleep: Meditation shortens the time …}. Several in a row
 * are headings with what stands below them.
 */
final class LeadIns {
    private static final String NAMED = "^(\\p{Lu}[^.:!?“”\"]{2,60}?)(?::| [–—]) +((?:\\p{Lu}|\\d)\\S* .*[.!?][”\"]?)$";

    private static final String TITLE = "[“\"‘][^“”\"]{2,60}[”\"’](?:,? ?\\([^()]{1,24}\\))?";

    private static final int LEAST = 3;

    /** Least number of words of a paragraph below a name. */
    private static final int BELOW = 20;

    /** Maximum number of words of a name. */
    private static final int NAME = 7;

    /** Least number of words of what is said of a thing. */
    private static final int SAID = 5;

    private LeadIns() {}

    /** Returns the parts with such names as numbered headings; a name that comes again and again is left out as the label of a box. */
    static List<Draft> asHeadings(List<Draft> drafts, Dropped dropped) {
        Map<String, Integer> counts = new HashMap<>();
        for (Draft draft : drafts) {
            Matcher named = named(draft);
            if (named != null) counts.merge(Wording.lower(named.group(1)), 1, Integer::sum);
        }
        List<Draft> some = new ArrayList<>();
        for (Draft draft : titled(drafts)) some.add(withoutLabel(draft, counts, dropped));
        boolean listed = some.stream().filter(LeadIns::isListed).count() >= LEAST;
        List<Draft> parts = new ArrayList<>();
        for (int i = 0; i < some.size(); ) {
            int end = listed ? i : run(some, i);
            if (end - i < LEAST) {
                parts.add(some.get(i++));
                continue;
            }
            for (int number = 1; i < end; i++, number++) split(some.get(i), number, parts);
        }
        return parts;
    }

    /** Makes names of works between quotation marks headings, where several stand over paragraphs: {@code “Thumper” ($20)}. */
    private static List<Draft> titled(List<Draft> drafts) {
        long titles = 0;
        for (int i = 0; i < drafts.size(); i++) if (isTitle(drafts, i)) titles++;
        if (titles < LEAST) return drafts;
        List<Draft> parts = new ArrayList<>();
        int number = 1;
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            parts.add(isTitle(drafts, i) ? heading(draft, draft.text(), number++) : draft);
        }
        return parts;
    }

    private static boolean isTitle(List<Draft> drafts, int at) {
        if (!drafts.get(at).is(Draft.Kind.PARAGRAPH) || at + 1 == drafts.size()) return false;
        return LinearRegex.matches(drafts.get(at).text(), TITLE)
                && drafts.get(at + 1).is(Draft.Kind.PARAGRAPH)
                && WhiteSpace.count(drafts.get(at + 1).text()) >= BELOW;
    }

    /** Returns whether the text has a list of its own. */
    private static boolean isListed(Draft draft) {
        return draft.is(Draft.Kind.HEADING) && (draft.number() != null || Numbered.of(draft.text()) != null);
    }

    private static Draft withoutLabel(Draft draft, Map<String, Integer> counts, Dropped dropped) {
        Matcher named = named(draft);
        if (named == null || counts.getOrDefault(Wording.lower(named.group(1)), 0) < LEAST) return draft;
        dropped.add(Kind.HEADING, draft.line(), named.group(1));
        return draft.withText(named.group(2));
    }

    /** Returns the index after the parts in a row that begin with different names; the index itself when there is none. */
    private static int run(List<Draft> drafts, int from) {
        Set<String> names = new HashSet<>();
        int end = from;
        while (end < drafts.size() && drafts.get(end).kind() == drafts.get(from).kind()) {
            Matcher named = named(drafts.get(end));
            if (named == null || !names.add(Wording.lower(named.group(1)))) break;
            end++;
        }
        return end;
    }

    private static @Nullable Matcher named(Draft draft) {
        boolean paragraph = draft.is(Draft.Kind.PARAGRAPH);
        boolean item = draft.is(Draft.Kind.ITEM) && draft.depth() == 0;
        if (!paragraph && !item) return null;
        Matcher found = LinearRegex.matcher(draft.text(), NAMED);
        boolean named =
                found.find() && WhiteSpace.count(found.group(1)) <= NAME && WhiteSpace.count(found.group(2)) >= SAID;
        return named ? found : null;
    }

    private static void split(Draft draft, int number, List<Draft> parts) {
        Matcher named = named(draft);
        if (named == null) return;
        int shown = draft.number() == null ? number : draft.number();
        parts.add(heading(draft, named.group(1).strip(), shown));
        parts.add(Draft.paragraph(named.group(2), draft.line(), draft.origin()));
    }

    private static Draft heading(Draft draft, String name, int number) {
        return new Draft(
                Draft.Kind.HEADING, name, draft.line(), 0, 0, number, null, List.of(), List.of(), draft.origin());
    }
}
