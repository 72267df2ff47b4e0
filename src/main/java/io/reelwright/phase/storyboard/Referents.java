package io.reelwright.phase.storyboard;

import io.reelwright.campaign.EvidenceCard.Party;
import io.reelwright.campaign.EvidenceCard.Profile;
import io.reelwright.language.grammar.Word;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.Tagger;
import io.reelwright.text.Token;
import io.reelwright.text.WordClass;
import io.reelwright.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What the words of a scene refer to: the party that a noun names, or the one before it of which a pronoun speaks. */
final class Referents {
    /** Scenes before a pronoun in which its noun is looked for. */
    private static final int NEAR = 2;
    /** Words at the end of a name among which the first name is looked for. */
    private static final int GIVEN = 3;

    private static final Set<String> ONE_THING = WordSet.of("it|which|that");
    private static final Set<String> SEVERAL = WordSet.of("they|which|that|who");
    private static final Set<String> PERSON = WordSet.of("he|she|who");
    /** Nouns for persons beside those in {@link NounList#ROLES}. */
    private static final Set<String> PERSONS = WordSet.of(
            "police|officer|authority|scientist|researcher|people|spokesperson|spokesman|spokeswoman|girl|boy|man|woman|child|kid|baby|mother|father|mom|dad|parent|son|daughter"
                    + "|brother|sister|wife|husband|friend|neighbor|neighbour|family|couple|crowd|fan|customer|user|patient|resident|citizen|voter|tourist|visitor"
                    + "|guest|victim|suspect|worker|employee|staff|buyer|reader|viewer|listener|driver|passenger|pedestrian|cyclist|protester|student|pupil"
                    + "|quarterback|coach|captain|secretary|president|chairman|chairwoman|ambassador|administrator|governor|mayor|minister|chief|director"
                    + "|spokesman|analyst|manager|leader|representative|attorney|judge|sheriff|founder|singer|guitarist"
                    + "|clinician|doctor|nurse|attorney|general|investor|owner|expert|official|critic|supporter|opponent|player|goalie|defenseman|winger|shopper"
                    + "|traveler|traveller|hiker|climber|survivor|refugee|migrant|immigrant|adult|teenager|teen|lawmaker|senator|congressman|homeowner");

    private static final int LONGEST = 40;

    private final List<SceneText> scenes;
    private final int index;

    /**
     * Notes what was told.
     *
     * @param scenes all scenes of a video
     * @param index  the scene whose words are read
     */
    Referents(List<SceneText> scenes, int index) {
        this.scenes = scenes;
        this.index = index;
    }

    /** Returns the scenes before this one, the nearest one first. */
    List<SceneText> before() {
        return IntStream.range(0, index)
                .mapToObj(i -> scenes.get(index - 1 - i))
                .toList();
    }

    /** Returns the party that a noun names or a pronoun refers to; what is not spoken in the scene is there from its start. */
    Optional<Party> party(Word word, SceneText scene, SceneWords words) {
        if (word.pronoun() || ONE_THING.contains(word.lower()))
            return referred(word, words).map(it -> at(it, word, words));
        return named(word, scene, words);
    }

    private static Party at(Party party, Word pronoun, SceneWords words) {
        return new Party(party.name(), party.picture(), party.profile(), words.has(pronoun) ? words.at(pronoun) : 0);
    }

    private Optional<Party> referred(Word pronoun, SceneWords words) {
        if (pronoun.tag().startsWith("W")
                || pronoun.label().equals("nsubj") && pronoun.tag().equals("WDT")) {
            Optional<Word> noun = words.tree()
                    .head(pronoun)
                    .filter(it -> it.label().equals("relcl"))
                    .flatMap(words.tree()::head);
            return noun.flatMap(it -> named(it, scenes.get(index), words));
        }
        Optional<Word> here = words.tree().words().stream()
                .filter(it -> it.index() < pronoun.index() && it.label().startsWith("nsubj") && !it.pronoun())
                .filter(it -> !pronoun.lower().equals("it") && agrees(pronoun, it, words))
                .reduce((_, last) -> last);
        if (here.isPresent()) return named(here.get(), scenes.get(index), words);
        for (SceneText scene : before().stream().limit(NEAR).toList()) {
            Optional<SceneWords> told = SceneWords.of(scene);
            if (told.isEmpty()) return Optional.empty();
            for (Word subject : subjects(told.get())) {
                if (subject.pronoun()) continue;
                return Optional.of(subject)
                        .filter(it -> agrees(pronoun, it, told.get()))
                        .flatMap(it -> named(it, scene, told.get()));
            }
        }
        return Optional.empty();
    }

    /** Returns the subjects of a scene's main clause. */
    private static List<Word> subjects(SceneWords words) {
        List<Word> subjects = new ArrayList<>();
        for (Word word : words.inScene()) {
            boolean subject = word.label().equals("nsubj") || word.label().equals("nsubjpass");
            boolean main = words.tree()
                    .head(word)
                    .filter(it -> it.head() < 0 || it.label().equals("conj"))
                    .isPresent();
            if (subject && main) subjects.add(word);
        }
        return subjects;
    }

    private static boolean agrees(Word pronoun, Word noun, SceneWords words) {
        boolean person = person(noun, words).isPresent() || isPerson(noun);
        boolean several = noun.tag().endsWith("S") || words.has(noun, "conj");
        String said = pronoun.lower();
        if (PERSON.contains(said)) return person && !several;
        if (SEVERAL.contains(said)) return several;
        return said.equals("it") && !person && !several;
    }

    /** Returns whether a noun names persons by what they are. */
    static boolean isPerson(Word noun) {
        return NounList.ROLES.contains(noun.lemma())
                || PERSONS.contains(noun.lemma())
                || NounList.ROLES.contains(noun.lower())
                || PERSONS.contains(noun.lower());
    }

    private static Optional<PersonName> person(Word noun, SceneWords words) {
        return PersonName.endingWith(noun, words)
                .filter(it ->
                        it.beginsWithAFirstName() || PersonRole.of(it, words).isPresent());
    }

    /** Returns a party by the noun that names it. */
    private Optional<Party> named(Word said, SceneText scene, SceneWords words) {
        Word noun = NounLabel.core(said, words);
        Word first = NounLabel.first(noun, words);
        double at = !words.reaches(noun) ? 0 : words.at(words.reaches(first) ? first : noun);
        Optional<PersonName> person = person(noun, words);
        if (person.isPresent()) return Optional.of(new Party(person.get().text(words), null, Profile.PLAIN, at));
        return NounLabel.of(noun, words).map(label -> {
            // What does not fit on a plate loses its adjectives.
            String name =
                    label.length() > LONGEST && !words.has(noun, "conj", "poss") ? NounLabel.brief(noun, words) : label;
            boolean known = noun.name() && (isKnownPerson(noun.text()) || isGiven(name) && name.contains(" "));
            boolean role = isPerson(noun);
            String written = noun.name() || first.name() || first.index() > 1 ? name : small(name);
            if (known || role) return new Party(written, null, Profile.PLAIN, at);
            String picture =
                    noun.name() ? null : scene.pictures().of(scene, name).orElse(null);
            return new Party(written, picture, null, at);
        });
    }

    /** Returns whether a name holds a first name before the last one, perhaps after a title. */
    private static boolean isGiven(String name) {
        List<Token> words = Token.of(name);
        return words.subList(Math.max(0, words.size() - GIVEN), words.size() - 1).stream()
                .anyMatch(it -> NounList.GIVEN_NAMES.contains(it.core()));
    }

    /** Returns a name that is no proper one without the capital with which a sentence begins. */
    private static String small(String name) {
        String first = Token.of(name).getFirst().core();
        boolean capital = first.length() > 1 && first.chars().skip(1).allMatch(Character::isLowerCase);
        return capital && Tagger.classes(Token.of(name)).getFirst() != WordClass.NAME
                ? CharacterClasses.lower(name.substring(0, 1)) + name.substring(1)
                : name;
    }

    /** Returns whether a name is the last one of a person who was named in full. */
    boolean isKnownPerson(String lastName) {
        return fullName(lastName).isPresent();
    }

    /** Returns the full name of a person who was named before. */
    Optional<String> fullName(String lastName) {
        return before().stream()
                .flatMap(scene -> SceneWords.of(scene).stream())
                .flatMap(words -> words.inScene().stream()
                        .filter(it -> it.name() && it.text().equals(lastName))
                        .flatMap(it -> person(it, words).stream().map(found -> found.text(words))))
                .filter(name -> name.contains(" "))
                .findFirst();
    }
}
