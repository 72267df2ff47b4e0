package io.reelwright.phase.storyboard;

import io.reelwright.language.grammar.Word;
import io.reelwright.text.Token;
import io.reelwright.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a clause tells, without what describes its parts: its subject, its verb with all that turns it round, and what the verb is about. The
 * words stand in the order of the text.
 *
 * @param text  the words
 * @param first the word with which the clause is told
 */
record Gist(String text, Word first) {
    private static final int MOST_WORDS = 8;
    private static final int MOST_LETTERS = 46;

    private static final Set<String> TURNS = WordSet.of(
            "never|rarely|hardly|barely|almost|nearly|only|not|no|longer|seldom|often|sometimes|usually|mostly|less|more|still");

    /** Prepositions that only tell when, where or how much. */
    private static final Set<String> LOOSE =
            WordSet.of("from|in|at|by|during|since|after|before|over|within|until|throughout|amid|near");

    /** What tells why, and is no part of what happens. */
    private static final Set<String> WHY =
            WordSet.of("because|due|thanks|owing|despite|according|like|unlike|with|without");

    /** Verbs that say nothing without their complement. */
    private static final Set<String> LIGHT = WordSet.of(
            "be|have|do|seem|appear|become|get|make|take|give|keep|put|let|go|come|mean|show|say|tell|need|want|try|set|help");

    /** Returns the gist of a verb's clause; empty if a part is missing, is not spoken in the scene, or is too long. */
    static Optional<Gist> of(Word verb, SceneWords words) {
        Optional<Word> subject = words.tree().child(verb, "nsubj", "nsubjpass");
        if (subject.isEmpty() || !verb.verb() || subject.get().index() > verb.index()) return Optional.empty();
        Optional<String> who = subject.get().pronoun() ? Optional.empty() : NounLabel.of(subject.get(), words);
        return who.flatMap(name -> told(verb, words, 2)
                .map(it -> new Gist(name + " " + it, NounLabel.first(subject.get(), words)))
                .filter(it -> words.reaches(it.first) && it.text.length() <= MOST_LETTERS)
                .filter(it -> Token.of(it.text).size() <= MOST_WORDS));
    }

    /** Returns the verb with its helping verbs and what it is about. */
    static Optional<String> told(Word verb, SceneWords words, int depth) {
        List<String> said = new ArrayList<>();
        for (Word it : words.tree().children(verb)) {
            boolean helps = Set.of("aux", "auxpass", "neg", "prt").contains(it.label())
                    || it.label().equals("advmod") && TURNS.contains(it.lower());
            if (it.index() < verb.index() && helps) said.add(it.text());
        }
        said.add(verb.text());
        words.tree().child(verb, "prt").map(Word::text).ifPresent(said::add);
        Optional<String> about = about(verb, words, depth);
        if (about.isEmpty() || !words.reaches(verb)) return Optional.empty();
        if (!about.get().isEmpty()) said.add(about.get());
        return Optional.of(String.join(" ", said));
    }

    /** Returns what a verb is about; an empty text if it needs nothing, nothing if that cannot be told in brief. */
    private static Optional<String> about(Word verb, SceneWords words, int depth) {
        if (words.has(verb, "ccomp", "oprd", "dative")) return Optional.empty();
        Optional<Word> next = words.tree().child(verb, "xcomp");
        if (next.isPresent()) {
            boolean plain = depth > 0
                    && next.get().verb()
                    && !words.has(verb, "dobj")
                    && next.get().index() > verb.index();
            return plain ? told(next.get(), words, depth - 1) : Optional.empty();
        }
        Optional<Word> object = words.tree().child(verb, "dobj", "attr");
        if (object.isPresent())
            return object.filter(it -> it.index() > verb.index() && words.reaches(it))
                    .flatMap(it -> NounLabel.of(it, words));
        Optional<Word> quality = words.tree().child(verb, "acomp");
        if (quality.isPresent()) return quality.filter(words::reaches).flatMap(it -> quality(it, words));
        Optional<Word> after = words.tree().children(verb, "prep", "agent").stream()
                .filter(it -> it.index() > verb.index() && !WHY.contains(it.lower()))
                .findFirst();
        Optional<String> told = after.flatMap(it -> preposition(it, words));
        boolean loose = after.filter(it -> !LOOSE.contains(it.lower())).isEmpty();
        if (told.isPresent() || !loose) return told;
        boolean alone = words.has(verb, "auxpass") || !LIGHT.contains(verb.lemma()) && !isUnfinished(verb, words);
        return alone ? Optional.of("") : Optional.empty();
    }

    /** {@code Spent Monday trying}: a verb with something behind it that its gist leaves out. */
    private static boolean isUnfinished(Word verb, SceneWords words) {
        boolean measured = WordSet.of("spend|take|last|wait|cost").contains(verb.lemma());
        return words.tree().children(verb).stream()
                .filter(it -> it.index() > verb.index())
                .anyMatch(it -> switch (it.label()) {
                    case "dobj" -> true;
                    case "npadvmod" -> measured;
                    case "advcl" -> it.tag().equals("VBG") && !words.has(it, "mark");
                    default -> false;
                });
    }

    /** Returns an adjective with its degree and what it needs. */
    static Optional<String> quality(Word adjective, SceneWords words) {
        if (words.has(adjective, "xcomp", "ccomp") || joinsAnother(adjective, words)) return Optional.empty();
        StringBuilder text = new StringBuilder();
        for (Word it : words.tree().children(adjective, "advmod", "neg"))
            if (it.index() < adjective.index()) text.append(it.text()).append(' ');
        text.append(adjective.text());
        Optional<Word> prep = words.tree().child(adjective, "prep").filter(it -> !WHY.contains(it.lower()));
        if (prep.isEmpty()) return Optional.of(text.toString());
        return preposition(prep.get(), words).map(it -> text + " " + it);
    }

    private static boolean joinsAnother(Word adjective, SceneWords words) {
        return words.tree().children(adjective, "cc").stream()
                .anyMatch(it -> !it.lower().equals("and"));
    }

    private static Optional<String> preposition(Word prep, SceneWords words) {
        return words.tree()
                .child(prep, "pobj")
                .filter(it -> words.reaches(it) && it.noun())
                .flatMap(it -> NounLabel.of(it, words))
                .map(it -> prep.text() + " " + it);
    }
}
