package io.reelwright.text.quantity;

import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.WordSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the forms of {@code idioms.tsv}, races and pictures in K, factors, units that stand alone, and numbers before a noun. */
final class IdiomRule implements Rule {
    private static final Map<String, String> IDIOMS = idioms();
    private static final int MOST_CHARACTERS = 24;

    @Override
    public @Nullable Reading read(Parts parts, int i) {
        String core = parts.core(i);
        if (core.isEmpty() || core.length() > MOST_CHARACTERS) return null;
        String said = IDIOMS.get(core);
        boolean thousands =
                said != null && LinearRegex.matches(core, "\\d+[KM]") && Letters.counts(parts, i) && !isShown(parts, i);
        if (said != null && !thousands) return Reading.of(Kind.NAME, parts, i, said);
        boolean referred = Context.CODES.has(parts.lower(i - 1)) || Context.REFERENCES.has(parts.lower(i - 1));
        if (referred && LinearRegex.matches(core, "\\d{1,4}[A-Z]"))
            return Reading.over(Kind.NAME, parts, i, i + 1, List.of());
        if (referred && LinearRegex.matches(core, "[1-9]\\d{0,3}-[A-Z]")) return lettered(parts, i, core);
        boolean digit = CharacterClasses.isDigit(core.charAt(0));
        if (digit && LinearRegex.matches(core, "\\d{1,3}-?[kK]") && isRace(parts, i))
            return Reading.of(
                    Kind.NAME, parts, i, NumberWords.cardinal(LinearRegex.replaceFirst(core, "-?[kK]$", "")) + " kay");
        boolean times = core.charAt(0) == 'x' || core.charAt(0) == '×';
        if (times && LinearRegex.matches(core, "[x×]\\d{1,6}(?:\\.\\d{1,3})?"))
            return Reading.of(Kind.NAME, parts, i, "times " + NumberWords.decimal(core.substring(1)));
        Reading parted = digit ? parted(parts, i, core) : null;
        if (parted != null) return parted;
        Reading modifier = modifier(parts, i, core);
        return modifier != null ? modifier : alone(parts, i, core);
    }

    /** Reads the number of a form or a section with a letter behind it: {@code Form 1099-K}. */
    private static Reading lettered(Parts parts, int i, String core) {
        int dash = core.indexOf('-');
        String said = NumberWords.pairs(core.substring(0, dash)) + " " + Letter.spelled(core.substring(dash + 1));
        return Reading.of(Kind.NAME, parts, i, said);
    }

    private static boolean isShown(Parts parts, int i) {
        return parts.goesOn(i) && Context.SCREENS.has(parts.lower(i + 1));
    }

    private static boolean isRace(Parts parts, int i) {
        boolean race = parts.goesOn(i) && (Context.RACES.has(parts.lower(i + 1)) || isShown(parts, i));
        boolean ends = !parts.goesOn(i) || !Letters.counts(parts, i);
        boolean one =
                LinearRegex.matches(parts.lower(i - 1), "a|the|first|my|her|his|every|their|our|this|that|charity");
        boolean ran = WordSet.of("ran|run|runs|running|jogged|raced|race").contains(parts.lower(i - 1));
        return race || ends && (one || ran);
    }

    /** Reads a number whose fraction is joined to a word behind it: {@code 1 1/2-inch pieces}. */
    private static @Nullable Reading parted(Parts parts, int i, String core) {
        int dash = parts.goesOn(i) ? parts.core(i + 1).indexOf('-') : -1;
        if (dash < 0 || !CharacterClasses.areDigits(core, 1, 4)) return null;
        String fraction = parts.core(i + 1).substring(0, dash);
        String word = parts.core(i + 1).substring(dash + 1);
        if (!LinearRegex.matches(fraction, "[1-9]/[2-9]\\d?") || !LinearRegex.matches(word, "[a-z]{1,12}")) return null;
        Numeral number = Numeral.mixed(core, fraction);
        if (number == null) return null;
        Unit unit = Units.of(word);
        String whole = NumberWords.cardinal(core);
        String rest = number.spoken().substring(whole.length()) + " " + (unit == null ? word : unit.singular());
        return Reading.over(Kind.MODIFIER, parts, i, i + 2, List.of(new Said(i, whole), new Said(i + 1, rest.strip())));
    }

    /** Reads a number joined to its unit before a noun: {@code a 5-km run}, {@code a $5-million deal}. */
    private static @Nullable Reading modifier(Parts parts, int i, String core) {
        int dash = core.lastIndexOf('-');
        if (dash <= 0 || dash == core.length() - 1 || !CharacterClasses.isDigit(core.charAt(dash - 1))) return null;
        String number = core.substring(0, dash);
        boolean money = LinearRegex.matches(number, "[$€£¥].*");
        Numeral numeral = Numeral.of(money ? number.substring(1) : number, false);
        Currency currency = money ? Currency.of(number.substring(0, 1)) : null;
        Magnitude magnitude = Magnitude.next(core.substring(dash + 1));
        Unit unit = Units.of(core.substring(dash + 1));
        if (numeral == null || magnitude == null && (unit == null || money) || money && currency == null) return null;
        String tail = magnitude != null ? magnitude.word() : unit == null ? "" : unit.singular();
        String sum = currency == null ? "" : " " + currency.singular();
        return Reading.of(Kind.MODIFIER, parts, i, numeral.spoken() + " " + tail + sum);
    }

    /** Reads a unit without a number: {@code per m²}, {@code measured in km/h}. */
    private static @Nullable Reading alone(Parts parts, int i, String core) {
        Unit unit = Units.of(core);
        if (unit == null) return null;
        boolean per = LinearRegex.matches(parts.lower(i - 1), "per|a|an|each|every")
                && (core.length() > 1 || parts.lower(i - 1).equals("per"));
        boolean word = LinearRegex.matches(core, "[a-z]{2,}") && unit.singular().equals(core)
                || core.equals("in")
                || core.equals("Cal");
        if (word || unit.isPercentage() || unit.place() == Unit.Place.GLUED) return null;
        if (per && !LinearRegex.matches(core, "[A-Z]{2}|[A-Z]|st|pt|bar|mo|min|sec|ha|sq|mi|ac"))
            return Reading.of(Kind.MODIFIER, parts, i, unit.singular());
        boolean alone = unit.place() == Unit.Place.ALONE && !LinearRegex.matches(core, "[A-Z]{1,3}|[a-z]{2,3}")
                || LinearRegex.matches(core, "k[mg]|[cmn]m|lbs?|mph|kph|kmh|ppm|rpm|psi|fps|bpm|oz|ft|ml|[kKMGT]B");
        return alone ? Reading.of(Kind.MODIFIER, parts, i, unit.plural()) : null;
    }

    private static Map<String, String> idioms() {
        Map<String, String> idioms = new HashMap<>();
        for (List<String> row : Table.rows("idioms.tsv")) idioms.put(row.get(0), row.get(1));
        return Map.copyOf(idioms);
    }
}
