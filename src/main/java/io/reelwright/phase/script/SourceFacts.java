package io.reelwright.phase.script;

import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects all numbers and names of the source and finds those of a sentence that the source does not contain. */
final class SourceFacts {
    private final Set<String> known = new HashSet<>();

    SourceFacts(String... sources) {
        for (String source : sources) for (Token token : Token.of(source)) known.addAll(keys(token));
    }

    /** Returns the numbers and names of the sentence that the sources do not contain. */
    List<String> missing(String sentence) {
        List<String> missing = new ArrayList<>();
        List<Token> tokens = Token.of(sentence);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean name = i > 0 && token.capital() && token.core().length() > 1;
            if ((token.digits() || name) && keys(token).stream().noneMatch(known::contains)) missing.add(token.core());
        }
        return missing;
    }

    private static List<String> keys(Token token) {
        String lower =
                LinearRegex.replaceAll(CharacterClasses.lower(token.core()).replace('’', '\''), "'s$", "");
        return lower.isEmpty() ? List.of() : List.of(lower);
    }
}
