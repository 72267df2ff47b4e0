package io.reelwright.phase.script.check;

import io.reelwright.text.Token;
import io.reelwright.text.WordSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A number of things that a title or a sentence promises to tell: {@code 5 strange facts about octopuses}, {@code Keep these 5 out}.
 *
 * @param count how many, 2 to 30
 * @param words as promised
 */
record Promise(int count, String words) {
    private static final int MOST = 30;
    private static final int REACH = 4;
    private static final Set<String> THINGS = WordSet.of(
            "facts|things|ways|reasons|tips|tricks|steps|rules|signs|mistakes|habits|myths|ideas|secrets|lessons|questions|examples"
                    + "|items|hacks|methods|benefits|truths|causes|surprises|exercises|recipes|kinds|types|dangers");

    /** Things that a sentence may also count without naming them: {@code killed in 21 cities}, {@code she wrote twelve books}. */
    private static final Set<String> COUNTED = WordSet.of(
            "foods|places|games|words|books|cities|countries|animals|plants|stories|jobs|apps|movies|films|songs|gifts|inventions"
                    + "|discoveries|names");

    private static final Set<String> PREPOSITIONS =
            WordSet.of("in|across|at|from|of|to|by|with|on|over|for|through|into|after|before|around|than|about");
    private static final Set<String> LEADING = WordSet.of("the|these|my|our|top|here|are|all|just|only");

    /** Returns what a title promises: it begins with a number, and things follow. */
    static Optional<Promise> ofTitle(String title) {
        List<Token> tokens = Token.of(title);
        for (int i = 0; i < Math.min(tokens.size(), REACH); i++) {
            OptionalInt count = count(tokens.get(i));
            if (count.isPresent()) return promised(tokens, i, count.getAsInt(), true);
            if (!LEADING.contains(tokens.get(i).lower())) break;
        }
        return of(title, true);
    }

    /** Returns what a sentence promises in words that name things of a list, or with {@code these} before the number. */
    static Optional<Promise> ofSentence(String sentence) {
        return of(sentence, false);
    }

    private static Optional<Promise> of(String sentence, boolean title) {
        List<Token> tokens = Token.of(sentence);
        for (int i = 0; i < tokens.size(); i++) {
            OptionalInt count = count(tokens.get(i));
            if (count.isEmpty()) continue;
            boolean these = i > 0 && tokens.get(i - 1).lower().equals("these");
            Optional<Promise> promise = promised(tokens, i, count.getAsInt(), these);
            if (promise.isPresent() && (these || isNamed(tokens, i, promise.get(), title))) return promise;
        }
        return Optional.empty();
    }

    /** Returns whether the things are to be named, and not only counted. */
    private static boolean isNamed(List<Token> tokens, int at, Promise promise, boolean title) {
        if (THINGS.contains(
                promise.words().substring(promise.words().lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT))) return true;
        if (at == 0) return true;
        String before = tokens.get(at - 1).lower();
        return title ? !PREPOSITIONS.contains(before) : LEADING.contains(before);
    }

    private static OptionalInt count(Token token) {
        OptionalInt value = ListMarks.value(token.lower());
        boolean fits = value.isPresent() && value.getAsInt() >= 2 && value.getAsInt() <= MOST;
        return fits && token.before().isEmpty() ? value : OptionalInt.empty();
    }

    private static Optional<Promise> promised(List<Token> tokens, int at, int count, boolean any) {
        if (any && isBare(tokens, at)) return Optional.of(new Promise(count, "these " + count));
        StringBuilder words = new StringBuilder(tokens.get(at).core());
        for (int i = at + 1; i < Math.min(tokens.size(), at + 1 + REACH); i++) {
            String word = tokens.get(i).lower();
            words.append(' ').append(tokens.get(i).core());
            if (THINGS.contains(word) || COUNTED.contains(word))
                return Optional.of(new Promise(count, words.toString()));
            boolean unit = WordSet.of(
                            "percent|minutes|hours|days|weeks|months|years|dollars|miles|men|people|women|seconds|kilometers|kilometres|million|billion|thousand|hundred|times|of|in|to")
                    .contains(word);
            if (unit || tokens.get(i).endsClause() && !plural(word)) return Optional.empty();
            boolean ends = i + 1 == tokens.size()
                    || WordSet.of("to|that|you|for|of|about|in|on|from|every|with|out|we|and|who|which")
                            .contains(tokens.get(i + 1).lower());
            if (any && ends && plural(word)) return Optional.of(new Promise(count, words.toString()));
        }
        return Optional.empty();
    }

    /** Returns whether the things have no name: {@code Keep these 5 out}. */
    private static boolean isBare(List<Token> tokens, int at) {
        if (at == 0 || !tokens.get(at - 1).lower().equals("these")) return false;
        return at + 1 == tokens.size()
                || WordSet.of("out|in|away|off|are|will|can|to|on|at|from|for|before")
                        .contains(tokens.get(at + 1).lower());
    }

    private static boolean plural(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
    }
}
