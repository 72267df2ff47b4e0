package io.reelwright.language.phrase;

import io.reelwright.language.grammar.Word;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.WordSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Weighs how much the words of a phrase tell: figures most, then names, rare nouns and verbs. */
final class Information {
    private static final Set<String> LIGHT = WordSet.of(
            "be|have|do|make|take|get|give|go|come|put|let|keep|say|tell|use|see|become|seem|show|mean|want|need|know|begin|start|try|set|find|bring|help");
    private static final Set<String> VAGUE = WordSet.of(
            "thing|things|way|ways|something|anything|people|person|part|parts|kind|kinds|sort|number|numbers|lot|lots|case|cases|fact|facts|time"
                    + "|times|place|places|point|side|end|example|area|level|amount|reason|result|use|set|group|idea|matter|one|ones|man|woman");
    private static final Set<String> STRONG =
            WordSet.of("only|first|last|no|half|third|quarter|fifth|tenth|never|none|nothing|zero|double|twice|every");

    private final Set<String> topic;
    private final ToDoubleFunction<String> rarity;

    /**
     * @param topic  words of the topic in lower case, which count half
     * @param rarity returns how rare a word in lower case is, from 0 to 1
     */
    Information(Set<String> topic, ToDoubleFunction<String> rarity) {
        this.topic = topic;
        this.rarity = rarity;
    }

    double of(List<Word> words) {
        double sum = 0;
        Word before = null;
        for (Word word : words) {
            double one = of(word, before);
            sum += topic.contains(word.lower()) || topic.contains(word.lemma()) ? one / 2 : one;
            if (STRONG.contains(word.lower())
                    || word.tag().equals("JJS")
                    || word.tag().equals("RBS")) sum += 0.35;
            before = word;
        }
        return sum;
    }

    private double of(Word word, @org.jspecify.annotations.Nullable Word before) {
        String lower = word.lower();
        if (word.tag().equals("CD") || CharacterClasses.hasDigit(lower)) return isYear(word) ? 1.2 : 1.4;
        if (WordSet.of("%|$|£|€|percent").contains(lower)) return 0.3;
        if (word.name()) return before != null && before.name() ? 0.3 : 0.9;
        if (word.noun()) return VAGUE.contains(lower) ? 0.25 : 0.35 + 0.6 * rarity.applyAsDouble(lower);
        if (word.verb()) return LIGHT.contains(word.lemma()) ? 0.1 : 0.25 + 0.5 * rarity.applyAsDouble(lower);
        if (word.tag().startsWith("JJ")) return 0.2 + 0.5 * rarity.applyAsDouble(lower);
        if (word.tag().startsWith("RB")) return 0.1 + 0.25 * rarity.applyAsDouble(lower);
        return 0;
    }

    private static boolean isYear(Word word) {
        return word.text().length() == 4 && word.text().chars().allMatch(Character::isDigit);
    }

    /** Returns whether each telling word is one of the topic's. */
    boolean isOnlyTopic(List<Word> words) {
        return words.stream()
                .filter(it -> of(it, null) > 0.15)
                .allMatch(it -> topic.contains(it.lower()) || topic.contains(it.lemma()));
    }
}
