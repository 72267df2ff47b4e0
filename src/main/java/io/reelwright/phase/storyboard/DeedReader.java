package io.reelwright.phase.storyboard;

import io.reelwright.campaign.EvidenceCard.Deed;
import io.reelwright.campaign.EvidenceCard.Party;
import io.reelwright.language.grammar.Word;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads who does what to whom, {@code officers arrested the suspect}, where at least one of them can be drawn. */
final class DeedReader implements MomentReader {
    /** Verbs that tell of no deed: what they say is a state, an opinion, or only complete with another verb. */
    private static final Set<String> NO_DEED = WordSet.of(
            "be|have|do|accord|base|say|think|know|mean|seem|let|feel|note|claim|argue|suggest|comprise"
                    + "|concern|cost|weigh|last|equal|become|remain|stay|appear|happen|try|start|begin|stop|continue|keep"
                    + "|hope|expect|wish|plan|intend|consider|regard|call|name|represent|resemble|lack|deserve|mind|wonder|guess|suppose|explain|state|mention");

    /** Prepositions after which somebody or something is what a verb acts upon or goes to. */
    private static final Set<String> UPON = WordSet.of(
            "into|against|on|onto|with|at|through|over|toward|towards|across|to|in|for|from|of|under|behind|past|among|around|about");

    /** What a deed is worth less that needs a preposition to tell its object. */
    private static final double LOOSE = 0.06;

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_VERB = 26;
    private static final int MOST_VERBS = 5;

    @Override
    public List<CardChoice> read(SceneText scene, Referents before) {
        List<CardChoice> found = new ArrayList<>();
        SceneWords.of(scene)
                .ifPresent(words -> words.tree().words().stream()
                        .filter(it -> it.verb() && words.reaches(it) && isDeed(it, words))
                        .flatMap(verb -> deed(verb, scene, words, before).stream())
                        .map(DeedReader::choice)
                        .forEach(found::add));
        return found;
    }

    private static CardChoice choice(Deed deed) {
        String last = deed.verb().substring(deed.verb().lastIndexOf(' ') + 1);
        boolean loose = UPON.contains(last);
        boolean both = isDrawn(deed.by()) && isDrawn(deed.to());
        boolean one = isDrawn(deed.by()) || isDrawn(deed.to());
        return new CardChoice(
                deed,
                (both ? 0.82 : one ? 0.76 : hasName(deed.by()) || hasName(deed.to()) ? 0.68 : 0.66)
                        - (loose ? LOOSE : 0));
    }

    private static boolean isDrawn(Party party) {
        return party.picture() != null || party.profile() != null;
    }

    private static boolean isDeed(Word verb, SceneWords words) {
        return Doer.isReal(verb, words) && !NO_DEED.contains(verb.lemma());
    }

    private static Optional<Deed> deed(Word verb, SceneText scene, SceneWords words, Referents before) {
        Optional<Word> agent = words.tree()
                .child(verb, "agent")
                .flatMap(by -> words.tree().child(by, "pobj"))
                .filter(words::reaches);
        boolean passive = words.has(verb, "nsubjpass")
                || words.has(verb, "auxpass")
                || verb.label().equals("acl") && agent.isPresent();
        boolean turned = passive && agent.isPresent();
        Optional<Word> by = turned ? agent : passive ? undergoer(verb, words) : Doer.of(verb, words);
        Optional<Word> to = turned ? undergoer(verb, words).filter(words::reaches) : object(verb, words);
        if (by.isEmpty() || to.isEmpty() || to.get().pronoun()) return Optional.empty();
        if (!Doer.fits(turned ? to.get() : by.get(), verb, words)) return Optional.empty();
        if (!words.has(verb) && !words.has(turned ? to.get() : by.get())) return Optional.empty();
        Optional<String> does = turned ? Optional.of(verb.lower()) : said(verb, to.get(), words);
        return does.flatMap(it -> before.party(by.get(), scene, words)
                .flatMap(one -> before.party(to.get(), scene, words)
                        .filter(two -> fit(one, two))
                        .map(two -> new Deed(one, it, two, words.at(verb)))));
    }

    private static boolean fit(Party one, Party two) {
        return one.name().length() <= LONGEST_NAME
                && two.name().length() <= LONGEST_NAME
                && !one.name().equalsIgnoreCase(two.name())
                && (one.picture() == null || !one.picture().equals(two.picture()));
    }

    /** Returns whether there is a proper name in the name of a party. */
    private static boolean hasName(Party party) {
        return LinearRegex.contains(party.name(), "\\p{Lu}");
    }

    private static Optional<Word> undergoer(Word verb, SceneWords words) {
        if (verb.label().equals("acl")) return words.tree().head(verb).filter(words::reaches);
        return words.tree().child(verb, "nsubjpass");
    }

    private static Optional<Word> object(Word verb, SceneWords words) {
        Optional<Word> direct = words.tree().child(verb, "dobj").filter(words::reaches);
        if (direct.isPresent() || words.has(verb, "prt", "xcomp", "ccomp")) return direct;
        return words.tree().children(verb, "prep").stream()
                .filter(it -> it.index() == verb.index() + 1 && UPON.contains(it.lower()))
                .findFirst()
                .flatMap(it -> words.tree().child(it, "pobj"))
                .filter(it -> words.reaches(it) && !isTime(it));
    }

    private static boolean isTime(Word noun) {
        return noun.tag().equals("CD")
                || WordSet.of("jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec")
                        .contains(Phrases.bare(noun.lower()))
                || WordSet.of(
                                "monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october"
                                        + "|november|december|morning|afternoon|evening|night|noon|midnight|decade|century|weekend|summer|winter|spring|autumn|fall|season")
                        .contains(noun.lemma());
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
                .filter(it -> it.label().equals("prt")
                        || object.head() == it.index() && it.label().equals("prep"))
                .orElse(verb);
        boolean brief = last.index() - first.index() < MOST_VERBS;
        String text = words.text(brief ? first : verb, last);
        return Optional.of(text).filter(it -> it.length() <= LONGEST_VERB && (brief || verb.finite()));
    }

    private static boolean leads(Word word, Word verb, SceneWords words) {
        Set<String> helping = Set.of("aux", "auxpass");
        boolean helps = helping.contains(word.label()) && word.head() == verb.index();
        boolean over = verb.label().equals("xcomp")
                && (word.index() == verb.head() || helping.contains(word.label()) && word.head() == verb.head());
        // An adverb stays after a helping verb, which would be lost without it: can now vie.
        boolean between = word.label().equals("advmod")
                && words.before(word)
                        .filter(it -> helping.contains(it.label()) && it.head() == word.head())
                        .isPresent()
                && (word.head() == verb.index() || verb.label().equals("xcomp") && word.head() == verb.head());
        return words.reaches(word) && (helps || over || between);
    }
}
