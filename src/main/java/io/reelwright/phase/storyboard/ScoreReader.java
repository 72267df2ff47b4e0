package io.reelwright.phase.storyboard;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.reelwright.campaign.EvidenceCard.Party;
import io.reelwright.campaign.SceneCard.Comparison;
import io.reelwright.campaign.SceneCard.Side;
import io.reelwright.language.grammar.Word;
import io.reelwright.text.Token;
import io.reelwright.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the result of a match, {@code the Wild beat the Sabres 4-1}: the two sides with what each of them has. */
final class ScoreReader implements MomentReader {
    private static final Pattern SCORE = Pattern.compile("^(\\d{1,3})[-–](\\d{1,3})$");
    private static final Set<String> WON =
            WordSet.of("beat|defeat|top|edge|rout|down|crush|blank|stun|upset|overcome|outscore");

    @Override
    public List<CardChoice> read(SceneText scene, Referents before) {
        return scene.tokens().stream()
                .map(Token::core)
                .map(SCORE::matcher)
                .filter(Matcher::matches)
                .limit(1)
                .flatMap(score -> SceneWords.of(scene).stream()
                        .flatMap(words -> words.tree().words().stream()
                                .filter(it -> it.verb() && !words.has(it, "neg"))
                                .flatMap(verb -> card(verb, score, scene, words, before).stream())))
                .limit(1)
                .map(card -> new CardChoice(card, 0.97))
                .toList();
    }

    private static Optional<Comparison> card(
            Word verb, Matcher score, SceneText scene, SceneWords words, Referents before) {
        boolean won = WON.contains(verb.lemma());
        boolean lost = verb.lemma().equals("lose");
        Optional<Word> other = won
                ? words.tree().child(verb, "dobj")
                : words.tree().children(verb, "prep").stream()
                        .filter(it -> lost && it.lower().equals("to"))
                        .flatMap(it -> words.tree().child(it, "pobj").stream())
                        .findFirst();
        Optional<Party> one = words.tree().child(verb, "nsubj").flatMap(it -> before.party(it, scene, words));
        Optional<Party> two = other.flatMap(it -> before.party(it, scene, words));
        int more = Math.max(Integer.parseInt(score.group(1)), Integer.parseInt(score.group(2)));
        int less = Math.min(Integer.parseInt(score.group(1)), Integer.parseInt(score.group(2)));
        if (one.isEmpty() || two.isEmpty() || more == less) return Optional.empty();
        Side first = side(one.get(), won ? more : less);
        Side second = side(two.get(), won ? less : more);
        return Optional.of(new Comparison(null, first, second, won ? 0 : 1));
    }

    private static Side side(Party party, int points) {
        return new Side(Phrases.sentenceCase(party.name()), (double) points, "" + points, "", "", party.picture());
    }
}
