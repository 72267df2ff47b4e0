package io.reelwright.phase.script.story;

import io.reelwright.text.CharacterClasses;
import io.reelwright.text.SearchWords;
import io.reelwright.text.Token;
import io.reelwright.text.WordSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Learns from a text whether a name is a woman's or a man's: from sentences with one name and pronouns of one gender. */
final class Genders {
    private final Map<String, Integer> votes = new HashMap<>();

    Genders(Passages passages) {
        for (Passage passage : passages.all()) vote(Token.of(passage.text()));
    }

    private void vote(List<Token> tokens) {
        Set<String> names = new HashSet<>();
        int he = 0;
        int she = 0;
        boolean before = false;
        for (Token token : tokens) {
            String lower = token.lower();
            if (WordSet.of("he|his|him|himself").contains(lower)) he++;
            if (WordSet.of("she|her|hers|herself").contains(lower)) she++;
            boolean name = token.capital()
                    && !SearchWords.isStop(lower)
                    && token.core().length() > 1;
            if (name && !before) names.add(bare(lower));
            else if (name) names.remove(bare(lower));
            before = name && token.after().isEmpty();
        }
        if (he > 0 && she > 0 || names.size() != 1) return;
        for (Token token : tokens)
            if (token.capital() && !SearchWords.isStop(token.lower()))
                votes.merge(bare(token.lower()), Integer.signum(he) - Integer.signum(she), Integer::sum);
    }

    private static String bare(String lower) {
        String plain = CharacterClasses.lower(lower);
        return plain.endsWith("'s") ? plain.substring(0, plain.length() - 2) : plain;
    }

    /** Returns 1 for a man's name, −1 for a woman's, 0 when the text does not tell. */
    int of(String name) {
        return Integer.signum(votes.getOrDefault(bare(name), 0));
    }
}
