package io.reelwright.phase.repurpose;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Scores how strongly a sentence attracts attention, by simple signs: question, figure, superlative, contrast, direct address. */
final class HookScore {
    private static final Pattern FIGURE = Pattern.compile("[0-9]|\\b(hundred|thousand|million|billion|percent)\\b");
    private static final Pattern SUPERLATIVE =
            Pattern.compile("\\b(?:most|least|best|worst|never|always|only|first|last|ever|([a-z]{3,})est)\\b");
    /** Word parts before {@code est} in words that are no superlatives: {@code forest}, {@code interest}, {@code test}. */
    private static final List<String> NO_SUPERLATIVE =
            List.of("for", "inter", "hon", "mod", "conqu", "harv", "prot", "requ", "sugg", "t");

    private static final Pattern YOU = Pattern.compile("\\b(you|your|yours|yourself)\\b");
    private static final Pattern CONTRAST = Pattern.compile(
            "\\b(but|yet|instead|however|although|though|while|unlike|rather|surprisingly|turns out)\\b");
    private static final Set<String> COMMANDS = Set.of(
            "imagine",
            "look",
            "think",
            "try",
            "remember",
            "stop",
            "start",
            "keep",
            "take",
            "never",
            "watch",
            "listen",
            "ask",
            "consider",
            "picture",
            "forget",
            "save",
            "follow");

    private HookScore() {}

    /**
     * The signs found in a sentence.
     *
     * @param score   0 (none) upwards; a sentence with two signs has about 2
     * @param reasons the signs in plain words
     */
    record Signs(double score, List<String> reasons) {}

    static Signs of(String sentence) {
        String text = CharacterClasses.lower(sentence);
        List<String> reasons = new ArrayList<>();
        double score = 0;
        if (text.contains("?")) score += sign(reasons, "asks a question", 1.2);
        if (FIGURE.matcher(text).find()) score += sign(reasons, "names a figure", 1);
        if (isExtreme(text)) score += sign(reasons, "uses extreme words", 0.8);
        if (CONTRAST.matcher(text).find()) score += sign(reasons, "contradicts what was expected", 0.8);
        if (YOU.matcher(text).find()) score += sign(reasons, "speaks to the viewer", 0.6);
        if (COMMANDS.contains(LinearRegex.split(text, "\\W+", 2)[0])) score += sign(reasons, "calls to action", 0.6);
        return new Signs(score, reasons);
    }

    private static boolean isExtreme(String text) {
        Matcher found = SUPERLATIVE.matcher(text);
        while (found.find()) {
            String stem = found.group(1);
            if (stem == null || NO_SUPERLATIVE.stream().noneMatch(stem::endsWith)) return true;
        }
        return false;
    }

    private static double sign(List<String> reasons, String reason, double weight) {
        reasons.add(reason);
        return weight;
    }
}
