package io.reelwright.documented;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line of a block of shell commands in the documentation. */
public sealed interface ShellLine {
    /** Sets a variable. */
    record Export(String name) implements ShellLine {}

    /**
     * A command of ours, without the name of the program.
     *
     * @param input name of the file that is piped in; null when there is none
     */
    record Command(List<String> words, @Nullable String input) implements ShellLine {}

    /** A program that is not ours and is not run by tests. */
    record Other(String program) implements ShellLine {}

    /** Programs of others that the pages name, and why no test runs them. */
    Map<String, String> OTHERS = Map.of(
            "echo", "it writes the user's shell settings",
            "ln", "it changes the user's folders",
            "mkdir", "it changes the user's folders",
            "cd", "a test has one folder",
            "sudo", "it changes the machine",
            "apt-get", "it changes the machine",
            "systemctl", "it changes the machine");

    /**
     * Reads a line: {@code export A=b}, {@code cat FILE | reelwright …}, {@code source <(reelwright …)}, {@code reelwright … > FILE}.
     *
     * @throws IllegalArgumentException for other lines: a new kind of line needs a rule here, so that a test runs it
     */
    static ShellLine of(String text) {
        String inner = text.startsWith("source <(") && text.endsWith(")")
                ? text.substring("source <(".length(), text.length() - 1)
                : text;
        List<String> words = Words.of(inner);
        if (words.getFirst().equals("export")) return new Export(words.get(1).split("=", 2)[0]);
        int pipe = words.indexOf("|");
        String input = pipe == 2 && words.getFirst().equals("cat") ? words.get(1) : null;
        List<String> command = new ArrayList<>(words.subList(input == null ? 0 : pipe + 1, words.size()));
        int redirected = command.indexOf(">");
        if (redirected > 0) command = command.subList(0, redirected);
        String program = command.getFirst();
        if (program.equals("reelwright") || program.equals("./reelwright"))
            return new Command(List.copyOf(command.subList(1, command.size())), input);
        if (OTHERS.containsKey(program)) return new Other(program);
        throw new IllegalArgumentException(text + ": is no command of ours; say in ShellLine how a test runs it");
    }
}
