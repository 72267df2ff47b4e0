package io.reelwright.phase.storyboard;

import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.SearchWords;
import io.reelwright.text.Tagger;
import io.reelwright.text.Token;
import io.reelwright.text.Verbs;
import io.reelwright.text.WordClass;
import io.reelwright.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The things and actions in a text that a camera could film, for the prompt of a bought scene. Figures, measures of time and words such as
 * <i>reason</i> or <i>follow</i> are left out.
 */
final class VisibleThings {
    private static final int MOST_WORDS = 3;

    /** An action is told when its thing stands at most so many words before it. */
    private static final int NEAR = 2;

    private static final String UNSEEN =
            "way|ways|thing|things|reason|reasons|fact|facts|part|parts|kind|kinds|sort|sorts|lot|lots|number|numbers|amount|amounts|percent|"
                    + "year|years|day|days|century|centuries|time|times|minute|minutes|hour|hours|second|seconds|week|weeks|month|months|decade|"
                    + "decades|hundred|hundreds|thousand|thousands|million|millions|billion|billions|trillion|half|third|quarter|rest|average|"
                    + "question|questions|answer|answers|idea|ideas|problem|problems|example|examples|secret|secrets|truth|myth|myths|rule|rules|"
                    + "step|steps|point|points|result|results|difference|case|cases|end|ends|start|beginning|name|names|word|words|today|tomorrow|"
                    + "yesterday|tonight|something|anything|everything|nothing|someone|nobody|everyone|chance|moment|matter|level|rate|price|prices|"
                    + "cost|costs|value|worth|meaning|trick|tricks|fun|video|videos|channel|channels|link|bio|comment|comments|button|subscribe|"
                    + "subscribers|follow|followers|like|likes|share|story|stories|part|episode|topic|news|type|types|form|forms|degree|degrees|"
                    + "metre|metres|meter|meters|kilometre|kilometres|kilometer|kilometers|mile|miles|gram|grams|kilogram|kilograms|litre|litres|"
                    + "january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|"
                    + "friday|saturday|sunday|growth|increase|decrease|rise|loss|interest|risk|ability|cause|effect|term|terms|why|how|what|more|"
                    + "side|sides|minus|plus|euro|euros|dollar|dollars|cent|cents|pound|trip|memory|board|most|less|least|much|many|own|other|others|same|such|next|last|first|second|new|good|bad|best|worst|better|worse|single|whole";

    private static final String ACTIONS =
            "bake|blow|boil|break|brew|build|burn|carry|catch|chase|climb|collect|cook|crawl|cross|cry|cut|dance|dig|dive|draw|drink|drive|drop|"
                    + "eat|fall|fan|feed|fill|float|flow|fly|freeze|gather|glow|grind|grow|guard|hang|harvest|hold|hug|huddle|hunt|jump|knead|land|"
                    + "laugh|lift|light|melt|mix|paint|plant|play|pour|press|pull|push|rain|read|ride|rise|roast|roll|rub|run|sail|search|seal|shine|"
                    + "sing|sit|sleep|slide|smile|spin|splash|spread|stack|stand|steam|stir|swim|swing|throw|touch|walk|wash|watch|wave|wear|work|wrap|write";

    private final List<Token> tokens;
    private final List<WordClass> classes;
    private final String topic;
    private final PictureFinder pictures;
    private final List<Phrase> phrases = new ArrayList<>();

    private record Phrase(int from, int to, String bare, String words) {}

    private VisibleThings(List<Token> tokens, List<WordClass> classes, String topic, PictureFinder pictures) {
        this.tokens = tokens;
        this.classes = classes;
        this.topic = topic;
        this.pictures = pictures;
        find();
    }

    /** Finds the things in the words of a scene. */
    static VisibleThings of(SceneText text) {
        return new VisibleThings(text.tokens(), text.classes(), text.topic(), text.pictures());
    }

    /**
     * Finds the things in a title, a label or the like.
     *
     * @param pictures tells which words have a picture
     */
    static VisibleThings of(String text, PictureFinder pictures) {
        List<Token> tokens = Token.of(text);
        return new VisibleThings(tokens, Tagger.classes(tokens), text, pictures);
    }

    private void find() {
        for (int i = 0; i < tokens.size(); i++) {
            if (!canBeIn(i) || isDone(i)) continue;
            int to = i + 1;
            while (to < tokens.size() && canBeIn(to) && !tokens.get(to - 1).endsClause() && !isDone(to)) to++;
            add(i, to);
            i = to - 1;
        }
    }

    private boolean canBeIn(int word) {
        Token token = tokens.get(word);
        WordClass kind = classes.get(word);
        boolean named = kind == WordClass.NOUN || kind == WordClass.NAME || kind == WordClass.ADJECTIVE;
        return named
                && !token.digits()
                && token.core().chars().allMatch(c -> Character.isLetter(c) || c == '-' || c == '\'' || c == '’')
                && token.core().length() > 1
                && !WordSet.of(UNSEEN).contains(token.lower())
                && !SearchWords.isStop(token.lower())
                && !isInflectedVerb(token);
    }

    /** The tagger takes some verbs for nouns: {@code becomes}. */
    private boolean isInflectedVerb(Token token) {
        return Verbs.base(token.lower())
                        .filter(base -> !base.equals(token.lower()))
                        .isPresent()
                && !isPictured(token.core());
    }

    /** Returns whether the word after a noun is rather what it does: {@code women sell}. */
    private boolean isDone(int word) {
        if (word == 0 || tokens.get(word - 1).endsClause()) return false;
        WordClass before = classes.get(word - 1);
        if (before != WordClass.NOUN && before != WordClass.NAME) return false;
        String lower = tokens.get(word).lower();
        return Verbs.base(lower)
                .filter(base -> !base.equals(lower) || !isPictured(lower))
                .isPresent();
    }

    private boolean isPictured(String words) {
        return pictures.knows(words);
    }

    /** Adds a run of words up to its last noun, unless it only describes something that cannot be seen: {@code compound interest}. */
    private void add(int from, int end) {
        int to = end;
        while (to > from && classes.get(to - 1) == WordClass.ADJECTIVE) to--;
        if (to == from) return;
        int first = Math.max(from, to - MOST_WORDS);
        String last = tokens.get(to - 1).core();
        boolean describes = to < tokens.size()
                && !tokens.get(to - 1).endsClause()
                && WordSet.of(UNSEEN).contains(tokens.get(to).lower());
        boolean quality = to - first == 1
                && CharacterClasses.endsWithOneOf(last, "ous", "ful", "ible", "able", "less", "ive", "ly");
        if ((describes || quality) && !isPictured(last)) return;
        String bare = String.join(
                " ", IntStream.range(first, to).mapToObj(this::written).toList());
        boolean known = phrases.stream()
                .anyMatch(one -> CharacterClasses.lower(one.bare()).equals(CharacterClasses.lower(bare)));
        if (!known) phrases.add(new Phrase(first, to, bare, article(first, bare) + bare));
    }

    /** Returns the article that a phrase has in the text; {@code each egg} is an egg, too. */
    private String article(int from, String bare) {
        if (from == 0 || !tokens.get(from - 1).after().isEmpty() || isNumbered(from, bare)) return "";
        String before = tokens.get(from - 1).lower();
        if (before.equals("the")) return "the ";
        if (!WordSet.of("a|an|one|each|every|another|its|his|her|my|your|this|that")
                        .contains(before)
                || bare.endsWith("s")) return "";
        return "aeiou".indexOf(CharacterClasses.lower(bare).charAt(0)) >= 0 ? "an " : "a ";
    }

    /** {@code The Apollo 11 landing} is about Apollo, not about the Apollo. */
    private boolean isNumbered(int from, String bare) {
        int next = from + LinearRegex.split(bare, " ").length;
        return next < tokens.size() && tokens.get(next).digits();
    }

    /** Only names keep their capitals. */
    private String written(int word) {
        boolean name = classes.get(word) == WordClass.NAME
                || tokens.get(word).capital()
                        && word == 0
                        && topic.contains(" " + tokens.get(word).core());
        return name ? tokens.get(word).core() : tokens.get(word).lower();
    }

    /** Returns the things, those with a picture of their own first, as they can be seen for certain. */
    List<String> names(int most) {
        List<String> pictured = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Phrase phrase : phrases) (pictures.knowsOneOf(phrase.bare()) ? pictured : others).add(phrase.words());
        pictured.addAll(others);
        return List.copyOf(pictured.subList(0, Math.min(most, pictured.size())));
    }

    /** Returns what a thing does, if that can be seen: {@code fanning nectar}; empty when the text tells nothing of the kind. */
    Optional<String> actionOf(String thing) {
        for (Phrase phrase : phrases) {
            if (!phrase.words().equals(thing)) continue;
            for (int i = phrase.to(); i < Math.min(tokens.size(), phrase.to() + NEAR); i++) {
                if (tokens.get(i - 1).endsClause()) break;
                Optional<String> base = Verbs.base(tokens.get(i).lower()).filter(WordSet.of(ACTIONS)::contains);
                if (base.isPresent() && isVerb(i)) return Optional.of(participle(base.get()) + objectAfter(i));
            }
        }
        return Optional.empty();
    }

    private boolean isVerb(int word) {
        return classes.get(word) == WordClass.VERB;
    }

    private String objectAfter(int verb) {
        if (tokens.get(verb).endsClause()) return "";
        return phrases.stream()
                .filter(phrase -> phrase.from() > verb && phrase.from() <= verb + NEAR)
                .findFirst()
                .filter(phrase -> tokens.subList(verb, phrase.from()).stream().noneMatch(Token::endsClause))
                .filter(phrase -> phrase.from() == verb + 1
                        || WordSet.of("a|an|the|one|its|his|her|their|each|another")
                                .contains(tokens.get(verb + 1).lower()))
                .map(phrase -> " " + phrase.words())
                .orElse("");
    }

    /** Returns the form with -ing. */
    private static String participle(String base) {
        int n = base.length();
        if (WordSet.of("run|cut|dig|swim|sit|spin|rub|stir|hug|drop|wrap|fan").contains(base))
            return base + base.charAt(n - 1) + "ing";
        boolean silent = base.endsWith("e") && !base.endsWith("ee");
        return (silent ? base.substring(0, n - 1) : base) + "ing";
    }
}
