package io.reelwright.phase.script.check;

import io.reelwright.language.grammar.Word;
import io.reelwright.text.WordSet;
import java.util.Set;

/** Which nouns may be meant by {@code he}, {@code she} and {@code they}. */
final class Persons {
    private static final Set<String> PEOPLE = WordSet.of("man|woman|boy|girl|child|king|queen|prince|princess|wife|husband|father|mother|son|daughter"
            + "|brother|sister|friend|god|goddess|person|nobody|somebody|someone|anyone|everyone|everybody|chief|captain|coach|pilot|poet"
            + "|spy|thief|nurse|guard|judge|monk|nun|priest|saint|pope|emperor|empress|lord|lady|boss|host|hero|bride|groom|chef|cook"
            + "|mayor|guest|youth|kid|baby|parent|uncle|aunt|cousin|peasant|giant|ghost|student|patient|client|president|architect|agent"
            + "|servant|merchant|spider|fox|wolf|bear|lion|hare|tortoise|dog|cat|bird|horse|fish|flounder|monkey|elephant|hen|goat|mouse|frog");
    private static final Set<String> GROUPS = WordSet.of("team|family|people|police|crew|couple|staff|crowd|company|band|group|army|government"
            + "|public|audience|everyone|everybody|nobody|somebody|someone|anyone|person|each|half|majority|pair|cattle");

    private Persons() {}

    /** Returns whether a noun may be a person, or an animal of a tale. */
    static boolean mayBe(Word noun) {
        if (noun.name()) return true;
        String lemma = noun.lemma();
        boolean maker = lemma.length() > 4
                && (lemma.endsWith("er") || lemma.endsWith("or") || lemma.endsWith("ist") || lemma.endsWith("ian") || lemma.endsWith("man")
                        || lemma.endsWith("eer") || lemma.endsWith("woman") || lemma.endsWith("ant") || lemma.endsWith("ess"));
        return PEOPLE.contains(lemma) || maker;
    }

    /** Returns whether a noun may be several, or a group. */
    static boolean mayBeMany(Word noun) {
        return noun.tag().endsWith("S") || GROUPS.contains(noun.lemma()) || noun.name() || GROUPS.contains(noun.lower());
    }
}
