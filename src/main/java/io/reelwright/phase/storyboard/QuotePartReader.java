package io.reelwright.phase.storyboard;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.reelwright.campaign.SceneCard.Quote;
import io.reelwright.language.grammar.Word;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.Token;
import io.reelwright.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the part of a quotation that is spoken in a scene. What is left out of a long one becomes {@code …}. The speaker is named in the
 * sentence, or is told by what he or she is: {@code a spokesperson}.
 */
final class QuotePartReader implements MomentReader {
    private static final Pattern QUOTED = Pattern.compile("[“\"]([^“”\"]{8,400})[”\"]");
    private static final Set<String> SAYING = WordSet.of(
            "say|write|warn|ask|note|tell|add|explain|recall|argue|claim|quip|joke|call|declare|insist|reply|answer|admit|announce|tweet|state|shout|promise");

    private static final int MOST_WORDS = 15;
    private static final int FEWEST_WORDS = 3;
    private static final int LONGEST_NAME = 40;

    @Override
    public List<CardChoice> read(SceneText scene, Referents before) {
        Matcher quoted = QUOTED.matcher(scene.sentence());
        if (!quoted.find()) return List.of();
        Optional<String> part = part(scene, quoted);
        if (part.isEmpty() || Token.of(part.get()).size() < FEWEST_WORDS) return List.of();
        return SceneWords.of(scene)
                .flatMap(words -> author(words, scene, before, quoted))
                .map(who -> new CardChoice(new Quote(part.get(), QuoteReader.accent(part.get()), who), 0.95))
                .stream()
                .toList();
    }

    /** Returns the words of the quotation that lie in the scene. */
    private static Optional<String> part(SceneText scene, Matcher quoted) {
        int at = scene.sentence().indexOf(scene.text());
        if (at < 0) return Optional.empty();
        int from = Math.max(quoted.start(1), at);
        int to = Math.min(quoted.end(1), at + scene.text().length());
        if (to - from < 3) return Optional.empty();
        String text =
                LinearRegex.replaceAll(scene.sentence().substring(from, to).strip(), "[,;:–—-]+$", "");
        boolean torn = to < quoted.end(1) - 1;
        String kept = abridged(text);
        boolean cut = torn || kept.length() < text.length();
        return Optional.of((from > quoted.start(1) ? "… " : "") + kept + (cut ? " …" : ""));
    }

    /** Returns the first words, up to the last mark or joint before there are too many. */
    private static String abridged(String text) {
        List<Token> tokens = Token.of(text);
        if (tokens.size() <= MOST_WORDS) return text;
        int end = MOST_WORDS;
        for (int i = MOST_WORDS; i > MOST_WORDS / 2; i--)
            if (tokens.get(i - 1).endsClause()
                    || WordSet.of("and|but|because|that|which|who|so|as|if|when")
                            .contains(tokens.get(i).lower())) {
                end = i;
                break;
            }
        String kept =
                String.join(" ", tokens.subList(0, end).stream().map(Token::raw).toList());
        return LinearRegex.replaceAll(kept, "[,;:.–—-]+$", "");
    }

    /** Returns who says it: the subject of a verb of saying outside the quotation. */
    private static Optional<String> author(SceneWords words, SceneText scene, Referents before, Matcher quoted) {
        if (!words.tree().text().equals(scene.sentence())) return Optional.empty();
        return words.tree().words().stream()
                .filter(it -> it.verb() && SAYING.contains(it.lemma()) && !isIn(it, quoted))
                .flatMap(it -> words.tree().child(it, "nsubj").stream())
                .filter(it -> !isIn(it, quoted))
                .findFirst()
                .flatMap(it -> name(it, scene, words, before))
                .filter(it -> it.length() <= LONGEST_NAME);
    }

    private static Optional<String> name(Word subject, SceneText scene, SceneWords words, Referents before) {
        if (subject.pronoun()) return before.party(subject, scene, words).map(it -> Phrases.sentenceCase(it.name()));
        String last = words.text(NounLabel.first(subject, words), subject);
        Optional<String> full =
                subject.name() && !last.contains(" ") ? before.fullName(subject.text()) : Optional.empty();
        return Optional.of(full.orElse(Phrases.sentenceCase(last)));
    }

    private static boolean isIn(Word word, Matcher quoted) {
        return word.begin() >= quoted.start(1) && word.end() <= quoted.end(1);
    }
}
