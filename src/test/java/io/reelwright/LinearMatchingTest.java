package io.reelwright;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.reelwright.phase.script.ScriptNode;
import io.reelwright.testing.Sources;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each expression of the phases, the makers of pictures and the delivery looks at no character of a text again and again. */
class LinearMatchingTest {
    private static final int MOST_LOOKS = 50;
    private static final List<String> ROOMS = List.of("phase", "provider/video", "cli/delivery", "text/document");

    /** Pieces of which texts are made on which expressions that go back take for ever. */
    private static final List<String> PIECES = List.of(
            "ab, ", "a", "1,", " , which ", "“a ", "(a", "Ab ", "; ", "this ", ". ", "best", "When a, and he said — ");

    @Test
    void noExpressionLooksOftenerAtALongerText() throws Exception {
        Set<String> expressions = expressions();
        assertThat(expressions).hasSizeGreaterThan(60);
        for (String expression : expressions) {
            Pattern pattern = Pattern.compile(expression);
            for (String piece : PIECES) {
                assertLinear(pattern, piece, 1_000);
                assertLinear(pattern, piece, 10_000);
            }
            assertLinear(pattern, "ab, ", 100_000);
            assertLinear(pattern, "When a, and he said — ", 100_000);
        }
    }

    private static void assertLinear(Pattern pattern, String piece, int length) {
        Counted text = new Counted(piece.repeat(length / piece.length()));
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) assertThat(matcher.end()).isGreaterThanOrEqualTo(matcher.start());
        assertThat(text.looks)
                .as("looks of %s at %d characters of %s", pattern, length, piece)
                .isLessThanOrEqualTo((long) MOST_LOOKS * length);
    }

    private static Set<String> expressions() throws Exception {
        Set<String> all = new TreeSet<>();
        for (String room : ROOMS) {
            try (Stream<Path> files = Files.walk(Path.of("src/main/java/io/reelwright", room))) {
                for (Path file :
                        files.filter(it -> it.toString().endsWith(".java")).toList())
                    all.addAll(Sources.arguments(Files.readString(file), "Regex."));
            }
            try (Stream<Path> files =
                    Files.walk(classes().resolve("io/reelwright").resolve(room))) {
                for (Path file :
                        files.filter(it -> it.toString().endsWith(".class")).toList()) all.addAll(fields(file));
            }
        }
        return all;
    }

    private static Path classes() throws Exception {
        return Path.of(ScriptNode.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    private static List<String> fields(Path file) throws Exception {
        String name = classes().relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
        if (name.endsWith("package-info")) return List.of();
        Class<?> owner = Class.forName(name, false, ScriptNode.class.getClassLoader());
        Stream.Builder<String> found = Stream.builder();
        for (Field field : owner.getDeclaredFields()) {
            if (field.getType() != Pattern.class || !Modifier.isStatic(field.getModifiers())) continue;
            field.setAccessible(true);
            found.add(((Pattern) field.get(null)).toString());
        }
        return found.build().toList();
    }

    /** A text that counts how often it is looked at. */
    private static final class Counted implements CharSequence {
        private final String text;
        private long looks;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
