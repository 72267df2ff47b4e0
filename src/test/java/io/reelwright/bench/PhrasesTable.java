package io.reelwright.bench;

import io.reelwright.language.grammar.EnglishGrammar;
import io.reelwright.language.phrase.KeyPhrase;
import io.reelwright.language.phrase.KeyPhrases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Compares the phrases that are chosen for sentences with those that an editor accepts: {@code PhrasesTable FILE [all]}.
 *
 * <p>Each row of the file has, parted by tabs: an id, the topic, the sentence, two columns that are not read, and the accepted phrases with
 * {@code " | "} between them. Prints the rows whose first phrase is not accepted ({@code all}: every row) and the totals.
 */
public final class PhrasesTable {
    private static final int COLUMNS = 6;
    private static final int SHOWN = 4;

    private PhrasesTable() {}

    /** Runs the comparison. */
    public static void main(String[] arguments) throws IOException {
        boolean all = arguments.length > 1 && arguments[1].equals("all");
        KeyPhrases phrases = KeyPhrases.english();
        int rows = 0;
        int first = 0;
        int amongThree = 0;
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            String[] row = line.split("\t", -1);
            if (line.startsWith("#") || row.length < COLUMNS) continue;
            rows++;
            List<String> accepted = Arrays.stream(row[5].split(" \\| "))
                    .map(PhrasesTable::plain)
                    .toList();
            List<KeyPhrase> found = phrases.of(EnglishGrammar.shared().read(row[2]), row[1]);
            List<String> plain = found.stream().map(it -> plain(it.text())).toList();
            boolean right = !plain.isEmpty() && accepted.contains(plain.getFirst());
            if (right) first++;
            if (plain.stream().limit(3).anyMatch(accepted::contains)) amongThree++;
            if (!right || all) print(row, right, found);
        }
        System.out.printf(Locale.ROOT, "%d of %d right, %d among the first three%n", first, rows, amongThree);
    }

    private static void print(String[] row, boolean right, List<KeyPhrase> found) {
        System.out.printf("%s %s  %s%n    accepted: %s%n", right ? "  " : "!!", row[0], row[2], row[5]);
        found.stream()
                .limit(SHOWN)
                .forEach(it -> System.out.printf(Locale.ROOT, "    %5.2f  %s%n", it.worth(), it.text()));
    }

    private static String plain(String phrase) {
        return phrase.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replaceFirst("^(the|a|an) ", "")
                .replaceAll("[^\\p{L}\\p{N}%$ ]", "")
                .replaceAll(" +", " ")
                .strip();
    }
}
