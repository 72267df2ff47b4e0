package io.reelwright.phase.script.check;

import io.reelwright.text.CharacterClasses;
import io.reelwright.text.SearchWords;
import io.reelwright.text.Token;
import io.reelwright.text.WordSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a topic asks for.
 *
 * @param words    as ordered
 * @param terms    its content words as written, in lower case
 * @param names    those of the terms that are names: written in a capital where the topic as a whole is not
 * @param figures  its figures, a promised count not among them
 * @param question what it asks; empty when it only names something
 * @param promise  how many things it promises
 */
record Topic(
        String words,
        List<String> terms,
        Set<String> names,
        List<FigureValue> figures,
        Optional<Question> question,
        Optional<Promise> promise) {
    /** The kinds of questions that have answers of different forms. */
    enum Question {
        WHY,
        HOW_MUCH,
        HOW,
        WHO,
        WHAT,
        WHEN,
        WHERE,
        WHETHER
    }

    private static final Set<String> ASKING = WordSet.of(
            "how|why|what|who|when|where|which|whose|happens|happen|happened|things|thing|facts|fact|ways|way|reasons|reason|tips|tip|steps|need|needs"
                    + "|make|makes|made|do|does|did|get|gets|got|best|coolest|top|amazing|strange|really|guide|explained|story|ever|never|always|know|matter|matters|mattered|work|works|important|become|became|come|came|go|goes|turn|turned|meet|keep");

    static Topic of(String topic) {
        Optional<Promise> promise = Promise.ofTitle(topic);
        List<Token> tokens = Token.of(topic);
        long large = tokens.stream().filter(Token::capital).count();
        boolean titled = large * 2 > tokens.size() && tokens.size() > 2;
        Set<String> terms = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            String key = NameCheck.key(tokens.get(i));
            if (key.length() < 2 || SearchWords.isStop(key) || ASKING.contains(key) || isNumber(key)) continue;
            terms.add(key);
            if (i > 0 && tokens.get(i).capital() && !titled) names.add(key);
        }
        List<FigureValue> figures = FigureValue.in(topic).stream()
                .filter(it -> promise.isEmpty() || promise.get().count() != it.value())
                .toList();
        return new Topic(topic, List.copyOf(terms), Set.copyOf(names), figures, question(tokens, topic), promise);
    }

    private static boolean isNumber(String key) {
        return CharacterClasses.hasDigit(key) && key.chars().noneMatch(Character::isLetter)
                || ListMarks.CARDINALS.containsKey(key);
    }

    private static Optional<Question> question(List<Token> tokens, String topic) {
        List<String> words = new ArrayList<>(tokens.stream().map(Token::lower).toList());
        if (words.isEmpty()) return Optional.empty();
        String second = words.size() > 1 ? words.get(1) : "";
        if (WordSet.of("average|cost|price|salary").contains(words.getFirst())) return Optional.of(Question.HOW_MUCH);
        return switch (words.getFirst()) {
            case "why" -> Optional.of(Question.WHY);
            case "who", "whose" -> Optional.of(Question.WHO);
            case "what", "which" ->
                Optional.of(WordSet.of("is|are|was|were").contains(second) ? Question.WHAT : Question.HOW);
            case "when" -> Optional.of(topic.strip().endsWith("?") ? Question.WHEN : Question.HOW);
            case "where" -> Optional.of(Question.WHERE);
            case "how" ->
                Optional.of(
                        WordSet.of("much|many|long|old|far|fast|tall|big|heavy|high|deep|often")
                                        .contains(second)
                                ? Question.HOW_MUCH
                                : Question.HOW);
            case "is",
                    "are",
                    "was",
                    "were",
                    "can",
                    "could",
                    "do",
                    "does",
                    "did",
                    "will",
                    "should",
                    "would",
                    "has",
                    "have" -> topic.strip().endsWith("?") ? Optional.of(Question.WHETHER) : Optional.empty();
            default -> Optional.empty();
        };
    }
}
