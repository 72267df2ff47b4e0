package io.reelwright.phase.script;

import io.reelwright.text.LinearRegex;
import io.reelwright.text.SearchWords;
import io.reelwright.text.Tagger;
import io.reelwright.text.Token;
import io.reelwright.text.Verbs;
import io.reelwright.text.WordClass;
import io.reelwright.text.WordSet;
import java.util.List;
import java.util.Optional;

/** Turns a title into sentences that can be spoken, using grammar alone. */
final class TopicWords {
    private static final int MOST_WORDS = 12;

    private TopicWords() {}

    /** Returns the topic on one line, without its final punctuation, with at most twelve words. */
    static String bare(String topic) {
        String text = LinearRegex.replaceAll(io.reelwright.text.PlainText.inline(topic), "[\\s.!?:;,–—-]+$", "")
                .strip();
        List<Token> tokens = Token.of(text);
        for (int i = 2; i < Math.min(tokens.size(), MOST_WORDS); i++)
            if (tokens.get(i - 1).after().contains(":"))
                return LinearRegex.replaceAll(join(tokens.subList(0, i)), ":$", "");
        if (tokens.size() <= MOST_WORDS) return text;
        List<WordClass> classes = Tagger.classes(tokens);
        int end = MOST_WORDS;
        while (end > 3 && !classes.get(end - 1).canEnd()) end--;
        return LinearRegex.replaceAll(join(tokens.subList(0, end)), "[,;:]+$", "");
    }

    /** Returns the topic as a question if grammar allows: {@code Why honey never spoils} becomes {@code Why does honey never spoil?} */
    static Optional<String> question(String topic) {
        String bare = bare(topic);
        if (topic.strip().endsWith("?")) return Optional.of(Compression.capitalised(bare) + "?");
        List<Token> tokens = Token.of(bare);
        if (tokens.size() < 3
                || !WordSet.of("why|how|what|when|where")
                        .contains(tokens.getFirst().lower())) return Optional.empty();
        if (WordSet.of("to|if|happens|makes|causes|is|are|was|were|do|does|did|can")
                .contains(tokens.get(1).lower())) {
            return tokens.get(1).lower().equals("to")
                    ? Optional.empty()
                    : Optional.of(Compression.capitalised(bare) + "?");
        }
        return inverted(tokens).map(text -> Compression.capitalised(text) + "?");
    }

    /** Returns the topic as a clause within a sentence: {@code why honey never spoils}, {@code the history of coffee}. */
    static String clause(String topic) {
        String bare = bare(topic);
        List<Token> tokens = Token.of(bare);
        if (tokens.isEmpty()) return bare;
        Token first = tokens.getFirst();
        boolean name = first.core().length() < 2
                || first.core().substring(1).chars().anyMatch(Character::isUpperCase)
                || !isOrdinary(tokens);
        return name ? bare : Character.toLowerCase(bare.charAt(0)) + bare.substring(1);
    }

    /** Returns a question about the subject of the title if that is a name: {@code How well do you know the Suez Canal?} */
    static Optional<String> knowing(String topic) {
        String name = LinearRegex.replaceFirst(
                bare(topic), "(?i)^(?:the |a )?(?:short |brief )?(?:history|story|guide|introduction) (?:of|to) ", "");
        List<Token> tokens = Token.of(name);
        boolean proper = !tokens.isEmpty()
                && tokens.size() <= 6
                && tokens.stream()
                        .allMatch(it -> it.capital() && !it.digits()
                                || WordSet.of("the|of|de|la|and|von|van|da").contains(it.lower()))
                && tokens.stream().anyMatch(it -> it.capital() && !SearchWords.isStop(it.lower()));
        if (!proper) return Optional.empty();
        return Optional.of("How well do you know " + LinearRegex.replaceFirst(name, "^The ", "the ") + "?");
    }

    /** Returns whether the title is a complete statement: {@code City council bans cars}. */
    static boolean states(String topic) {
        String bare = bare(topic);
        return !LinearRegex.contains(bare, "(?i)^(why|how|what|when|where|who|which|inside|meet)\\b")
                && !Compression.commands(bare)
                && Compression.standsAlone(bare);
    }

    private static boolean isOrdinary(List<Token> tokens) {
        Token first = tokens.getFirst();
        WordClass kind = Tagger.classes(tokens).getFirst();
        boolean titleCase = tokens.size() > 2
                && tokens.stream().skip(1).filter(Token::capital).count() * 2 > tokens.size();
        return kind != WordClass.NOUN && kind != WordClass.NAME
                || !titleCase && first.lower().endsWith("s");
    }

    private static Optional<String> inverted(List<Token> tokens) {
        List<WordClass> classes = Tagger.classes(tokens);
        int asks = tokens.getFirst().lower().equals("how") && classes.get(1) == WordClass.ADJECTIVE ? 2 : 1;
        for (int i = asks + 1; i < tokens.size(); i++) {
            if (WordSet.of("does|do|did").contains(tokens.get(i).lower()) && i > asks && !verbSoon(classes, i))
                return Optional.of(withDo(tokens, asks, i, tokens.get(i).lower()));
            if (classes.get(i) == WordClass.AUXILIARY
                    && !WordSet.of("have|has|had|be|been|being")
                            .contains(tokens.get(i).lower()))
                return Optional.of(join(tokens.subList(0, asks)) + " "
                        + tokens.get(i).core() + " " + subject(tokens, asks, i) + rest(tokens, i + 1));
        }
        for (int i = asks + 1; i < tokens.size(); i++) {
            String word = tokens.get(i).lower();
            boolean afterAlways = WordSet.of("never|always|still|really|actually|often|only")
                    .contains(tokens.get(i - 1).lower());
            boolean verb = classes.get(i) == WordClass.VERB
                    || WordSet.of("have|has|had").contains(word)
                    || afterAlways && word.endsWith("s");
            if (!verb || word.endsWith("ing")) continue;
            return Optional.of(withDo(tokens, asks, i, word));
        }
        return Optional.empty();
    }

    /** Returns whether {@code does} is only the auxiliary of another verb. */
    private static boolean verbSoon(List<WordClass> classes, int does) {
        return classes.stream().skip(does + 1L).limit(2).anyMatch(kind -> kind == WordClass.VERB);
    }

    private static String withDo(List<Token> tokens, int asks, int verb, String word) {
        String base = Verbs.base(word).orElse(Verbs.unThird(word));
        boolean past = !word.equals(base) && !word.endsWith("s") && !word.equals("do");
        boolean won =
                word.equals("beat") && tokens.stream().filter(Token::capital).count() > 2;
        String help = past || won ? "did" : word.equals(base) ? "do" : "does";
        return join(tokens.subList(0, asks)) + " " + help + " " + subject(tokens, asks, verb) + " " + base
                + rest(tokens, verb + 1);
    }

    private static String subject(List<Token> tokens, int from, int to) {
        String words = join(tokens.subList(from, to));
        String first = tokens.get(from).lower();
        return WordSet.of("the|a|an|we|you|your|our|this|some|most|all|it|they").contains(first)
                ? LinearRegex.replaceFirst(words, "^\\S+", first)
                : words;
    }

    private static String rest(List<Token> tokens, int from) {
        return from >= tokens.size() ? "" : " " + join(tokens.subList(from, tokens.size()));
    }

    private static String join(List<Token> tokens) {
        return String.join(" ", tokens.stream().map(Token::raw).toList());
    }
}
