package io.reelwright.phase.script.check;

import io.reelwright.language.grammar.Tree;
import io.reelwright.language.grammar.Word;
import io.reelwright.text.SearchWords;
import io.reelwright.text.Token;
import io.reelwright.text.WordSet;
import java.util.HashSet;
import java.util.List;
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

    private static final Set<String> MEN = WordSet.of(
            "man|boy|king|prince|husband|father|son|brother|uncle|monk|priest|emperor|lord|groom|mr|mr.|spokesman|grandfather");
    private static final Set<String> WOMEN = WordSet.of(
            "woman|girl|queen|princess|wife|mother|daughter|sister|aunt|nun|empress|lady|bride|mrs|mrs.|ms|ms.|mermaid|grandmother");
    /** Before a name, these say that it is a place or a time. */
    private static final Set<String> PLACES = WordSet.of(
            "in|at|from|near|across|through|into|around|on|over|under|towards|toward|outside|inside|during|since|until");

    private static final Set<String> OFFICES = WordSet.of(
            "president|ceo|chief|justice|lord|lady|dame|sir|dr|mr|mrs|ms|prof|professor|minister|senator|sen|gov|governor|judge|general|captain"
                    + "|chancellor|secretary|ambassador|analyst|expert|scientist|economist|coach|star|founder|native|resident|attorney|chair|dean|head"
                    + "|postdoc|quarterback|defenseman|goalie|goaltender|forward|center|sergeant|lieutenant|colonel|major|officer|chairwoman|spokesperson");

    private static final Set<String> WHO = WordSet.of("he|she|his|her|him|who");
    private static final Set<String> SAYS = WordSet.of(
            "says|said|told|tells|added|adds|explained|explains|noted|notes|recalled|recalls|writes|wrote|asks|asked|argues|argued");
    /** Words in capitals that begin names of places, works and bodies, and no person has as a first name. */
    private static final Set<String> NO_GIVEN = WordSet.of(
            "new|south|north|west|east|great|united|saint|st|mount|lake|river|fort|port|san|los|las|el|la|le|the|a|an|premier|champions|world"
                    + "|national|international|royal|first|second|third|los|european|american|british|french|german|dutch|english|african|asian|chinese"
                    + "|japanese|star|super|black|white|red|blue|green|golden|old|grand|upper|lower|central|northern|southern|western|eastern|high|supreme"
                    + "|social|prime|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday"
                    + "|thursday|friday|saturday|sunday|google|apple|amazon|facebook|microsoft|nasa|hurricane|president|doctor|director|professor|mr|mrs|ms|dr"
                    + "|lord|lady|sir|dame|chief|minister|senator|king|queen|prince|princess|pope|captain|general|judge|justice");

    private Persons() {}

    /** Returns whether a noun may be who a pronoun for one person means: no place, and no noun of the other gender. */
    static boolean mayBeWho(Tree tree, Word noun, Word pronoun) {
        if (!mayBeMeant(noun) || !mayBe(noun) || WordSet.of("compound|nn").contains(noun.label())) return false;
        boolean he = WordSet.of("he|him|his|himself").contains(pronoun.lower());
        if ((he ? WOMEN : MEN).contains(noun.lemma())) return false;
        if (!noun.name()) return true;
        if (tree.children(noun).stream().anyMatch(it -> (he ? WOMEN : MEN).contains(it.lower()))) return false;
        boolean place = noun.label().equals("pobj")
                && tree.head(noun).filter(it -> PLACES.contains(it.lower())).isPresent();
        boolean letters = noun.text().length() > 1 && noun.text().chars().allMatch(Character::isUpperCase);
        return !place && !letters;
    }

    /** Returns whether a pronoun may mean the noun at all. */
    static boolean mayBeMeant(Word noun) {
        return noun.noun() && !TIMES.contains(noun.lemma()) && !TIMES.contains(noun.lower());
    }

    /** Returns whether a noun may be a person, or an animal of a tale. */
    static boolean mayBe(Word noun) {
        if (noun.name()) return !noun.tag().endsWith("S");
        String lemma = noun.lemma();
        return PEOPLE.contains(lemma) || isMaker(lemma);
    }

    /** Returns whether a noun may be several, or a group. */
    static boolean mayBeMany(Word noun) {
        return noun.tag().endsWith("S")
                || GROUPS.contains(noun.lemma())
                || noun.name()
                || GROUPS.contains(noun.lower());
    }

    /** Returns whether a word is an office or trade that stands before a name: {@code Director}, {@code biologist}. */
    static boolean isOffice(String lower) {
        return PEOPLE.contains(lower) || OFFICES.contains(lower) || isMaker(lower);
    }

    private static boolean isMaker(String word) {
        return word.length() > 4
                && (word.endsWith("er")
                        || word.endsWith("or")
                        || word.endsWith("ist")
                        || word.endsWith("ian")
                        || word.endsWith("man")
                        || word.endsWith("eer")
                        || word.endsWith("woman"));
    }

    /** Surnames that a source shows to be those of persons: somebody speaks, has an age, an office or a pronoun. */
    static final class Named {
        private final Set<String> names = new HashSet<>();
        private final Set<String> explained = new HashSet<>();
        private final Set<String> whole = new HashSet<>();
        private final Set<String> speakers = new HashSet<>();

        void read(List<Token> tokens) {
            boolean who = tokens.stream().anyMatch(it -> WHO.contains(it.lower()));
            speakers(tokens);
            for (int i = 1; i < tokens.size(); i++) {
                Token first = tokens.get(i - 1);
                Token last = tokens.get(i);
                boolean whole = isGiven(first)
                        && isName(last)
                        && first.after().isEmpty()
                        && first.core().length() > 1;
                if (!whole) continue;
                boolean more = i + 1 < tokens.size() && last.after().isEmpty() && isName(tokens.get(i + 1));
                if (more) continue;
                this.whole.add(NameCheck.key(last));
                Token before = i > 1 ? tokens.get(i - 2) : first;
                Token next = i + 1 < tokens.size() ? tokens.get(i + 1) : first;
                boolean office = i > 1 && before.after().isEmpty() && isOffice(before.lower());
                boolean aged = last.after().contains(",")
                        && (next.digits() || next.lower().equals("who"));
                boolean says = SAYS.contains(next.lower()) || i > 1 && SAYS.contains(before.lower());
                boolean said = last.after().contains(",")
                        && tokens.subList(i + 1, Math.min(tokens.size(), i + 7)).stream()
                                .anyMatch(it -> isOffice(it.lower()));
                if (office || aged || says || said || who && !PLACES.contains(before.lower()))
                    names.add(NameCheck.key(last));
                if (office || said) explained.add(NameCheck.key(last));
            }
        }

        /** Collects the names beside which a verb of speaking stands. */
        private void speakers(List<Token> tokens) {
            for (int i = 0; i < tokens.size(); i++) {
                boolean before = i > 0 && SAYS.contains(tokens.get(i - 1).lower());
                boolean after =
                        i + 1 < tokens.size() && SAYS.contains(tokens.get(i + 1).lower());
                if (isName(tokens.get(i)) && (before || after)) speakers.add(NameCheck.key(tokens.get(i)));
            }
        }

        private static boolean isName(Token token) {
            return token.capital()
                    && !token.digits()
                    && token.core().length() > 2
                    && !SearchWords.isStop(token.lower());
        }

        private static boolean isGiven(Token token) {
            return isName(token)
                    && !NO_GIVEN.contains(token.lower())
                    && token.core().chars().anyMatch(Character::isLowerCase);
        }

        /** Returns whether the source says what the person is. */
        boolean explains(String surname) {
            return explained.contains(surname);
        }

        boolean has(String surname) {
            return names.contains(surname) || whole.contains(surname) && speakers.contains(surname);
        }
    }
}
