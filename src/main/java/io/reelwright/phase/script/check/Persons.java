package io.reelwright.phase.script.check;

import io.reelwright.language.grammar.Word;
import io.reelwright.text.WordSet;
import java.util.Set;

/** Which nouns may be meant by {@code he}, {@code she} and {@code they}. */
final class Persons {
    private static final Set<String> PEOPLE = WordSet.of(
            "man|woman|boy|girl|child|king|queen|prince|princess|wife|husband|father|mother|son|daughter"
                    + "|brother|sister|friend|god|goddess|person|nobody|somebody|someone|anyone|everyone|everybody|chief|captain|coach|pilot|poet"
                    + "|spy|thief|nurse|guard|judge|monk|nun|priest|saint|pope|emperor|empress|lord|lady|boss|host|hero|bride|groom|chef|cook"
                    + "|mayor|guest|youth|kid|baby|parent|uncle|aunt|cousin|peasant|giant|ghost|student|patient|client|president|architect|agent"
                    + "|servant|merchant|spider|fox|wolf|bear|lion|hare|tortoise|dog|cat|bird|horse|fish|flounder|monkey|elephant|hen|goat|mouse|frog");
    private static final Set<String> GROUPS = WordSet.of(
            "team|family|people|police|crew|couple|staff|crowd|company|band|group|army|government"
                    + "|public|audience|everyone|everybody|nobody|somebody|someone|anyone|person|each|half|majority|pair|cattle");

    /** Times, which no pronoun means. */
    private static final Set<String> TIMES =
            WordSet.of("year|month|week|day|hour|minute|second|decade|century|time|season|morning|night|summer|winter"
                    + "|spring|autumn|today|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july"
                    + "|august|september|october|november|december|way|case|fact|example|kind|sort|percent|average");

    private Persons() {}

    /** Returns whether a pronoun may mean the noun at all. */
    static boolean mayBeMeant(Word noun) {
        return noun.noun() && !TIMES.contains(noun.lemma()) && !TIMES.contains(noun.lower());
    }

    /** Returns whether a noun may be a person, or an animal of a tale. */
    static boolean mayBe(Word noun) {
        if (noun.name()) return !noun.tag().endsWith("S");
        String lemma = noun.lemma();
        boolean maker = lemma.length() > 4
                && (lemma.endsWith("er")
                        || lemma.endsWith("or")
                        || lemma.endsWith("ist")
                        || lemma.endsWith("ian")
                        || lemma.endsWith("man")
                        || lemma.endsWith("eer")
                        || lemma.endsWith("woman"));
        return PEOPLE.contains(lemma) || maker;
    }

    /** Returns whether a noun may be several, or a group. */
    static boolean mayBeMany(Word noun) {
        return noun.tag().endsWith("S")
                || GROUPS.contains(noun.lemma())
                || noun.name()
                || GROUPS.contains(noun.lower());
    }
}
