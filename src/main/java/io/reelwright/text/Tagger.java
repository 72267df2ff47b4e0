package io.reelwright.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Guesses the class of each word from closed lists, endings and neighbours. It is accurate enough to find where a phrase
 * begins and ends, which is its only use.
 */
public final class Tagger {
    private static final Set<String> DETERMINERS = words(
            "a an the this that these those its their his her our my your every each some any no another all both such");
    private static final Set<String> PREPOSITIONS = words(
            "of in on at by for with about against between into through during before after above below to from up down out off over under within without along across behind beyond near toward towards upon onto per via among around inside outside than like until since despite except beside besides as");
    private static final Set<String> CONJUNCTIONS = words(
            "and or but nor so yet if because while although though unless whereas whether when where why how which who whom whose what that");
    private static final Set<String> PRONOUNS = words(
            "i me we us you he him she it they them itself himself herself themselves yourself there here nobody nothing everybody everything something someone anyone anything everyone one's");
    private static final Set<String> AUXILIARIES = words(
            "am is are was were be been being have has had do does did can could may might must shall should will would cannot can't couldn't don't doesn't didn't isn't aren't wasn't weren't won't wouldn't hasn't haven't it's that's there's they're we're you're you'll they'll we'll i'll it'll i've we've they've you've i'm he's she's let's who's what's here's i'd you'd we'd they'd shouldn't hadn't");
    private static final Set<String> ADVERBS = words(
            "not never always often only also even still already almost ever just too very quite rather really again once twice together away back soon later now then today ago perhaps maybe instead indeed nearly roughly about well far much more most less least first forever");
    private static final Set<String> NUMBERS = words(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion half dozen");
    private static final Set<String> ADJECTIVES = words(
            "similar popular regular particular recent major minor local national international public private special various certain typical original previous final daily weekly monthly yearly elderly likely friendly deadly good bad new old big small large little long short high low great hot cold warm cool dry wet fast slow early late young rich poor heavy light dark bright deep wide thin thick strong weak hard soft easy simple full empty safe clean fresh raw sweet sour bitter salty ancient modern human natural own same different many few several other main real true false single whole free open rare common famous ordinary tiny huge giant red green blue black white golden best worst better worse enough sealed edible");

    /** Words that end like adverbs and are none. */
    private static final Set<String> NO_ADVERBS = words(
            "daily weekly monthly yearly hourly elderly likely friendly deadly ally bully jelly belly fly family reply supply italy july butterfly assembly only");

    private static final String[] ADJECTIVE_ENDINGS = {
        "ous", "ful", "ic", "ical", "able", "ible", "less", "ive", "ish", "ary", "ent", "ant"
    };
    private static final Set<String> AFTER_MONTHS = Set.of("and", "or", "to", "is");

    private Tagger() {}

    /** Returns one class per word. */
    public static List<WordClass> classes(List<Token> tokens) {
        List<WordClass> classes = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) classes.add(classOf(tokens, i, classes));
        return classes;
    }

    private static WordClass classOf(List<Token> tokens, int i, List<WordClass> before) {
        Token token = tokens.get(i);
        String word = token.lower();
        if (word.isEmpty()) return WordClass.CONJUNCTION;
        if (token.digits() || NUMBERS.contains(word) || NUMBERS.contains(beforeDash(word))) return WordClass.NUMBER;
        if (word.equals("that")
                && i + 1 < tokens.size()
                && verbal(tokens.get(i + 1).lower())) return WordClass.CONJUNCTION;
        if (word.equals("may") && token.capital() && isMonth(tokens, i)) return WordClass.NAME;
        if (DETERMINERS.contains(word)) return WordClass.DETERMINER;
        if (AUXILIARIES.contains(word)) return WordClass.AUXILIARY;
        if (CONJUNCTIONS.contains(word)) return WordClass.CONJUNCTION;
        if (PRONOUNS.contains(word)) return WordClass.PRONOUN;
        if (PREPOSITIONS.contains(word)) return WordClass.PREPOSITION;
        if (ADVERBS.contains(word)) return WordClass.ADVERB;
        if (ADJECTIVES.contains(word)) return WordClass.ADJECTIVE;
        if (i > 0 && token.capital() && !startsSentence(tokens.get(i - 1))) return WordClass.NAME;
        return open(tokens, i, before, word);
    }

    private static WordClass open(List<Token> tokens, int i, List<WordClass> before, String word) {
        WordClass last = i > 0 ? before.get(i - 1) : WordClass.CONJUNCTION;
        boolean fresh = i == 0 || tokens.get(i - 1).endsClause();
        if (word.endsWith("ly") && word.length() > 4 && !NO_ADVERBS.contains(word)) return WordClass.ADVERB;
        boolean nounPlace = !fresh
                && (last == WordClass.DETERMINER || last == WordClass.ADJECTIVE || last == WordClass.NUMBER)
                && !isActOfSome(tokens, i, before);
        boolean afterPreposition = !fresh
                && last == WordClass.PREPOSITION
                && !tokens.get(i - 1).lower().equals("to");
        if (verbal(word) && !nounPlace && !(afterPreposition && !word.endsWith("ing"))) {
            boolean mayStart = fresh && !word.endsWith("s");
            boolean afterSubject = last == WordClass.NOUN
                    || last == WordClass.NAME
                    || last == WordClass.PRONOUN
                    || last == WordClass.AUXILIARY
                    || last == WordClass.ADVERB
                    || last == WordClass.VERB
                    || last == WordClass.CONJUNCTION
                    || last == WordClass.PREPOSITION
                    || last == WordClass.NUMBER;
            boolean plain = Verbs.base(word).map(word::equals).orElse(false);
            boolean compound = !fresh
                    && plain
                    && last == WordClass.NOUN
                    && !tokens.get(i - 1).lower().endsWith("s");
            boolean describes = word.endsWith("ed")
                    && last == WordClass.CONJUNCTION
                    && i + 1 < tokens.size()
                    && !tokens.get(i).endsClause()
                    && !SearchWords.isStop(tokens.get(i + 1).lower())
                    && !verbal(tokens.get(i + 1).lower());
            if (describes && i > 0) return WordClass.ADJECTIVE;
            boolean namesAThing = word.endsWith("ing")
                    && !fresh
                    && !plain
                    && last == WordClass.NOUN
                    && i > 1
                    && before.get(i - 2) == WordClass.DETERMINER;
            if (namesAThing) return WordClass.NOUN;
            if (!compound && (mayStart || (!fresh && afterSubject) || i > 0 && fresh)) return WordClass.VERB;
        }
        if (CharacterClasses.endsWithOneOf(word, ADJECTIVE_ENDINGS)
                && word.length() > 5
                && i + 1 < tokens.size()
                && !tokens.get(i).endsClause()
                && Character.isLetter(first(tokens.get(i + 1)))
                && !SearchWords.isStop(tokens.get(i + 1).lower())) return WordClass.ADJECTIVE;
        return WordClass.NOUN;
    }

    /** Returns whether the word is a verb with a number as its subject, as in {@code the two announced a new element}. */
    private static boolean isActOfSome(List<Token> tokens, int i, List<WordClass> before) {
        return i > 1
                && before.get(i - 1) == WordClass.NUMBER
                && tokens.get(i - 2).lower().equals("the")
                && i + 1 < tokens.size()
                && DETERMINERS.contains(tokens.get(i + 1).lower());
    }

    private static boolean isMonth(List<Token> tokens, int i) {
        boolean inside = i > 0 && !startsSentence(tokens.get(i - 1));
        if (inside || i + 1 == tokens.size()) return inside;
        String next = tokens.get(i + 1).lower();
        return AFTER_MONTHS.contains(next) || CharacterClasses.areDigits(next, 1, 4);
    }

    private static String beforeDash(String word) {
        int dash = word.indexOf('-');
        return dash < 0 ? word : word.substring(0, dash);
    }

    private static char first(Token token) {
        return token.core().isEmpty() ? ' ' : token.core().charAt(0);
    }

    private static boolean verbal(String word) {
        return Verbs.base(word).isPresent();
    }

    private static boolean startsSentence(Token last) {
        return last.after().chars().anyMatch(c -> ".!?".indexOf(c) >= 0);
    }

    private static Set<String> words(String list) {
        return Set.copyOf(WhiteSpace.words(list));
    }
}
