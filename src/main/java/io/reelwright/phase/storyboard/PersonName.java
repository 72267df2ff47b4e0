package io.reelwright.phase.storyboard;

import io.reelwright.language.grammar.Word;
import io.reelwright.text.WordSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A name of two to four words that grammar and the words around it show to be a person's: it is the subject of a verb or named beside such a
 * subject, and its first word is a first name or the text says what the person is.
 *
 * @param words the words of the name
 */
record PersonName(List<Word> words) {
    /** Parts of the longest name; a hyphen counts as one. */
    private static final int MOST = 6;

    private static final Set<String> INSIDE = WordSet.of("de|da|di|del|della|von|van|der|den|bin|ibn|al|la|le|du|y");

    /** Words in names of places, bodies, events and things. */
    private static final Set<String> NO_PERSON = WordSet.of(
            "january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
                    + "|city|town|river|lake|mount|mountain|mountains|hill|hills|island|islands|street|avenue|road|square|park|bridge|tower|castle|palace|cathedral"
                    + "|church|temple|house|hall|hotel|station|airport|port|bay|beach|coast|valley|county|state|states|kingdom|republic|empire|union|province"
                    + "|ocean|sea|gulf|strait|canal|falls|forest|desert|glacier|land|point|cape|rock|tree|garden|gardens|stadium|arena|museum|library|gallery"
                    + "|north|south|east|west|northern|southern|eastern|western|new|great|grand|royal|united|saint|st|san|santa|fort|los|las|el|rio"
                    + "|university|college|school|institute|academy|hospital|laboratory|laboratories|foundation|center|centre|society|association|club|team"
                    + "|company|inc|corp|corporation|group|bank|holdings|partners|motors|airlines|airways|brothers|sons|ltd|plc|gmbh|stores|foods|records|studios"
                    + "|press|news|times|post|journal|magazine|award|awards|prize|medal|cup|trophy|act|law|war|wars|battle|treaty|revolution|day|week|festival"
                    + "|games|league|championship|tour|comet|nebula|crater|telescope|effect|theorem|disease|syndrome|hurricane|storm|ship|class|series|line"
                    + "|model|edition|party|church|council|court|committee|parliament|army|navy|force|police|district|region|basin|reef|peninsula|tunnel|dam");

    /** Firms and brands that bear a person's name. */
    private static final Set<String> FIRMS = Set.of(
            "john deere",
            "ralph lauren",
            "calvin klein",
            "charles schwab",
            "louis vuitton",
            "tommy hilfiger",
            "jack daniel",
            "johnnie walker",
            "hugo boss",
            "giorgio armani",
            "arthur andersen",
            "ernst young",
            "philip morris",
            "john lewis",
            "max mara",
            "marie claire",
            "michael kors",
            "marc jacobs",
            "kate spade",
            "karl lagerfeld",
            "frank lloyd",
            "tim hortons",
            "papa john",
            "henry schein",
            "raymond james",
            "edward jones",
            "jimmy choo",
            "betty crocker",
            "aunt jemima",
            "uncle sam",
            "santa claus",
            "jim beam",
            "elizabeth arden",
            "estée lauder",
            "mary kay",
            "robert bosch",
            "carl zeiss",
            "peter pan",
            "virginia tech",
            "eli lilly");

    PersonName {
        words = List.copyOf(words);
    }

    /** Returns the name that ends with this word, if a person can bear it; of one word only for a first name with a role. */
    static Optional<PersonName> endingWith(Word last, SceneWords scene) {
        List<Word> found = new ArrayList<>();
        found.add(last);
        Optional<Word> next = scene.before(last);
        while (next.isPresent() && isPart(next.get(), last, scene)) {
            found.add(next.get());
            next = scene.before(next.get());
        }
        while (found.size() > 1 && INSIDE.contains(found.getLast().lower())) found.removeLast();
        Collections.reverse(found);
        PersonName name = new PersonName(withoutTitle(found));
        return name.isPossible(scene) ? Optional.of(name) : Optional.empty();
    }

    /** Returns the words of the name alone if a word for a role stands before it: {@code Foreign Secretary Dominic Raab}. */
    private static List<Word> withoutTitle(List<Word> words) {
        for (int i = 1; i < words.size() - 1; i++)
            if (Referents.isPerson(words.get(i - 1))
                    && (i == words.size() - 2
                            || NounList.GIVEN_NAMES.contains(words.get(i).text())))
                return words.subList(i, words.size());
        return words;
    }

    private static boolean isPart(Word word, Word last, SceneWords scene) {
        boolean inside = INSIDE.contains(word.lower());
        boolean initial = word.text().length() <= 2 && word.name();
        boolean hyphen = word.tag().equals("HYPH");
        return (word.name() && isWritten(word.text()) || inside || initial || hyphen)
                && scene.tree().below(word, last);
    }

    private static boolean isWritten(String word) {
        return Character.isUpperCase(word.charAt(0)) && word.chars().anyMatch(Character::isLowerCase);
    }

    private boolean isPossible(SceneWords scene) {
        boolean known = !NO_PERSON.contains(first().lower())
                && !NO_PERSON.contains(last().lower())
                && !FIRMS.contains((first().lower() + " " + last().lower()).strip());
        boolean joined = scene.after(last()).filter(it -> it.text().equals("&")).isPresent()
                || scene.before(first()).filter(it -> it.text().equals("&")).isPresent();
        boolean owns = scene.after(last()).filter(it -> it.tag().equals("POS")).isPresent();
        boolean letters = words.stream()
                .allMatch(word -> word.text().chars().allMatch(c -> Character.isLetter(c) || "-.'’".indexOf(c) >= 0));
        return words.size() >= 2
                && words.size() <= MOST
                && isWritten(last().text())
                && words.stream().allMatch(scene::has)
                && known
                && !joined
                && !owns
                && letters
                && last().tag().equals("NNP");
    }

    Word first() {
        return words.getFirst();
    }

    Word last() {
        return words.getLast();
    }

    /** Returns whether its first word is a first name. */
    boolean beginsWithAFirstName() {
        return NounList.GIVEN_NAMES.contains(first().text());
    }

    /** Returns the name as it is written. */
    String text(SceneWords scene) {
        return scene.text(first(), last());
    }
}
