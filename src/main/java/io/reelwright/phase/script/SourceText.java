package io.reelwright.phase.script;

import com.google.re2j.Pattern;
import io.reelwright.graph.Cancellation;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LeftOut;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.PlainText;
import io.reelwright.text.SearchWords;
import io.reelwright.text.Sentences;
import io.reelwright.text.Tagger;
import io.reelwright.text.Token;
import io.reelwright.text.Verbs;
import io.reelwright.text.WordClass;
import java.util.ArrayList;
import java.util.List;

/**
 * A source text as sentences; those fit to be spoken are marked as usable.
 *
 * @param plain the words of the source without its markup
 * @param told  what is said about words that the voice cannot speak
 */
record SourceText(List<SourceSentence> sentences, String plain, List<String> told) {
    private static final int MOST_SENTENCES = 600;
    private static final Pattern CLUTTER = Pattern.compile(
            "(?i)\\b(accept (all )?cookies|cookie (policy|settings)|subscribe|newsletter|sign up|log in|click|read more|all rights reserved|copyright|©|advertisement"
                    + "|privacy policy|terms of (use|service)|share this|see also|retrieved|isbn|doi|photo credit"
                    + "|table of contents|this (article|chapter|section|post|page)|in this (article|chapter|video|post)"
                    + "|let me know|(in|leave) (the|a) comments?( below)?|tag (us|me|@)|follow (us|me)|link in (the )?bio|stay tuned"
                    + "|photos? by|image credit|spoiler|xoxo|lol|add to (cart|basket|wishlist)|sku"
                    + "|does not replace (medical|professional)|for information only|not (financial|medical|legal|investment) advice"
                    + "|reviewed by|last updated|posted (on|in)|minutes? read|sponsored|affiliate|terms apply"
                    + "|as (shown|mentioned|described) (above|below|earlier)|figure \\d|table \\d)\\b"
                    + "|\\b(photo|picture|image|source|caption|credit):");

    static SourceText parse(String source) {
        List<SourceSentence> found = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        int paragraph = 0;
        Under under = Under.NOTHING;
        PlainText.Reading reading = PlainText.source(source);
        for (PlainText.Block block : reading.blocks()) {
            plain.append(block.text()).append('\n');
            if (block.kind() == PlainText.Kind.HEADING) {
                under = Under.of(CharacterClasses.lower(block.text()));
                continue;
            }
            int place = 0;
            for (String sentence : LongSentences.parted(calm(block.text()), MOST_SENTENCES - found.size())) {
                Cancellation.check();
                boolean usable =
                        isUsable(sentence) && isMeant(sentence, under) && !lacksASubject(sentence, block.kind());
                if (found.size() < MOST_SENTENCES)
                    found.add(new SourceSentence(found.size(), paragraph, place++, sentence, usable));
            }
            paragraph++;
        }
        List<LeftOut> unspoken = reading.leftOut().stream()
                .filter(part -> part.kind() == LeftOut.Kind.OTHER_SCRIPT)
                .toList();
        return new SourceText(withoutVerbsWhereNoneAreKnown(found), plain.toString(), LeftOut.told(unspoken));
    }

    /** The kind of heading above a sentence. */
    private enum Under {
        NOTHING,
        NOTES,
        MYTHS;

        static Under of(String heading) {
            if (LinearRegex.contains(
                    heading, "\\b(to ?do|sources?|references|further reading|see also|contact|about the author)\\b"))
                return NOTES;
            return LinearRegex.contains(heading, "\\b(myths?|misconceptions?|misbelie(f|ve)s?)\\b") ? MYTHS : NOTHING;
        }
    }

    /** Converts an all-capital text to lower case, so that the voice does not spell it. */
    private static String calm(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        long large = text.chars().filter(Character::isUpperCase).count();
        if (letters < 12 || large < letters * 0.8) return text;
        StringBuilder out = new StringBuilder();
        for (String sentence : Sentences.of(text))
            out.append(Compression.capitalised(CharacterClasses.lower(sentence)))
                    .append(' ');
        return out.toString().strip();
    }

    private static boolean isUsable(String sentence) {
        return isWhole(sentence) && hasVerb(sentence);
    }

    /** Returns whether the author means the sentence as a fact: never below a heading of notes; below one of myths only if it corrects. */
    private static boolean isMeant(String sentence, Under under) {
        if (under == Under.NOTES) return false;
        return under != Under.MYTHS
                || LinearRegex.contains(
                        sentence, "(?i)\\b(false|not|partly|myth|wrong|untrue|but|actually|in fact|however)\\b");
    }

    /** Returns whether a list item has no subject because it refers to something named elsewhere: {@code Uses 1,450 W}. */
    private static boolean lacksASubject(String sentence, PlainText.Kind kind) {
        List<Token> tokens = Token.of(sentence);
        if (tokens.isEmpty()) return true;
        String first = tokens.getFirst().lower();
        boolean third = first.endsWith("s")
                && Verbs.base(first).isPresent()
                && !Verbs.base(first).get().equals(first);
        boolean amount = kind == PlainText.Kind.ITEM && tokens.getFirst().digits();
        if (amount)
            return Tagger.classes(Token.of(sentence)).stream().noneMatch(it -> it == WordClass.AUXILIARY)
                    && onlyParticiples(sentence);
        return kind == PlainText.Kind.ITEM
                && third
                && Tagger.classes(Token.of(sentence)).stream()
                        .skip(1)
                        .limit(3)
                        .noneMatch(it -> it == WordClass.VERB || it == WordClass.AUXILIARY);
    }

    /** Returns whether all verbs are participles: {@code 1 kg onions, thinly sliced} is an amount, not a fact. */
    private static boolean onlyParticiples(String sentence) {
        List<Token> tokens = Token.of(sentence);
        List<WordClass> classes = Tagger.classes(tokens);
        for (int i = 0; i < tokens.size(); i++)
            if (classes.get(i) == WordClass.VERB
                    && !LinearRegex.contains(tokens.get(i).lower(), "(ed|ing|en)$")) return false;
        return true;
    }

    private static boolean isWhole(String sentence) {
        List<Token> tokens = Token.of(sentence);
        return tokens.size() >= 4
                && SearchWords.stems(sentence).stream().distinct().count() >= 2
                && !sentence.endsWith(":")
                && !sentence.endsWith("?")
                && !CLUTTER.matcher(sentence).find()
                && balanced(sentence, '(', ')')
                && balanced(sentence, '“', '”')
                && sentence.chars().filter(c -> c == '"').count() % 2 == 0
                && sentence.chars()
                                .filter(c -> Character.isLetter(c) || c == ' ')
                                .count()
                        > sentence.length() * 0.6;
    }

    private static boolean balanced(String text, char open, char close) {
        return text.chars().filter(c -> c == open).count()
                == text.chars().filter(c -> c == close).count();
    }

    private static boolean hasVerb(String sentence) {
        return Tagger.classes(Token.of(sentence)).stream()
                .anyMatch(kind -> kind == WordClass.VERB || kind == WordClass.AUXILIARY);
    }

    /** Marks every complete sentence as usable if most verbs are unknown, as in another language or in notes. */
    private static List<SourceSentence> withoutVerbsWhereNoneAreKnown(List<SourceSentence> found) {
        long whole = found.stream().filter(sentence -> isWhole(sentence.text())).count();
        long usable = found.stream().filter(SourceSentence::usable).count();
        if (usable * 2 >= whole) return List.copyOf(found);
        return found.stream()
                .map(it -> new SourceSentence(it.index(), it.paragraph(), it.place(), it.text(), isWhole(it.text())))
                .toList();
    }

    /** Returns whether any sentence is usable. */
    boolean tellsSomething() {
        return sentences.stream().anyMatch(SourceSentence::usable);
    }
}
