package io.reelwright.phase.script;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.Tagger;
import io.reelwright.text.Token;
import io.reelwright.text.Verbs;
import io.reelwright.text.WordClass;
import io.reelwright.text.WordSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Shortens sentences by leaving out words; it never adds any. */
final class Compression {
    private static final Pattern BRACKETS = Pattern.compile("\\s*[(\\[][^()\\[\\]]{0,200}[)\\]]");
    private static final Pattern LEAD_IN = Pattern.compile(
            "^(?:according to [^,]{2,60}|ok(?:ay)?, so|ok(?:ay)?|well|anyway|oh|so yeah|yes|honestly|fun fact:?|by the way|tip:|note:|as we (?:all )?know|of course|in fact|indeed|moreover|furthermore|in addition|additionally"
                    + "|for (?:example|instance)|in other words|that said|interestingly|surprisingly|remarkably|notably|basically"
                    + "|generally speaking|needless to say|in short|overall|as a result|therefore|consequently|however|on the other hand"
                    + "|meanwhile|finally|similarly|likewise|it is (?:worth noting|important to note) that)[,]?\\s+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern INSERTED = Pattern.compile(
            ", (?:according to [^,]{2,60}|on the other hand|however|therefore|of course|by the way|for (?:example|instance)|in fact"
                    + "|indeed|in turn|meanwhile|moreover|I think|you know), ",
            Pattern.CASE_INSENSITIVE);
    /** The opening of a very long sentence, before a clause that could stand alone. */
    private static final Pattern OPENING = Pattern.compile(
            "^(?:When|While|After|As|Since|Although|Though|Because|Once) [^,]{12,240}, (?:(it|they|he|she|this|that|these|with|and|or)\\b)?");

    private static final int VERY_LONG = 26;

    private Compression() {}

    /** Returns the sentence without asides and lead-ins, followed by ever shorter versions of it. Each stands alone. */
    static List<String> tellings(String sentence) {
        Set<String> tellings = new LinkedHashSet<>();
        String clean = clean(sentence);
        tellings.add(clean);
        String shorter = clean;
        for (OmittablePart aside : OmittablePart.ALL) {
            String next = ended(LinearRegex.replaceAll(aside.leftOutOf(shorter), "\\s+", " ")
                    .strip());
            if (standsAlone(next) && !LinearRegex.contains(next, "\\b(and|or|but) (who|whose|which|where)\\b"))
                shorter = next;
            tellings.add(shorter);
        }
        if (LinearRegex.split(shorter, " ").length > VERY_LONG) {
            String next = capitalised(withoutOpening(shorter));
            if (standsAlone(next)) tellings.add(next);
        }
        return new ArrayList<>(tellings);
    }

    /** Returns the sentence without brackets and lead-ins, starting with a capital. */
    static String clean(String sentence) {
        String text = BRACKETS.matcher(sentence).replaceAll("");
        text = INSERTED.matcher(text).replaceAll(" ");
        for (int i = 0; i < 2; i++) text = LEAD_IN.matcher(text.strip()).replaceFirst("");
        text = LinearRegex.replaceAll(LinearRegex.replaceAll(text, "\\s+", " "), " ([,.;!?])", "$1")
                .strip();
        return ended(capitalised(text));
    }

    private static String withoutOpening(String text) {
        Matcher opening = OPENING.matcher(text);
        return opening.find() && opening.group(1) == null ? text.substring(opening.end()) : text;
    }

    private static String ended(String text) {
        return LinearRegex.contains(text, "[.!?…][\"”’')]*$")
                ? text
                : LinearRegex.replaceAll(text, "[,;:—–\\s]+$", "") + ".";
    }

    /** Returns the text with a capital first letter, unless its first word has capitals inside ({@code iPhone}). */
    static String capitalised(String text) {
        if (LinearRegex.split(text, " ", 2)[0].chars().skip(1).anyMatch(Character::isUpperCase)) return text;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) return text.substring(0, i) + Character.toUpperCase(c) + text.substring(i + 1);
            if (Character.isDigit(c)) return text;
        }
        return text;
    }

    /** Returns whether the text is an independent clause: a subject, a verb, something after it, and no unfinished condition. */
    static boolean standsAlone(String text) {
        List<Token> tokens = Token.of(text);
        if (tokens.size() < 4) return false;
        List<WordClass> classes = Tagger.classes(tokens);
        String first = tokens.getFirst().lower();
        if (WordSet.of("if|unless|because|although|though|while|whereas|when|since|as|after|before|once|and|or")
                        .contains(first)
                && text.indexOf(',') < 0) return false;
        if (LinearRegex.contains(text, "(?i)\\b(not only|both|either|neither)\\b")) return false;
        int verb = firstVerb(classes);
        boolean subject = verb > 0
                && classes.subList(0, verb).stream().anyMatch(kind -> kind.nominal() || kind == WordClass.PRONOUN);
        return subject && classes.getLast().canEnd() && balancedQuotes(text);
    }

    /** Returns whether the text is an imperative: {@code Add the onions}. */
    static boolean commands(String text) {
        List<Token> tokens = Token.of(text);
        return tokens.size() > 1
                && Verbs.base(tokens.getFirst().lower())
                        .map(tokens.getFirst().lower()::equals)
                        .orElse(false)
                && Tagger.classes(tokens).get(1) != WordClass.VERB
                && Tagger.classes(tokens).get(1) != WordClass.AUXILIARY;
    }

    private static int firstVerb(List<WordClass> classes) {
        for (int i = 0; i < classes.size(); i++)
            if (classes.get(i) == WordClass.VERB || classes.get(i) == WordClass.AUXILIARY) return i;
        return -1;
    }

    private static boolean balancedQuotes(String text) {
        long open = text.chars().filter(c -> c == '“').count();
        long close = text.chars().filter(c -> c == '”').count();
        return open == close && text.chars().filter(c -> c == '"').count() % 2 == 0;
    }
}
