package io.reelwright.provider.stock;

import io.reelwright.campaign.EvidenceCard;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.SceneCard;
import io.reelwright.picture.PictureIndex;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.SearchWords;
import io.reelwright.text.Tagger;
import io.reelwright.text.Token;
import io.reelwright.text.Verbs;
import io.reelwright.text.WordClass;
import io.reelwright.text.WordSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a scene shows, as a library can be asked for it.
 *
 * @param things up to three, the most important first; each is one to three words in lower case, the last of which is the noun
 */
record SceneSubject(List<List<String>> things) {
    private static final int MOST_THINGS = 3;
    private static final int MOST_WORDS = 3;

    /** Words of a prompt that tell how something is filmed, or name nothing that has a look of its own. */
    private static final String FRAMING =
            "shot|shots|view|views|close-up|close-ups|closeup|closing|look|scene|scenes|picture|pictures|image|images|photo|photos|photograph|"
                    + "footage|video|videos|film|films|clip|clips|frame|frames|camera|cameras|lens|angle|angles|focus|depth|field|light|lighting|"
                    + "daylight|shadow|shadows|style|detail|details|background|foreground|distance|space|middle|center|centre|left|right|top|"
                    + "bottom|front|back|half|halves|side|sides|motion|movement|pan|zoom|tilt|arrangement|setting|atmosphere|mood|colour|color|"
                    + "colours|colors|text|letters|digits|signs|logos|way|ways|thing|things|kind|kinds|sort|part|parts|number|numbers|time|times|"
                    + "day|days|year|years|century|centuries|moment|minute|minutes|hour|hours|second|seconds|week|weeks|month|months|reason|"
                    + "reasons|fact|facts|idea|ideas|problem|problems|question|questions|answer|answers|example|examples|secret|truth|rule|rules|"
                    + "result|results|difference|case|cases|end|start|beginning|name|names|word|words|topic|everything|nothing|something|"
                    + "medium|wide|close|calm|large|striking|curious|quiet|thoughtful|neat|balanced|detailed|open|slow|cinematic|realistic|shallow|sharp|bokeh";

    /** Endings of nouns for what cannot be seen. */
    private static final String[] UNSEEN = {
        "ness", "ity", "ism", "tion", "sion", "ance", "ence", "ship", "hood", "cy", "dom", "logy", "ment"
    };

    /** Nouns with such an ending for what can be seen. */
    private static final String SEEN =
            "city|university|electricity|station|plantation|vegetation|constellation|mansion|explosion|ambulance|entrance|dance|fence|science|"
                    + "audience|conference|ship|spaceship|warship|hood|neighborhood|neighbourhood|pharmacy|kingdom|monument|cement|instrument|"
                    + "apartment|basement|garment|pavement|equipment|document|ornament|harness|wilderness|witness";

    SceneSubject {
        things = things.stream().map(List::copyOf).toList();
    }

    /** Returns whether a scene says what it has to say by what is drawn on it: figures, lists, a quotation. No film can stand for that. */
    static boolean isDrawn(SceneCard card) {
        return switch (card) {
            case SceneCard.Headline _, SceneCard.Hero _, SceneCard.Question _, SceneCard.Spoken _, SceneCard.Thing _ ->
                false;
            case SceneCard.BigNumber _,
                    SceneCard.Comparison _,
                    SceneCard.BuildList _,
                    SceneCard.Timeline _,
                    SceneCard.Chart _,
                    SceneCard.Quote _,
                    SceneCard.Route _,
                    SceneCard.Map _,
                    SceneCard.EndCard _,
                    SceneCard.OwnMedia _,
                    EvidenceCard _ -> true;
        };
    }

    /** Returns what the first sentence of a scene's prompt names, or of its narration. It has no things if none of them can be filmed. */
    static SceneSubject of(Scene scene, PictureIndex pictures) {
        List<Token> tokens = firstSentence(Token.of(scene.prompt().isBlank() ? scene.narration() : scene.prompt()));
        List<WordClass> classes = Tagger.classes(tokens);
        Set<List<String>> things = new LinkedHashSet<>();
        List<String> run = new ArrayList<>();
        int nouns = 0;
        for (int i = 0; i <= tokens.size(); i++) {
            boolean named = i < tokens.size() && isNamed(tokens.get(i), classes.get(i), pictures);
            if (named) {
                run.add(tokens.get(i).lower());
                if (classes.get(i) != WordClass.ADJECTIVE) nouns = run.size();
            }
            if (named && !tokens.get(i).endsClause()) continue;
            List<String> phrase = run.subList(Math.max(0, nouns - MOST_WORDS), nouns);
            if (!phrase.isEmpty() && canBeSeen(phrase)) things.add(List.copyOf(phrase));
            run = new ArrayList<>();
            nouns = 0;
        }
        return new SceneSubject(things.stream().limit(MOST_THINGS).toList());
    }

    private static List<Token> firstSentence(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++)
            if (tokens.get(i).endsClause()
                    && CharacterClasses.hasOneOf(tokens.get(i).after(), ".!?")) return tokens.subList(0, i + 1);
        return tokens;
    }

    private static boolean isNamed(Token token, WordClass kind, PictureIndex pictures) {
        return (kind == WordClass.NOUN || kind == WordClass.NAME || kind == WordClass.ADJECTIVE)
                && token.core().length() > 1
                && token.core().chars().allMatch(letter -> Character.isLetter(letter) || letter == '-')
                && !SearchWords.isStop(token.lower())
                && !WordSet.of(FRAMING).contains(token.lower())
                && !isInflectedVerb(token.lower(), pictures);
    }

    /** The tagger takes some verbs for nouns: a bee <i>fanning</i> nectar. */
    private static boolean isInflectedVerb(String word, PictureIndex pictures) {
        return Verbs.base(word).filter(base -> !base.equals(word)).isPresent()
                && pictures.find(word).isEmpty();
    }

    private static boolean canBeSeen(List<String> phrase) {
        String noun = phrase.getLast();
        return WordSet.of(SEEN).contains(noun) || !CharacterClasses.endsWithOneOf(noun, UNSEEN);
    }

    /** Returns what to search for, from specific to general, each at most {@code most} characters long. */
    List<String> queries(int most) {
        if (things.isEmpty()) return List.of();
        Set<String> queries = new LinkedHashSet<>();
        List<String> first = things.getFirst();
        queries.add(joined(things.stream().flatMap(List::stream).distinct().toList(), most));
        queries.add(joined(first, most));
        queries.add(joined(List.of(first.getLast()), most));
        queries.remove("");
        return List.copyOf(queries);
    }

    /** Joins as many words as there is room for. */
    private static String joined(List<String> words, int most) {
        StringBuilder query = new StringBuilder();
        for (String word : words) {
            if (query.length() + word.length() + 1 > most) break;
            query.append(query.isEmpty() ? "" : " ").append(word);
        }
        return query.toString();
    }

    /** Returns it in words: {@code bee, dark thistle}. */
    String words() {
        return String.join(
                ", ", things.stream().map(thing -> String.join(" ", thing)).toList());
    }
}
