package io.reelwright.phase.storyboard;

import io.reelwright.campaign.EvidenceCard.Party;
import io.reelwright.campaign.SceneCard.Comparison;
import io.reelwright.campaign.SceneCard.Side;
import io.reelwright.language.grammar.Word;
import io.reelwright.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads two things that the text itself compares: {@code Titan is larger than Mercury}, {@code unlike the moon, Titan has lakes}, {@code paper
 * instead of plastic}. The known one, after {@code than}, stands first.
 */
final class ComparativeReader implements MomentReader {
    private static final int LONGEST_NAME = 24;

    /** What the other side is, if one of them is more so. */
    private static final Map<String, String> OPPOSITES = Map.ofEntries(
            Map.entry("larger", "smaller"),
            Map.entry("bigger", "smaller"),
            Map.entry("greater", "smaller"),
            Map.entry("smaller", "larger"),
            Map.entry("older", "younger"),
            Map.entry("younger", "older"),
            Map.entry("newer", "older"),
            Map.entry("higher", "lower"),
            Map.entry("lower", "higher"),
            Map.entry("taller", "shorter"),
            Map.entry("longer", "shorter"),
            Map.entry("shorter", "longer"),
            Map.entry("faster", "slower"),
            Map.entry("slower", "faster"),
            Map.entry("heavier", "lighter"),
            Map.entry("lighter", "heavier"),
            Map.entry("stronger", "weaker"),
            Map.entry("weaker", "stronger"),
            Map.entry("hotter", "cooler"),
            Map.entry("warmer", "colder"),
            Map.entry("colder", "warmer"),
            Map.entry("cooler", "warmer"),
            Map.entry("cheaper", "dearer"),
            Map.entry("better", "worse"),
            Map.entry("worse", "better"),
            Map.entry("richer", "poorer"),
            Map.entry("deeper", "shallower"),
            Map.entry("brighter", "dimmer"),
            Map.entry("closer", "farther"),
            Map.entry("safer", "riskier"),
            Map.entry("easier", "harder"),
            Map.entry("harder", "easier"),
            Map.entry("wider", "narrower"),
            Map.entry("thicker", "thinner"),
            Map.entry("thinner", "thicker"),
            Map.entry("earlier", "later"),
            Map.entry("later", "earlier"),
            Map.entry("softer", "harder"),
            Map.entry("louder", "quieter"),
            Map.entry("quieter", "louder"),
            Map.entry("darker", "lighter"),
            Map.entry("drier", "wetter"),
            Map.entry("sweeter", "less sweet"),
            Map.entry("healthier", "less healthy"));

    private static final Set<String> LINKING = WordSet.of("be|become|look|seem|feel|grow|remain|taste|get");

    @Override
    public List<CardChoice> read(SceneText scene, Referents before) {
        List<CardChoice> found = new ArrayList<>();
        SceneWords.of(scene).ifPresent(words -> {
            for (Word word : words.inScene()) {
                than(word, scene, words, before).ifPresent(it -> found.add(new CardChoice(it, 0.93)));
                unlike(word, scene, words, before).ifPresent(it -> found.add(new CardChoice(it, 0.88)));
                instead(word, scene, words, before).ifPresent(it -> found.add(new CardChoice(it, 0.88)));
            }
        });
        return found;
    }

    /** {@code It is larger than the planet Mercury}; {@code more popular than tea}. */
    private static Optional<Comparison> than(Word word, SceneText scene, SceneWords words, Referents before) {
        boolean more = word.tag().equals("JJ")
                && words.tree().children(word, "advmod").stream()
                        .anyMatch(it -> WordSet.of("more|less").contains(it.lower()));
        if (words.has(word, "neg")) return Optional.empty();
        if (!word.tag().equals("JJR") && !more || !Set.of("acomp", "conj").contains(word.label()))
            return Optional.empty();
        Optional<Word> head = words.tree().head(word);
        Optional<Word> verb = head.filter(it -> !it.verb() && it.label().equals("acomp"))
                .flatMap(words.tree()::head)
                .or(() -> head)
                .filter(it -> isPlain(it, words));
        Optional<Word> other =
                pobj(word, "than", words).filter(it -> it.noun() && words.has(it) && !words.has(it, "nummod"));
        Optional<Word> subject = verb.flatMap(it -> words.tree().child(it, "nsubj"));
        if (other.isEmpty() || subject.isEmpty()) return Optional.empty();
        Optional<String[]> shown = more ? degrees(word, words) : opposites(word);
        return shown.flatMap(it -> sides(other.get(), subject.get(), it[1], it[0], it[2], scene, words, before));
    }

    private static boolean isPlain(Word verb, SceneWords words) {
        return LINKING.contains(verb.lemma())
                && !words.has(verb, "neg", "mark")
                && words.tree().children(verb, "aux").stream()
                        .noneMatch(it -> it.tag().equals("MD"));
    }

    /** Returns what the subject is, what the other one is, and which of them has more. */
    private static Optional<String[]> opposites(Word word) {
        String other = OPPOSITES.get(word.lower());
        if (other == null) return Optional.empty();
        boolean less = WordSet.of("smaller|lower|shorter|slower|weaker|thinner|worse|younger")
                .contains(word.lower());
        return Optional.of(new String[] {word.lower(), other, less ? "0" : "1"});
    }

    private static Optional<String[]> degrees(Word word, SceneWords words) {
        boolean less = words.tree().children(word, "advmod").stream()
                .anyMatch(it -> it.lower().equals("less"));
        String quality = word.lower();
        if (quality.length() > 11) return Optional.empty();
        return Optional.of(new String[] {
            (less ? "less " : "more ") + quality, (less ? "more " : "less ") + quality, less ? "0" : "1"
        });
    }

    /** {@code Unlike the moon, Titan has lakes}. */
    private static Optional<Comparison> unlike(Word word, SceneText scene, SceneWords words, Referents before) {
        if (!word.lower().equals("unlike")) return Optional.empty();
        Optional<Word> other = words.tree().child(word, "pobj").filter(it -> it.noun() && words.has(it));
        Optional<Word> subject = words.tree()
                .head(word)
                .filter(Word::verb)
                .flatMap(it -> words.tree().child(it, "nsubj", "nsubjpass"));
        if (other.isEmpty() || subject.isEmpty()) return Optional.empty();
        return sides(other.get(), subject.get(), "not so", "unlike", "1", scene, words, before);
    }

    /** {@code Paper instead of plastic}; {@code trains rather than planes}. */
    private static Optional<Comparison> instead(Word word, SceneText scene, SceneWords words, Referents before) {
        if (!WordSet.of("instead|rather").contains(word.lower())) return Optional.empty();
        Optional<Word> after =
                words.after(word).filter(it -> WordSet.of("of|than").contains(it.lower()));
        Optional<Word> other = after.flatMap(it -> words.tree()
                        .child(it, "pobj")
                        .or(() -> words.tree().words().stream()
                                .filter(noun -> noun.index() > it.index()
                                        && noun.noun()
                                        && noun.label().equals("conj"))
                                .findFirst()))
                .filter(it -> it.noun() && words.has(it) && it.index() - word.index() <= 5);
        Optional<Word> chosen = words.inScene().stream()
                .filter(it -> it.index() < word.index() && word.index() - it.index() <= 3)
                .filter(it -> it.noun() && Set.of("dobj", "pobj", "attr").contains(it.label()))
                .reduce((_, last) -> last);
        if (other.isEmpty() || chosen.isEmpty()) return Optional.empty();
        Party one = alone(other.get(), scene, words);
        Party two = alone(chosen.get(), scene, words);
        return Optional.of(new Comparison(null, side(one, "not", false), side(two, "but", false), 1))
                .filter(_ -> one.name().length() <= LONGEST_NAME && two.name().length() <= LONGEST_NAME);
    }

    /** Returns a party without what is joined to its noun. */
    private static Party alone(Word noun, SceneText scene, SceneWords words) {
        String name = words.text(words.phraseStart(noun), noun);
        return new Party(name, scene.pictures().of(scene, name).orElse(null), null, words.at(noun));
    }

    private static Optional<Word> pobj(Word word, String preposition, SceneWords words) {
        return words.tree().children(word, "prep").stream()
                .filter(it -> it.lower().equals(preposition))
                .findFirst()
                .flatMap(it -> words.tree().child(it, "pobj"));
    }

    private static Optional<Comparison> sides(
            Word known,
            Word subject,
            String is,
            String so,
            String winner,
            SceneText scene,
            SceneWords words,
            Referents before) {
        Optional<Party> one = before.party(known, scene, words);
        Optional<Party> two = before.party(subject, scene, words);
        if (one.isEmpty() || two.isEmpty()) return Optional.empty();
        boolean brief =
                one.get().name().length() <= LONGEST_NAME && two.get().name().length() <= LONGEST_NAME;
        if (!brief || one.get().name().equalsIgnoreCase(two.get().name())) return Optional.empty();
        String picture = two.get().picture();
        boolean same = picture != null && picture.equals(one.get().picture());
        return Optional.of(
                new Comparison(null, side(one.get(), is, same), side(two.get(), so, false), Integer.parseInt(winner)));
    }

    private static Side side(Party party, String shown, boolean plain) {
        return new Side(Phrases.sentenceCase(party.name()), null, shown, "", "", plain ? null : party.picture());
    }
}
