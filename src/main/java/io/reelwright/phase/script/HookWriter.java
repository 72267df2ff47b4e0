package io.reelwright.phase.script;

import io.reelwright.campaign.Direction.HookStyle;
import io.reelwright.campaign.Script.Role;
import io.reelwright.campaign.Script.Sentence;
import io.reelwright.graph.Cancellation;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.SearchWords;
import io.reelwright.text.Token;
import io.reelwright.text.quantity.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes the first sentence: short and strong, taken from the source or made from the topic, often as a question. */
final class HookWriter {
    private static final double LONGEST = 3.0;
    private static final double LONGEST_WHEN_SHORTER = 2.3;

    private final SpeakingTime time;

    HookWriter(SpeakingTime time) {
        this.time = time;
    }

    private record Candidate(Sentence sentence, double worth) {}

    /** Returns the best hook for this style. If none is short enough, returns the shortest one made from the topic. */
    Sentence best(String topic, SourceText source, SentenceRanking ranking, HookStyle style, RevisionRequests wishes) {
        double longest = wishes.shortHook() ? LONGEST_WHEN_SHORTER : LONGEST;
        List<Candidate> candidates = new ArrayList<>();
        for (Sentence own : fromTopic(topic)) candidates.add(new Candidate(own, topicWorth(topic, own, style)));
        for (SourceSentence sentence : source.sentences()) {
            Cancellation.check();
            if (!sentence.usable() || wishes.shun().contains(sentence.index()) || carriesNext(source, sentence))
                continue;
            for (String telling : Compression.tellings(sentence.text())) {
                if (!fits(telling, longest) || Anaphora.leansBack(telling) || !speaksOf(topic, telling)) continue;
                candidates.add(new Candidate(
                        new Sentence(telling, Role.HOOK, sentence.index()),
                        ranking.worth(sentence.index()) + strength(telling, style)));
            }
        }
        return candidates.stream()
                .filter(candidate -> time.of(candidate.sentence().text()) <= longest)
                .max(Comparator.comparingDouble(Candidate::worth))
                .map(Candidate::sentence)
                .orElseGet(() -> shortest(topic));
    }

    /** Returns hooks that are made from the topic alone, at least one. */
    List<Sentence> fromTopic(String topic) {
        List<Sentence> hooks = new ArrayList<>();
        TopicWords.question(topic).ifPresent(question -> hooks.add(hook(question)));
        String bare = TopicWords.bare(topic);
        String clause = TopicWords.clause(topic);
        if (LinearRegex.contains(clause, "(?i)^(why|how|what|when|where)\\b"))
            hooks.add(hook("Here is " + clause + "."));
        else hooks.add(hook(Compression.capitalised(bare) + "."));
        if (hooks.size() == 1) TopicWords.knowing(topic).ifPresent(question -> hooks.add(hook(question)));
        return hooks;
    }

    private Sentence shortest(String topic) {
        return fromTopic(topic).stream()
                .min(Comparator.comparingDouble(it -> time.of(it.text())))
                .orElseThrow();
    }

    private boolean fits(String text, double longest) {
        int words = Token.of(text).size();
        return words >= 3 && time.of(text) <= longest && time.of(text) >= 0.9;
    }

    private static boolean speaksOf(String topic, String text) {
        List<String> wanted = SearchWords.stems(topic);
        return wanted.isEmpty() || SearchWords.stems(text).stream().anyMatch(wanted::contains);
    }

    private static boolean carriesNext(SourceText source, SourceSentence sentence) {
        int next = sentence.index() + 1;
        return next < source.sentences().size()
                && source.sentences().get(next).paragraph() == sentence.paragraph()
                && Anaphora.leansBack(source.sentences().get(next).text(), sentence.text(), "");
    }

    private static double topicWorth(String topic, Sentence own, HookStyle style) {
        if (TopicWords.states(topic)) return 1.25;
        boolean asks = own.text().endsWith("?");
        if (asks) return style == HookStyle.QUESTION ? 1.6 : 0.75;
        return style == HookStyle.PROMISE && own.text().startsWith("Here") ? 1.5 : 0.4;
    }

    private static double strength(String text, HookStyle style) {
        boolean figure = !Figures.in(text).isEmpty();
        boolean contrast = LinearRegex.contains(text, "(?i)\\b(not|never|no|but|without|nothing|only|than|still)\\b");
        boolean named = Token.of(text).stream().skip(1).anyMatch(Token::capital);
        double own = (figure ? 0.15 : 0) + (contrast ? 0.15 : 0) - (Compression.commands(text) ? 0.7 : 0);
        return own
                + switch (style) {
                    case NUMBER -> figure ? 0.5 : 0;
                    case CONTRAST -> contrast ? 0.5 : 0;
                    case STORY ->
                        named || Figures.in(text).stream().anyMatch(io.reelwright.text.quantity.Figure::year) ? 0.4 : 0;
                    case FACT -> 0.35;
                    case QUESTION, PROMISE -> 0;
                };
    }

    private static Sentence hook(String text) {
        return new Sentence(text, Role.HOOK, -1);
    }
}
