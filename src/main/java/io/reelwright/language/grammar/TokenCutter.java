package io.reelwright.language.grammar;

import edu.emory.clir.clearnlp.tokenization.EnglishTokenizer;
import io.reelwright.text.CharacterClasses;
import java.util.ArrayList;
import java.util.List;

/** Cuts a sentence into words, numbers and marks, as the parser was taught. Thread-safe. */
final class TokenCutter {
    /** Longer words are taken whole: the tokenizer looks for addresses in a time that grows faster than their length. */
    private static final int LONGEST_WORD = 80;

    /** As much as the tokenizer gets at once. */
    private static final int LONGEST_RUN = 2_000;

    private final EnglishTokenizer tokenizer = new EnglishTokenizer();

    /**
     * Returns the tokens of a sentence.
     *
     * @param most about as many tokens are cut by the rules; what follows is cut at blanks only
     */
    List<Token> cut(PlainSentence sentence, int most) {
        List<Token> tokens = new ArrayList<>();
        String text = sentence.text();
        int runBegin = 0;
        int at = 0;
        while (at < text.length()) {
            int begin = skipBlanks(text, at);
            int end = wordEnd(text, begin);
            int addressEnd = Address.end(text, begin, end);
            if (addressEnd > begin) end = addressEnd;
            boolean whole = addressEnd > begin || end - begin > LONGEST_WORD || tokens.size() >= most;
            if (whole || end - runBegin > LONGEST_RUN) {
                cutRun(sentence, runBegin, begin, tokens);
                runBegin = begin;
            }
            if (whole && begin < end) {
                tokens.add(token(sentence, begin, end));
                runBegin = end;
            }
            at = end;
        }
        cutRun(sentence, runBegin, text.length(), tokens);
        partFullStop(tokens);
        return tokens;
    }

    /** The tokenizer keeps a full stop with the number before it, as if it were {@code 3.} of a list. */
    private static void partFullStop(List<Token> tokens) {
        if (tokens.isEmpty()) return;
        Token last = tokens.getLast();
        int stop = last.form().length() - 1;
        if (stop < 1
                || last.form().charAt(stop) != '.'
                || !CharacterClasses.isDigit(last.form().charAt(stop - 1))) return;
        tokens.set(
                tokens.size() - 1,
                new Token(last.begin(), last.end() - 1, last.form().substring(0, stop)));
        tokens.add(new Token(last.end() - 1, last.end(), "."));
    }

    private void cutRun(PlainSentence sentence, int begin, int end, List<Token> tokens) {
        int first = tokens.size();
        int at = begin;
        for (String form : tokenizer.tokenize(sentence.text().substring(begin, end))) {
            int found = sentence.text().indexOf(form, skipBlanks(sentence.text(), at));
            if (found < 0 || found + form.length() > end || !isBlank(sentence.text(), at, found)) {
                atBlanks(sentence, begin, end, tokens, first);
                return;
            }
            at = found + form.length();
            add(tokens, first, token(sentence, found, at));
        }
        if (!isBlank(sentence.text(), at, end)) atBlanks(sentence, begin, end, tokens, first);
    }

    private static void add(List<Token> tokens, int first, Token token) {
        tokens.add(token);
        int last = tokens.size() - 1;
        if (last - first > 1 && Token.areDecimal(tokens.get(last - 2), tokens.get(last - 1), token)) {
            joinLast(tokens);
            joinLast(tokens);
        } else if (last > first && tokens.get(last - 1).isOneWith(token)) joinLast(tokens);
    }

    private static void joinLast(List<Token> tokens) {
        Token last = tokens.removeLast();
        tokens.set(tokens.size() - 1, tokens.getLast().joined(last));
    }

    /** Serves for a run of which the tokenizer did not give all characters back. */
    private static void atBlanks(PlainSentence sentence, int begin, int end, List<Token> tokens, int first) {
        while (tokens.size() > first) tokens.removeLast();
        int at = begin;
        while (at < end) {
            int word = Math.min(end, skipBlanks(sentence.text(), at));
            at = Math.min(end, wordEnd(sentence.text(), word));
            if (word < at) tokens.add(token(sentence, word, at));
        }
    }

    private static Token token(PlainSentence sentence, int begin, int end) {
        String form = sentence.text().substring(begin, Math.min(end, begin + LONGEST_WORD));
        return new Token(sentence.places()[begin], sentence.places()[end - 1] + 1, form);
    }

    private static int skipBlanks(String text, int at) {
        int next = at;
        while (next < text.length() && text.charAt(next) == ' ') next++;
        return next;
    }

    private static int wordEnd(String text, int begin) {
        int end = text.indexOf(' ', begin);
        return end < 0 ? text.length() : end;
    }

    private static boolean isBlank(String text, int begin, int end) {
        for (int i = begin; i < end; i++) if (text.charAt(i) != ' ') return false;
        return true;
    }
}
