package io.reelwright.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file of the program's own sources, for rules over what is written in it. The compiler copies constants: who uses one of
 * another class leaves no trace of it in the class file.
 *
 * @param name    its class, with its package
 * @param room    its package without {@code io.reelwright.}; empty for the way in
 * @param code    what is written, without comments
 * @param imports what it imports, as it is written: static ones with the member's name
 * @param uses    classes of ours that it names in full, in imports or elsewhere; those of its own package are not among them
 */
public record SourceFile(String name, String room, String code, List<String> imports, List<Use> uses) {
    /** The folder of the sources. */
    public static final Path ROOT = Path.of("src/main/java");

    private static final String OURS = "io.reelwright";

    /** A comment, a text block, a string or a character. */
    private static final Pattern PIECE = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*|\"\"\".*?\"\"\""
            + "|\"[^\"\\\\\\n]*(?:\\\\.[^\"\\\\\\n]*)*\"|'[^'\\\\\\n]*(?:\\\\.[^'\\\\\\n]*)*'");

    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.]+(?:\\.\\*)?);");
    private static final Pattern NAME = Pattern.compile("\\bio\\.reelwright((?:\\.[a-z]\\w*)*)\\.([A-Z]\\w*|\\*)");

    /**
     * A class that is named.
     *
     * @param room its package, as in {@link SourceFile#room}
     * @param type its simple name; {@code *} for all of the package
     */
    public record Use(String room, String type) {}

    /** All sources of ours; a class of others that had to be replaced lies outside our tree. */
    public static List<SourceFile> all() {
        try (Stream<Path> files = Files.walk(ROOT.resolve("io/reelwright"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(SourceFile::read)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A file of that class and text. */
    public static SourceFile of(String name, String text) {
        String pack = name.substring(0, name.lastIndexOf('.'));
        String room = pack.equals(OURS) ? "" : pack.substring(OURS.length() + 1);
        String code = PIECE.matcher(text)
                .replaceAll(piece -> piece.group().startsWith("/") ? " " : Matcher.quoteReplacement(piece.group()));
        String bare = PIECE.matcher(text).replaceAll(" ");
        List<String> imports =
                IMPORT.matcher(bare).results().map(found -> found.group(1)).toList();
        return new SourceFile(name, room, code, imports, uses(bare, room));
    }

    private static SourceFile read(Path file) {
        String path = ROOT.relativize(file).toString();
        try {
            String name = path.substring(0, path.length() - ".java".length()).replace('/', '.');
            return of(name, Files.readString(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Use> uses(String bare, String room) {
        List<Use> uses = new ArrayList<>();
        Matcher names = NAME.matcher(bare);
        while (names.find()) {
            String other = names.group(1).isEmpty() ? "" : names.group(1).substring(1);
            Use use = new Use(other, names.group(2));
            if (!other.equals(room) && !uses.contains(use)) uses.add(use);
        }
        return uses;
    }

    /** The part of a room's name before the first point. */
    public static String top(String room) {
        int point = room.indexOf('.');
        return point < 0 ? room : room.substring(0, point);
    }
}
