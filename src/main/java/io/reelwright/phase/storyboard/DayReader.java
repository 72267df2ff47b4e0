package io.reelwright.phase.storyboard;

import io.reelwright.campaign.EvidenceCard.Day;
import io.reelwright.language.grammar.Word;
import io.reelwright.language.phrase.KeyPhrase;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.Token;
import io.reelwright.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the day on which something happens, {@code on Monday}, {@code November 14}, with what happens then. */
final class DayReader implements MomentReader {
    private static final Set<String> WEEKDAYS = WordSet.of("monday|tuesday|wednesday|thursday|friday|saturday|sunday");
    private static final Set<String> MONTHS = WordSet.of(
            "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|aug|sept|oct|nov|dec");
    private static final Set<String> BEFORE = WordSet.of("last|next|this|early|late");
    private static final Set<String> TIMES = WordSet.of(
            "night|week|month|year|season|summer|winter|spring|autumn|decade|century|weekend|morning|evening|afternoon|days|weeks|months|years|decades|seasons");
    private static final Set<String> COUNTS =
            WordSet.of("few|couple|several|two|three|four|five|six|seven|eight|nine|ten|twelve");
    private static final Set<String> SAYING = WordSet.of("say|tell|be|do|add|note");
    private static final int MOST_WORDS = 7;

    @Override
    public List<CardChoice> read(SceneText scene, Referents before) {
        for (int i = 0; i < scene.tokens().size(); i++) {
            String day = day(scene, i);
            if (day.isEmpty()) continue;
            int at = i;
            return event(scene, day, at).stream()
                    .map(it -> new CardChoice(new Day(Phrases.sentenceCase(day), it, scene.at(at)), 0.72))
                    .toList();
        }
        return List.of();
    }

    /** Returns the day that begins at a word, {@code Thursday}, {@code November 14, 1889}; empty if none does. */
    private static String day(SceneText scene, int i) {
        Token token = scene.tokens().get(i);
        if (!token.capital() || BEFORE.contains(token.lower())) return span(scene, i);
        int end = i + 1;
        int n = scene.tokens().size();
        if (WEEKDAYS.contains(token.lower())) {
            boolean last = i > 0 && BEFORE.contains(scene.tokens().get(i - 1).lower());
            boolean owns = LinearRegex.contains(token.raw(), "['’]s|s['’]");
            boolean part = end < n
                    && !token.endsClause()
                    && scene.tokens().get(end).capital()
                    && !MONTHS.contains(scene.tokens().get(end).lower());
            boolean hour = end < n
                    && !token.endsClause()
                    && WordSet.of("morning|afternoon|evening|night")
                            .contains(scene.tokens().get(end).lower());
            return owns || part ? "" : scene.plain(last ? i - 1 : i, hour ? end + 1 : end);
        }
        if (!MONTHS.contains(token.lower())) return "";
        boolean numbered =
                i > 0 && LinearRegex.matches(scene.tokens().get(i - 1).core(), "[1-9]|[12]\\d|3[01]");
        if (numbered) {
            boolean dated =
                    end < n && LinearRegex.matches(scene.tokens().get(end).core(), "1[5-9]\\d\\d|20\\d\\d");
            return scene.plain(i - 1, dated ? end + 1 : end);
        }
        boolean month = i > 0
                && WordSet.of("in|since|until|by|last|next|this")
                        .contains(scene.tokens().get(i - 1).lower());
        if (month && (end >= n || !scene.tokens().get(end).digits())) return scene.plain(i, end);
        if (end >= n || token.after().contains(",")) return "";
        String next = scene.tokens().get(end).core();
        if (!LinearRegex.matches(next, "[1-9]|[12]\\d|3[01]|1[5-9]\\d\\d|20\\d\\d")) return "";
        end++;
        boolean year = end < n && LinearRegex.matches(scene.tokens().get(end).core(), "1[5-9]\\d\\d|20\\d\\d");
        return scene.plain(i, year ? end + 1 : end);
    }

    /** Returns the time that begins at a word: {@code last night}, {@code this year}, {@code the past few months}, {@code yesterday}. */
    private static String span(SceneText scene, int i) {
        String word = scene.tokens().get(i).lower();
        if (WordSet.of("yesterday|tomorrow|tonight").contains(word)) return scene.plain(i, i + 1);
        if (!WordSet.of("last|next|this|past|recent").contains(word)) return "";
        int end = i + 1;
        int n = scene.tokens().size();
        if (end < n && COUNTS.contains(scene.tokens().get(end).lower())) end++;
        boolean time = end < n
                && TIMES.contains(scene.tokens().get(end).lower())
                && !LinearRegex.contains(scene.tokens().get(end).raw(), "['’]");
        boolean counted = end > i + 1;
        boolean plural = time && scene.tokens().get(end).lower().endsWith("s");
        boolean fits = word.equals("recent") ? plural : word.equals("past") ? counted : counted || !plural;
        return time && fits ? scene.plain(i, end + 1) : "";
    }

    /** Returns what happens on the day, in the scene's own words: a phrase with the verb that the day belongs to, or its subject and it. */
    private static Optional<String> event(SceneText scene, String day, int at) {
        return SceneWords.of(scene)
                .flatMap(words -> verb(at, words).flatMap(verb -> {
                    Stream<String> phrases =
                            KeyPhraseFinder.whole(scene, MOST_WORDS).stream().map(it -> it.text());
                    Stream<String> named = scene.phrases().stream()
                            .filter(it -> begins(it, words))
                            .map(it -> it.text());
                    Stream<String> gist = SAYING.contains(verb.lemma())
                            ? Stream.empty()
                            : Gist.of(verb, words).map(Gist::text).stream();
                    return Stream.of(phrases, gist, told(verb, at, words).stream(), named)
                            .flatMap(it -> it)
                            .filter(it -> Token.of(it).size() <= MOST_WORDS
                                    && Token.of(it).size() >= 2)
                            .filter(it -> !lower(it).contains(lower(day)) && tells(it, verb, words))
                            .findFirst()
                            .map(Phrases::sentenceCase);
                }));
    }

    /** Returns whether a phrase begins with its subject. */
    private static boolean begins(KeyPhrase phrase, SceneWords words) {
        return words.between(phrase.begin(), phrase.end()).stream()
                .findFirst()
                .filter(it -> it.noun() || it.tag().equals("DT") || it.tag().startsWith("JJ"))
                .isPresent();
    }

    private static String lower(String text) {
        return CharacterClasses.lower(text);
    }

    /** Returns the verb to which the day belongs. */
    private static Optional<Word> verb(int at, SceneWords words) {
        Optional<Word> word = words.inScene().stream()
                .filter(it -> words.token(it) == at && !it.mark())
                .findFirst();
        while (word.isPresent() && !word.get().verb()) word = words.tree().head(word.get());
        return word.filter(it -> !words.has(it, "neg"));
    }

    private static boolean tells(String phrase, Word verb, SceneWords words) {
        boolean object = words.tree()
                .child(verb, "dobj", "nsubjpass")
                .filter(it -> lower(phrase).contains(it.lower()))
                .isPresent();
        return object || Token.of(phrase).stream().anyMatch(it -> it.lower().equals(verb.lower()));
    }

    /** Returns subject, verb and object, if that is short; what somebody says is not told by saying that he does. */
    private static Optional<String> told(Word verb, int day, SceneWords words) {
        if (SAYING.contains(verb.lemma()) || words.has(verb, "auxpass", "aux")) return Optional.empty();
        Optional<String> object = words.tree().child(verb, "dobj").flatMap(it -> NounLabel.of(it, words));
        boolean unfinished = words.tree().children(verb).stream()
                .filter(it -> it.index() > verb.index())
                .filter(it ->
                        WordSet.of("dobj|ccomp|xcomp|attr|acomp|advcl|npadvmod").contains(it.label())
                                || it.label().equals("prep"))
                .anyMatch(it -> words.tree().subtree(it).stream().noneMatch(in -> words.token(in) == day));
        if (object.isEmpty() && unfinished) return Optional.empty();
        return words.tree()
                .child(verb, "nsubj", "nsubjpass")
                .flatMap(it -> NounLabel.of(it, words))
                .map(it ->
                        it + " " + verb.lower() + object.map(what -> " " + what).orElse(""));
    }
}
