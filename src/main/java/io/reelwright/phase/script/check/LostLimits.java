package io.reelwright.phase.script.check;

import io.reelwright.text.CharacterClasses;
import io.reelwright.text.Token;
import io.reelwright.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a told sentence has lost of the one that it shortens, although the rest is not true or not whole without it. */
final class LostLimits {
    private static final Set<String> OPENERS = WordSet.of(
            "among|amongst|within|outside|under|except|unlike|without|unless|if|until|once|whenever|depending|despite");
    private static final Set<String> GROUPS = WordSet.of(
            "adults|children|people|men|women|patients|animals|mice|rats|teenagers|students|those|most|some|many|few|several|half|infants|babies|dogs"
                    + "|participants|respondents|countries|states|cities|cases|trials|tests|studies|theory|practice|principle");
    private static final Set<String> FULL = WordSet.of("enough|too|sufficient|sufficiently|insufficient");
    private static final Set<String> SO = WordSet.of("so|such");
    private static final Set<String> QUANTITIES = WordSet.of(
            "one|two|three|four|five|six|seven|eight|nine|ten|some|many|most|few|several|half|none|each|both|majority|third|quarter|part|percent");
    /** Share of the told words that must stand in the source in the same order. */
    private static final double SHORTENED = 0.75;

    private static final int LONGEST = 80;

    private final List<Token> source;
    private final boolean[] kept;

    private LostLimits(List<Token> source, boolean[] kept) {
        this.source = source;
        this.kept = kept;
    }

    /** Returns the lost words; empty when nothing is lost, or the told sentence does not shorten the other one. */
    static Optional<String> in(List<Token> source, List<Token> told) {
        if (source.size() > LONGEST || told.size() > LONGEST || told.isEmpty()) return Optional.empty();
        boolean[] kept = aligned(source, told);
        int same = 0;
        for (boolean one : kept) if (one) same++;
        if (same < told.size() * SHORTENED || same == source.size()) return Optional.empty();
        LostLimits lost = new LostLimits(source, kept);
        return lost.opening().or(lost::completion).or(lost::share);
    }

    /** Returns which words of the source the told sentence keeps in their order: the longest common subsequence. */
    private static boolean[] aligned(List<Token> source, List<Token> told) {
        int[][] most = new int[source.size() + 1][told.size() + 1];
        for (int i = source.size() - 1; i >= 0; i--)
            for (int j = told.size() - 1; j >= 0; j--)
                most[i][j] = same(source.get(i), told.get(j))
                        ? most[i + 1][j + 1] + 1
                        : Math.max(most[i + 1][j], most[i][j + 1]);
        boolean[] kept = new boolean[source.size()];
        int j = 0;
        for (int i = 0; i < source.size() && j < told.size(); ) {
            if (same(source.get(i), told.get(j))) {
                kept[i++] = true;
                j++;
            } else if (most[i + 1][j] >= most[i][j + 1]) i++;
            else j++;
        }
        return kept;
    }

    private static boolean same(Token a, Token b) {
        return a.lower().equals(b.lower());
    }

    /** {@code Among those aged 12 to 17, the rate did not change}, told without its beginning. */
    private Optional<String> opening() {
        int from = WordSet.of("but|and|so|yet").contains(source.getFirst().lower()) ? 1 : 0;
        if (from + 2 >= source.size() || kept[from] || kept[from + 1]) return Optional.empty();
        String first = source.get(from).lower();
        String second = source.get(from + 1).lower();
        boolean group = WordSet.of("in|for|with|of").contains(first) && GROUPS.contains(second);
        boolean share = first.equals("out") && second.equals("of");
        if (!OPENERS.contains(first) && !group && !share) return Optional.empty();
        int to = from;
        while (to < kept.length && !kept[to]) to++;
        boolean comma = to < kept.length && source.get(to - 1).endsClause();
        return comma ? Optional.of(text(from, to)) : Optional.empty();
    }

    /** {@code enough water to fill a pool}, told without what it is enough for. */
    private Optional<String> completion() {
        String degree = "";
        for (int i = 0; i < kept.length; i++) {
            Token token = source.get(i);
            String word = token.lower();
            if (kept[i] && (FULL.contains(word) && !(word.equals("too") && token.endsClause()) || SO.contains(word)))
                degree = word;
            boolean opens = !kept[i] && i > 0 && kept[i - 1] && !degree.isEmpty();
            boolean completes = word.equals("that")
                    || FULL.contains(degree) && WordSet.of("to|for").contains(word);
            if (opens && completes && !source.get(i - 1).endsClause()) return Optional.of(text(i, end(i)));
            if (CharacterClasses.hasOneOf(token.after(), ";:")) degree = "";
        }
        return Optional.empty();
    }

    /** {@code in one of 17 tests}, told without the tests. */
    private Optional<String> share() {
        for (int i = 1; i < kept.length; i++) {
            Token before = source.get(i - 1);
            boolean quantity = QUANTITIES.contains(before.lower()) || before.digits();
            if (!kept[i] && kept[i - 1] && quantity && source.get(i).lower().equals("of"))
                return Optional.of(text(i, end(i)));
        }
        return Optional.empty();
    }

    private int end(int from) {
        int to = from;
        while (to < kept.length && !kept[to]) to++;
        return to;
    }

    private String text(int from, int to) {
        return String.join(
                " ", source.subList(from, to).stream().map(Token::core).toList());
    }
}
