package io.reelwright.text.quantity;

import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An amount as it is put together: its digits, then a magnitude, a currency and a unit in the next words. */
final class Amount {
    private static final String EACH = "second|minute|hour|day|week|month|year|person|capita|night|user|head|household";

    private final Parts parts;
    private final Digits digits;
    private final int first;
    private final List<Said> after = new ArrayList<>();
    private int to;
    private @Nullable Magnitude magnitude;
    private @Nullable Currency currency;
    private @Nullable Unit unit;
    private String word = "";
    private String per;
    private String each;
    private boolean marksAreOwn;
    private int magnitudeAt = -1;
    private int currencyAt = -1;

    Amount(Parts parts, Digits digits, int first) {
        this.parts = parts;
        this.digits = digits;
        this.first = first;
        this.to = digits.to();
        Tail tail = digits.endTail();
        this.magnitude = tail.magnitude();
        this.currency = digits.currency() != null ? digits.currency() : tail.currency();
        this.unit = tail.unit();
        this.per = tail.per();
        this.each = tail.each();
    }

    Reading reading() {
        marksAreOwn = LinearRegex.matches(parts.get(to - 1).closing(), "[,.][-–—]+");
        if (isReal() && parts.core(to - 1).endsWith("mil")) magnitude = Magnitude.ofReais("mil");
        if (goesOn() && unit == null && per.isEmpty()) nextMagnitude();
        if (goesOn() && unit == null && currency == null) nextCurrency();
        if (goesOn() && unit == null && currency == null && per.isEmpty()) nextUnit();
        return new AmountWords(this, parts, digits).reading();
    }

    private boolean goesOn() {
        return parts.has(to) && (marksAreOwn || parts.goesOn(to - 1));
    }

    private void nextMagnitude() {
        if (magnitude != null) return;
        String core = parts.core(to);
        Magnitude next = magnitude(core);
        if (next == null) {
            thousandEuros(core);
            return;
        }
        magnitude = next;
        magnitudeAt = to;
        if (isShort(to)) marksAreOwn = parts.get(to).closing().equals(".") && parts.has(to + 1);
        to++;
        secondMagnitude();
    }

    /** Reads the second one of {@code 2.5 lakh crore} and {@code 3 thousand million}. */
    private void secondMagnitude() {
        Magnitude one = magnitude;
        Magnitude more = one != null && goesOn() ? Magnitude.next(parts.core(to)) : null;
        boolean both = more != null && one != null && one.factor() < more.factor() && !isShort(to) && !isShort(to - 1);
        if (!both || one == null || more == null) return;
        magnitude = new Magnitude(one.word() + " " + more.word(), one.factor() * more.factor());
        magnitudeAt = to++;
    }

    private @Nullable Magnitude magnitude(String core) {
        Magnitude reais = isReal() || parts.lower(to + 1).equals("reais") ? Magnitude.ofReais(core) : null;
        if (reais != null) return reais;
        Magnitude next = Magnitude.next(core);
        if (next == null && core.length() > 3) next = Magnitude.next(parts.lower(to));
        if (next == null && currency != null && WordSet.of("k|K|m|M|b|B|MM").contains(core))
            next = Magnitude.glued(core);
        return next == null || isMeant(parts.lower(to)) ? next : null;
    }

    /** Returns whether {@code mil} or {@code mill} is a million, and not a thousandth of an inch or a mill. */
    private boolean isMeant(String word) {
        if (!WordSet.of("mil|mill").contains(word)) return true;
        boolean stop = parts.get(to).closing().equals(".") && parts.has(to + 1);
        boolean euros = parts.has(to + 1)
                && (Currency.of(parts.core(to + 1)) != null || Context.PLURALS.has(parts.lower(to + 1)));
        return word.equals("mill")
                ? stop && (currency != null || euros)
                : currency != null || euros || Letters.counts(parts, to);
    }

    private boolean isReal() {
        return currency != null && currency.singular().equals("real");
    }

    /** Returns whether the part is a shortened magnitude; its full stop is its own. */
    boolean isShort(int part) {
        return Magnitude.isShort(parts.core(part)) || isReal() && Magnitude.ofReais(parts.core(part)) != null;
    }

    /** Reads {@code 5 k€}. */
    private void thousandEuros(String core) {
        Tail tail = core.length() < 2 || core.length() > 5 ? null : Tail.of(core, Letters.MONEY);
        if (tail == null || tail.magnitude() == null || tail.currency() == null || currency != null) return;
        magnitude = tail.magnitude();
        currency = tail.currency();
        magnitudeAt = to;
        to++;
    }

    private void nextCurrency() {
        String core = parts.core(to);
        int slash = core.indexOf('/');
        Currency next = Currency.of(slash > 0 ? core.substring(0, slash) : core);
        if (next == null) return;
        if (slash > 0) {
            String said = Units.denominator(core.substring(slash + 1));
            if (said.isEmpty()) return;
            per = said;
            each = core.substring(slash);
        }
        currency = next;
        currencyAt = to++;
    }

    private void nextUnit() {
        String core = parts.core(to);
        String lower = parts.lower(to);
        Unit next = Units.of(core);
        if (lower.equals("percent")
                || lower.equals("per") && parts.lower(to + 1).equals("cent")) {
            word = "%";
            to += lower.equals("percent") ? 1 : 2;
        } else if (next != null && isUnit(next, core)) {
            unit = next;
            after.add(new Said(to, ""));
            to++;
        } else if (WordSet.of("square|cubic|nautical|fluid|percentage").contains(lower)
                && Units.WORDS.contains(parts.lower(to + 1))) {
            word = core + " " + parts.core(to + 1);
            to += 2;
        } else if (Units.WORDS.contains(lower)) {
            word = core;
            to++;
        }
        if (unit == null && word.isEmpty()) slashed();
        boolean two = unit != null && WordSet.of("sq|fl").contains(core) && parts.goesOn(to - 1);
        Unit second = two ? Units.of(parts.core(to)) : null;
        if (second != null && unit != null) {
            unit = new Unit(
                    core + " " + second.symbol(),
                    unit.singular() + " " + second.singular(),
                    unit.singular() + " " + second.plural(),
                    Unit.Place.BESIDE,
                    false);
            after.add(new Said(to++, ""));
        }
    }

    /** Reads {@code 5 l/100 km}, {@code 50 words/min} and {@code 32 in long}. */
    private void slashed() {
        String core = parts.core(to);
        int slash = core.indexOf('/');
        if (core.equals("in") && parts.goesOn(to) && Context.MEASURES.has(parts.lower(to + 1))) {
            unit = Units.of(core);
            after.add(new Said(to++, ""));
            return;
        }
        if (slash <= 0) return;
        Unit hundred = LinearRegex.matches(core, "\\p{L}{1,3}/\\d+") && parts.goesOn(to)
                ? Units.of(core + parts.core(to + 1))
                : null;
        String below = core.substring(slash + 1);
        String said = Units.denominator(below);
        boolean known =
                said.length() > 0 && (!said.equals(below) || WordSet.of(EACH).contains(below));
        if (hundred != null) {
            unit = hundred;
            after.add(new Said(to++, ""));
            after.add(new Said(to++, ""));
        } else if (known && LinearRegex.matches(core.substring(0, slash), "\\p{L}{3,20}")) {
            unit = new Unit(
                    core,
                    core.substring(0, slash) + " per " + said,
                    core.substring(0, slash) + " per " + said,
                    Unit.Place.BESIDE,
                    true);
            after.add(new Said(to++, ""));
        }
    }

    private boolean isUnit(Unit next, String core) {
        // "0.75 in." is a length; "0.75 in the bank" is not.
        if (core.equals("in")) return LinearRegex.matches(parts.get(to).closing(), "\\.[,;)]?");
        if (next.place() == Unit.Place.GLUED) return false;
        boolean letter = core.length() == 1 && Character.isUpperCase(core.charAt(0));
        boolean nouns = letter && parts.goesOn(to) && Letters.counts(parts, to);
        return !nouns && !(magnitude != null && core.length() == 1 && CharacterClasses.hasOneOf(core, "msghtd"));
    }

    /** Returns the parts of the unit that are said with the amount, besides its digits. */
    List<Said> after() {
        return after;
    }

    int first() {
        return first;
    }

    int to() {
        return to;
    }

    @Nullable
    Magnitude magnitude() {
        return magnitude;
    }

    @Nullable
    Currency currency() {
        return currency;
    }

    @Nullable
    Unit unit() {
        return unit;
    }

    /** Returns the unit that is a word, which is said as written; empty for none. */
    String word() {
        return word;
    }

    String per() {
        return per;
    }

    String each() {
        return each;
    }

    boolean marksAreOwn() {
        return marksAreOwn;
    }

    int magnitudeAt() {
        return magnitudeAt;
    }

    int currencyAt() {
        return currencyAt;
    }
}
