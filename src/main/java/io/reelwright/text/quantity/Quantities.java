package io.reelwright.text.quantity;

import io.reelwright.text.CharacterClasses;
import io.reelwright.text.WhiteSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the quantities of a text, in digits or in words. The first rule that knows a word decides. */
public final class Quantities {
    private static final Rule BARE = new BareRule();
    private static final Rule AMOUNT = new AmountRule();
    private static final Rule WORDS = new WordsRule();

    /** One number, with its unit: the last rules, of which pairs are made. */
    private static final Rule SINGLE = (parts, i) -> parts.reading(Quantities::single, i);

    private static final List<Rule> SPECIAL = List.of(
            new IdiomRule(),
            CodeRule::rows,
            new PhoneRule(),
            new DateRule(),
            new HourRule(),
            new ClockRule(),
            new PowerRule(),
            new OldMoneyRule(),
            new ManyRule(),
            new Years(),
            new AlgebraRule(),
            new PlaceRule(),
            new ShapeRule(),
            BareRule::signed,
            new CodeRule());

    private static final List<Rule> ALL = List.of(
            new ShareRule(SINGLE),
            new AmountRule.Pair(SINGLE),
            SINGLE,
            new WeekdaysRule(),
            new RomanRule(),
            new NameRule());

    private Quantities() {}

    /** Returns the quantities of a text, in order. */
    public static List<Quantity> in(String text) {
        return in(WhiteSpace.words(text.strip()));
    }

    /** Returns the quantities of written words, in order. */
    public static List<Quantity> in(List<String> words) {
        return in(Parts.of(words));
    }

    /** Returns the quantities of parted words, in order; no two share a part. */
    public static List<Quantity> in(Parts parts) {
        List<Quantity> found = new ArrayList<>();
        for (int i = 0; i < parts.size(); ) {
            Reading reading = at(parts, i);
            if (reading != null) found.add(reading.quantity(parts));
            i = reading == null ? i + 1 : reading.to();
        }
        return found;
    }

    /** Returns how a piece of a word is said, such as {@code 1990s} of {@code 1990s-style}; empty for what no rule knows. */
    public static Optional<String> saidOf(String piece) {
        Parts parts = Parts.of(List.of(piece));
        if (parts.size() != 1) return Optional.empty();
        Reading reading = at(parts, 0);
        return reading == null || reading.said().isEmpty()
                ? Optional.empty()
                : Optional.of(reading.said().getFirst().words());
    }

    private static @Nullable Reading at(Parts parts, int i) {
        for (Rule rule : ALL) {
            Reading reading = rule.read(parts, i);
            if (reading != null) return Formulas.read(parts, reading);
        }
        return null;
    }

    private static @Nullable Reading single(Parts parts, int i) {
        String core = parts.core(i);
        boolean figure = CharacterClasses.hasDigit(core) || CharacterClasses.hasOneOf(core, Signs.VULGAR);
        if (!figure) {
            Reading unit = SPECIAL.getFirst().read(parts, i);
            Reading money = unit != null ? unit : AMOUNT.read(parts, i);
            Reading sign = money != null ? money : BareRule.signed(parts, i);
            return sign != null ? sign : WORDS.read(parts, i);
        }
        for (Rule rule : SPECIAL) {
            Reading reading = rule.read(parts, i);
            if (reading != null) return reading;
        }
        Reading bare = BARE.read(parts, i);
        return bare != null ? bare : AMOUNT.read(parts, i);
    }
}
