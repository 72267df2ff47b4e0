package io.reelwright.upgrade;

import io.reelwright.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One of the two: what is to be run of it, each in a process of its own.
 *
 * @param name      {@code old} or {@code new}
 * @param classPath of its tree, with its tests
 * @param logs      a folder for what its processes say on their error streams
 */
record Binary(String name, String classPath, Path logs) {
    private static final Path DESK = Path.of("src/test/java/io/reelwright/upgrade/OrderDesk.java");

    /** An order desk on a database; it is open. */
    ChildJvm desk(String database) throws IOException {
        ChildJvm desk = start(has(OrderDesk.class.getName()) ? OrderDesk.class.getName() : DESK.toString(), database);
        desk.hear("open");
        return desk;
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
