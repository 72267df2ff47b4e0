package io.reelwright.testing;

import io.reelwright.cli.CommandDispatcher;
import io.reelwright.cli.Console;
import io.reelwright.config.CoreSettings;
import io.reelwright.config.Environment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Somebody who types commands for a server, one after another, and sees what they say. */
public final class CommandUser {
    private final Environment environment;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** @param place the folder in which the commands are typed, and the user's home */
    public CommandUser(String url, Path place) {
        environment = new Environment(Map.of("REELWRIGHT_URL", url, "HOME", place.toString()), place);
    }

    /** Types a command; what earlier ones have said is forgotten. Returns the exit code. */
    public int types(String... words) {
        out.reset();
        return typesInto(out, words);
    }

    /** Types a command whose results go elsewhere. */
    public int typesInto(OutputStream results, String... words) {
        err.reset();
        Console console = new Console(
                new PrintStream(results, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(new byte[0]),
                null,
                false,
                "reelwright");
        return new CommandDispatcher(
                        console,
                        environment,
                        CoreSettings.PARTS,
                        _ -> {
                            throw new IllegalStateException("the work is a server's");
                        },
                        (_, _) -> CommandDispatcher.FAILED)
                .run(words);
    }

    /** What the last command has printed so far. */
    public String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** What it has told so far. */
    public String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
