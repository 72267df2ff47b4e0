package io.reelwright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.testing.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages say of the rooms, held to the code: the floors in ARCHITECTURE.md, and in each {@code package-info.java} what it touches. */
class RoomPagesTest {
    private static final String OURS = "io.reelwright.";
    private static final List<SourceFile> SOURCES = SourceFile.all();

    /** The one sentence of a page that says it. A name is that of one package; those inside it have names of their own. */
    private static final Pattern MAY_TOUCH = Pattern.compile(
            "May touch (no other room|\\{@code [a-z.]+\\}(?:(?:, and |, | and )\\{@code [a-z.]+\\})*)\\.(?: |$)");

    /** Where the program is compiled to; an import of all classes by ArchUnit takes ten seconds of a processor's time. */
    private static final Path CLASSES = Path.of("target/classes");

    /** A class in a generic signature. */
    private static final Pattern DESCRIPTOR = Pattern.compile("L(io/reelwright/[\\w/$]+)");

    private static final Pattern CODE = Pattern.compile("\\{@code ([a-z.]+)\\}");

    @Test
    void everyRoomStandsOnOneFloor() throws IOException {
        try (Stream<Path> folders = Files.list(SourceFile.ROOT.resolve("io/reelwright"))) {
            List<String> rooms = folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .toList();
            assertThat(Floors.written().all()).containsExactlyInAnyOrderElementsOf(rooms);
        }
    }

    @Test
    void aTableWithAHoleIsNone() {
        assertThat(Floors.of("| 3 | `Main` |\n| 2 | `b`: what; `not` this · `c` |\n| 1 | `a` |")
                        .rooms())
                .containsExactly(List.of("a"), List.of("b", "c"));
        assertThatThrownBy(() -> Floors.of("| 3 | `b` |\n| 1 | `a` |")).hasMessageContaining("floor 1");
        assertThatThrownBy(() -> Floors.of("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyRoomNamesWhatItTouchesAndNothingElse() {
        Map<String, Set<String>> touched = touched();
        List<String> wrong = new ArrayList<>();
        SOURCES.stream()
                .map(SourceFile::room)
                .distinct()
                .filter(room -> !room.isEmpty())
                .forEach(room -> {
                    Set<String> names = touched.getOrDefault(room, Set.of());
                    String page = page(room);
                    if (!named(page).equals(List.of(names)))
                        wrong.add(room + " touches " + names + ", and its page has to say: " + sentence(names));
                });
        assertThat(wrong).isEmpty();
    }

    @Test
    void thePageIsReadAcrossItsLines() {
        assertThat(named("Music. May touch {@code campaign}, {@code media.sound} and {@code net}. See above."))
                .containsExactly(new TreeSet<>(Set.of("campaign", "media.sound", "net")));
        assertThat(named("May touch no other room.")).containsExactly(new TreeSet<>());
        assertThat(named("May touch {@code campaign} for its words.")).isEmpty();
    }

    /** Room → the others that its classes use: as they are compiled, and for constants, which are compiled in, as they are written. */
    private static Map<String, Set<String>> touched() {
        Map<String, Set<String>> touched = new TreeMap<>();
        for (SourceFile file : SOURCES) file.uses().forEach(use -> add(touched, file.room(), use.room()));
        for (ClassModel type : compiled())
            namedIn(type)
                    .forEach(
                            name -> add(touched, room(packageOf(type.thisClass().asSymbol())), room(name)));
        return touched;
    }

    private static List<ClassModel> compiled() {
        try (Stream<Path> files = Files.walk(CLASSES.resolve("io/reelwright"))) {
            List<ClassModel> types = new ArrayList<>();
            for (Path file : (Iterable<Path>) files.filter(it -> it.toString().endsWith(".class"))::iterator)
                types.add(ClassFile.of().parse(file));
            return types;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Returns the packages of ours of all classes that a class names: in its code, its members' types, their type arguments and annotations. */
    private static Set<String> namedIn(ClassModel type) {
        List<ClassDesc> named = new ArrayList<>();
        for (PoolEntry entry : type.constantPool()) if (entry instanceof ClassEntry one) named.add(one.asSymbol());
        Stream.<AttributedElement>concat(
                        Stream.of(type), Stream.concat(type.fields().stream(), type.methods().stream()))
                .forEach(part -> namedIn(part, named));
        type.fields().forEach(field -> named.add(field.fieldTypeSymbol()));
        type.methods().forEach(method -> {
            named.add(method.methodTypeSymbol().returnType());
            named.addAll(method.methodTypeSymbol().parameterList());
        });
        return named.stream()
                .map(RoomPagesTest::packageOf)
                .filter(name -> name.startsWith(OURS))
                .collect(Collectors.toSet());
    }

    private static void namedIn(AttributedElement part, List<ClassDesc> named) {
        part.findAttribute(Attributes.signature())
                .ifPresent(written -> DESCRIPTOR
                        .matcher(written.signature().stringValue())
                        .results()
                        .forEach(found -> named.add(ClassDesc.of(found.group(1).replace('/', '.')))));
        part.findAttribute(Attributes.runtimeVisibleAnnotations())
                .ifPresent(all -> all.annotations().forEach(one -> named.add(one.classSymbol())));
        part.findAttribute(Attributes.runtimeInvisibleAnnotations())
                .ifPresent(all -> all.annotations().forEach(one -> named.add(one.classSymbol())));
    }

    private static String packageOf(ClassDesc type) {
        ClassDesc one = type;
        for (ClassDesc part = type; part != null; part = part.componentType()) one = part;
        return one.packageName();
    }

    private static void add(Map<String, Set<String>> touched, String room, String other) {
        if (!room.equals(other))
            touched.computeIfAbsent(room, _ -> new TreeSet<>()).add(other);
    }

    private static String room(String name) {
        return name.startsWith(OURS) ? name.substring(OURS.length()) : "";
    }

    /** What each such sentence of a page names; one sentence, when it is as it should be. */
    private static List<Set<String>> named(String page) {
        return MAY_TOUCH
                .matcher(page)
                .results()
                .map(found -> (Set<String>) CODE.matcher(found.group(1))
                        .results()
                        .map(name -> name.group(1))
                        .collect(Collectors.toCollection(TreeSet::new)))
                .toList();
    }

    /** The text of a room's page, on one line. */
    private static String page(String room) {
        Path file = SourceFile.ROOT.resolve("io/reelwright/" + room.replace('.', '/') + "/package-info.java");
        try {
            Matcher comment = Pattern.compile("(?s)/\\*\\*(.*?)\\*/").matcher(Files.readString(file));
            return comment.find()
                    ? comment.group(1)
                            .replaceAll("\\n \\*", " ")
                            .replaceAll("\\s+", " ")
                            .strip()
                    : "";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String sentence(Set<String> names) {
        if (names.isEmpty()) return "May touch no other room.";
        return names.stream().map(name -> "{@code " + name + "}").collect(Collectors.joining(", ", "May touch ", "."));
    }
}
