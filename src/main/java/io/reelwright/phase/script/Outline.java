package io.reelwright.phase.script;

import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Direction;
import io.reelwright.campaign.Script.Role;
import io.reelwright.campaign.Script.Sentence;
import io.reelwright.text.LinearRegex;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a narration about a topic without a source: a series of questions that invites the viewer to guess. It states no fact, and the
 * report marks it as a draft to edit.
 */
final class Outline {
    private static final List<String> COUNTS = List.of(
            "One question",
            "Two questions",
            "Three questions",
            "Four questions",
            "Five questions",
            "Six questions",
            "Seven questions",
            "Eight questions",
            "Nine questions",
            "Ten questions");

    private final SpeakingTime time;

    Outline(SpeakingTime time) {
        this.time = time;
    }

    ScriptDraft write(Brief brief, Direction direction, RevisionRequests wishes) {
        Sentence hook = hook(brief.topic());
        Sentence closing = ClosingSentence.of(direction, brief.seed());
        List<String[]> trail = OutlineQuestions.of(direction.niche(), brief.topic());
        List<Sentence> best = List.of(hook, closing);
        for (int questions = 1; questions <= trail.size(); questions++) {
            List<Sentence> longer = with(hook, brief.topic(), trail.subList(0, questions), closing);
            if (time.ofAll(longer) > wishes.seconds() * 1.06) {
                return new ScriptDraft(topped(best, longer, wishes.seconds()));
            }
            best = longer;
        }
        return new ScriptDraft(best);
    }

    /** Returns the shorter version with one more question before the closing, if that comes closer to the wanted length. */
    private List<Sentence> topped(List<Sentence> best, List<Sentence> longer, double seconds) {
        if (longer.size() < 4 || best.size() < 3) return best;
        List<Sentence> topped = new ArrayList<>(best.subList(0, best.size() - 1));
        Sentence more = longer.get(longer.size() - 3);
        if (best.contains(more) || more.role() != Role.QUESTION) return best;
        topped.add(more);
        topped.add(best.getLast());
        double miss = Math.abs(time.ofAll(best) - seconds);
        return Math.abs(time.ofAll(topped) - seconds) < miss ? topped : best;
    }

    private static List<Sentence> with(Sentence hook, String topic, List<String[]> trail, Sentence closing) {
        int asked = (int) trail.stream().filter(pair -> pair[0].endsWith("?")).count();
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(hook);
        sentences.add(new Sentence(opening(topic, asked), Role.POINT, -1));
        for (String[] pair : trail) {
            sentences.add(new Sentence(pair[0], SentenceRoles.plain(pair[0]), -1));
            if (!pair[1].isEmpty()) sentences.add(new Sentence(pair[1], SentenceRoles.plain(pair[1]), -1));
        }
        sentences.add(closing);
        return sentences;
    }

    private Sentence hook(String topic) {
        String text = TopicWords.question(topic).orElseGet(() -> {
            String clause = TopicWords.clause(topic);
            boolean asks = LinearRegex.contains(clause, "(?i)^(why|how|what|when|where)\\b");
            return asks ? "Do you know " + clause + "?" : Compression.capitalised(TopicWords.bare(topic)) + ".";
        });
        return new Sentence(text, Role.HOOK, -1);
    }

    private static String opening(String topic, int questions) {
        String count = questions > COUNTS.size() ? "Many questions" : COUNTS.get(Math.max(1, questions) - 1);
        boolean asks = TopicWords.question(topic).isPresent();
        return asks ? count + " on the way to the answer." : count + " to begin with.";
    }
}
