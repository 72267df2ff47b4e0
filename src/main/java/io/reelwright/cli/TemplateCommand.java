package io.reelwright.cli;

import io.reelwright.cli.brief.FileTrouble;
import io.reelwright.cli.delivery.UserFiles;
import io.reelwright.provider.model.RequestTemplates;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ParseResult;

/**
 * The commands {@code providers wan export FILE} and {@code providers wan use FILE}: write the graph of a model to a file, and take one of
 * the user's own. They change files of this machine only.
 */
final class TemplateCommand {
    private static final String EXPORT = "export";
    private static final String USE = "use";
    private static final String STANDARD_OUTPUT = "-";
    private static final int MOST_BYTES = 1 << 20;

    private final Console console;
    private final Path folder;
    private final ParseResult typed;

    /** @param folder to which a relative path belongs */
    TemplateCommand(Console console, Path folder, ParseResult typed) {
        this.console = console;
        this.folder = folder;
        this.typed = typed;
    }

    /** Returns whether one of the commands was typed. */
    static boolean isTyped(ParseResult typed) {
        String action = typed.matchedPositionalValue(1, "");
        return action.equals(EXPORT) || action.equals(USE);
    }

    int run(RequestTemplates templates) {
        String name = typed.matchedPositionalValue(2, "");
        if (name.isEmpty())
            return wrong("name the file: " + console.command() + " providers " + typed.matchedPositionalValue(0, "")
                    + " " + typed.matchedPositionalValue(1, "") + " FILE");
        String model = typed.matchedOptionValue("--model", templates.models().getLast());
        try {
            return typed.matchedPositionalValue(1, "").equals(EXPORT)
                    ? export(templates, model, name)
                    : use(templates, model, name);
        } catch (InvalidPathException none) {
            return wrong(name + ": is not a valid name of a file");
        }
    }

    private int export(RequestTemplates templates, String model, String name) {
        String text = templates.export(model);
        if (name.equals(STANDARD_OUTPUT)) {
            console.out().print(text);
            return CommandDispatcher.DONE;
        }
        Path file = folder.resolve(name);
        if (Files.isDirectory(file)) return wrong(name + ": is a folder; name a file in it");
        try {
            UserFiles.write(file, text, typed.hasMatchedOption(CommandTree.FORCE));
        } catch (FileAlreadyExistsException taken) {
            return wrong(name + ": exists already and is not this graph; name another file, or replace it with "
                    + CommandTree.FORCE);
        } catch (IOException unwritable) {
            return wrong(name + ": cannot be written; name a file in a folder that exists");
        }
        console.out()
                .println(name + " has the graph of " + model + "; change it, then: " + console.command() + " providers "
                        + typed.matchedPositionalValue(0, "") + " use " + name + " --model " + model);
        return CommandDispatcher.DONE;
    }

    private int use(RequestTemplates templates, String model, String name) {
        String text;
        try {
            Path file = folder.resolve(name);
            if (Files.exists(file) && Files.size(file) > MOST_BYTES) return wrong(name + ": is larger than 1 MB");
            text = Files.readString(file);
        } catch (IOException unreadable) {
            return wrong(name + ": no such file, or it cannot be read as UTF-8 text");
        }
        try {
            Path kept = templates.use(model, text);
            console.out().println(model + " uses this graph from the next scene on; it is kept in " + kept);
            return CommandDispatcher.DONE;
        } catch (IllegalArgumentException unusable) {
            String why = String.valueOf(unusable.getMessage());
            return wrong(why.startsWith("--") ? why : name + ": " + why);
        } catch (IOException unwritable) {
            return wrong(
                    "the graph cannot be kept (" + FileTrouble.why(unwritable) + "); check --wan-graphs and --data");
        }
    }

    private int wrong(String why) {
        console.err().println(why);
        return CommandDispatcher.WRONG_INPUT;
    }
}
