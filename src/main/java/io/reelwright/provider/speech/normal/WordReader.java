package io.reelwright.provider.speech.normal;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.WhiteSpace;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Converts written words to spoken ones; uses the neighbouring words where the reading depends on them. */
final class WordReader {
    private static final Pattern URL = LinearRegex.of(
            "(?i)(https?://.+|www\\..+|[\\w.-]+@[\\w-]+\\.[\\w.]+|[\\w-]+(\\.[\\w-]+)*\\.(com|org|net|io|dev|gov|edu|uk|ai|app)(/.*)?)");
    private static final Pattern RUN = LinearRegex.of("\\p{L}+(?:'\\p{L}+)*|\\d+(?:,\\d{3})*(?:\\.\\d+)?|[^\\p{L}\\d]");
    private static final Pattern PART_OF_ADDRESS = LinearRegex.of("\\p{L}+|\\d+|[./@-]");

    /** Maximum number of signs read before a word. */
    private static final int MOST_SIGNS = 3;

    private final List<String> words;
    private final List<WordParts> shells;
    private final FigureReader numbers;
    private final boolean shouting;

    WordReader(List<String> words) {
        this.words = words;
        this.shells = words.stream().map(WordParts::of).toList();
        this.numbers = new FigureReader(this);
        long capitals = words.stream().filter(w -> w.length() > 3 && isUpper(w)).count();
        this.shouting = capitals > 2
                && capitals * 2 > words.stream().filter(w -> w.length() > 3).count();
    }

    /** Returns the spoken words and marks of the word at {@code index}. */
    List<String> read(int index) {
        String word = words.get(index);
        List<String> out = new ArrayList<>();
        String known = abbreviation(word, index);
        WordParts shell = shells.get(index);
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

    /** Returns the word at {@code index} without its punctuation; empty outside the text. */
    String bare(int index) {
        if (index < 0 || index >= words.size()) return "";
        return shells.get(index).core();
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
            case "No." -> startsWithDigit(next) ? "number" : null;
            case "p.", "c.", "ch.", "min.", "max.", "mar.", "al." -> dependent(word, next);
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
        if (core.equals("=")) return "equals";
        if (core.equals("#")) return "number";
        String symbol = PronunciationTables.SYMBOLS.get(core);
        if (symbol != null) return symbol;
        if (CharacterClasses.hasOneOf(core, ".:") && URL.matcher(core).matches()) return address(core);
        String number = numbers.read(core, index);
        if (number != null) return number;
        if (core.startsWith("#") || core.startsWith("@")) return signed(core, index);
        if (CharacterClasses.areDotted(core)) return letters(core);
        if (isCompound(core)) return parts(core, index);
        return word(core);
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

    private String parts(String core, int index) {
        StringBuilder out = new StringBuilder();
        for (String part : LinearRegex.split(core, "-"))
            out.append(core(part, index)).append(' ');
        return out.toString();
    }

    /** Reads a word of letters, or a mixture that is split where its character class changes. */
    private String word(String core) {
        if (LinearRegex.matches(core, "\\p{L}+('\\p{L}+)*")) return letterWord(core);
        StringBuilder out = new StringBuilder();
        Matcher run = RUN.matcher(core);
        while (run.find()) {
            String part = run.group();
            if (Character.isLetter(part.charAt(0))) out.append(symbolic(part) ? letters(part) : letterWord(part));
            else if (CharacterClasses.isDigit(part.charAt(0))) out.append(NumberWords.decimal(part));
            else if (!CharacterClasses.hasOneOf(part, ".'*"))
                out.append(PronunciationTables.SYMBOLS.getOrDefault(part, ""));
            out.append(' ');
        }
        return out.toString();
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
                out.append(out.isEmpty() ? "" : " ").append(PronunciationTables.LETTERS.get(letter - 'a'));
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
