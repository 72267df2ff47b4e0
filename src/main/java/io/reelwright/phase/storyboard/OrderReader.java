package io.reelwright.phase.storyboard;

import io.reelwright.campaign.EvidenceCard.Party;
import io.reelwright.campaign.EvidenceCard.Ranking;
import io.reelwright.campaign.SceneCard.Bar;
import io.reelwright.language.grammar.Word;
import io.reelwright.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the place that a thing has among others: {@code the second-biggest moon behind Ganymede}, {@code the largest lake in Africa}. Only the
 * places that the text names have names; the others are empty steps.
 */
final class OrderReader implements MomentReader {
    private static final Map<String, Integer> PLACES = Map.of("second", 2, "third", 3);
    private static final int STEPS = 3;
    /** Heights of the steps; they are no values. */
    private static final double[] HEIGHTS = {1, 0.72, 0.52};

    private static final List<String> SHOWN = List.of("1st", "2nd", "3rd");
    private static final int LONGEST_NAME = 20;

    /** Superlatives that judge and measure nothing. */
    private static final String NO_MEASURE =
            "best|worst|least|latest|most|last|finest|greatest|nearest|closest|dearest|honest|modest|nicest|utmost";

    @Override
    public List<CardChoice> read(SceneText scene, Referents before) {
        List<CardChoice> found = new ArrayList<>();
        SceneWords.of(scene)
                .ifPresent(words -> words.inScene().stream()
                        .filter(it -> it.tag().equals("JJS") && it.label().equals("amod"))
                        .filter(it -> !WordSet.of(NO_MEASURE).contains(it.lower()))
                        .flatMap(it -> ranking(it, scene, words, before).stream())
                        .map(it -> new CardChoice(it, 0.92))
                        .forEach(found::add));
        return found;
    }

    private static Optional<Ranking> ranking(Word most, SceneText scene, SceneWords words, Referents before) {
        Optional<Word> noun = words.tree().head(most).filter(it -> it.noun() && words.has(it));
        Optional<Word> bearer = noun.flatMap(it -> bearer(it, words));
        if (bearer.isEmpty()) return Optional.empty();
        Optional<Party> party =
                before.party(bearer.get(), scene, words).filter(it -> it.name().length() <= LONGEST_NAME);
        if (party.isEmpty()) return Optional.empty();
        int place = place(most, words);
        if (place > STEPS) return Optional.empty();
        Optional<Party> ahead = place == 2 ? ahead(noun.get(), scene, words, before) : Optional.empty();
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            String name = i + 1 == place
                    ? Phrases.sentenceCase(party.get().name())
                    : i == 0 && ahead.isPresent() ? ahead.get().name() : "";
            double at = i + 1 == place
                    ? words.at(most)
                    : name.isEmpty() ? 0 : ahead.get().at();
            bars.add(new Bar(name, HEIGHTS[i], SHOWN.get(i), at));
        }
        String of = words.text(most, noun.get());
        return of.length() > 32 ? Optional.empty() : Optional.of(new Ranking(Phrases.sentenceCase(of), "", bars));
    }

    /** Returns what has the place: the subject of which it is said, or what is named beside it. */
    private static Optional<Word> bearer(Word noun, SceneWords words) {
        Optional<Word> head = words.tree().head(noun);
        if (noun.label().equals("attr"))
            return head.filter(it -> it.lemma().equals("be") && !words.has(it, "neg"))
                    .filter(it -> words.tree().children(noun, "det", "poss").stream()
                            .noneMatch(det -> det.lower().equals("a")))
                    .flatMap(it -> words.tree().child(it, "nsubj"));
        if (noun.label().equals("appos")) return head.filter(Word::noun);
        return words.tree().child(noun, "appos").filter(Word::name);
    }

    /** Returns the place that the words before a superlative tell, 1 if there are none; what is one of several has none. */
    private static int place(Word most, SceneWords words) {
        for (Word word : words.tree().words()) {
            boolean near = word.index() < most.index() && most.index() - word.index() <= 2;
            if (near && PLACES.containsKey(word.lower())) return PLACES.get(word.lower());
            if (near
                    && WordSet.of("fourth|fifth|sixth|seventh|eighth|ninth|tenth")
                            .contains(word.lower())) return STEPS + 1;
        }
        boolean one = words.tree().words().stream()
                .anyMatch(it -> it.lower().equals("of")
                        && it.index() < most.index()
                        && most.index() - it.index() <= 3
                        && it.index() > 0
                        && WordSet.of("one|some|among|many|two|three")
                                .contains(
                                        words.tree().words().get(it.index() - 1).lower()));
        return one ? STEPS + 1 : 1;
    }

    private static Optional<Party> ahead(Word noun, SceneText scene, SceneWords words, Referents before) {
        return words.tree().children(noun, "prep").stream()
                .filter(it -> WordSet.of("behind|after").contains(it.lower()))
                .findFirst()
                .flatMap(it -> words.tree().child(it, "pobj"))
                .filter(it -> words.has(it) && it.noun())
                .map(it -> new Party(it.text(), null, null, words.at(it)))
                .filter(it -> it.name().length() <= LONGEST_NAME);
    }
}
