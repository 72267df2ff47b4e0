package io.reelwright.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells which lines of a script name who speaks, where the name is not a role such as {@code Narrator}: a name that labels several lines, a
 * given name or a title once before a sentence, names in capitals above what they say, and {@code Q:} with {@code A:}.
 */
final class SpeakerLabels {
    private static final String QUALIFIER = "(?:\\s*[\\[(][^\\])]*[\\])])?";
    private static final Pattern NAME = LinearRegex.of(ScriptNoteFinder.EDGE
            + "(\\p{Lu}[\\p{L}\\d.'’-]*(?: \\p{Lu}[\\p{L}\\d.'’-]*){0,2})" + QUALIFIER + "\\s*[*_]*:[*_]*(?:\\s+|$)");
    private static final String CUE = "\\p{Lu}[\\p{Lu} .'’-]{1,30}" + QUALIFIER;
    private static final String ASKED =
            ScriptNoteFinder.EDGE + "(?:[QA]|Question|Answer) ?\\d{0,2}\\s*[*_]*[:.][*_]*\\s+";
    private static final String TITLED =
            "(?i:dr|mr|mrs|ms|miss|prof|professor|captain|sir|detective|officer|doctor)\\.? \\p{Lu}.*";
    private static final Set<String> GIVEN = WordList.read("given-names.txt");
    private static final Set<String> OF_DIALOGUE = WordSet.of(
            "i|i'm|i've|i'll|i'd|i’m|i’ve|i’ll|i’d|me|my|we|we're|we’re|our|us|you|your|you're|you’re|yes|no|well|oh");

    private final List<String> lines;
    private final Map<String, Integer> names = new HashMap<>();
    private final Map<String, Integer> cues = new HashMap<>();
    private boolean asked;
    private boolean answered;

    /** @param silent lines in which nothing is a label */
    SpeakerLabels(List<String> lines, boolean[] silent) {
        this.lines = List.copyOf(lines);
        for (int i = 0; i < lines.size(); i++) {
            if (silent[i]) continue;
            String line = lines.get(i);
            String name = name(line);
            if (!name.isEmpty()) names.merge(name, 1, Integer::sum);
            if (mayBeCue(i)) cues.merge(cue(i), 1, Integer::sum);
            if (!LinearRegex.contains(line, ASKED)) continue;
            boolean question = LinearRegex.contains(line, ScriptNoteFinder.EDGE + "Q");
            asked |= question;
            answered |= !question;
        }
    }

    /** Returns the name before the colon of a line, where it may be the one who speaks; empty for another line. */
    static String name(String line) {
        Matcher label = NAME.matcher(line);
        return label.find() ? label.group(1) : "";
    }

    /** Returns whether the name before the colon of this line labels other lines, too. */
    boolean isRepeated(String line) {
        return names.getOrDefault(name(line), 0) > 1;
    }

    /** Returns whether any name labels several lines. */
    boolean isDialogue() {
        return names.values().stream().anyMatch(times -> times > 1);
    }

    /**
     * Returns whether the words of a person follow a given name or a title, though it labels no other line.
     *
     * @param labelled whether another line of the script has a label
     */
    boolean isPerson(int at, boolean labelled) {
        Matcher label = NAME.matcher(lines.get(at));
        if (!label.find()) return false;
        String name = label.group(1);
        String words = lines.get(at).substring(label.end()).strip();
        if (!LinearRegex.matches(name, TITLED)
                && !GIVEN.contains(CharacterClasses.lower(WhiteSpace.words(name).getFirst()))) return false;
        if (words.isEmpty()) return isFollowed(at);
        if (labelled) return true;
        int first = words.codePointAt(0);
        if (!Character.isUpperCase(first) && "\"“‘'".indexOf(first) < 0) return false;
        boolean single = name.indexOf(' ') < 0 || LinearRegex.matches(name, TITLED);
        return single
                ? Sentences.endsOne(words) && ScriptNoteFinder.hasVerb(words) || isSpoken(words)
                : isSpoken(words);
    }

    private static boolean isSpoken(String words) {
        return words.indexOf('?') >= 0
                || WhiteSpace.words(words).stream()
                        .anyMatch(word -> OF_DIALOGUE.contains(
                                CharacterClasses.lower(LinearRegex.replaceAll(word, "^[\"“‘]|[.,;:!?\"”]+$", ""))));
    }

    /** Returns the expression of the label that a line with a question or an answer begins with; empty for another line. */
    String question(String line) {
        return asked && answered && LinearRegex.contains(line, ASKED) ? ASKED : "";
    }

    /** Returns whether a name in capitals stands alone above what it says, as in a screenplay. */
    boolean isCue(int at) {
        if (!mayBeCue(at)) return false;
        boolean several = cues.values().stream().mapToInt(Integer::intValue).sum() > 1;
        String cue = cue(at);
        boolean known =
                GIVEN.contains(CharacterClasses.lower(WhiteSpace.words(cue).getFirst()))
                        || LinearRegex.matches(cue, TITLED);
        boolean again = cues.values().stream().anyMatch(times -> times > 1);
        return several && (again || known);
    }

    private String cue(int at) {
        return LinearRegex.replaceFirst(lines.get(at).strip(), "\\s*[\\[(].*$", "");
    }

    private boolean mayBeCue(int at) {
        String line = lines.get(at).strip();
        if (line.length() > 60 || !LinearRegex.matches(line, CUE) || Sentences.endsOne(line)) return false;
        boolean above = at == 0 || lines.get(at - 1).isBlank();
        return above && isFollowed(at) && WhiteSpace.count(cue(at)) <= 3;
    }

    /** Returns whether the next line has words that are not all in capitals. */
    private boolean isFollowed(int at) {
        if (at + 1 >= lines.size()) return false;
        String next = lines.get(at + 1);
        return !next.isBlank() && !next.equals(next.toUpperCase(Locale.ROOT));
    }
}
