package io.reelwright.provider.speech.normal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one written word after the other; looks at its neighbours where they decide. */
final class WordReader {
    private static final Pattern SHELL = Pattern.compile("^([\"'“”„«(\\[{¿¡*_]*)(.*?)([\"'”“»)\\]}*_.,!?;:…—–-]*)$");
    private static final Pattern URL = Pattern.compile(
            "(?i)(https?://.+|www\\..+|[\\w.-]+@[\\w-]+\\.[\\w.]+|[\\w-]+(\\.[\\w-]+)*\\.(com|org|net|io|dev|gov|edu|uk|ai|app)(/.*)?)");
    private static final Pattern DOTTED = Pattern.compile("(?:\\p{L}\\.){2,}");

    private final List<String> words;
    private final NumberReader numbers;
    private final boolean shouting;

    WordReader(List<String> words) {
        this.words = words;
        this.numbers = new NumberReader(this);
        long capitals = words.stream().filter(w -> w.length() > 3 && isUpper(w)).count();
        this.shouting = capitals > 2
                && capitals * 2 > words.stream().filter(w -> w.length() > 3).count();
    }

    /** Spoken words and marks of the word at {@code index}. */
    List<String> read(int index) {
        String word = words.get(index);
        List<String> out = new ArrayList<>();
        String known = abbreviation(word, index);
        Matcher shell = SHELL.matcher(word);
        if (!shell.matches()) return out;
        String closing = shell.group(3);
        if (shell.group(1).matches(".*[(\\[].*")) out.add(",");
        if (known == null && !closing.isEmpty()) {
            int dot = closing.indexOf('.');
            if (dot >= 0) known = abbreviation(shell.group(2) + ".", index);
            if (known != null) closing = closing.substring(dot + 1) + (index == words.size() - 1 ? "." : "");
        } else if (known != null) {
            closing = index == words.size() - 1 ? "." : "";
        }
        String spoken = known != null ? known : core(shell.group(2), index);
        for (String piece : spoken.split("[\\s\\-]+")) if (!piece.isEmpty()) out.add(piece);
        String mark = mark(closing, word);
        if (!mark.isEmpty()) out.add(mark);
        return out;
    }

    /** The bare word at {@code index} without its punctuation; empty past the ends. */
    String bare(int index) {
        if (index < 0 || index >= words.size()) return "";
        Matcher shell = SHELL.matcher(words.get(index));
        return shell.matches() ? shell.group(2) : "";
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
            case "No." -> next.matches("\\d.*") ? "number" : null;
            case "p.", "c.", "ch.", "min.", "max.", "mar.", "al." -> dependent(word, next);
            default -> Tables.ABBREVIATIONS.get(word.toLowerCase(Locale.ROOT));
        };
    }

    private static @Nullable String dependent(String word, String next) {
        return next.matches("\\d.*") ? Tables.ABBREVIATIONS.get(word) : null;
    }

    private String core(String core, int index) {
        if (core.isEmpty()) return "";
        String special = Tables.SPECIAL.get(core);
        if (special != null) return special;
        if (core.equals("=")) return "equals";
        if (core.equals("#")) return "number";
        String symbol = Tables.SYMBOLS.get(core);
        if (symbol != null) return symbol;
        if (URL.matcher(core).matches()) return address(core);
        String number = numbers.read(core, index);
        if (number != null) return number;
        if (core.startsWith("#") && core.length() > 1) return "hashtag " + core(core.substring(1), index);
        if (core.startsWith("@") && core.length() > 1) return "at " + core(core.substring(1), index);
        if (DOTTED.matcher(core + ".").matches()) return letters(core);
        if (core.matches(".*[\\p{L}\\d]-[\\p{L}\\d].*")) return parts(core, index);
        return word(core);
    }

    private String parts(String core, int index) {
        StringBuilder out = new StringBuilder();
        for (String part : core.split("-")) out.append(core(part, index)).append(' ');
        return out.toString();
    }

    /** A word of letters, or a mixture that is cut where its kind changes. */
    private String word(String core) {
        if (core.matches("\\p{L}+('\\p{L}+)*")) return letterWord(core);
        StringBuilder out = new StringBuilder();
        Matcher run = Pattern.compile("\\p{L}+(?:'\\p{L}+)*|\\d+(?:,\\d{3})*(?:\\.\\d+)?|[^\\p{L}\\d]")
                .matcher(core);
        while (run.find()) {
            String part = run.group();
            if (Character.isLetter(part.charAt(0))) out.append(symbolic(part) ? letters(part) : letterWord(part));
            else if (Character.isDigit(part.charAt(0)) && part.matches("[0-9.,]+"))
                out.append(NumberWords.decimal(part));
            else if (!part.matches("[.'*]")) out.append(Tables.SYMBOLS.getOrDefault(part, ""));
            out.append(' ');
        }
        return out.toString();
    }

    /** Capitals beside figures or signs are names of letters: H2O, R&D. */
    private static boolean symbolic(String part) {
        return part.length() <= 3 && isUpper(part) && !Tables.WORD_ACRONYMS.contains(part);
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
        if (isUpper(stem) && stem.length() > 1) return word.toLowerCase(Locale.ROOT);
        if (stem.matches("\\p{Ll}\\p{Lu}{2,}")) return letters(stem);
        return word;
    }

    private boolean spelled(String word) {
        if (word.length() < 2 || !word.matches("[A-Z]+") || Tables.WORD_ACRONYMS.contains(word)) return false;
        if (!word.matches(".*[AEIOUY].*")) return true;
        if (shouting || Tables.SHOUTED.contains(word)) return false;
        return word.length() <= 3;
    }

    private static String letters(String word) {
        StringBuilder out = new StringBuilder();
        for (char letter : word.toLowerCase(Locale.ROOT).toCharArray()) {
            if (letter >= 'a' && letter <= 'z')
                out.append(out.isEmpty() ? "" : " ").append(Tables.LETTERS[letter - 'a']);
        }
        return out.toString();
    }

    private String address(String core) {
        String bare = core.replaceFirst("(?i)^https?://", "").replaceFirst("/$", "");
        StringBuilder out = new StringBuilder();
        Matcher run = Pattern.compile("\\p{L}+|\\d+|[./@-]").matcher(bare);
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
