package io.reelwright.bench.writer;

import io.reelwright.text.Token;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many things are promised and told. */
final class ListMeasure {
    private static final String NUMBER =
            "(\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|twenty)";
    private static final Pattern TITLE = Pattern.compile(
            "(?i)^(?:the |these |my |our |top |here are )*" + NUMBER
                    + " (?:[\\w’'-]+ ){0,4}?(?!percent|years|minutes|days|people|men|women)[\\w’'-]{3,}s\\b(?: (?:to|that|you|for|of|about|in|on|from|every|with|we|who|which)\\b.*|[?.!:]?$|.*)");
    private static final Pattern HOOK = Pattern.compile(
            "(?i)\\b(?:these " + NUMBER + "\\b|" + NUMBER
                    + " (?:[\\w’'-]+ ){0,2}(?:facts|things|ways|reasons|tips|steps|foods|games|places|mistakes|rules|signs|ideas|myths|methods)\\b)");
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fifteen", 15),
            Map.entry("twenty", 20),
            Map.entry("first", 1),
            Map.entry("second", 2),
            Map.entry("third", 3),
            Map.entry("fourth", 4),
            Map.entry("fifth", 5),
            Map.entry("sixth", 6),
            Map.entry("seventh", 7),
            Map.entry("eighth", 8),
            Map.entry("ninth", 9),
            Map.entry("tenth", 10));

    private ListMeasure() {}

    /** Returns the number of things that the topic promises, else the one of the first sentence; 0 for none. */
    static int promised(String topic, List<String> sentences) {
        Matcher title = TITLE.matcher(topic);
        if (title.find()) return value(String.valueOf(title.group(1)));
        Matcher hook = HOOK.matcher(sentences.isEmpty() ? "" : sentences.getFirst());
        if (!hook.find()) return 0;
        return value(String.valueOf(hook.group(1) != null ? hook.group(1) : hook.group(2)));
    }

    private static int value(String number) {
        Integer word = WORDS.get(number.toLowerCase(java.util.Locale.ROOT));
        return word != null ? word : Integer.parseInt(number);
    }

    /** Returns the number of marked things; without marks that of the sentences between the first and the last, at most as many as promised. */
    static int told(int promised, List<String> sentences) {
        Set<Integer> marks = new TreeSet<>();
        for (String sentence : sentences) {
            List<Token> tokens = Token.of(sentence);
            if (tokens.isEmpty()) continue;
            boolean lead = tokens.getFirst().lower().equals("number") && tokens.size() > 1;
            Token first = lead ? tokens.get(1) : tokens.getFirst();
            boolean marked = lead || !first.after().isEmpty() || first.raw().startsWith("#");
            if (marked && (WORDS.containsKey(first.lower()) || first.core().matches("\\d{1,2}")))
                marks.add(value(first.lower()));
        }
        boolean firstImplied = !marks.isEmpty() && !marks.contains(1) && marks.contains(2);
        if (marks.size() > 1 || firstImplied) return marks.size() + (firstImplied ? 1 : 0);
        return Math.min(promised, Math.max(0, sentences.size() - 1));
    }
}
