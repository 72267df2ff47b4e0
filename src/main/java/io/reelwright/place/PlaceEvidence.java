package io.reelwright.place;

import io.reelwright.text.Token;
import io.reelwright.text.WordSet;
import java.util.List;
import java.util.Set;

/** What the words around a name say about it. */
final class PlaceEvidence {
    /** Words before a name that only a place has. */
    private static final Set<String> IN =
            WordSet.of("in|into|inside|across|through|via|near|around|outside|toward|towards|"
                    + "throughout|within|reach|reached|reaches|reaching|visit|visited|visits|visiting|crossed|crossing|cross|"
                    + "entered|entering|toured|invaded|beyond|off");

    /** Words before a name that persons have too. */
    private static final Set<String> AT = WordSet.of(
            "to|from|at|for|between|over|past|round|along|on|up|down|above|leave|left|leaves|leaving|and|or|of|than|by");

    /** Verbs of going, which make the weak words strong. */
    private static final Set<String> GOING = WordSet.of(
            "go|goes|going|went|gone|fly|flies|flying|flew|flown|sail|sails|sailing|sailed|"
                    + "travel|travels|travelled|traveled|travelling|traveling|drive|drives|drove|driven|driving|walk|walks|walked|walking|"
                    + "march|marches|marched|marching|ride|rides|rode|move|moves|moved|moving|ship|ships|shipped|shipping|return|returns|"
                    + "returned|returning|fled|flee|fleeing|come|comes|came|coming|arrive|arrives|arrived|head|heads|headed|heading|"
                    + "run|runs|ran|stretch|stretches|stretched|spread|spreads|miles|kilometres|kilometers|train|flight|road|route|way|trip|"
                    + "journey|journeyed|bus|ferry|ship|ocean|railway|line|north|south|east|west|emigrated|sent|took|takes|take|brought|"
                    + "carried|carries|carry|born|lives|lived|live|export|exported|exports|left|leave|leaves|leaving|climb|climbed|raced");

    /** Words that may stand between such a word and the name. */
    private static final Set<String> BETWEEN = WordSet.of(
            "the|northern|southern|eastern|western|north|south|east|west|central|"
                    + "downtown|ancient|modern|medieval|nearby|distant|old|rural|coastal|mainland|imperial|roman|war-torn|colonial|inner|"
                    + "upper|lower|greater|northwest|northeast|southwest|southeast|north-western|all|much|most|parts|both|far-off|sunny|of");

    /** Nouns that a place follows after {@code of}. */
    private static final Set<String> OF = WordSet.of(
            "city|town|village|port|island|isle|coast|shores|shore|streets|outskirts|"
                    + "north|south|east|west|capital|heart|centre|center|middle|edge|tip|rest|part|parts|most|much|all|half|state|"
                    + "republic|kingdom|deserts|desert|jungles|jungle|mountains|hills|forests|plains|cities|province|region|gulf|bay|"
                    + "battle|siege|out|outside|inside|county|county|waters|highlands|skies|beaches|harbour|harbor|suburb|suburbs");

    /** Words with a capital that may stand before a place and belong to it. */
    private static final Set<String> BEFORE =
            WordSet.of("north|south|east|west|northern|southern|eastern|western|central|upper|lower|"
                    + "greater|old|downtown|ancient|modern|medieval|mainland|colonial|imperial|roman|british|the");

    /** Words with a capital that may follow a place and belong to it. */
    private static final Set<String> AFTER =
            WordSet.of("river|city|airport|harbour|harbor|bay|island|islands|beach|station|port|"
                    + "peninsula|county|province|state|region|coast|valley|mountains|desert|itself|i|january|february|march|april|may|"
                    + "june|july|august|september|october|november|december");

    private static final Set<String> TITLES = WordSet.of(
            "duke|duchess|prince|princess|king|queen|earl|count|lord|lady|bishop|"
                    + "archbishop|bank|church|university|treaty|museum|emperor|sultan|tsar|maid|merchant|house|order|declaration|peace|"
                    + "congress|council|lawrence|catherine|helen|william|richard|bachelor|marquis|baron|anne|joan|francis|thomas|rose");

    private final List<Token> words;

    PlaceEvidence(List<Token> words) {
        this.words = words;
    }

    /** Returns whether the name is a part of a longer one that is no place: {@code Paris Hilton}, {@code Bank of England}. */
    boolean insideLongerName(NameMatch name) {
        int before = name.first() - 1;
        if (before >= 0 && !words.get(before).endsClause()) {
            Token word = words.get(before);
            if (word.lower().equals("of") && before > 0 && isTitle(before - 1)) return true;
            if (word.capital() && !opens(before) && !BEFORE.contains(word.lower())) return true;
            if (word.capital() && opens(before) && !isFunction(word.lower()) && !BEFORE.contains(word.lower()))
                return true;
        }
        if (name.end() >= words.size()) return false;
        Token last = words.get(name.end() - 1);
        Token next = words.get(name.end());
        if (last.endsClause() || !last.after().isEmpty() || !next.before().isEmpty()) return false;
        if (name.possessive(words)) return false;
        return next.capital() && !AFTER.contains(next.lower());
    }

    private boolean isTitle(int word) {
        String title = words.get(word).lower();
        if (TITLES.contains(title)) return true;
        return words.get(word).capital() && !opens(word) && !OF.contains(title);
    }

    /** Returns whether the word begins a sentence. */
    boolean opens(int word) {
        return word == 0
                || ".!?:".indexOf(lastOf(words.get(word - 1).after())) >= 0
                || !words.get(word).before().isEmpty();
    }

    private static char lastOf(String marks) {
        for (int i = marks.length() - 1; i >= 0; i--) if ("\"”'’)".indexOf(marks.charAt(i)) < 0) return marks.charAt(i);
        return ' ';
    }

    /** Returns whether a word at the start of a sentence is one that has no capital elsewhere. */
    private static boolean isFunction(String word) {
        return io.reelwright.text.SearchWords.isStop(word)
                || IN.contains(word)
                || AT.contains(word)
                || word.endsWith("ly")
                || WordSet.of(
                                "meanwhile|today|back|like|unlike|despite|although|ask|visit|take|imagine|picture|leave|fly|sail")
                        .contains(word);
    }

    /** Returns whether the words before the name are those that a place has, and only a place. */
    boolean strong(NameMatch name) {
        int before = lead(name);
        if (before < 0) return false;
        String word = words.get(before).lower();
        if (IN.contains(word)) return true;
        if (word.equals("of"))
            return before > 0 && OF.contains(words.get(before - 1).lower());
        return WordSet.of("to|from|at|for|between|past|round|along|over|left|leave|leaves|leaving")
                        .contains(word)
                && goes(before);
    }

    /** Returns whether the words before the name are those that a place or a person has: {@code from Victoria}. */
    boolean weak(NameMatch name) {
        int before = lead(name);
        if (before < 0) return false;
        String word = words.get(before).lower();
        if (WordSet.of("on|up|down|along").contains(word)) return hasArticle(name);
        return WordSet.of("to|from|at|between|past|over|leave|left|leaves|leaving")
                .contains(word);
    }

    /** Returns whether the word before the name is {@code the}, as before rivers, seas and mountains. */
    boolean hasArticle(NameMatch name) {
        return name.first() > 0 && words.get(name.first() - 1).lower().equals("the");
    }

    /** Returns the word that leads to the name: the one before it, apart from articles and adjectives; −1 if there is none. */
    private int lead(NameMatch name) {
        int before = name.first() - 1;
        int steps = 0;
        while (before >= 0 && steps < 3 && BETWEEN.contains(words.get(before).lower()) && !isOf(before)) {
            if (words.get(before).endsClause()) return -1;
            before--;
            steps++;
        }
        return before >= 0 && !words.get(before).endsClause() ? before : -1;
    }

    private boolean isOf(int word) {
        return words.get(word).lower().equals("of");
    }

    /** Returns whether a verb of going, or a noun such as {@code road}, is in the same sentence. */
    private boolean goes(int from) {
        for (int i = from; i >= 0; i--) {
            if (GOING.contains(words.get(i).lower())) return true;
            if (i < from && opensSentenceAfter(i)) break;
        }
        for (int i = from; i < words.size(); i++) {
            if (GOING.contains(words.get(i).lower())) return true;
            if (".!?".indexOf(lastOf(words.get(i).after())) >= 0) break;
        }
        return false;
    }

    private boolean opensSentenceAfter(int word) {
        return ".!?".indexOf(lastOf(words.get(word).after())) >= 0;
    }

    /** Returns whether the name goes on a list that another name began: {@code in Paris, Nice and Reading}. */
    boolean continues(NameMatch name, NameMatch other) {
        int from = other.end();
        if (from > name.first() || name.first() - from > 2) return false;
        if (other.possessive(words)) return false;
        for (int i = from; i < name.first(); i++)
            if (!WordSet.of("and|or|to|then|the|via").contains(words.get(i).lower())) return false;
        String mark = words.get(from - 1).after();
        return from < name.first() || mark.equals(",");
    }
}
