package io.reelwright.text.document;

import com.google.re2j.Matcher;
import io.reelwright.text.LeftOut.Kind;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.Sentences;
import io.reelwright.text.Token;
import io.reelwright.text.WhiteSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A talk in which one person asks and another answers, with a label before each turn: {@code Q:} and {@code A:}, initials or names. The
 * questions are headings, and the answers are the words of the person asked.
 */
final class Interview {
    private static final String TURN =
            "^(?:((?:\\p{Lu}[\\p{L}.'’-]*)(?: \\p{Lu}[\\p{L}.'’-]*){0,2}|[QA]\\d{1,2}) ?:|([QA])\\.) +(\\S.*)$";

    private static final String PERSON = "\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\.)?(?: \\p{Lu}[\\p{L}’'-]*\\p{Ll}){1,2}";

    /** Words of a paragraph below an answer that goes on with it; a shorter one may be of who asks. */
    private static final int GOES_ON = 20;

    /** Least number of turns of each. */
    private static final int LEAST = 2;

    private final List<Draft> drafts;
    private final Dropped dropped;
    private final String asks;
    private final String answers;

    private Interview(List<Draft> drafts, Dropped dropped, String asks, String answers) {
        this.drafts = drafts;
        this.dropped = dropped;
        this.asks = asks;
        this.answers = answers;
    }

    /** Returns the parts of a text with its questions as headings and its answers as quotations; other texts as they are. */
    static List<Draft> of(List<Draft> drafts, @Nullable String title, Dropped dropped) {
        Map<String, Integer> turns = new TreeMap<>();
        Map<String, Integer> questions = new TreeMap<>();
        Map<String, Integer> after = new TreeMap<>();
        String last = "";
        for (Draft draft : drafts) {
            Turn turn = turn(draft);
            if (turn == null) continue;
            String label = label(turn.label());
            turns.merge(label, 1, Integer::sum);
            if (turn.words().indexOf('?') >= 0) questions.merge(label, 1, Integer::sum);
            if (!last.isEmpty() && !last.equals(label)) after.merge(last + "\n" + label, 1, Integer::sum);
            last = label;
        }
        for (Map.Entry<String, Integer> pair : after.entrySet()) {
            int cut = pair.getKey().indexOf('\n');
            String asks = pair.getKey().substring(0, cut);
            String answers = pair.getKey().substring(cut + 1);
            int asked = questions.getOrDefault(asks, 0);
            boolean mostly = asked * 2 > turns.getOrDefault(asks, 0)
                    && asked > questions.getOrDefault(answers, 0)
                    && turns.getOrDefault(answers, 0) >= LEAST;
            if (pair.getValue() >= LEAST && mostly) return new Interview(drafts, dropped, asks, answers).parts(title);
        }
        return drafts;
    }

    /** A label as it is written, and what is said. */
    private record Turn(String label, String words) {}

    private static @Nullable Turn turn(Draft draft) {
        boolean line = draft.is(Draft.Kind.PARAGRAPH) || draft.is(Draft.Kind.HEADING) || draft.is(Draft.Kind.QUOTATION);
        if (!line) return null;
        Matcher found = LinearRegex.matcher(draft.text(), TURN);
        if (!found.find()) return null;
        return new Turn(found.group(1) == null ? found.group(2) : found.group(1), found.group(3));
    }

    private static String label(String written) {
        return LinearRegex.replaceFirst(Wording.lower(written), "^([qa])\\d+$", "$1");
    }

    private List<Draft> parts(@Nullable String title) {
        String speaker = speaker(title);
        List<Draft> parts = new ArrayList<>();
        boolean answering = false;
        for (Draft draft : drafts) {
            Turn turn = turn(draft);
            String label = turn == null ? "" : label(turn.label());
            if (turn != null && (label.equals(asks) || label.equals(answers))) {
                dropped.add(Kind.HEADING, draft.line(), turn.label());
                answering = label.equals(answers);
                Draft bare = draft.withText(turn.words());
                if (answering) answer(bare, speaker, parts);
                else parts.add(Draft.heading(bare.text(), draft.line(), draft.level(), draft.origin()));
            } else if (turn == null && answering && draft.is(Draft.Kind.PARAGRAPH) && isLong(draft))
                answer(draft, speaker, parts);
            else {
                answering &= !draft.is(Draft.Kind.HEADING);
                parts.add(draft);
            }
        }
        return parts;
    }

    /** Returns whether a paragraph is more than a last word of thanks. */
    private static boolean isLong(Draft draft) {
        return WhiteSpace.count(draft.text()) >= GOES_ON;
    }

    /** Adds an answer, sentence by sentence, so that each may be told by itself. */
    private static void answer(Draft draft, @Nullable String speaker, List<Draft> parts) {
        if (speaker == null) {
            parts.add(draft.asParagraph());
            return;
        }
        for (String sentence : Sentences.of(draft.text()))
            parts.add(Draft.quotation(sentence.strip(), draft.line(), speaker, draft.origin()));
    }

    /** Returns who is asked: the label itself, or the person whom title, lead and questions name. */
    private @Nullable String speaker(@Nullable String title) {
        StringBuilder lead = new StringBuilder();
        StringBuilder asked = new StringBuilder(title == null ? "" : title);
        boolean begun = false;
        for (Draft draft : drafts) {
            Turn turn = turn(draft);
            if (turn != null && label(turn.label()).equals(asks)) {
                begun = true;
                asked.append(' ').append(turn.words());
            } else if (!begun) lead.append(draft.text()).append(". ");
        }
        for (String name : names(lead.toString())) if (isMeant(name, asked.toString())) return name;
        return answers.length() > 3 && !answers.equals("answer") ? written() : null;
    }

    private static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        Matcher found = LinearRegex.matcher(text, PERSON);
        while (found.find() && names.size() < 20) names.add(found.group());
        return names;
    }

    private boolean isMeant(String name, String asked) {
        StringBuilder initials = new StringBuilder();
        for (String word : WhiteSpace.words(name)) initials.append(word.charAt(0));
        String small = Wording.lower(name);
        List<String> words = WhiteSpace.words(small);
        boolean labelled = answers.equals(Wording.lower(initials.toString()))
                || answers.equals(words.getLast())
                || answers.equals(words.getFirst())
                || answers.equals(small);
        boolean bare = answers.equals("a") || answers.equals("answer");
        String first = WhiteSpace.words(name).getFirst();
        return labelled
                || bare && Token.of(asked).stream().anyMatch(it -> it.core().equals(first));
    }

    private @Nullable String written() {
        for (Draft draft : drafts) {
            Turn turn = turn(draft);
            if (turn != null && label(turn.label()).equals(answers)) return turn.label();
        }
        return null;
    }
}
