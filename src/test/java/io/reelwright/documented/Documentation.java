package io.reelwright.documented;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages for users: README, CONTRIBUTING and {@code docs/*.md}; decisions tell of the past and are left out. */
public final class Documentation {
    private static final Pattern FENCE = Pattern.compile("^ *```(\\w*) *$");
    private static final Pattern SPAN = Pattern.compile("`([^`]+)`");
    private static final Pattern FLAG = Pattern.compile("(?<![\\w-])--[a-z][a-z0-9-]*");
    private static final Set<String> SHELLS = Set.of("", "sh", "bash", "shell", "console");

    private Documentation() {}

    /**
     * A command that a page names.
     *
     * @param where page and line, for messages
     * @param text  the command without prompt and comment; a whole line of a block, or a synopsis in the running text
     * @param block whether it stands in a block, where commands follow each other
     */
    public record Named(String where, String text, boolean block) {}

    /** Returns all pages. */
    public static List<Path> pages() {
        try (Stream<Path> docs = Files.list(Path.of("docs"))) {
            return Stream.concat(
                            Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")),
                            docs.filter(page -> page.toString().endsWith(".md")).sorted())
                    .toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /**
     * Returns the commands of all pages, each text once per kind of place.
     *
     * @param names names of commands, with which a synopsis in the running text begins
     */
    public static List<Named> commands(Set<String> names) {
        List<Named> all = new ArrayList<>();
        Set<String> told = new LinkedHashSet<>();
        for (Path page : pages())
            for (Named one : commands(page, names)) if (one.block() || told.add(bare(one.text()))) all.add(one);
        return all;
    }

    private static List<Named> commands(Path page, Set<String> names) {
        List<Named> found = new ArrayList<>();
        boolean inside = false;
        boolean shell = false;
        int number = 0;
        for (String line : lines(page)) {
            String where = page + ":" + ++number;
            Matcher fence = FENCE.matcher(line);
            if (fence.matches()) {
                shell = !inside && SHELLS.contains(fence.group(1));
                inside = !inside;
            } else if (shell && inside) {
                String command = Words.withoutComment(line).strip();
                if (!command.isEmpty()) found.add(new Named(where, command, true));
            } else if (!inside) {
                Matcher span = SPAN.matcher(line.replace("\\|", "|"));
                while (span.find())
                    if (isCommand(span.group(1), names)) found.add(new Named(where, span.group(1), false));
            }
        }
        return found;
    }

    private static boolean isCommand(String text, Set<String> names) {
        String[] words = text.split(" ");
        return bare(text).length() < text.length() || words.length > 1 && names.contains(words[0]);
    }

    /** Returns a command without the name of the program. */
    public static String bare(String text) {
        return text.replaceFirst("^(\\./)?reelwright ", "");
    }

    /** Returns the options that all pages name, without their values. */
    public static Set<String> options() {
        Set<String> flags = new TreeSet<>();
        for (Path page : pages()) {
            boolean inside = false;
            for (String line : lines(page)) {
                if (FENCE.matcher(line).matches()) inside = !inside;
                Matcher span = SPAN.matcher(line);
                while (!inside && span.find()) {
                    Matcher flag = FLAG.matcher(span.group(1));
                    while (flag.find()) flags.add(flag.group());
                }
            }
        }
        return flags;
    }

    private static List<String> lines(Path page) {
        try {
            return Files.readAllLines(page);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
