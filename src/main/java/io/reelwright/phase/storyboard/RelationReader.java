package io.reelwright.phase.storyboard;

import io.reelwright.campaign.EvidenceCard.Deed;
import io.reelwright.campaign.EvidenceCard.Party;
import io.reelwright.language.grammar.Word;
import io.reelwright.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads how one thing is related to another one, in the words that stand between their names: {@code the government has been active in
 * addressing concerns}, {@code hibernation would take place in pods}, {@code the surge is part of a problem}. What the words say of it, that
 * it may or would be, stands in the picture as well.
 */
final class RelationReader implements MomentReader {
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_LINK = 30;
    private static final int MOST_WORDS = 6;
    /** Words after a verb within which the other thing is named. */
    private static final int REACH = 9;

    /** Verbs whose clause tells what others say, or nothing without another verb. */
    private static final Set<String> NO_RELATION = WordSet.of(
            "say|tell|think|know|seem|let|note|claim|argue|suggest|do|happen|mean|guess|suppose|explain|state|mention|wonder");

    /** Adverbs that may be left out without turning round what is said. */
    private static final Set<String> LOOSE = WordSet.of(
            "now|also|still|already|just|often|again|ever|always|then|even|soon|later|today|there|here|however|thus|therefore|instead|too");

    /** What is spoken as a part of the word before it, written alone. */
    private static final Map<String, String> FULL =
            Map.of("'s", "is", "'re", "are", "'ve", "have", "'ll", "will", "'m", "am", "'d", "would");

    /** Nouns after {@code is} that name no class. */
    private static final Set<String> NO_CLASS = WordSet.of(
            "one|ones|thing|things|way|reason|what|bit|lot|fact|matter|success|must|case|deal|shame|pity|joke|same");

    /** Nouns for a part of something, which is told only with what it is a part of. */
    private static final Set<String> PARTS = WordSet.of(
            "part|one|member|half|most|all|home|heart|center|centre|source|cause|symbol|sign|result|beginning|end|start|fan|victim|subject|focus|key|best|first|last|biggest|largest");

    @Override
    public List<CardChoice> read(SceneText scene, Referents before) {
        List<CardChoice> found = new ArrayList<>();
        SceneWords.of(scene)
                .filter(words -> words.tree().words().stream().noneMatch(RelationReader::isCondition))
                .ifPresent(words -> words.tree().words().stream()
                        .filter(it -> it.verb()
                                && words.reaches(it)
                                && !NO_RELATION.contains(it.lemma())
                                && !words.has(it, "neg", "expl"))
                        .flatMap(it -> relation(it, scene, words, before).stream())
                        .map(it -> new CardChoice(it, isDrawn(it) ? 0.72 : 0.64))
                        .forEach(found::add));
        return found;
    }

    private static boolean isCondition(Word word) {
        return WordSet.of("if|unless|whether").contains(word.lower());
    }

    private static boolean isDrawn(Deed deed) {
        return deed.by().profile() != null
                || deed.by().picture() != null
                || deed.to().picture() != null;
    }

    private static Optional<Deed> relation(Word verb, SceneText scene, SceneWords words, Referents before) {
        Optional<Word> own = words.tree().child(verb, "nsubj", "nsubjpass");
        Optional<Word> subject =
                own.or(() -> shared(verb, words)).filter(it -> it.index() < verb.index() && Doer.fits(it, verb, words));
        if (subject.isEmpty() || !words.has(verb) && !words.has(subject.get())) return Optional.empty();
        Word first = words.tree().children(verb, "aux", "auxpass").stream()
                .filter(it -> it.index() > subject.get().index() && it.index() < verb.index())
                .findFirst()
                .orElse(verb);
        String helps = own.isEmpty() ? helping(verb, words) : "";
        Optional<Party> by = before.party(subject.get(), scene, words);
        return by.flatMap(one -> other(verb, words)
                .flatMap(it -> link(first, start(it, words), words)
                        .filter(link -> link.length() + helps.length() <= LONGEST_LINK)
                        .flatMap(link -> party(it, scene, words, before)
                                .filter(two -> fit(one, two))
                                .map(two -> new Deed(one, helps + link, two, words.at(first))))));
    }

    /** Returns the subject that a verb shares with the one to which it is joined: {@code was convicted and sentenced to life}. */
    private static Optional<Word> shared(Word verb, SceneWords words) {
        return words.tree()
                .head(verb)
                .filter(it -> verb.label().equals("conj") && it.verb() && !words.has(it, "neg"))
                .filter(it -> verb.tag().equals(it.tag()) && !words.has(verb, "aux", "auxpass"))
                .flatMap(it -> words.tree().child(it, "nsubj", "nsubjpass"));
    }

    /** Returns the helping verbs that a verb shares with the one to which it is joined. */
    private static String helping(Word verb, SceneWords words) {
        return words.tree().head(verb).stream()
                .flatMap(it -> words.tree().children(it, "aux", "auxpass").stream())
                .map(it -> it.lower() + " ")
                .collect(Collectors.joining());
    }

    private static Optional<Party> party(Word word, SceneText scene, SceneWords words, Referents before) {
        if (word.noun()) return before.party(word, scene, words);
        return Gist.quality(word, words)
                .filter(it -> it.length() <= LONGEST_NAME)
                .map(it -> new Party(it, null, null, words.at(word)));
    }

    /** Returns the first noun after a verb that names something, or the quality that it tells. */
    private static Optional<Word> other(Word verb, SceneWords words) {
        for (Word it : words.tree().subtree(verb)) {
            if (it.index() <= verb.index() || it.label().startsWith("nsubj")) continue;
            if (it.index() > verb.index() + REACH || it.mark() && !it.tag().equals("HYPH") || !words.reaches(it)) break;
            if (WordSet.of("relcl|ccomp|acl|advcl|conj|cc|mark|appos").contains(it.label())) break;
            boolean named = it.noun()
                    && WordSet.of("dobj|pobj|attr").contains(it.label())
                    && !it.lower().equals("place");
            if (!named) continue;
            if (it.label().equals("attr") && NO_CLASS.contains(it.lower())) return Optional.empty();
            if (PARTS.contains(it.lower())
                    && words.tree().children(it, "prep").stream()
                            .anyMatch(of -> of.lower().equals("of"))) continue;
            Optional<String> label = NounLabel.of(it, words);
            // What is the target or the owner of something is told only with that.
            boolean open = it.label().equals("attr")
                    && words.tree().children(it, "prep").stream()
                            .anyMatch(of -> of.lower().equals("of"))
                    && label.filter(name -> name.contains(" of ") && name.length() <= LONGEST_NAME)
                            .isEmpty();
            if (label.isPresent() && !open) return Optional.of(it);
        }
        return words.tree()
                .child(verb, "acomp")
                .filter(it -> it.tag().startsWith("JJ") && words.reaches(it) && it.index() > verb.index())
                .filter(it -> words.tree().children(it, "prep").stream()
                        .noneMatch(prep -> WordSet.of("of|to").contains(prep.lower())));
    }

    /** Returns the first word of what follows the link, its article included. */
    private static Word start(Word word, SceneWords words) {
        Word named = word.noun() ? NounLabel.core(word, words) : word;
        Word first = named.noun()
                ? NounLabel.first(named, words)
                : words.tree().subtree(word).getFirst();
        return first.index() > word.index() && word.noun() ? word : first;
    }

    /** Returns the words between two things without adverbs and without the article of the second; empty if a clause begins among them. */
    private static Optional<String> link(Word first, Word end, SceneWords words) {
        List<Word> between = words.tree().words().subList(first.index(), Math.max(first.index(), end.index()));
        boolean whole = between.stream()
                .noneMatch(it -> it.mark() && !it.tag().equals("HYPH")
                        || it.pronoun() && !it.tag().equals("PRP$")
                        || WordSet.of("nsubj|nsubjpass|mark|neg|cc|relcl|ccomp").contains(it.label()));
        List<Word> said =
                new ArrayList<>(between.stream().filter(it -> !isLoose(it)).toList());
        while (!said.isEmpty()
                && WordSet.of("DT|PDT|PRP$").contains(said.getLast().tag())) said.removeLast();
        if (!said.isEmpty() && said.getFirst().tag().equals("TO")) return Optional.empty();
        String text = written(said);
        boolean brief = !said.isEmpty() && said.size() <= MOST_WORDS && text.length() <= LONGEST_LINK;
        return whole && brief ? Optional.of(text) : Optional.empty();
    }

    private static boolean isLoose(Word word) {
        return word.label().equals("advmod") && (word.lower().endsWith("ly") || LOOSE.contains(word.lower()));
    }

    /** Returns words as they are written, with the spaces of the text where nothing is left out. */
    private static String written(List<Word> words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            boolean joined = i > 0 && words.get(i - 1).end() == words.get(i).begin();
            text.append(i == 0 || joined ? "" : " ")
                    .append(FULL.getOrDefault(
                            words.get(i).lower().replace('’', '\''),
                            words.get(i).text()));
        }
        return text.toString();
    }

    private static boolean fit(Party one, Party two) {
        return one.name().length() <= LONGEST_NAME
                && two.name().length() <= LONGEST_NAME
                && !one.name().equalsIgnoreCase(two.name())
                && (one.picture() == null || !one.picture().equals(two.picture()));
    }
}
