package io.reelwright.text.quantity;

import io.reelwright.text.LinearRegex;
import io.reelwright.text.WordClass;
import io.reelwright.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said and shown of an amount. */
final class AmountWords {
    private static final int BASIS_NEAR = 5;

    private final Amount amount;
    private final Parts parts;
    private final Digits digits;
    private final @Nullable Currency currency;
    private final @Nullable Magnitude magnitude;
    private final @Nullable Unit unit;

    AmountWords(Amount amount, Parts parts, Digits digits) {
        this.amount = amount;
        this.parts = parts;
        this.digits = digits;
        this.currency = amount.currency();
        this.magnitude = amount.magnitude();
        this.unit = amount.unit();
    }

    Reading reading() {
        Numeral second = digits.second();
        if (second != null && isBare() && (startsWithZero(digits.number()) || startsWithZero(second)))
            return digitByDigit();
        double factor = magnitude == null ? 1 : magnitude.factor();
        boolean minus = second == null ? digits.sign().equals("−") : digits.negative();
        double value = (minus ? -1 : 1) * digits.end().value() * factor;
        String suffix = digits.endTail().plus() ? "+" : "";
        return new Reading(
                kind(),
                value,
                prefix(),
                shown() + suffix,
                magnitude == null ? "" : magnitude.word(),
                shownUnit(),
                amount.first(),
                amount.to(),
                said());
    }

    private boolean isBare() {
        return currency == null
                && magnitude == null
                && unit == null
                && amount.per().isEmpty();
    }

    private static boolean startsWithZero(Numeral number) {
        return LinearRegex.matches(number.shown(), "0\\d.*|0,.*")
                && !number.shown().contains(".");
    }

    private Reading digitByDigit() {
        String spelled = NumberWords.spelled(LinearRegex.replaceAll(parts.core(amount.first()), "\\D+", ""));
        return Reading.of(Kind.CODE, parts, amount.first(), spelled);
    }

    private Kind kind() {
        Numeral second = digits.second();
        if (second != null) {
            boolean refers = Context.REFERENCES.has(parts.lower(amount.first() - 1)) && isBare();
            if (refers) return Kind.REFERENCE;
            double high = (digits.negative() ? -1 : 1) * second.value();
            double low = (digits.sign().equals("−") ? -1 : 1) * digits.number().value();
            boolean scored = isBare()
                    && parts.near(amount.first(), 2, Context.SCORES)
                    && amount.word().isEmpty()
                    && digits.to() == amount.to();
            boolean signed = digits.negative() || digits.sign().equals("−");
            return (low < high || signed) && !(scored && !Letters.counts(parts, amount.to() - 1))
                    ? Kind.RANGE
                    : Kind.SCORE;
        }
        if (currency != null || unit != null && unit.symbol().equals("p"))
            return amount.per().isEmpty() ? Kind.MONEY : Kind.RATE;
        if (unit != null && unit.isPercentage() || amount.word().equals("%")) return Kind.PERCENTAGE;
        if (unit != null && unit.isTemperature()) return Kind.TEMPERATURE;
        if (unit != null && unit.rate() || !amount.per().isEmpty()) return Kind.RATE;
        String before = parts.lower(amount.first() - 1);
        if (isBare()
                && amount.word().isEmpty()
                && Context.REFERENCES.has(before)
                && !Context.REFERENCES_WEAK.has(before)
                && !parts.get(amount.first() - 1).endsClause()) return Kind.REFERENCE;
        boolean measured = unit != null || !amount.word().isEmpty();
        if (!measured && isVulgar(digits.number())) return Kind.FRACTION;
        return measured ? Kind.MEASURE : Kind.COUNT;
    }

    private String prefix() {
        boolean range = digits.second() != null;
        String sign = range || digits.sign().equals("+") ? "" : digits.sign();
        boolean behind = currency == null || currency.sign().equals("¢");
        return digits.bound() + sign + (behind || currency == null ? "" : currency.before());
    }

    private String shown() {
        Numeral second = digits.second();
        if (second == null) return digits.number().shown();
        return digits.sign() + digits.number().shown() + "–" + (digits.negative() ? "−" : "") + second.shown();
    }

    private String shownUnit() {
        String symbol = unit == null ? amount.word() : unit.symbol().equals("x") ? "×" : unit.symbol();
        if (currency != null && currency.sign().equals("¢")) symbol = "¢";
        return symbol + amount.each();
    }

    private List<Said> said() {
        boolean coins = currency != null && hasCoins();
        String number = numberWords(coins);
        String rest = "";
        List<Said> later = new ArrayList<>();
        if (magnitude != null) {
            boolean all = amount.currencyAt() < 0;
            String words = lastWord(magnitude.word()) + (all ? currencyWords(coins) : "");
            if (amount.magnitudeAt() < 0) rest = words;
            else later.add(new Said(amount.magnitudeAt(), words, amount.isShort(amount.magnitudeAt())));
        } else if (amount.currencyAt() < 0) rest = currencyWords(coins).strip();
        if (amount.currencyAt() >= 0)
            later.add(new Said(amount.currencyAt(), currencyWords(coins).strip()));
        later.addAll(unitWords());
        boolean glued = unit != null && amount.after().isEmpty();
        if (unit != null && glued) rest = (rest + " " + unitName()).strip();
        if (!amount.per().isEmpty()) {
            String per = " per " + amount.per();
            if (later.isEmpty()) rest += per;
            else later.set(later.size() - 1, with(later.getLast(), per));
        }
        if (digits.endTail().plus()) rest = (rest + " plus").strip();
        return all(number, rest, later);
    }

    /** Returns what the last part of a magnitude says; the word before it, as in {@code lakh crore}, stays as written. */
    private static String lastWord(String magnitude) {
        return magnitude.substring(magnitude.lastIndexOf(' ') + 1);
    }

    private static Said with(Said said, String more) {
        return new Said(said.part(), said.words() + more, said.ownsMarks());
    }

    private List<Said> all(String number, String rest, List<Said> later) {
        List<Said> all = new ArrayList<>();
        for (int i = amount.first(); i < digits.from(); i++) all.add(new Said(i, "", true));
        int last = digits.to() - 1;
        all.addAll(Reading.spread(number, digits.from(), digits.to()));
        Said end = all.removeLast();
        all.add(new Said(last, (end.words() + " " + rest).strip(), amount.marksAreOwn() && amount.magnitudeAt() < 0));
        all.addAll(later);
        return all;
    }

    private List<Said> unitWords() {
        List<Said> words = new ArrayList<>();
        for (Said place : amount.after())
            words.add(new Said(place.part(), words.size() == amount.after().size() - 1 ? unitName() : ""));
        return words;
    }

    private String unitName() {
        if (unit == null) return "";
        if (unit.symbol().equals("bps") && isRateOfInterest()) return "basis points";
        Numeral number = digits.end();
        boolean part = number.value() < 1 && number.value() > 0 && digits.second() == null && isVulgar(number);
        if (part || isBeforeNoun()) return unit.singular();
        return digits.second() == null && magnitude == null ? unit.after(number.shown()) : unit.plural();
    }

    private boolean isRateOfInterest() {
        boolean before = parts.near(amount.first(), BASIS_NEAR, Context.BASIS_POINTS);
        return before || parts.goesOn(amount.to() - 1) && Context.BASIS_POINTS.has(parts.lower(amount.to()));
    }

    /** Returns whether the amount describes the noun behind it: {@code a 12V battery}, {@code a $3m house}. */
    private boolean isBeforeNoun() {
        int next = amount.to();
        if (!parts.goesOn(next - 1)) return false;
        if (Context.LENGTHS.has(parts.lower(next)) || isGluedBefore(next) || isOfSeveral(next)) return true;
        return WordSet.of("a|an|the|this|that|its|his|her|my|our|your|their|each|every|another")
                        .contains(parts.lower(amount.first() - 1))
                && parts.kind(next) == WordClass.NOUN
                && !Letters.isPlural(parts.lower(next));
    }

    /** Returns whether several things of this amount are counted: {@code two $100 bills}. */
    private boolean isOfSeveral(int next) {
        return currency != null
                && parts.has(amount.first() - 1)
                && parts.kind(amount.first() - 1) == WordClass.NUMBER
                && !parts.get(amount.first() - 1).endsClause()
                && Letters.isPlural(parts.lower(next));
    }

    /** Returns whether the unit is glued to its number before a noun: {@code 35mm film}, but not {@code 5km south}. */
    private boolean isGluedBefore(int next) {
        return unit != null
                && amount.after().isEmpty()
                && !WordSet.of("x|×|X").contains(unit.symbol())
                && parts.kind(next) == WordClass.NOUN
                && LinearRegex.matches(parts.lower(next), "[a-z]{3,20}")
                && !LinearRegex.matches(parts.lower(next), ".*(?:ed|ly|ing)")
                && !Context.WAYS.has(parts.lower(next))
                && !Context.MEASURES.has(parts.lower(next));
    }

    private static boolean isVulgar(Numeral number) {
        return Signs.VULGAR.indexOf(number.shown().charAt(0)) >= 0;
    }

    private boolean hasCoins() {
        return currency != null
                && currency.hasCoins()
                && digits.second() == null
                && magnitude == null
                && LinearRegex.matches(digits.number().shown(), "[\\d,]+\\.\\d\\d");
    }

    private String numberWords(boolean coins) {
        StringBuilder words = new StringBuilder(bound(digits.bound()));
        words.append(sign(digits.sign()));
        if (coins) {
            String whole = whole();
            return words.append(whole.equals("0") ? coinWords() : NumberWords.decimal(whole))
                    .toString();
        }
        Numeral second = digits.second();
        words.append(digits.number().spoken());
        if (second != null) {
            Unit first = digits.tail().unit();
            Magnitude own = digits.tail().magnitude();
            if (own != null && !own.equals(magnitude)) words.append(' ').append(own.word());
            if (first != null && !first.equals(unit)) words.append(' ').append(first.plural());
            boolean minus = digits.negative();
            words.append(" to ").append(minus ? "minus " : "").append(second.spoken());
        }
        return words.toString();
    }

    static String bound(String sign) {
        return switch (sign) {
            case "~", "≈" -> "about ";
            case "<" -> "less than ";
            case ">" -> "greater than ";
            case "≤" -> "at most ";
            case "≥" -> "at least ";
            case "±" -> "plus or minus ";
            default -> "";
        };
    }

    private static String sign(String sign) {
        return sign.equals("−") ? "minus " : sign.equals("+") ? "plus " : "";
    }

    private String whole() {
        return digits.number()
                .shown()
                .substring(0, digits.number().shown().indexOf('.'))
                .replace(",", "");
    }

    private String coinWords() {
        String coins = digits.number().shown().substring(digits.number().shown().indexOf('.') + 1);
        return NumberWords.cardinal(Integer.parseInt(coins));
    }

    /** Returns the currency's name, with a blank before it; with coins, those too. */
    private String currencyWords(boolean coins) {
        if (currency == null) return "";
        if (!coins) {
            boolean one = digits.second() == null
                    && magnitude == null
                    && digits.number().shown().equals("1");
            return " " + (one || isBeforeNoun() ? currency.singular() : currency.plural());
        }
        String coin = coinWords().equals("one") ? currency.coin() : currency.coins();
        if (whole().equals("0")) return " " + (coinWords().equals("zero") ? currency.plural() : coin);
        String main = " " + (whole().equals("1") ? currency.singular() : currency.plural());
        return coinWords().equals("zero") ? main : main + " and " + coinWords() + " " + coin;
    }
}
