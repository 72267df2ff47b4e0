package io.reelwright.cli;

import io.reelwright.config.Environment;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the user sits.
 *
 * @param out      results
 * @param err      notices and problems
 * @param in       what is piped in
 * @param terminal the terminal's size; null when {@code out} goes elsewhere
 * @param colour   whether colours are welcome
 * @param command  how the user started the program, for example {@code ./reelwright}
 */
public record Console(
        PrintStream out,
        PrintStream err,
        InputStream in,
        @Nullable Terminal terminal,
        boolean colour,
        String command) {

    /** A terminal's size in characters. */
    public record Terminal(int rows, int columns) {
        private static final Pattern SIZE = Pattern.compile("(\\d{1,4}) (\\d{1,4})");

        /** Reads {@code "24 80"}, as the launcher passes it on; null for anything else. */
        static @Nullable Terminal parse(@Nullable String size) {
            if (size == null) return null;
            Matcher numbers = SIZE.matcher(size);
            if (!numbers.matches()) return null;
            int rows = Integer.parseInt(numbers.group(1));
            int columns = Integer.parseInt(numbers.group(2));
            // A serial line that knows no size says 0 0.
            return new Terminal(rows == 0 ? 24 : rows, columns == 0 ? 80 : columns);
        }
    }

    /** The console of this process. Always UTF-8: the launcher has seen to it. */
    public static Console ofThisProcess(Environment environment) {
        return new Console(
                printer(FileDescriptor.out),
                printer(FileDescriptor.err),
                System.in,
                Terminal.parse(System.getProperty("reelwright.terminal")),
                environment.get("NO_COLOR").isEmpty(),
                System.getProperty("reelwright.command", "reelwright"));
    }

    private static PrintStream printer(FileDescriptor to) {
        return new PrintStream(new FileOutputStream(to), true, StandardCharsets.UTF_8);
    }
}
