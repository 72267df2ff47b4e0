package io.reelwright.phase.storyboard;

import io.reelwright.campaign.EvidenceCard.Deed;
import io.reelwright.campaign.EvidenceCard.Party;
import io.reelwright.language.grammar.Word;
import io.reelwright.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads who does what to whom, {@code officers arrested the suspect}, where at least one of them can be drawn. */
final class DeedReader implements MomentReader {
    /** Verbs that tell of no deed: what they say is a state, an opinion, or only complete with another verb. */
    private static final Set<String> NO_DEED = WordSet.of(
            "be|have|do|say|think|know|believe|mean|seem|let|feel|want|like|love|hate|need|get|tell|ask|add|note|claim|argue|suggest|include|contain|comprise"
                    + "|involve|concern|cost|weigh|last|equal|become|remain|stay|look|appear|happen|try|start|begin|stop|continue|keep|go|come|take|make|see|hear"
                    + "|hope|expect|wish|plan|intend|consider|regard|call|name|represent|resemble|lack|deserve|mind|wonder|guess|suppose|explain|state|mention");

    private static final Set<String> UNREAL = WordSet.of("would|could|might|may|should|cannot|must");
    /** Prepositions after which somebody or something is what a verb acts upon. */
    private static final Set<String> UPON = WordSet.of("into|against|on|onto|with|at|through|over|toward|towards|across");

    private static final int LONGEST_NAME = 34;
    private static final int LONGEST_VERB = 24;
    private static final int MOST_VERBS = 4;

    @Override
    public List<CardChoice> read(SceneText scene, Referents before) {
        List<CardChoice> found = new ArrayList<>();
        SceneWords.of(scene).ifPresent(words -> words.inScene().stream()
                .filter(it -> it.verb() && isReal(it, words))
                .flatMap(verb -> deed(verb, scene, words, before).stream())
                .map(DeedReader::choice)
                .forEach(found::add));
        return found;
    }

    private static CardChoice choice(Deed deed) {
        boolean both = isDrawn(deed.by()) && isDrawn(deed.to());
        boolean one = isDrawn(deed.by()) || isDrawn(deed.to());
        return new CardChoice(deed, both ? 0.82 : one ? 0.76 : 0.7);
    }

    private static boolean isDrawn(Party party) {
        return party.picture() != null || party.profile() != null;
    }

    private static boolean isReal(Word verb, SceneWords words) {
        boolean denied = words.has(verb, "neg")
                || words.tree().children(verb, "aux").stream().anyMatch(it -> UNREAL.contains(it.lower()))
                || words.tree().children(verb, "advmod").stream()
                        .anyMatch(it -> WordSet.of("never|rarely|hardly|barely|almost|nearly")
                                .contains(it.lower()))
                || words.tree().children(verb, "mark").stream()
                        .anyMatch(it -> WordSet.of("if|unless|whether").contains(it.lower()));
        return !denied && !NO_DEED.contains(verb.lemma());
    }

    private static Optional<Deed> deed(Word verb, SceneText scene, SceneWords words, Referents before) {
        Optional<Word> agent = words.tree()
                .child(verb, "agent")
                .flatMap(by -> words.tree().child(by, "pobj"))
                .filter(words::has);
        boolean passive = words.has(verb, "nsubjpass") || words.has(verb, "auxpass") || verb.label().equals("acl") && agent.isPresent();
        Optional<Word> by = passive ? agent : subject(verb, words);
        Optional<Word> to = passive ? undergoer(verb, words) : object(verb, words);
        if (by.isEmpty() || to.isEmpty() || to.get().pronoun()) return Optional.empty();
        Optional<String> does = passive ? Optional.of(verb.lower()) : said(verb, to.get(), words);
        return does.flatMap(it -> before.party(by.get(), scene, words)
                .flatMap(one -> before.party(to.get(), scene, words)
                        .filter(two -> fit(one, two))
                        .map(two -> new Deed(one, it, two, words.at(verb)))));
    }

    private static boolean fit(Party one, Party two) {
        boolean named = isName(one) && isName(two);
        return (isDrawn(one) || isDrawn(two) || named)
                && one.name().length() <= LONGEST_NAME
                && two.name().length() <= LONGEST_NAME
                && !one.name().equalsIgnoreCase(two.name())
                && (one.picture() == null || !one.picture().equals(two.picture()));
    }

    /** Returns whether the last word of a party's name is a proper name. */
    private static boolean isName(Party party) {
        String last = party.name().substring(party.name().lastIndexOf(' ') + 1);
        return party.name().contains(" ")
                ? Character.isUpperCase(last.charAt(0))
                : last.substring(1).chars().anyMatch(Character::isUpperCase);
    }

    /** Returns the subject of a verb, also of one that is joined to the verb that has it. */
    private static Optional<Word> subject(Word verb, SceneWords words) {
        Optional<Word> own = words.tree().child(verb, "nsubj");
        if (own.isPresent()) return own;
        boolean joined = Set.of("conj", "xcomp").contains(verb.label());
        Optional<Word> head = words.tree().head(verb).filter(it -> it.verb() && joined && !words.has(it, "neg"));
        // What is joined to a verb with an object of its own may belong to that object: he asked her to sing.
        return head.filter(it -> !verb.label().equals("xcomp") || !words.has(it, "dobj"))
                .flatMap(it -> words.tree().child(it, "nsubj"));
    }

    private static Optional<Word> undergoer(Word verb, SceneWords words) {
        if (verb.label().equals("acl")) return words.tree().head(verb).filter(words::has);
        return words.tree().child(verb, "nsubjpass");
    }

    private static Optional<Word> object(Word verb, SceneWords words) {
        Optional<Word> direct = words.tree().child(verb, "dobj").filter(words::has);
        if (direct.isPresent() || words.has(verb, "prt", "xcomp", "ccomp")) return direct;
        return words.tree().children(verb, "prep").stream()
                .filter(it -> UPON.contains(it.lower()) && it.index() == verb.index() + 1)
                .findFirst()
                .flatMap(it -> words.tree().child(it, "pobj"))
                .filter(it -> words.has(it) && !it.name());
    }

    /** Returns the verb as it is said, with its auxiliaries before it and its particle or preposition behind it. */
    private static Optional<String> said(Word verb, Word object, SceneWords words) {
        Word first = verb;
        Optional<Word> next = words.before(first);
        while (next.isPresent() && leads(next.get(), verb, words)) {
            first = next.get();
            next = words.before(first);
        }
        Word last = words.after(verb)
                .filter(it -> it.label().equals("prt") || object.head() == it.index() && it.label().equals("prep"))
                .orElse(verb);
        boolean brief = last.index() - first.index() < MOST_VERBS;
        String text = words.text(brief ? first : verb, last);
        return Optional.of(text).filter(it -> it.length() <= LONGEST_VERB && (brief || verb.finite()));
    }

    private static boolean leads(Word word, Word verb, SceneWords words) {
        boolean helps = Set.of("aux", "auxpass").contains(word.label()) && word.head() == verb.index();
        boolean over = verb.label().equals("xcomp")
                && (word.index() == verb.head()
                        || Set.of("aux", "auxpass").contains(word.label()) && word.head() == verb.head());
        return words.has(word) && (helps || over);
    }
}
