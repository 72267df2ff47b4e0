package io.reelwright.phase.storyboard;

import io.reelwright.language.grammar.Word;
import io.reelwright.language.phrase.KeyPhrase;
import io.reelwright.language.phrase.KeyPhrases;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.Token;
import io.reelwright.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the words of a scene that work best on a picture: at most six words that begin and end at phrase boundaries, keep the meaning of
 * the sentence (a <i>not</i> is never lost), and leave nothing unfinished.
 */
final class KeyPhraseFinder {
    private static final int MOST_WORDS = 6;
    /** A sentence of up to this many words may be shown whole if no part of it has the same meaning. */
    private static final int WHOLE = 10;

    private static final int LONGEST_WHOLE = 52;
    private static final int WHOLE_CHARACTERS = 40;

    /** How much less a phrase that stands alone may tell than one that does not. */
    private static final double BELOW = 0.35;

    private KeyPhraseFinder() {}

    /** A range of words: from, to (exclusive) and its score. */
    record Stretch(int from, int to, double worth) {
        static final Stretch NONE = new Stretch(0, 0, Double.NEGATIVE_INFINITY);
    }

    /** Returns the headline of a scene, without punctuation at its ends; if nothing fits, the first words of the topic. */
    static String headline(SceneText scene, int mostWords) {
        Optional<KeyPhrase> phrase = phrase(scene, mostWords + 1);
        if (phrase.isPresent() && !asks(scene, 0)) {
            boolean denied = isDenied(scene, spanned(scene, phrase.get()).to());
            return phrase.get().text() + (denied ? "?" : "");
        }
        Stretch best = best(scene, mostWords);
        boolean clear = best.to() > best.from() && best.worth() > 0;
        int n = scene.tokens().size();
        if (!clear && scene.opensSentence() && n <= WHOLE && scene.text().length() <= LONGEST_WHOLE)
            return Phrases.sentenceCase(scene.plain(0, n));
        if (best.to() > best.from()) return Phrases.sentenceCase(told(scene, best));
        String noun = Phrases.nounAfter(scene, 0, n, mostWords);
        if (noun.contains(" ") && !LinearRegex.contains(noun, "\\d")) return Phrases.sentenceCase(noun);
        List<Token> topic = Token.of(scene.topic());
        return Phrases.bare(String.join(
                " ",
                topic.subList(0, Math.min(mostWords, topic.size())).stream()
                        .map(Token::raw)
                        .toList()));
    }

    /** Returns the best phrase by grammar with at most so many words that stands alone; else the best one that tells enough. */
    private static Optional<KeyPhrase> phrase(SceneText scene, int mostWords) {
        List<KeyPhrase> telling = scene.phrases().stream()
                .filter(it ->
                        it.worth() >= KeyPhrases.FLOOR && Token.of(it.text()).size() <= mostWords)
                .toList();
        // A cover has to be understood by who has heard nothing yet.
        double least = telling.isEmpty() || scene.index() == 0
                ? KeyPhrases.FLOOR - BELOW
                : telling.getFirst().worth();
        return whole(scene, mostWords).stream()
                .filter(it -> it.worth() >= least)
                .findFirst()
                .or(() -> scene.index() == 0 ? named(scene) : Optional.empty())
                .or(() -> telling.stream().findFirst());
    }

    /** Returns the name, figure or described noun that tells most. */
    private static Optional<KeyPhrase> named(SceneText scene) {
        return BeatPhrase.in(scene, 0, scene.tokens().size()).map(it -> {
            int begin = scene.offset(it.from());
            int end = begin + scene.words(it.from(), it.to()).length();
            return new KeyPhrase(it.text(scene), begin, end, KeyPhrases.FLOOR);
        });
    }

    /** Returns the phrases with at most so many words that a stranger understands alone, best first. */
    static List<KeyPhrase> whole(SceneText scene, int mostWords) {
        return SceneWords.of(scene).stream()
                .flatMap(words -> scene.phrases().stream()
                        .filter(it -> Token.of(it.text()).size() <= mostWords
                                && isUnbroken(it, words)
                                && WholePhrase.stands(words, it.begin(), it.end())))
                .toList();
    }

    /** Returns whether a phrase leaves out nothing of what something is: not {@code above 0.9} of {@code It must be above 0.9 to pass}. */
    private static boolean isUnbroken(KeyPhrase phrase, SceneWords words) {
        List<Word> in = words.between(phrase.begin(), phrase.end());
        boolean quotes = !in.isEmpty()
                && words.after(in.getLast())
                        .filter(it -> WordSet.of("“|\"|‘|``").contains(it.text()))
                        .isPresent();
        if (quotes) return false;
        String line = CharacterClasses.lower(phrase.text());
        boolean helped = in.stream()
                .filter(it -> it.label().startsWith("aux") && !it.tag().equals("TO"))
                .allMatch(it -> line.contains(it.lower()));
        boolean about = in.stream()
                .filter(it -> WordSet.of("dobj|attr|acomp|oprd|neg").contains(it.label()))
                .allMatch(it -> line.contains(it.lower()));
        if (!helped || !about || LinearRegex.contains(line, " [-–—] ")) return false;
        if (in.stream().noneMatch(it -> it.lemma().equals("be") && !it.label().startsWith("aux"))) return true;
        return in.stream()
                .filter(it -> !it.tag().equals("DT") && !it.label().equals("advmod"))
                .allMatch(it -> line.contains(it.lower()));
    }

    /** Returns the range of words that a phrase spans. */
    private static Stretch spanned(SceneText scene, KeyPhrase phrase) {
        int from = 0;
        int to = scene.tokens().size();
        int at = 0;
        for (int i = 0; i < scene.tokens().size(); i++) {
            int end = at + scene.tokens().get(i).raw().length();
            if (at <= phrase.begin()) from = i;
            if (phrase.end() <= end && i < to) to = i + 1;
            at = end + 1;
        }
        return new Stretch(from, to, phrase.worth());
    }

    /** Returns the words of a range. If it is too long, the articles inside are left out. */
    static String told(SceneText scene, Stretch stretch) {
        String text = scene.plain(stretch.from(), stretch.to());
        String told = stretch.to() - stretch.from() > MOST_WORDS ? withoutArticles(text) : text;
        return asks(scene, stretch.from()) || isDenied(scene, stretch.to()) ? told + "?" : told;
    }

    /** Returns the text without the articles between the first and the last word. */
    private static String withoutArticles(String text) {
        String[] words = LinearRegex.split(text, " ");
        return IntStream.range(0, words.length)
                .filter(i -> i == 0
                        || i == words.length - 1
                        || !WordSet.of("the|a|an").contains(CharacterClasses.lower(words[i])))
                .mapToObj(i -> words[i])
                .collect(Collectors.joining(" "));
    }

    /** Returns whether the words that end here are denied directly after: {@code Older people need less sleep: false}. */
    private static boolean isDenied(SceneText scene, int to) {
        return scene.tokens().get(to - 1).after().contains(":")
                && to < scene.tokens().size()
                && WordSet.of("false|wrong|untrue|no|not|myth|only")
                        .contains(scene.tokens().get(to).lower());
    }

    /** Returns whether a question begins with this word. */
    static boolean asks(SceneText scene, int from) {
        int end = from;
        while (end < scene.tokens().size() - 1
                && !LinearRegex.contains(scene.tokens().get(end).after(), "[.!?]")) end++;
        return scene.tokens().get(end).after().contains("?")
                && WordSet.of("why|how|what|when|where|who|which|do|does|did|is|are|can|would|could")
                        .contains(scene.tokens().get(from).lower());
    }

    /** Returns the best range of at most {@code mostWords} words; {@link Stretch#NONE} if there is none. */
    static Stretch best(SceneText scene, int mostWords) {
        Optional<KeyPhrase> phrase = asks(scene, 0) ? Optional.empty() : phrase(scene, mostWords + 1);
        if (phrase.isPresent()) return spanned(scene, phrase.get());
        return without(scene, mostWords, -1);
    }

    /** Returns the best range that does not contain this word; −1 allows all words. */
    static Stretch without(SceneText scene, int mostWords, int word) {
        Stretch best = Stretch.NONE;
        int n = scene.tokens().size();
        for (int from = 0; from < n; from++) {
            for (int to = from + 1; to <= Math.min(n, from + mostWords + 2); to++) {
                if (counted(scene, from, to) > mostWords && !isWhole(scene, from, to, mostWords)) break;
                if (to - from > 1 && scene.tokens().get(to - 2).endsClause()) break;
                if (from <= word && word < to || !PhraseEdges.begins(scene, from) || !PhraseEdges.ends(scene, to))
                    continue;
                if (breaksAQuotation(scene, from, to)) continue;
                double worth = PhraseScore.of(scene, from, to);
                if (worth > best.worth()) best = new Stretch(from, to, worth);
            }
        }
        return best;
    }

    /** Returns whether the range is the whole scene, which may have one word more because nothing of it is lost. */
    private static boolean isWhole(SceneText scene, int from, int to, int mostWords) {
        return from <= 1
                && to == scene.tokens().size()
                && counted(scene, from, to) == mostWords + 1
                && scene.words(from, to).length() <= WHOLE_CHARACTERS;
    }

    private static boolean breaksAQuotation(SceneText scene, int from, int to) {
        long marks = scene.words(from, to)
                .chars()
                .filter(c -> "“”\"".indexOf(c) >= 0)
                .count();
        boolean whole = LinearRegex.contains(scene.tokens().get(from).before(), "[“\"]$")
                && LinearRegex.contains(scene.tokens().get(to - 1).after(), "[”\"]");
        return marks > 0 && !(whole && marks == 2);
    }

    /** Returns the number of words without articles, for ranges that are too long with them. */
    private static int counted(SceneText scene, int from, int to) {
        int words = 0;
        for (int i = from; i < to; i++)
            if (!WordSet.of("the|a|an").contains(scene.tokens().get(i).lower())) words++;
        return words;
    }
}
