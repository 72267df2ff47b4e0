package io.reelwright.upgrade;

import io.reelwright.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * One of the two: what is to be run of it, each in a process of its own.
 *
 * @param name      {@code old} or {@code new}
 * @param classPath of its tree, with its tests
 * @param logs      a folder for what its processes say on their error streams
 */
record BinaryVersion(String name, String classPath, Path logs) {
    private static final String DESK = "io/reelwright/upgrade/OrderDesk.java";

    /** An order desk on a database; it is open. */
    ChildJvm desk(String database) throws IOException {
        String main = OrderDesk.class.getName();
        ChildJvm desk = start(has(main) ? main : source().toString(), database);
        desk.hear("open");
        return desk;
    }

    /** The desk's source, alone: Java would compile whatever else lies beside it, too, and not use the older classes. */
    private Path source() throws IOException {
        Path alone = logs.resolve("desk").resolve(DESK);
        Files.createDirectories(alone.getParent());
        return Files.copy(Path.of("src/test/java").resolve(DESK), alone, StandardCopyOption.REPLACE_EXISTING);
    }

    ChildJvm start(String main, String... arguments) throws IOException {
        return ChildJvm.start(classPath, logs.resolve(name + ".log"), main, List.of(arguments));
    }

    /** Whether it has a class of its own. */
    boolean has(String type) {
        String file = type.replace('.', '/') + ".class";
        return Stream.of(classPath.split(":")).anyMatch(place -> Files.exists(Path.of(place, file)));
    }

    /** What its processes have said that is about the database or about reading states. */
    List<String> complaints() throws IOException {
        return Complaints.in(logs.resolve(name + ".log"));
    }
}
