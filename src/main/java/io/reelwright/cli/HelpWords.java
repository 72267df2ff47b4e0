package io.reelwright.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Words that ask for help in other forms than {@code --help}: {@code help make}, {@code make --help-all}. */
final class HelpWords {
    /** Lists also the settings, which every command accepts. */
    static final String EVERYTHING = "--help-all";

    private static final String HELP = "--help";

    private HelpWords() {}

    /** Returns the command line with such words replaced by {@code --help}. */
    static List<String> of(String... arguments) {
        List<String> words = new ArrayList<>();
        boolean options = true;
        for (String word : arguments) {
            words.add(options && word.equals(EVERYTHING) ? HELP : word);
            if (word.equals("--")) options = false;
        }
        if (!words.isEmpty() && words.getFirst().equals("help")) {
            words.removeFirst();
            if (!words.contains(HELP)) words.add(HELP);
        }
        return words;
    }

    /** Returns whether the help is to list everything. */
    static boolean wantEverything(String... arguments) {
        return Arrays.asList(arguments).contains(EVERYTHING);
    }
}
