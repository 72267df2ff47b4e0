package io.reelwright.text.document;

import com.google.re2j.Matcher;
import io.reelwright.text.LeftOut.Kind;
import io.reelwright.text.LinearRegex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A column that answers letters. Each letter begins with the name of the columnist, each answer with that of its reader; only the letter
 * that the title or the topic speaks of is the story.
 */
final class Letters {
    private static final String SALUTATION = "^(?i:dear) (\\p{Lu}[\\p{L}.'’ -]{1,40})[:,] ";

    private Letters() {}

    /** Returns the parts with one letter and its answer; all of them where there are no letters. */
    static List<Draft> about(List<Draft> drafts, Wanted wanted, Dropped dropped) {
        String columnist = columnist(drafts);
        if (columnist == null) return drafts;
        List<Integer> begins = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) if (columnist.equals(addressee(drafts.get(i)))) begins.add(i);
        int best = best(drafts, begins, wanted);
        List<Draft> rest = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            boolean before = i < begins.getFirst();
            boolean chosen = i >= begins.get(best) && i < end(begins, best, drafts.size());
            if (before || chosen) rest.add(before ? draft : RunIns.unsigned(draft, dropped));
            else dropped.add(Kind.RELATED, draft);
        }
        return rest;
    }

    /** Returns whom at least two of the letters are for, as it stands there in small letters; null when there are none. */
    private static @Nullable String columnist(List<Draft> drafts) {
        Map<String, Integer> counts = new HashMap<>();
        String first = null;
        for (Draft draft : drafts) {
            String name = addressee(draft);
            if (name == null) continue;
            if (first == null) first = name;
            counts.merge(name, 1, Integer::sum);
        }
        // A single letter is followed by an answer to somebody else.
        boolean answered = first != null && counts.size() > 1;
        return first != null && (counts.getOrDefault(first, 0) > 1 || answered) ? first : null;
    }

    private static @Nullable String addressee(Draft draft) {
        if (!draft.is(Draft.Kind.PARAGRAPH)) return null;
        Matcher found = LinearRegex.matcher(draft.text(), SALUTATION);
        return found.find() ? Wording.lower(found.group(1)) : null;
    }

    private static int best(List<Draft> drafts, List<Integer> begins, Wanted wanted) {
        int best = 0;
        double most = -1;
        for (int k = 0; k < begins.size(); k++) {
            StringBuilder words = new StringBuilder();
            for (Draft draft : drafts.subList(begins.get(k), end(begins, k, drafts.size())))
                words.append(draft.text()).append(' ');
            double share = wanted.share(words.toString());
            if (share > most) {
                most = share;
                best = k;
            }
        }
        return best;
    }

    private static int end(List<Integer> begins, int k, int all) {
        return k + 1 < begins.size() ? begins.get(k + 1) : all;
    }
}
