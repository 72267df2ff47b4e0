package io.reelwright.cli;

import io.reelwright.config.Environment;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The user's console: standard streams and terminal.
 *
 * @param out      stream for results
 * @param err      stream for notices and problems
 * @param in       standard input
 * @param terminal size of the terminal; null when {@code out} is not a terminal
 * @param colour   whether colours may be used
 * @param command  the command that started the program, for example {@code ./reelwright}
 */
public record Console(
        PrintStream out,
        PrintStream err,
        InputStream in,
        @Nullable Terminal terminal,
        boolean colour,
        String command) {

    /** Property with which the launcher tells that the standard output is a terminal, and its size at the start. */
    private static final String AT_START = "reelwright.terminal";

    /** The size of a terminal, in characters. */
    public record Terminal(int rows, int columns) {
        private static final Pattern SIZE = Pattern.compile("(\\d{1,4}) (\\d{1,4})");

        /** Parses a size such as {@code "24 80"}, as the launcher passes it; returns null for any other text. */
        static @Nullable Terminal parse(@Nullable String size) {
            if (size == null) return null;
            Matcher numbers = SIZE.matcher(size);
            if (!numbers.matches()) return null;
            int rows = Integer.parseInt(numbers.group(1));
            int columns = Integer.parseInt(numbers.group(2));
            // A serial line without a known size reports 0 0.
            return new Terminal(rows == 0 ? 24 : rows, columns == 0 ? 80 : columns);
        }
    }

    /** Returns what tells the size of the terminal at any time; it stays the same where {@code out} is not that of this process. */
    Supplier<Terminal> size() {
        Terminal atStart = terminal == null ? new Terminal(24, 80) : terminal;
        return System.getProperty(AT_START) == null ? () -> atStart : new TerminalSize(atStart);
    }

    /** Returns the console of this process. Its encoding is always UTF-8, which the launcher ensures. */
    public static Console ofThisProcess(Environment environment) {
        return new Console(
                printer(FileDescriptor.out),
                printer(FileDescriptor.err),
                System.in,
                Terminal.parse(System.getProperty(AT_START)),
                environment.get("NO_COLOR").isEmpty(),
                System.getProperty("reelwright.command", "reelwright"));
    }

    private static PrintStream printer(FileDescriptor to) {
        return new PrintStream(new FileOutputStream(to), true, StandardCharsets.UTF_8);
    }
}
