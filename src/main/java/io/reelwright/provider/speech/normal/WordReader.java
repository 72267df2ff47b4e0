package io.reelwright.provider.speech.normal;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.WhiteSpace;
import io.reelwright.text.quantity.Letter;
import io.reelwright.text.quantity.NumberWords;
import io.reelwright.text.quantity.Part;
import io.reelwright.text.quantity.Parts;
import io.reelwright.text.quantity.Quantities;
import io.reelwright.text.quantity.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Converts written words to spoken ones; uses the neighbouring words where the reading depends on them. */
final class WordReader {
    private static final Pattern URL = LinearRegex.of(
            "(?i)(https?://.+|www\\..+|[\\w.-]+@[\\w-]+\\.[\\w.]+|[\\w-]+(\\.[\\w-]+)*\\.(com|org|net|io|dev|gov|edu|uk|ai|app)(/.*)?)");
    private static final Pattern RUN =
            LinearRegex.of("\\p{L}+(?:'\\p{L}+)*|\\d+(?:,\\d{3})*(?:\\.\\d+)?|[⁰¹²³⁴-⁹⁺⁻]+|[₀-₉]+|[^\\p{L}\\d]");
    private static final Pattern PART_OF_ADDRESS = LinearRegex.of("\\p{L}+|\\d+|[./@-]");

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻";
    /** Words that make the four digits before them a year: {@code 1984-style}. */
    private static final Set<String> ERAS =
            Set.of("style", "era", "vintage", "built", "born", "model", "present", "founded");

    /** Maximum number of signs read before a word. */
    private static final int MOST_SIGNS = 3;

    private final List<String> words;
    private final Parts parts;
    private final boolean shouting;

    WordReader(Parts parts) {
        this.parts = parts;
        this.words = parts.all().stream().map(Part::text).toList();
        long capitals = words.stream().filter(w -> w.length() > 3 && isUpper(w)).count();
        this.shouting = capitals > 2
                && capitals * 2 > words.stream().filter(w -> w.length() > 3).count();
    }

    /** Returns the spoken words and marks of the word at {@code index} as it is written. */
    List<String> read(int index) {
        String word = words.get(index);
        List<String> out = new ArrayList<>();
        String known = abbreviation(word, index);
        Part shell = parts.get(index);
        String closing = shell.closing();
        if (CharacterClasses.hasOneOf(shell.opening(), "([")) out.add(",");
        if (known == null && !closing.isEmpty()) {
            int dot = closing.indexOf('.');
            if (dot >= 0) known = abbreviation(shell.core() + ".", index);
            if (known != null) closing = closing.substring(dot + 1) + (index == words.size() - 1 ? "." : "");
        } else if (known != null) {
            closing = index == words.size() - 1 ? "." : "";
        }
        String spoken = known != null ? known : core(shell.core(), index);
        out.addAll(WhiteSpace.words(spoken.replace('-', ' ')));
        String mark = mark(closing, word);
        if (!mark.isEmpty()) out.add(mark);
        return out;
    }

    /** Returns the spoken words and marks of the word at {@code index}, whose core is said in other words. */
    List<String> read(int index, Said said) {
        Part part = parts.get(index);
        List<String> out = new ArrayList<>();
        if (CharacterClasses.hasOneOf(part.opening(), "([")) out.add(",");
        for (String word : WhiteSpace.words(said.words().replace('-', ' ').replace(",", " , "))) out.add(word);
        String mark = said.ownsMarks() ? "" : mark(part.closing(), part.text());
        if (!mark.isEmpty()) out.add(mark);
        return out;
    }

    private static String mark(String closing, String word) {
        for (String mark : List.of("?", "!")) if (closing.contains(mark)) return mark;
        if (closing.contains("…") || closing.contains("...")) return ",";
        for (String mark : List.of(".", ";", ":", ",")) if (closing.contains(mark)) return mark;
        boolean dash = closing.contains("—") || closing.contains("–") || word.equals("-") || word.equals("--");
        return dash || closing.contains(")") || closing.contains("]") ? "," : "";
    }

    private @Nullable String abbreviation(String word, int index) {
        String next = index + 1 < words.size() ? words.get(index + 1) : "";
        boolean name = !next.isEmpty() && Character.isUpperCase(next.charAt(0));
        return switch (word) {
            case "Dr." -> name ? "doctor" : "drive";
            case "St." -> name ? "saint" : "street";
            case "No.", "no.", "Nr.", "nr." -> startsWithDigit(next) ? "number" : null;
            case "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec" ->
                startsWithDigit(next) || index > 0 && startsWithDigit(words.get(index - 1))
                        ? PronunciationTables.ABBREVIATIONS.get(CharacterClasses.lower(word) + ".")
                        : null;
            case "Gen." -> LinearRegex.matches(next, "\\d{1,3}:\\d.*") ? "Genesis" : "general";
            case "p.a." -> "per annum";
            case "c." ->
                index > 0 && LinearRegex.matches(words.get(index - 1), "\\d{1,2}(?:st|nd|rd|th)")
                        ? "century"
                        : dependent(word, next);
            case "p.", "ch.", "min.", "max.", "mar.", "al." -> dependent(word, next);
            case "EST.", "MAR.", "MIN.", "MAX.", "COL.", "GEN.", "FIG.", "CH.", "REV.", "INC.", "MT.", "MS." -> null;
            default -> PronunciationTables.ABBREVIATIONS.get(CharacterClasses.lower(word));
        };
    }

    private static @Nullable String dependent(String word, String next) {
        return startsWithDigit(next) ? PronunciationTables.ABBREVIATIONS.get(word) : null;
    }

    private static boolean startsWithDigit(String word) {
        return !word.isEmpty() && CharacterClasses.isDigit(word.charAt(0));
    }

    private String core(String core, int index) {
        if (core.isEmpty()) return "";
        String special = PronunciationTables.SPECIAL.get(core);
        if (special != null) return special;
        if (core.equals("#")) return "number";
        String symbol = PronunciationTables.SYMBOLS.get(core);
        if (symbol != null) return symbol;
        String letter = PronunciationTables.GREEK.get(core);
        if (letter != null) return letter;
        if (CharacterClasses.hasOneOf(core, ".:") && URL.matcher(core).matches()) return address(core);
        if (core.startsWith("#") || core.startsWith("@")) return signed(core, index);
        if (CharacterClasses.areDotted(core)) return letters(core);
        if (isCompound(core)) return compound(core, index);
        if (core.indexOf('/') > 0 && CharacterClasses.hasDigit(core)) return pieces(core, "/", index);
        return word(core);
    }

    /** Reads pieces of a word, each as a quantity if it is one. */
    private String pieces(String core, String mark, int index) {
        StringBuilder out = new StringBuilder();
        for (String piece : LinearRegex.split(core, mark))
            out.append(piece(piece, index)).append(' ');
        return out.toString();
    }

    private String piece(String piece, int index) {
        Optional<String> said = CharacterClasses.hasDigit(piece) ? Quantities.saidOf(piece) : Optional.empty();
        return said.orElseGet(() -> core(piece, index));
    }

    /** Reads {@code #honey} and {@code @honey}. */
    private String signed(String core, int index) {
        int signs = 0;
        while (signs < core.length() && "#@".indexOf(core.charAt(signs)) >= 0) signs++;
        int from = Math.max(0, Math.min(signs, core.length() - 1) - MOST_SIGNS);
        return (core.charAt(from) == '#' ? "hashtag " : "at ") + core(core.substring(from + 1), index);
    }

    /** Returns whether a hyphen joins two letters or digits. */
    private static boolean isCompound(String core) {
        for (int dash = core.indexOf('-'); dash >= 0; dash = core.indexOf('-', dash + 1))
            if (dash > 0
                    && dash + 1 < core.length()
                    && isJoined(core.codePointBefore(dash))
                    && isJoined(core.codePointAt(dash + 1))) return true;
        return false;
    }

    private static boolean isJoined(int point) {
        return Character.isLetter(point) || CharacterClasses.isDigit(point);
    }

    /** Reads {@code 18-year-old} and {@code F-16}: digits before a word are a number, and capitals beside digits are letters. */
    private String compound(String core, int index) {
        String[] pieces = LinearRegex.split(core, "-");
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < pieces.length; i++) {
            boolean before = i + 1 < pieces.length && LinearRegex.matches(pieces[i + 1], "\\p{Ll}{2,}");
            boolean count = before
                    && CharacterClasses.areDigits(pieces[i], 1, 15)
                    && !(CharacterClasses.areDigits(pieces[i], 4, 4) && ERAS.contains(pieces[i + 1]));
            boolean beside = i + 1 < pieces.length && CharacterClasses.hasDigit(pieces[i + 1])
                    || i > 0 && CharacterClasses.hasDigit(pieces[i - 1]);
            if (count) out.append(NumberWords.cardinal(pieces[i]));
            else if (beside && symbolic(pieces[i])) out.append(letters(pieces[i]));
            else if (i > 0 && LinearRegex.matches(pieces[i], "\\d{1,3}s"))
                out.append(NumberWords.plural(NumberWords.pairs(pieces[i].substring(0, pieces[i].length() - 1))));
            else if (LinearRegex.matches(pieces[i], "\\d{1,6}[A-Z]{1,3}")) out.append(word(pieces[i]));
            else if (i > 0 && isUpper(pieces[i - 1]) && CharacterClasses.areDigits(pieces[i], 1, 4))
                out.append(NumberWords.pairs(pieces[i]));
            else out.append(piece(pieces[i], index));
            out.append(' ');
        }
        return out.toString();
    }

    /**
     * Reads a word of letters, or a mixture that is split where its character class changes. Digits that no rule understands are all said;
     * a raised number behind a longer word is the mark of a note and is not.
     */
    private String word(String written) {
        if (written.chars().anyMatch(c -> greek((char) c) != null)) return withGreek(written);
        if (LinearRegex.matches(written, "\\p{L}+('\\p{L}+)*")) return letterWord(written);
        String core = LinearRegex.replaceAll(written, "\\^[({]?(-?\\d{1,6})[)}]?", it -> superscript(it.group(1)));
        boolean formula = LinearRegex.contains(core, "[₀-₉]|[⁺⁻]$");
        StringBuilder out = new StringBuilder();
        Matcher run = RUN.matcher(core);
        String last = "";
        while (run.find()) {
            String part = run.group();
            out.append(piece(part, last, formula)).append(' ');
            last = part;
        }
        return out.toString();
    }

    /** Reads the Greek letters of a word by their names: {@code 2πr}, {@code Kα}. */
    private String withGreek(String written) {
        StringBuilder out = new StringBuilder();
        for (int from = 0; from < written.length(); ) {
            int to = from;
            while (to < written.length() && greek(written.charAt(to)) == null) to++;
            if (to > from) out.append(word(written.substring(from, to))).append(' ');
            if (to < written.length()) out.append(greek(written.charAt(to))).append(' ');
            from = to + 1;
        }
        return out.toString();
    }

    private static @Nullable String greek(char letter) {
        return PronunciationTables.GREEK.get(String.valueOf(letter));
    }

    private String piece(String part, String last, boolean formula) {
        char first = part.charAt(0);
        if (RAISED.indexOf(first) >= 0) return raised(part, last);
        if (first >= '₀' && first <= '₉') return NumberWords.cardinal(lowered(part));
        if (Character.isLetter(part.codePointAt(0)))
            return symbolic(part)
                            || isSymbol(part)
                            || formula && part.length() <= 4 && Character.isUpperCase(part.charAt(0))
                    ? letters(part)
                    : letterWord(part);
        if (CharacterClasses.isDigit(first))
            return CharacterClasses.hasOneOf(part, ".,") || isOperator(last)
                    ? NumberWords.decimal(part.replace(",", ""))
                    : NumberWords.pairs(part);
        if (part.equals("*") && !last.isEmpty() && CharacterClasses.isDigit(last.charAt(last.length() - 1)))
            return "times";
        if (CharacterClasses.hasOneOf(part, ".'*")) return "";
        String vulgar = Quantities.saidOf(part).orElse("");
        return PronunciationTables.SYMBOLS.getOrDefault(part, vulgar);
    }

    /** Returns whether the number after this sign is one of a sum and no year or code. */
    private static boolean isOperator(String sign) {
        return sign.length() == 1 && "=+−×÷*≈<>≤≥±≠".indexOf(sign) >= 0;
    }

    /** Returns whether a few small letters beside signs are symbols: {@code mc} in {@code E=mc²}. */
    private static boolean isSymbol(String part) {
        return LinearRegex.matches(part, "[b-df-hj-np-tv-z]{2,3}");
    }

    /** Returns {@code squared} after a short symbol or a digit; empty for the mark of a note. */
    private static String raised(String part, String last) {
        if (last.isEmpty() && LinearRegex.matches(part, "[⁰¹²³⁴-⁹]{1,3}"))
            return NumberWords.cardinal(plainDigits(part));
        boolean symbol = last.isEmpty() || last.length() <= 2 || CharacterClasses.hasDigit(last);
        if (!symbol) return "";
        String digits = plainDigits(part);
        if (!LinearRegex.matches(digits, "[+-]?\\d{1,6}")) {
            String number = LinearRegex.replaceAll(digits, "\\D", "");
            String sign = digits.endsWith("+") ? " plus" : digits.endsWith("-") ? " minus" : "";
            return (NumberWords.decimal(number) + sign).strip();
        }
        return NumberWords.raised(Integer.parseInt(digits.replace("+", "")));
    }

    private static String plainDigits(String raised) {
        StringBuilder digits = new StringBuilder();
        for (char c : raised.toCharArray()) digits.append("0123456789+-".charAt(RAISED.indexOf(c)));
        return digits.toString();
    }

    private static String superscript(String digits) {
        StringBuilder raised = new StringBuilder();
        for (char c : digits.toCharArray()) raised.append(c == '-' ? '⁻' : RAISED.charAt(c - '0'));
        return raised.toString();
    }

    private static String lowered(String digits) {
        StringBuilder plain = new StringBuilder();
        for (char c : digits.toCharArray()) plain.append((char) (c - '₀' + '0'));
        return plain.toString();
    }

    /** Returns whether capitals next to digits or signs are read as letter names: H2O, R&D. */
    private static boolean symbolic(String part) {
        return part.length() <= 3 && isUpper(part) && !PronunciationTables.WORD_ACRONYMS.contains(part);
    }

    private String letterWord(String word) {
        String stem = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        if (stem.length() > 2
                && stem.endsWith("s")
                && isUpper(stem.substring(0, stem.length() - 1))
                && stem.length() <= 5) {
            return letters(stem.substring(0, stem.length() - 1)) + "'s";
        }
        if (spelled(stem)) return letters(stem) + (stem.length() < word.length() ? "'s" : "");
        if (isUpper(stem) && stem.length() > 1) return CharacterClasses.lower(word);
        if (LinearRegex.matches(stem, "\\p{Ll}\\p{Lu}{2,}")) return letters(stem);
        return word;
    }

    private boolean spelled(String word) {
        if (word.length() < 2
                || !word.chars().allMatch(c -> c >= 'A' && c <= 'Z')
                || PronunciationTables.WORD_ACRONYMS.contains(word)) return false;
        if (!CharacterClasses.hasOneOf(word, "AEIOUY")) return true;
        if (shouting || PronunciationTables.SHOUTED.contains(word)) return false;
        return word.length() <= 3;
    }

    private static String letters(String word) {
        StringBuilder out = new StringBuilder();
        for (char letter : CharacterClasses.lower(word).toCharArray()) {
            if (letter >= 'a' && letter <= 'z')
                out.append(out.isEmpty() ? "" : " ").append(Letter.name(letter));
        }
        return out.toString();
    }

    private String address(String core) {
        String bare = LinearRegex.replaceFirst(core, "(?i)^https?://", "");
        if (bare.endsWith("/")) bare = bare.substring(0, bare.length() - 1);
        StringBuilder out = new StringBuilder();
        Matcher run = PART_OF_ADDRESS.matcher(bare);
        while (run.find()) {
            String part = run.group();
            out.append(
                            switch (part) {
                                case "." -> "dot";
                                case "/" -> "slash";
                                case "@" -> "at";
                                case "-" -> "dash";
                                case "www" -> "double you double you double you";
                                case "org" -> "org";
                                default ->
                                    Character.isDigit(part.charAt(0)) ? NumberWords.spelled(part) : letterWord(part);
                            })
                    .append(' ');
        }
        return out.toString();
    }

    private static boolean isUpper(String word) {
        return word.chars().anyMatch(Character::isLetter)
                && word.chars().filter(Character::isLetter).allMatch(Character::isUpperCase);
    }
}
