package io.reelwright.phase.script.check;

import io.reelwright.phase.script.check.ScriptFinding.Kind;
import io.reelwright.phase.script.check.ScriptFinding.Severity;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.Token;
import io.reelwright.text.WordSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Sentences that a cut has turned round or left without what they hold for, and words of somebody that stand without the speaker. */
final class FaithCheck implements Check {
    /** Words that turn what stands beside them. */
    private static final Set<String> TURNING = WordSet.of(
            "not|no|never|false|falsely|wrongly|without|nobody|none|neither|nor|hardly|barely"
                    + "|unless|except|only|if|cannot|isn't|aren't|wasn't|weren't|doesn't|don't|didn't|won't|wouldn't|can't|couldn't"
                    + "|alleged|allegedly|supposedly|reportedly|claimed|myth|untrue|fake|might|may|could|perhaps|almost|nearly");

    private static final Set<String> FIRST = WordSet.of("i|i'm|i've|i'd|i'll|me|my|mine|myself");
    private static final Set<String> WE = WordSet.of("we|we're|we've|we'll|our|ours|us");

    @Override
    public void look(Narration narration, List<Told> told, Findings findings) {
        if (!narration.hasSource()) return;
        boolean ownVoice = narration.story() || speaks(Token.of(narration.topic()));
        for (Told one : told) {
            if (one.call() || one.question()) continue;
            if (!ownVoice) speaker(one, findings);
            turned(narration, one, findings);
        }
    }

    private static boolean speaks(List<Token> tokens) {
        return tokens.stream().anyMatch(it -> FIRST.contains(it.lower()) || WE.contains(it.lower()));
    }

    private static void speaker(Told one, Findings findings) {
        List<Token> outside = outsideQuotes(one.text());
        boolean lost = outside.stream().anyMatch(it -> FIRST.contains(it.lower()));
        boolean quoted = outside.size() < Token.of(one.text()).size();
        boolean nobody = quoted && outside.stream().noneMatch(it -> it.core().length() > 1);
        if (lost || nobody)
            findings.add(
                    Kind.SPEAKER_LOST,
                    Severity.HARD,
                    one.index(),
                    "is in somebody's own words, and nobody is named as the speaker; name them or leave it out");
    }

    /** Returns the words that no quotation marks enclose. */
    private static List<Token> outsideQuotes(String text) {
        List<Token> outside = new ArrayList<>();
        boolean inside = false;
        for (Token token : Token.of(text)) {
            boolean opens = CharacterClasses.hasOneOf(token.before(), "“\"«")
                    || token.raw().startsWith("\"");
            if (opens) inside = true;
            if (!inside) outside.add(token);
            if (CharacterClasses.hasOneOf(token.after(), "”\"»")) inside = false;
        }
        return outside;
    }

    private static void turned(Narration narration, Told one, Findings findings) {
        OptionalInt from = narration.facts().origin(one.stems());
        if (from.isEmpty()) return;
        List<Token> source =
                Token.of(narration.facts().sentence(from.getAsInt()).orElse(""));
        LostLimits.in(source, Token.of(one.text()))
                .ifPresent(
                        lost -> findings.add(
                                Kind.MEANING_TURNED,
                                Severity.HARD,
                                one.index(),
                                "has lost " + Findings.quoted(lost)
                                        + " of the source, without which it is not true or not whole; put it back or leave the sentence out"));
        Set<String> own = new HashSet<>();
        Token.of(one.text()).forEach(token -> own.add(token.lower()));
        for (int i = 0; i < source.size(); i++) {
            String word = source.get(i).lower();
            if (TURNING.contains(word) && !own.contains(word) && touches(source, i, own))
                findings.add(
                        Kind.MEANING_TURNED,
                        Severity.HARD,
                        one.index(),
                        "has lost " + Findings.quoted(word)
                                + " of the source, which turns its meaning; put it back or leave the sentence out");
        }
    }

    /** Returns whether the content words that the turning word stands beside are told. */
    private static boolean touches(List<Token> source, int at, Set<String> own) {
        boolean next = false;
        for (int i = at + 1; i < Math.min(source.size(), at + 4); i++) {
            String word = source.get(i).lower();
            if (word.length() > 3 && own.contains(word)) next = true;
            if (source.get(i).endsClause() || word.length() > 3) break;
        }
        boolean before = at > 0
                && !source.get(at - 1).endsClause()
                && own.contains(source.get(at - 1).lower());
        return next && (before || at == 0 || source.get(at - 1).endsClause());
    }
}
