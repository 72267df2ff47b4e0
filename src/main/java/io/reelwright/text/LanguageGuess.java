package io.reelwright.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A guess of the language of a text, from its scripts and its frequent small words, and how much of it an English voice cannot
 * speak at all. Takes linear time.
 *
 * @param code        code of ISO 639-1, for example {@code de}; {@code en} for English; empty when the text does not tell, as a name does
 * @param name        name of the language in English, for example {@code German}; empty with the code
 * @param sure        whether the text has enough evidence to say so to a person; never for an empty code
 * @param words       number of words with a letter
 * @param unspoken    the words with letters that are not Latin, without marks at their ends, in their order, each once, at most 20
 * @param otherScript how many of the words have letters that are not Latin
 */
public record LanguageGuess(String code, String name, boolean sure, int words, List<String> unspoken, int otherScript) {
    private static final int MOST_SHOWN = 20;

    /** Maximum number of words that are read; the rest of a long text is of the same kind. */
    private static final int MOST_WORDS = 20_000;

    /** Least share of small words in a text of a language; English prose has about 0.45. */
    private static final double LEAST_SHARE = 0.12;

    /** Frequent characters that Japanese does not have or writes in another form. */
    private static final String ONLY_CHINESE = "这们说为吗呢吧么对过时个门见东车马鸟鱼坝从还让给样长龙飞华语汉书绿蓝银铁钱钟问间闻闪你她它很哪這們說嗎麼對過時個樣還讓給你她它很";

    private static final Map<String, Language> LANGUAGES = Language.read();

    /** Script → code and name of the language that is mostly written in it. */
    private static final Map<UnicodeScript, String> SCRIPTS = Map.ofEntries(
            Map.entry(UnicodeScript.HAN, "zh Chinese"),
            Map.entry(UnicodeScript.HIRAGANA, "ja Japanese"),
            Map.entry(UnicodeScript.KATAKANA, "ja Japanese"),
            Map.entry(UnicodeScript.HANGUL, "ko Korean"),
            Map.entry(UnicodeScript.ARABIC, "ar Arabic"),
            Map.entry(UnicodeScript.HEBREW, "he Hebrew"),
            Map.entry(UnicodeScript.GREEK, "el Greek"),
            Map.entry(UnicodeScript.CYRILLIC, "ru Russian"),
            Map.entry(UnicodeScript.DEVANAGARI, "hi Hindi"),
            Map.entry(UnicodeScript.BENGALI, "bn Bengali"),
            Map.entry(UnicodeScript.TAMIL, "ta Tamil"),
            Map.entry(UnicodeScript.TELUGU, "te Telugu"),
            Map.entry(UnicodeScript.THAI, "th Thai"),
            Map.entry(UnicodeScript.GEORGIAN, "ka Georgian"),
            Map.entry(UnicodeScript.ARMENIAN, "hy Armenian"));

    public LanguageGuess {
        unspoken = List.copyOf(unspoken);
    }

    /** Guesses the language of any text, also of one with Markdown or HTML, whose tags and scripts are no words of it. */
    public static LanguageGuess of(String given) {
        String text = HtmlText.plain(HtmlText.decodedIfWhole(given), new ArrayList<>())
                .replace(HtmlText.BREAK, '\n');
        Count count = new Count();
        int read = 0;
        for (int at = WhiteSpace.wordStart(text, 0); at < text.length() && read < MOST_WORDS; read++) {
            int end = WhiteSpace.wordEnd(text, at);
            if (end - at < 200) count.word(text.substring(at, end));
            at = WhiteSpace.wordStart(text, end);
        }
        return count.guess();
    }

    /** Returns whether the text is surely in another language than English. */
    public boolean isForeign() {
        return sure && !code.equals("en");
    }

    /** Returns the share of words that have letters which an English voice cannot speak, 0 to 1. */
    public double unspokenShare() {
        return words == 0 ? 0 : (double) otherScript / words;
    }

    /** A language in Latin letters and its small words. */
    private record Language(String code, String name, Set<String> words) {
        static Map<String, Language> read() {
            Map<String, Language> languages = new LinkedHashMap<>();
            for (List<String> line : WordList.rows("languages.txt"))
                languages.put(
                        line.getFirst(),
                        new Language(line.getFirst(), line.get(1), Set.copyOf(line.subList(2, line.size()))));
            return languages;
        }
    }

    /** What is counted in a text. */
    private static final class Count {
        private final Map<String, Integer> hits = new HashMap<>();
        private final Map<String, Integer> kinds = new HashMap<>();
        private final Map<UnicodeScript, Integer> scripts = new HashMap<>();
        private final Set<String> seen = new LinkedHashSet<>();
        private final Set<String> unspoken = new LinkedHashSet<>();
        private int words;
        private int other;
        private boolean chinese;

        void word(String raw) {
            Optional<UnicodeScript> script = OtherScripts.of(raw);
            boolean letters = raw.codePoints().anyMatch(Character::isLetter);
            if (!letters) return;
            words++;
            if (script.isPresent()) {
                other++;
                scripts.merge(script.get(), 1, Integer::sum);
                chinese |= CharacterClasses.hasOneOf(raw, ONLY_CHINESE);
                if (unspoken.size() < MOST_SHOWN) unspoken.add(OtherScripts.bare(raw));
                return;
            }
            String word = CharacterClasses.lower(OtherScripts.bare(raw)).replace('’', '\'');
            boolean first = seen.size() < MOST_WORDS && seen.add(word);
            for (Language language : LANGUAGES.values())
                if (language.words().contains(word)) {
                    hits.merge(language.code(), 1, Integer::sum);
                    if (first) kinds.merge(language.code(), 1, Integer::sum);
                }
        }

        LanguageGuess guess() {
            String named = other * 2 > words ? named() : "";
            if (!named.isEmpty()) {
                int space = named.indexOf(' ');
                return made(named.substring(0, space), named.substring(space + 1), true);
            }
            Language best = LANGUAGES.values().stream()
                    .max((a, b) -> Double.compare(weight(a), weight(b)))
                    .orElseThrow();
            int found = hits.getOrDefault(best.code(), 0);
            if (found == 0) return made("", "", false);
            return made(best.code(), best.name(), isSure(best, found));
        }

        /** English wins against a language that has as many of the words: {@code so}, {@code on} and {@code an} belong to many. */
        private double weight(Language language) {
            return hits.getOrDefault(language.code(), 0) * (language.code().equals("en") ? 1.2 : 1);
        }

        private boolean isSure(Language best, int found) {
            int english = hits.getOrDefault("en", 0);
            int latin = Math.max(1, words - other);
            boolean many = kinds.getOrDefault(best.code(), 0) >= (latin < 12 ? 2 : 3) && found >= latin * LEAST_SHARE;
            return many && (best.code().equals("en") || found >= english * 2);
        }

        private String named() {
            int kana =
                    scripts.getOrDefault(UnicodeScript.HIRAGANA, 0) + scripts.getOrDefault(UnicodeScript.KATAKANA, 0);
            if (kana > 0) return "ja Japanese";
            boolean han = scripts.keySet().stream().allMatch(script -> script == UnicodeScript.HAN);
            if (han && !chinese) return "zh Chinese or Japanese";
            return scripts.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(most -> SCRIPTS.getOrDefault(most.getKey(), ""))
                    .orElse("");
        }

        private LanguageGuess made(String code, String name, boolean sure) {
            return new LanguageGuess(code, name, sure, words, List.copyOf(unspoken), other);
        }
    }
}
