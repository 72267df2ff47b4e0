package io.reelwright.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Texts that nobody would write, for tests that a reader of users' text bears them all. The same seed gives the same texts.
 *
 * <p>Each is a test of its own, so that a failure names the text:
 *
 * <pre>{@code
 * @Test
 * void nothingThrowsWhateverTheWords() {
 *     RandomText.sentences(1, 5_000).forEach(sentence ->
 *             assertThatCode(() -> reader.read(sentence)).as(RandomText.shown(sentence)).doesNotThrowAnyException());
 * }
 * }</pre>
 *
 * <p>{@link #sentences} are English function words, figures and signs in any order with strange characters between; each
 * stream begins with {@link #ODD}. {@link #texts} are paragraphs of them with Markdown and HTML. {@link #hostile} are long
 * texts made of one piece, on which careless readers take quadratic time or longer. All may hold halves of surrogate pairs,
 * as a JSON order can bring them in.
 */
public final class RandomText {
    /** Short texts at the edges: empty, one character, only marks, words that stand where a reader expects one more. */
    public static final List<String> ODD = List.of(
            "",
            " ",
            "\n",
            "\t \u00A0",
            "a",
            "A",
            "I",
            "1",
            "0",
            ".",
            ",",
            "-",
            "—",
            "'",
            "\"",
            "(",
            "()",
            "$",
            "%",
            "$%",
            "…",
            "?!",
            "'s",
            "’s",
            "--",
            "#",
            "@",
            "&",
            "&#",
            "&#0;",
            "&#xD800;",
            "&amp",
            "\\",
            "\\1",
            "$1",
            "<",
            "<>",
            "<a",
            "</",
            "<!--",
            "-->",
            "[",
            "[]()",
            "![](",
            "*",
            "**",
            "_",
            "`",
            "\u0000",
            "\u200D",
            "\uFEFF",
            "\u202E",
            "\uD83D",
            "\uDE00",
            "\uDE00\uD83D",
            "a\uD800",
            "\uDC00b",
            "\u0301",
            "\u0301\u0301 a",
            "\uFE0F",
            "\u2028",
            "Many",
            "Many.",
            "Many of",
            "As much",
            "As much as",
            "than",
            "The",
            "The the the",
            "Both",
            "and",
            "and and",
            "to",
            "of the",
            "is",
            "Not only",
            "Why",
            "Why?",
            "No.",
            "Dr.",
            "St.",
            "Mr",
            "e.g.",
            "U.S.",
            "a.m.",
            "p. 5",
            "1.",
            "1,",
            "1,000",
            "1,00",
            ",1",
            ".5",
            "1.5.",
            "1..5",
            "1-",
            "1-2",
            "-1",
            "−1",
            "+1",
            "1/2",
            "1/0",
            "0/0",
            "99/99/9999",
            "31/12/2020",
            "2020-13-45",
            "24:00",
            "7:5",
            "99:99",
            "12am",
            "1 in",
            "1 in 5",
            "5 in 1",
            "one in",
            "one",
            "nine out of",
            "from 1 to",
            "between 1 and",
            "1 to 2 to 3",
            "two hundred",
            "hundred",
            "a million",
            "million",
            "twenty-",
            "twenty-one-two",
            "-two",
            "0's",
            "1960s",
            "'60s",
            "0000s",
            "00'0s",
            "007",
            "1st",
            "0th",
            "11th",
            "999999999999999999999999th",
            "12345678901234567890",
            "1e999",
            "1" + "0".repeat(400),
            "0." + "0".repeat(400) + "1",
            "$1",
            "$-1",
            "$ 5",
            "5$",
            "5 $",
            "€",
            "€1.5k",
            "$1.005",
            "$.5",
            "$0.01",
            "5%",
            "5 %",
            "%5",
            "5°",
            "°",
            "5°C",
            "5 km/h",
            "km",
            "XIV",
            "IIII",
            "MMMMM",
            "Henry VIII",
            "²",
            "½",
            "1½",
            "٣",
            "٣٤%",
            "५०",
            "１２",
            "Ⅻ",
            "①",
            "1٣,000",
            "İ",
            "ı",
            "ß",
            "ŉ",
            "ﬁ",
            "ǅ",
            "K",
            "Å",
            "日本語",
            "ไทย",
            "עברית 12 עברית");

    private static final String[] FUNCTION_WORDS =
            ("the a an of to in on at by for with from as than that this these those which who what why how when where "
                            + "and or but nor so yet if because while although not never only even just no many much more "
                            + "most few less both each every all any some one two three ten hundred thousand million "
                            + "is are was were be been has have had do does did can could may might must will would "
                            + "it its it's they them their he she his her you your we our I i'm don't can't there here "
                            + "up down out off over under into between about around before after since until per "
                            + "first second third last next then now ago another such other same")
                    .split(" ");

    private static final String[] WORDS =
            ("Many|As much|as many as|rather than|not only|such as|because of|more than|less than|out of|in 5|from 3 to|"
                            + "between 3 and|the more|on the other hand|for example|honey|bees|water|years|people|percent|"
                            + "kilometers|dollars|London|Anna|NASA|iPhone 15|Route 66|World War II|Louis XIV|running|"
                            + "stored|makes|quickly|beautiful|famous|information|well-known|state-of-the-art|don’t|O'Brien|"
                            + "e.g.|i.e.|etc.|Dr.|Mr.|St.|No. 5|p. 7|U.S.|a.m.|Ph.D.|vs.|May|March 3|3 March 1920|"
                            + "café|naïve|Ångström|Straße|example.com|https://a.b/c?d=e|me@x.org|R&D|H2O|COVID-19|CO₂")
                    .split("\\|");

    private static final String[] SIGNS =
            ("$ € £ ¥ ₹ % ° ± × ÷ ≈ ~ + − = < > & @ # * ^ | / \\ _ ` ' \" “ ” ‘ ’ « » ( ) [ ] { } ¿ ¡ · • § ™ ® … – — - -- "
                            + ", . ; : ? ! ?! ... ,, ;; .,")
                    .split(" ");

    private static final String[] DRESS =
            ("**|__|`|```|# |## |- |* |1. |> | | |---|<b>|</b>|<br>|<script>|</script>|<!--|-->|&amp;|&lt;|&#8217;|&nbsp;|"
                            + "![a](b)|[a](b)|[1]|[citation needed]|[x]|~~|http://|www.|(|)|[|]|<p>|<li>|&#x1F600;|<style>")
                    .split("\\|");

    private static final String[] INVISIBLE = {
        "\u200B", "\u200C", "\u200D", "\u200E", "\u200F", "\u202A", "\u202B", "\u202E", "\u202C", "\u2066", "\u2067",
        "\u2069", "\u00AD", "\uFEFF", "\u2060", "\uFE0F", "\u0000", "\u0007", "\u001B", "\u007F", "\u0085", "\uFFFD",
        "\uFFFF", "\u180E"
    };

    private static final String[] EMOJI = {
        "\uD83D\uDE00",
        "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
        "\uD83C\uDDE9\uD83C\uDDEA",
        "\uD83C\uDDE9",
        "1\uFE0F\u20E3",
        "\uD83D\uDC4D\uD83C\uDFFD",
        "\u2764\uFE0F",
        "\u200D\uD83D\uDC68",
        "\uD83C\uDFFD"
    };

    private static final String[] GAPS = {
        " ", " ", " ", " ", " ", " ", " ", " ", ", ", ", ", "; ", ": ", " — ", " – ", "—", "-", "", "  ", "\t", "\n",
        "\u00A0", "\u2009", "\u2028", "/", ". ", "? "
    };

    private static final String[] ENDS = {".", ".", ".", "?", "!", "…", "", ".”", "?!", "...", ").", ",", ":", " ."};

    private final SplittableRandom random;

    /** @param seed the same seed gives the same texts */
    public RandomText(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** {@link #ODD}, then {@code count} random sentences. */
    public static Stream<String> sentences(long seed, int count) {
        RandomText text = new RandomText(seed);
        return Stream.concat(ODD.stream(), Stream.generate(text::sentence).limit(count));
    }

    /** {@link #ODD}, then {@code count} random texts of several paragraphs. */
    public static Stream<String> texts(long seed, int count) {
        RandomText text = new RandomText(seed);
        return Stream.concat(ODD.stream(), Stream.generate(text::text).limit(count));
    }

    /** Texts of about {@code length} characters that are one piece again and again, with and without an end that fits. */
    public static List<String> hostile(int length) {
        List<String> texts = new ArrayList<>();
        for (String piece : List.of(
                "ab, ",
                "a",
                "a ",
                "A ",
                "Ab ",
                "AB",
                "ABCD ",
                "1",
                "1,",
                "1,000",
                "1.",
                "1. ",
                "1-",
                "1–2 ",
                "1 in ",
                "1 to ",
                "between 1 and ",
                "two hundred ",
                "one-",
                "twenty-one ",
                "hundred ",
                "$",
                "$1 ",
                "€1.5-",
                "% ",
                "5 km ",
                "1960s ",
                "1/",
                "1:",
                "I",
                "IX",
                "I.",
                "e.g. ",
                "Dr. ",
                "A.B.",
                "a.",
                "a@",
                "a@a.",
                "www.",
                "http://",
                "a-",
                "a'",
                "a's ",
                "'",
                "\"",
                "“",
                "”",
                "(",
                ")",
                "[",
                "]",
                "![",
                "[a](",
                "[a](b)",
                "<",
                "<a ",
                "</",
                "<!--",
                "<!--a-->",
                "<script>",
                "<script></script>",
                "<style ",
                "&",
                "&#",
                "&amp;",
                "*",
                "**",
                "*a* ",
                "_",
                "`",
                "```\n",
                "#",
                "# ",
                "# a\n",
                "-",
                "- ",
                "- a\n",
                "--",
                " - ",
                "—",
                " — ",
                "|",
                " | ",
                "|a",
                "=",
                ".",
                "..",
                ". ",
                "!",
                "!?",
                "?! ",
                "…",
                ",",
                ", ",
                ";",
                "; ",
                ": ",
                " ",
                "\t",
                "\n",
                "\r\n",
                "\n\n",
                "a\n",
                "a\n\n",
                "a  b  ",
                "the ",
                "The ",
                "and ",
                "or ",
                ", and ",
                "a, b and ",
                "Many ",
                "as much as ",
                "not only ",
                "because ",
                "that ",
                "to be ",
                "of the ",
                "in 1990, ",
                "May ",
                "March 3, ",
                "iPhone 15 ",
                "running ",
                "beautiful ",
                "é",
                "e\u0301",
                "\u0301",
                "\u00A0",
                "\u2009",
                "\u200D",
                "\u202E",
                "\u0000",
                "\uD83D",
                "\uDE00",
                "\uD83D\uDE00",
                "\uD83D\uDC68\u200D",
                "\uFE0F",
                "٣",
                "½",
                "日",
                "日本 ")) {
            String many = piece.repeat(Math.max(1, length / piece.length()));
            texts.add(many);
            texts.add("a " + many + "\u0001b!");
            texts.add("Why " + many + ".");
        }
        return texts;
    }

    /** What a failed test may print of a text: short, and with every strange character as {@code \}{@code uXXXX}. */
    public static String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length() + " chars: ");
        text.chars().limit(400).forEach(c -> {
            if (c >= ' ' && c < 127) shown.append((char) c);
            else shown.append(String.format("\\u%04X", c));
        });
        return shown.toString();
    }

    /** Several paragraphs, headings and lists of {@link #sentence}s, some with Markdown or HTML in them. */
    public String text() {
        return text(6);
    }

    /** As many paragraphs. */
    public String text(int paragraphs) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < paragraphs; i++) {
            if (oneIn(3)) text.append(one(DRESS));
            for (int n = 1 + random.nextInt(4); n > 0; n--) {
                text.append(sentence()).append(oneIn(5) ? "\n" : " ");
                if (oneIn(8)) text.append(one(DRESS));
            }
            text.append(oneIn(4) ? "\n" : oneIn(9) ? "\r\n" : "\n\n");
        }
        return text.toString();
    }

    /** 1 to 24 words with gaps of all kinds, mostly ended like a sentence. */
    public String sentence() {
        return sentence(1 + random.nextInt(oneIn(3) ? 24 : 9));
    }

    /** As many words. */
    public String sentence(int words) {
        StringBuilder sentence = new StringBuilder();
        boolean tame = oneIn(2);
        for (int i = 0; i < words; i++) {
            String word = tame && !oneIn(10) ? tameWord() : word();
            if (i == 0 && !word.isEmpty() && !oneIn(4))
                word = Character.toUpperCase(word.charAt(0)) + word.substring(1);
            if (i > 0) sentence.append(tame && !oneIn(8) ? " " : one(GAPS));
            sentence.append(word);
        }
        return sentence.append(one(ENDS)).toString();
    }

    /** A word of any kind, or a sign, or what is no word at all. */
    public String word() {
        Supplier<String> kind = switch (random.nextInt(16)) {
            case 0, 1, 2, 3 -> this::tameWord;
            case 4, 5, 6 -> this::figure;
            case 7 -> this::sign;
            case 8 -> this::anyOfACategory;
            case 9 -> () -> letters(1 + random.nextInt(oneIn(20) ? 200 : 12));
            case 10 -> this::accented;
            case 11 -> () -> one(EMOJI);
            case 12 -> () -> one(INVISIBLE) + tameWord() + one(INVISIBLE);
            case 13 -> this::surrogate;
            case 14 -> () -> one(SIGNS) + tameWord() + one(SIGNS);
            default -> this::mangled;
        };
        return kind.get();
    }

    /** A figure in any of the forms in which people write them, and in some in which they do not. */
    public String figure() {
        String number = switch (random.nextInt(9)) {
            case 0 -> "" + random.nextInt(10);
            case 1 -> "" + random.nextInt(3000);
            case 2 -> String.format(java.util.Locale.ROOT, "%,d", random.nextLong(1L << random.nextInt(1, 62)));
            case 3 -> random.nextInt(1000) + "." + random.nextInt(1000);
            case 4 -> "" + random.nextLong(Long.MAX_VALUE);
            case 5 -> "0".repeat(random.nextInt(4)) + random.nextInt(100);
            case 6 -> random.nextInt(40) + one("/", ":", "-", "–", "−", "x", ",", ".", "'") + random.nextInt(130);
            case 7 -> "1" + (random.nextInt(900) + 100) + one("-", "–", "/", "") + random.nextInt(2100);
            default -> new String(Character.toChars(digitOfAnyScript())) + random.nextInt(20);
        };
        String before = oneIn(4) ? one("$", "€", "£", "-", "−", "+", "#", "~", "US$", "(", "'", "v") : "";
        String after = oneIn(2)
                ? one(
                        "%",
                        " %",
                        " percent",
                        "k",
                        "m",
                        "bn",
                        " million",
                        " billion",
                        "st",
                        "th",
                        "s",
                        "'s",
                        "am",
                        "pm",
                        " a.m.",
                        " km",
                        "km",
                        " km/h",
                        "°C",
                        "°",
                        "+",
                        " years",
                        " in 10",
                        " of 12",
                        " to 20",
                        "€",
                        " €",
                        "x",
                        "GB",
                        " BC",
                        "½",
                        "²")
                : "";
        return before + number + after;
    }

    private String tameWord() {
        return switch (random.nextInt(5)) {
            case 0, 1 -> one(FUNCTION_WORDS);
            case 2, 3 -> one(WORDS);
            default -> figure();
        };
    }

    private String sign() {
        return one(SIGNS).repeat(oneIn(10) ? 1 + random.nextInt(40) : 1);
    }

    /** One to three characters of one general category of Unicode, unassigned, private and surrogates too. */
    private String anyOfACategory() {
        int category = random.nextInt(31);
        StringBuilder some = new StringBuilder();
        for (int tries = 0, n = 1 + random.nextInt(3); n > 0 && tries < 4_000; tries++) {
            int point = oneIn(2) ? random.nextInt(0x3000) : random.nextInt(Character.MAX_CODE_POINT + 1);
            if (Character.getType(point) != category) continue;
            some.appendCodePoint(point);
            n--;
        }
        return some.toString();
    }

    private int digitOfAnyScript() {
        int[] digits = IntStream.range(0x660, 0x1000).filter(Character::isDigit).toArray();
        return digits[random.nextInt(digits.length)];
    }

    private String letters(int length) {
        boolean capitals = oneIn(3);
        return random.ints(length, capitals ? 'A' : 'a', capitals ? 'Z' + 1 : 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String accented() {
        StringBuilder word = new StringBuilder();
        for (int n = 1 + random.nextInt(6); n > 0; n--) {
            word.append((char) random.nextInt('a', 'z' + 1));
            for (int marks = random.nextInt(4); marks > 0; marks--) word.append((char) random.nextInt(0x300, 0x370));
        }
        return word.toString();
    }

    private String surrogate() {
        return one("", "a", "Ab", "1") + (char) random.nextInt(0xD800, 0xE000) + one("", "b", "9", ".");
    }

    /** A known word with one character changed, lost or doubled. */
    private String mangled() {
        String word = tameWord();
        int at = random.nextInt(word.length());
        String instead = switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> word.substring(at, at + 1).repeat(2 + random.nextInt(3));
            case 2 -> one(SIGNS);
            default -> word.substring(at, at + 1).toUpperCase(java.util.Locale.ROOT);
        };
        return word.substring(0, at) + instead + word.substring(at + 1);
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }
}
