package io.reelwright.phase.storyboard;

import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.WordClass;
import io.reelwright.text.WordSet;

/** Finds the few words that are shown in small letters above a statement: its time or condition, else its subject. */
final class LeadIn {
    private static final int MOST_WORDS = 5;

    private LeadIn() {}

    /** Returns the condition or the subject of the statement; empty if that adds nothing. */
    static String of(SceneText scene, KeyPhraseFinder.Stretch best) {
        if (best.to() <= best.from()) return "";
        String condition = condition(scene, best.from());
        if (!condition.isEmpty()) return Phrases.sentenceCase(condition);
        String subject = Phrases.subject(scene, best.from(), 3);
        String said = CharacterClasses.lower(scene.words(best.from(), best.to()));
        boolean names = !subject.isEmpty()
                && !LinearRegex.matches(subject, "(?i)half|others?|some|most|many|all|someone|people")
                && !LinearRegex.contains(subject, "\\d")
                && !said.contains(CharacterClasses.lower(subject));
        return names ? Phrases.sentenceCase(subject) : "";
    }

    /**
     * Returns {@code In 1891} before {@code moved to Paris}, {@code At 3 %} before {@code it needs 24 years}; empty if there is no such
     * condition.
     */
    static String condition(SceneText scene, int from) {
        int start = scene.clauseStart(from);
        String near = phrase(scene, start, from);
        if (!near.isEmpty()
                || start == 0
                || !scene.tokens().get(start - 1).after().equals(",")) return near;
        return phrase(scene, scene.clauseStart(start - 1), start);
    }

    /** Returns the words if they are one short adverbial; pronouns, auxiliaries and articles at their end are left out. */
    private static String phrase(SceneText scene, int from, int end) {
        int to = end;
        while (to > from
                && (scene.classes().get(to - 1) == WordClass.PRONOUN
                        || scene.classes().get(to - 1) == WordClass.AUXILIARY
                        || WordSet.of("and|the|a|an")
                                .contains(scene.tokens().get(to - 1).lower()))) to--;
        if (to - from < 2 || to - from > MOST_WORDS) return "";
        String first = scene.tokens().get(from).lower();
        boolean when = scene.classes().get(from) == WordClass.PREPOSITION
                && !WordSet.of("of|as|like|than|to").contains(first);
        boolean begins = first.equals("begin") || first.equals("begins");
        boolean acts = scene.classes().subList(from + 1, to).contains(WordClass.VERB)
                || scene.classes().subList(from, to).contains(WordClass.CONJUNCTION);
        boolean sentence =
                from == 0 || LinearRegex.contains(scene.tokens().get(from - 1).after(), "[.!?]");
        return sentence && (when || begins) && !acts && PhraseEdges.ends(scene, to) ? scene.plain(from, to) : "";
    }
}
