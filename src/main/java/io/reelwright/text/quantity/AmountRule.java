package io.reelwright.text.quantity;

import io.reelwright.text.CharacterClasses;
import io.reelwright.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads counts, measures, money, rates, percentages and ranges of them: digits with what stands around them. */
final class AmountRule implements Rule {
    @Override
    public @Nullable Reading read(Parts parts, int i) {
        Reading apart = apart(parts, i);
        if (apart != null) return apart;
        if (parts.core(i).length() == 1 && CharacterClasses.hasOneOf(parts.core(i), "~≈<>≤≥±"))
            return bounded(parts, i);
        if (!CharacterClasses.hasDigit(parts.core(i)) && !CharacterClasses.hasOneOf(parts.core(i), Signs.VULGAR))
            return null;
        Digits digits = Digits.at(parts, i);
        return digits == null ? null : new Amount(parts, digits, i).reading();
    }

    /** Reads a currency in a word of its own before its amount: {@code US$ 3bn}, {@code CHF 20}. */
    private static @Nullable Reading apart(Parts parts, int i) {
        String core = parts.core(i);
        String sign = core.startsWith("-") || core.startsWith("−") ? core.substring(1) : core;
        Currency currency = core.length() > 4 ? null : Currency.of(sign);
        boolean mayStand = currency != null
                && parts.has(i + 1)
                && (parts.get(i).closing().isEmpty() || parts.get(i).closing().equals("."))
                && (parts.get(i + 1).startsWithDigit() || parts.core(i + 1).startsWith("."));
        if (!mayStand || currency == null) return null;
        Digits digits = Digits.at(parts, i + 1);
        if (digits == null || digits.currency() != null || digits.endTail().currency() != null) return null;
        Tail last = moneyTail(parts, digits, digits.last());
        Tail end = digits.second() == null ? moneyTail(parts, digits, digits.tail()) : last;
        if (end.unit() != null) return null;
        Digits money = new Digits(
                digits.bound(),
                sign.equals(core) ? digits.sign() : "−",
                currency,
                digits.number(),
                moneyTail(parts, digits, digits.tail()),
                digits.second(),
                last,
                digits.negative(),
                i + 1,
                digits.to());
        return new Amount(parts, money, i).reading();
    }

    /** Reads a bound in a word of its own: {@code ≥ 5}. */
    private @Nullable Reading bounded(Parts parts, int i) {
        if (!parts.goesOn(i)
                || parts.core(i + 1).length() == 1 && !parts.get(i + 1).startsWithDigit()) return null;
        Reading it = read(parts, i + 1);
        if (it == null || it.kind() == Kind.CODE) return null;
        List<Said> said = new ArrayList<>(
                List.of(new Said(i, AmountWords.bound(parts.core(i)).strip())));
        said.addAll(it.said());
        return new Reading(
                it.kind(),
                it.value(),
                parts.core(i) + it.prefix(),
                it.shown(),
                it.scale(),
                it.unit(),
                i,
                it.to(),
                said);
    }

    private static Tail moneyTail(Parts parts, Digits digits, Tail tail) {
        return tail.unit() == null
                ? tail
                : java.util.Objects.requireNonNullElse(
                        Tail.of(tail.unit().symbol(), Letters.at(parts, digits.to() - 1, true)), tail);
    }

    /** Reads two amounts around {@code to}, or {@code and} after {@code between}; a change {@code from … to …} is not a range. */
    static final class Pair implements Rule {
        private final Rule single;

        Pair(Rule single) {
            this.single = single;
        }

        @Override
        public @Nullable Reading read(Parts parts, int i) {
            Reading low = single(parts, i);
            if (low == null || !low.kind().counts() || low.to() + 1 >= parts.size()) return null;
            int to = low.to();
            if (parts.get(to - 1).endsClause()
                    || !parts.get(to).closing().isEmpty() && !parts.core(to).isEmpty()) return null;
            String joint = parts.core(to).isEmpty() ? parts.get(to).text() : parts.lower(to);
            String before = parts.lower(i - 1);
            boolean joins =
                    WordSet.of("–|—|-|−|to|or").contains(joint) && !(before.equals("from") && joint.equals("to"))
                            || joint.equals("and") && before.equals("between");
            Reading high = joins ? single(parts, to + 1) : null;
            if (high != null && joint.equals("to") && isScore(low, high)) return score(low, high);
            if (high != null && joint.equals("or") && areAlternatives(low, high)) return null;
            return high == null || !fits(low, high) ? null : joined(low, high, joint.length() == 1);
        }

        private @Nullable Reading single(Parts parts, int i) {
            boolean one = parts.lower(i).equals("one") && parts.goesOn(i);
            return one ? new Reading(Kind.COUNT, 1, "", "1", "", "", i, i + 1, List.of()) : single.read(parts, i);
        }

        /** Returns whether one amount may stand for the other and both are no range: {@code $5 or €4}, {@code €20 or 30 points}. */
        private static boolean areAlternatives(Reading low, Reading high) {
            return !low.prefix().isEmpty() && !low.prefix().equals(high.prefix());
        }

        private static boolean fits(Reading low, Reading high) {
            return high.kind().counts()
                    && high.value() > low.value()
                    && (low.unit().isEmpty() || low.unit().equals(high.unit()))
                    && (low.scale().isEmpty() || low.scale().equals(high.scale()));
        }

        /** Returns whether the larger one comes first, as in {@code odds of 100 to 1}. */
        private static boolean isScore(Reading low, Reading high) {
            boolean plain = low.kind() == Kind.COUNT && high.kind() == Kind.COUNT;
            return plain
                    && low.value() >= high.value()
                    && (low.scale() + high.scale() + low.prefix() + high.prefix()).isEmpty();
        }

        private static Reading score(Reading low, Reading high) {
            List<Said> said = new ArrayList<>(low.said());
            said.addAll(high.said());
            return new Reading(
                    Kind.RATIO, 0, "", low.shown() + ":" + high.shown(), "", "", low.from(), high.to(), said);
        }

        private static Reading joined(Reading low, Reading high, boolean dash) {
            List<Said> said = new ArrayList<>(low.said());
            if (dash) said.add(new Said(low.to(), "to", true));
            said.addAll(high.said());
            boolean same = low.prefix().isEmpty() || low.prefix().equals(high.prefix());
            String shown = (same ? "" : low.prefix()) + low.shown() + "–" + (same ? "" : high.prefix()) + high.shown();
            return new Reading(
                    Kind.RANGE,
                    high.value(),
                    same ? high.prefix() : "",
                    shown,
                    high.scale(),
                    high.unit(),
                    low.from(),
                    high.to(),
                    said);
        }
    }
}
