package io.reelwright.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    /** Returns the command whose help is asked for in the form {@code help make}, if there is no such command. */
    static Optional<String> unknownCommand(Set<String> commands, String... arguments) {
        boolean asked = arguments.length > 1 && arguments[0].equals("help") && !arguments[1].startsWith("-");
        return asked && !commands.contains(arguments[1]) ? Optional.of(arguments[1]) : Optional.empty();
    }

    /** Returns whether the help is to list everything. */
    static boolean wantEverything(String... arguments) {
        return Arrays.asList(arguments).contains(EVERYTHING);
    }
}
