package io.reelwright.phase.script.check;

import io.reelwright.phase.script.check.ScriptFinding.Kind;
import io.reelwright.phase.script.check.ScriptFinding.Severity;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.SearchWords;
import io.reelwright.text.Token;
import io.reelwright.text.WordSet;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Names that the source does not have. A word in a capital letter within a sentence is a name. */
final class NameCheck implements Check {
    private static final Set<String> CALENDAR =
            WordSet.of("january|february|march|april|may|june|july|august|september|october|november|december"
                    + "|monday|tuesday|wednesday|thursday|friday|saturday|sunday|christmas|easter|i|earth|moon|sun");

    @Override
    public void look(Narration narration, List<Told> told, Findings findings) {
        if (!narration.hasSource()) return;
        for (Told one : told) {
            if (one.call()) continue;
            List<String> missing = missing(one.text(), narration.facts());
            if (!missing.isEmpty())
                findings.add(
                        Kind.UNKNOWN_NAME,
                        Severity.HARD,
                        one.index(),
                        "names " + String.join(", ", missing) + ", which the source does not; leave it out");
        }
    }

    private static List<String> missing(String sentence, SourceFacts facts) {
        List<String> missing = new ArrayList<>();
        List<Token> tokens = Token.of(sentence);
        for (int i = 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (!token.capital() || token.core().length() < 2 || opens(tokens.get(i - 1), token)) continue;
            String key = key(token);
            if (CALENDAR.contains(key) || SearchWords.isStop(key)) continue;
            if (keys(token).stream().noneMatch(facts::hasWord)) missing.add(token.core());
        }
        return missing;
    }

    /** Returns whether the word begins a sentence or a quotation, where a capital says nothing. */
    private static boolean opens(Token before, Token token) {
        return CharacterClasses.hasOneOf(before.after(), ".!?:…")
                || !token.before().isEmpty();
    }

    /** Returns the form by which a name is compared: lower case, without accents and the 's of an owner. */
    static String key(Token token) {
        String plain = token.lower();
        if (plain.chars().anyMatch(c -> c > 127))
            plain = LinearRegex.replaceAll(Normalizer.normalize(plain, Normalizer.Form.NFD), "\\p{Mn}", "");
        return plain.endsWith("'s") ? plain.substring(0, plain.length() - 2) : plain;
    }

    /** Returns all forms under which a word counts as standing there: whole, and each half of a compound. */
    static List<String> keys(Token token) {
        String key = key(token);
        if (key.isEmpty()) return List.of();
        if (!CharacterClasses.hasOneOf(key, "-–—/")) return List.of(key);
        List<String> keys = new ArrayList<>(List.of(key));
        for (String part : LinearRegex.split(key, "[-–—/]")) if (!part.isEmpty()) keys.add(part);
        return keys;
    }
}
