package io.reelwright.phase.script.story;

import com.google.re2j.Matcher;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.PlainText;
import io.reelwright.text.SearchWords;
import io.reelwright.text.Token;
import io.reelwright.text.WordSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a topic asks for.
 *
 * @param text     the topic on one line
 * @param kind     what kind of answer it wants
 * @param promised number of things that it promises, as {@code 5} in {@code 5 facts about bees}; 0 for none
 * @param things   what is promised, without the number: {@code strange facts about octopuses}; empty for none
 * @param stems    stems of its words that say what it is about
 */
record Topic(String text, Kind kind, int promised, String things, Set<String> stems) {
    /** What kind of answer a topic wants. */
    enum Kind {
        WHY,
        HOW,
        HOW_TO,
        WHAT,
        WHO,
        WHEN,
        WHERE,
        AMOUNT,
        YES_NO,
        LIST,
        BY,
        ABOUT
    }

    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final int MOST_PROMISED = 50;

    Topic {
        stems = Set.copyOf(stems);
    }

    static Topic of(String given) {
        String text = PlainText.inline(given).strip();
        Set<String> stems = new LinkedHashSet<>(SearchWords.stems(text));
        Matcher list = LinearRegex.matcher(
                text, "(?i)^(?:the |my |our )?(?:top |best )?(\\d{1,2}|[a-z]+) ((?:\\S+ ){0,11}?\\S+)$");
        if (list.matches()) {
            int promised = number(list.group(1));
            String things = list.group(2);
            if (promised >= 2 && promised <= MOST_PROMISED && isPlural(things))
                return new Topic(text, Kind.LIST, promised, things, without(stems, list.group(1)));
        }
        return new Topic(text, kind(CharacterClasses.lower(text)), 0, "", stems);
    }

    /** Returns the topic as the title of a story: {@code The seven swans} promises no list. */
    Topic withoutPromise() {
        return promised == 0 ? this : new Topic(text, Kind.ABOUT, 0, "", new LinkedHashSet<>(SearchWords.stems(text)));
    }

    private static Set<String> without(Set<String> stems, String number) {
        Set<String> left = new LinkedHashSet<>(stems);
        left.remove(SearchWords.stem(number));
        return left;
    }

    /** Returns the number that a word names, 0 to 12 in words or any in digits; −1 for another word. */
    static int number(String word) {
        String lower = CharacterClasses.lower(word);
        if (CharacterClasses.areDigits(lower, 1, 2)) return Integer.parseInt(lower);
        return NUMBERS.indexOf(lower);
    }

    /** Returns a number as a word with a capital letter, {@code Four}, or in digits above twelve. */
    static String numeral(int number) {
        return number < NUMBERS.size() ? Wording.capitalised(NUMBERS.get(number)) : Integer.toString(number);
    }

    /** Returns whether one of the first words is a plural that can be listed: not a time or another measure. */
    private static boolean isPlural(String things) {
        List<Token> tokens = Token.of(things);
        for (int i = 0; i < Math.min(5, tokens.size()); i++) {
            String word = tokens.get(i).lower();
            if (WordSet.of("of|in|about|that|for|to|you|your|from|with|on|at|by|and|who|after|before|per|a|the")
                    .contains(word)) return false;
            if (WordSet.of(
                            "days|hours|minutes|seconds|weeks|months|years|miles|dollars|percent|people|men|women|times|points|goals|kilometers|kilometres|metres|meters|pounds")
                    .contains(word)) return false;
            boolean plural = word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && word.length() > 3;
            if (plural || WordSet.of("foods|women|things|animals").contains(word)) return true;
        }
        return false;
    }

    private static Kind kind(String lower) {
        if (LinearRegex.contains(lower, "^(how|what|where|when) (not )?to\\b|^how (do|can|should) (you|i|we|one)\\b"))
            return Kind.HOW_TO;
        if (LinearRegex.contains(
                lower,
                "^how (many|much|old|far|long|tall|big|fast|often|deep|heavy|high|hot|cold|rich|large|small)\\b"))
            return Kind.AMOUNT;
        if (LinearRegex.contains(lower, "^(why|the reasons? (why|for)|what (causes?|makes?|made|caused))\\b"))
            return Kind.WHY;
        if (LinearRegex.contains(lower, "^how\\b")) return Kind.HOW;
        if (LinearRegex.contains(lower, "^who(se|m)?\\b")) return Kind.WHO;
        if (LinearRegex.contains(lower, "^when\\b")) return Kind.WHEN;
        if (LinearRegex.contains(lower, "^where\\b")) return Kind.WHERE;
        if (LinearRegex.contains(lower, "^(what|which)\\b")) return Kind.WHAT;
        if (LinearRegex.contains(lower, "^(is|are|was|were|do|does|did|can|could|will|would|should|has|have)\\b.*\\?$"))
            return Kind.YES_NO;
        if (LinearRegex.contains(lower, "\\bby [a-z-]{3,20}(?: [a-z-]{3,20})?$")) return Kind.BY;
        return Kind.ABOUT;
    }

    /** Returns whether the topic is a plural that a number can stand before: {@code Foods that spoil}. */
    boolean isPlural() {
        return kind == Kind.ABOUT && isPlural(text);
    }

    /** Returns what a topic wants several of without saying how many: {@code hotel hacks} of {@code What are the best hotel hacks?} */
    Optional<String> several() {
        String bare = LinearRegex.replaceAll(text, "[.?!]+$", "");
        for (String form : List.of(
                "(?i)^(?:what|which) (?:are|were) (?:the |some )?(?:best |most |main |top )?(.+)$",
                "(?i)^(?:the )?(?:best|worst|top|greatest|weirdest|strangest) (.+)$",
                "(?i)^(?:the )?((?:[\\w-]+ ){0,4}(?:ways|tips|hacks|facts|reasons|things|ideas|habits|mistakes|lessons|signs|benefits|steps|rules|secrets|tricks|myths|questions|snacks|foods|recipes|gifts|places|exercises)\\b.*)$")) {
            Matcher found = LinearRegex.matcher(bare, form);
            if (found.matches() && isPlural(found.group(1))) return Optional.of(found.group(1));
        }
        return Optional.empty();
    }

    /** Returns whether the topic asks something. */
    boolean asks() {
        return switch (kind) {
            case WHY, HOW, WHAT, WHO, WHEN, WHERE, AMOUNT, YES_NO -> true;
            case HOW_TO, LIST, BY, ABOUT -> false;
        };
    }

    /** Returns the parts of a topic {@code what by what}, for example {@code average balance} and {@code age}. */
    Optional<String[]> measureAndGroup() {
        Matcher by = LinearRegex.matcher(text, "(?i)^(.{3,120}) by ([a-z-]{3,20}(?: [a-z-]{3,20})?)[.!?]?$");
        return by.matches() ? Optional.of(new String[] {by.group(1), by.group(2)}) : Optional.empty();
    }

    /** Returns the share of the topic's stems that a text contains, 0 to 1. */
    double covered(String words) {
        if (stems.isEmpty()) return 0;
        Set<String> found = new LinkedHashSet<>(SearchWords.stems(words));
        return stems.stream().filter(found::contains).count() / (double) stems.size();
    }

    /** Returns whether a text says how often, how long, when, why … as the topic asks. */
    double cue(String sentence) {
        String text = CharacterClasses.lower(sentence);
        return switch (kind) {
            case WHY ->
                LinearRegex.contains(
                                text,
                                "\\b(because|due to|as a result of|thanks to|the reasons?|that is why|so that)\\b")
                        ? 0.45
                        : LinearRegex.contains(
                                        text,
                                        "\\b(which means|means that|leads? to|led to|caus(e|es|ed|ing)|makes?|made|prevents?|since|therefore|in order to|cannot|can't|only when|result(s|ed)? (in|from)|creat(es|ed)|produc(es|ed)|allows?)\\b")
                                ? 0.25
                                : 0;
            case HOW ->
                LinearRegex.contains(
                                text,
                                "\\b(by [a-z]+ing|increased|decreased|doubled|tripled|tenfold|smaller|larger|faster|returned|removed|eradicated|recovered|rebounded|grew|rose|fell|restored|replaced|introduced|banned|relocat(ed|ing)|scored|goals?|won|start(s|ed)?|began|begins|spread(s)?|through|aided|when|turn(s|ed) into|creat(es|ed|ing)|allow(s|ed)?|disrupt|causes?|caused|makes?|works?|uses?|connect(s|ed|ing)?|chang(es|ed|ing))\\b")
                        ? 0.3
                        : 0;
            case WHEN ->
                LinearRegex.contains(
                                text,
                                "\\b(1[0-9]{3}|20[0-9]{2}|century|ago|january|february|march|april|may|june|july|august|september|october|november|december)\\b")
                        ? 0.35
                        : 0;
            case AMOUNT -> CharacterClasses.hasDigit(text) ? 0.35 : 0;
            case WHAT ->
                LinearRegex.contains(
                                text, "^[^,]{2,50} (is|are|was|were|means?|refers? to) (the|a|an|one|any|called)\\b")
                        ? 0.35
                        : 0;
            case WHO ->
                LinearRegex.contains(
                                text,
                                "\\b(was|is|became|invented|founded|wrote|discovered|known (as|for)|best known)\\b")
                        ? 0.25
                        : 0;
            case WHERE -> LinearRegex.contains(text, "\\b(in|at|near|off|located|lies|found)\\b") ? 0.15 : 0;
            case YES_NO ->
                LinearRegex.contains(text, "\\b(yes|no|not|never|study|found|evidence|proved?|shows?)\\b") ? 0.2 : 0;
            case HOW_TO, LIST, BY, ABOUT -> 0;
        };
    }
}
