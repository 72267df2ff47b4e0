package io.reelwright.phase.script.story;

import io.reelwright.language.grammar.Tree;
import io.reelwright.language.grammar.Word;
import io.reelwright.text.WordSet;

/** Says which nouns can be meant by {@code he}, {@code she}, {@code it} and {@code they}. */
final class People {
    private static final String MEN =
            "man|boy|king|father|husband|son|brother|uncle|prince|grandfather|gentleman|mr|mr.|guy|dad|widower|lord|sir|monk|priest|bishop|emperor|nephew|knight|fisherman|businessman|duke|chairman|groom|sultan|pharaoh|fireman|policeman|postman|salesman|headmaster|stepfather|grandpa|schoolboy|spokesman|cowboy|baron|widower|god";
    private static final String WOMEN =
            "woman|girl|queen|mother|wife|daughter|sister|aunt|princess|grandmother|lady|mrs|mrs.|ms|ms.|mom|mum|widow|nun|actress|empress|niece|witch|waitress|duchess|mermaid|goddess|bride|ballerina|heroine|spokeswoman|businesswoman|schoolgirl|grandma|stepmother|maid|hostess|mistress|countess|policewoman";
    private static final String ANYBODY =
            "person|doctor|teacher|officer|scientist|researcher|professor|author|writer|player|coach|surfer|driver|worker|child|baby|president|minister|judge|leader|director|founder|inventor|artist|singer|actor|student|engineer|reporter|journalist|manager|owner|farmer|soldier|captain|general|expert|physicist|chemist|biologist|astronomer|historian|lawyer|attorney|spokesman|spokeswoman|spokesperson|official|chief|jockey|trainer|quarterback|striker|keeper|goalkeeper|midfielder|winger|forward|tackle|pitcher|rider|runner|champion|winner|victim|suspect|witness|patient|nurse|friend|neighbor|neighbour|colleague|partner|parent|cousin|adult|teenager|citizen|senator|governor|mayor|secretary|ambassador|crystallographer|musician|poet|painter|composer|architect|designer|developer|programmer|pilot|sailor|merchant|baker|miller|tailor|woodcutter|hunter|servant|traveller|traveler|stranger|giant|dwarf|ogre|somebody|someone|anyone|everyone|he|she|whoever|missionary|viewer|user|customer|guest|host|ceo|executive|analyst|economist|investor|buyer|seller|speaker|caller|operator|agent|member|candidate|voter|pope|saint|rabbi|imam|pastor|prophet|genius|hero|heroine|pioneer|explorer|adventurer|architect|dealer";
    /** Those that act as persons in tales. */
    private static final String ANIMALS =
            "fox|vixen|wolf|bear|weasel|hare|rabbit|cat|dog|hound|mouse|rat|lion|lioness|tiger|leopard|jackal|hyena|horse|mare|cow|bull|ox|hen|rooster|cock|goose|duck|crow|raven|frog|toad|snake|serpent|donkey|ass|goat|kid|sheep|lamb|ram|pig|boar|monkey|ape|elephant|bird|sparrow|swallow|nightingale|fish|pike|whale|ant|bee|wasp|fly|spider|owl|eagle|hawk|stork|crane|heron|peacock|dragon|troll|fairy|elf|goblin|devil|angel|ghost|spirit|turtle|tortoise|crocodile|deer|stag|hedgehog|badger|otter|squirrel|mole|beetle|grasshopper|cricket|cockroach|worm|snail|crab|camel|puppy|kitten|foal|calf|creature|beast|animal|sun|moon|wind|robot";

    private static final String GROUPS =
            "police|people|cattle|team|band|couple|family|crew|staff|audience|crowd|duo|trio|pair";

    /** Groups and bodies that decide and speak as persons do. */
    private static final String BODIES =
            "company|firm|government|agency|university|ministry|department|council|committee|court|parliament|congress|senate|board|union|party|bank|group"
                    + "|organization|organisation|foundation|institute|association|team|club|crew|family|police|people|couple|duo|trio|pair|band|staff|army|navy|jury"
                    + "|commission|startup|start-up|publisher|maker|manufacturer|museum|school|college|hospital|library|charity|group|squad|community|city|state|country"
                    + "|nation|town|village|church|airline|newspaper|magazine|network|studio|store|brand|lab|laboratory|panel|majority|public|audience|crowd|generation"
                    + "|household|side|camp|tribe|man|men|woman|women|child|children";
    /** What only persons and their bodies do. */
    private static final String HUMAN_ACTS =
            "find|say|think|report|want|decide|discover|announce|believe|hope|know|tell|ask|argue|claim|conclude|suggest|write|explain|plan|agree|refuse|try|study"
                    + "|analyze|analyse|compare|estimate|calculate|examine|note|warn|admit|promise|publish|invent|develop|design|hire|invest|vote|learn|remember|forget"
                    + "|realize|realise|suspect|wonder|notice|observe|test|interview|recommend|propose|discuss|describe|buy|sell|build|marry|apologize|insist|deny|expect"
                    + "|intend|choose|investigate|search|speak|talk|laugh|smile|read|teach|paint|sing|cook|sign|order|accuse|arrest|sue|feel|disagree|regard";

    private People() {}

    /** Returns whether only a person or a body of persons does what this verb says. */
    static boolean isHumanAct(Word verb) {
        return verb.verb()
                && !verb.tag().equals("VBN")
                && WordSet.of(HUMAN_ACTS).contains(verb.lemma());
    }

    /** Returns whether the noun may be a person, a body of persons or the name of one. */
    static boolean mayAct(Word noun) {
        return noun.name()
                || isPerson(noun)
                || Roles.isRole(noun)
                || WordSet.of(BODIES).contains(noun.lemma())
                || Roles.isTrade(noun.lemma());
    }

    /** Returns whether a noun in lower case, singular or plural, means persons or a body of persons. */
    static boolean isPersonWord(String word) {
        String one = word.endsWith("ies")
                ? word.substring(0, word.length() - 3) + "y"
                : word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return isPerson(word)
                || isPerson(one)
                || WordSet.of(BODIES).contains(word)
                || WordSet.of(BODIES).contains(one)
                || Roles.isTrade(one);
    }

    private static boolean isPerson(String lemma) {
        return WordSet.of(MEN).contains(lemma)
                || WordSet.of(WOMEN).contains(lemma)
                || WordSet.of(ANYBODY).contains(lemma);
    }

    /** A pronoun's number and gender. */
    enum Kind {
        HE,
        SHE,
        IT,
        THEY
    }

    /** Returns the kind of a personal or possessive pronoun; null for other words. */
    static @org.jspecify.annotations.Nullable Kind kindOf(Word word) {
        return switch (word.lower()) {
            case "he", "him", "his", "himself" -> Kind.HE;
            case "she", "her", "hers", "herself" -> Kind.SHE;
            case "it", "its", "itself" -> Kind.IT;
            case "they", "them", "their", "theirs", "themselves" -> Kind.THEY;
            default -> null;
        };
    }

    /**
     * Returns whether the noun can be meant by a pronoun.
     *
     * @param tale whether animals and things act as persons
     */
    static boolean fits(Tree tree, Word noun, Kind kind, boolean tale) {
        boolean many = isMany(tree, noun);
        String lemma = noun.lemma();
        boolean man = WordSet.of(MEN).contains(lemma);
        boolean woman = WordSet.of(WOMEN).contains(lemma);
        boolean anybody = WordSet.of(ANYBODY).contains(lemma);
        boolean acts = WordSet.of(ANIMALS).contains(lemma);
        boolean titled = tree.children(noun).stream().anyMatch(it -> it.index() < noun.index() && isTitle(it));
        return switch (kind) {
            case HE -> !many && (man || anybody || isWho(tree, noun) && !isFemale(tree, noun) || tale && acts);
            case SHE -> !many && (woman || anybody || isWho(tree, noun) && !isMale(tree, noun) || tale && acts);
            case IT ->
                !many
                        && !man
                        && !woman
                        && !anybody
                        && !titled
                        && !(tale && acts)
                        && !noun.tag().equals("PRP");
            case THEY -> many || WordSet.of(GROUPS).contains(lemma);
        };
    }

    /** Returns whether a name may be a person's: no place that somebody comes from or is in, and no initials. */
    private static boolean isWho(Tree tree, Word noun) {
        boolean article = tree.children(noun, "det").stream().findAny().isPresent();
        boolean initials = noun.text().length() > 1 && noun.text().codePoints().noneMatch(Character::isLowerCase);
        boolean place = tree.head(noun)
                .filter(it -> it.label().equals("prep")
                        && WordSet.of("in|at|from|to|near|into|across|through|around|towards|off")
                                .contains(it.lower()))
                .isPresent();
        return noun.name() && !article && !initials && !place;
    }

    private static boolean isFemale(Tree tree, Word noun) {
        return tree.children(noun).stream().anyMatch(it -> WordSet.of(WOMEN).contains(it.lower()));
    }

    private static boolean isMale(Tree tree, Word noun) {
        return tree.children(noun).stream().anyMatch(it -> WordSet.of(MEN).contains(it.lower()));
    }

    private static boolean isTitle(Word word) {
        return WordSet.of(
                        "mr|mr.|mrs|mrs.|ms|ms.|dr|dr.|prof|prof.|professor|justice|judge|gov|gov.|sen|sen.|president|general|captain|sir|lady|lord|king|queen|prince|princess|saint")
                .contains(word.lower());
    }

    /** Returns whether the noun is a plural or several things joined by {@code and}. */
    static boolean isMany(Tree tree, Word noun) {
        if (noun.tag().equals("NNS") || noun.tag().equals("NNPS")) return true;
        boolean joined =
                tree.children(noun, "cc").stream().anyMatch(it -> it.lower().equals("and"));
        return joined && tree.child(noun, "conj").isPresent();
    }

    /** Returns whether the word is surely a person's: a noun for people. */
    static boolean isPerson(Word noun) {
        return isPerson(noun.lemma());
    }
}
