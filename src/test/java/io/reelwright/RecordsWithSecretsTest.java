package io.reelwright;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A record prints all that it holds, unless it says otherwise; a log line or an exception does so sooner or later. */
class RecordsWithSecretsTest {
    private static final String NAMES = "(?i).*(password|secret|apikey|credential).*|variables";

    @Test
    void noRecordPrintsWhatItKeepsSecret() throws Exception {
        List<Class<?>> keepers = records()
                .filter(type -> Arrays.stream(type.getRecordComponents())
                        .anyMatch(component -> component.getName().matches(NAMES)))
                .toList();

        assertThat(keepers)
                .extracting(Class::getSimpleName)
                .contains("Environment", "DatabaseUrl", "Cluster", "Created", "Header");
        for (Class<?> keeper : keepers)
            assertThat(filled(keeper).toString()).as(keeper.getName()).doesNotContain("s3cret");
    }

    /** The records among our own classes, tests left out. */
    private static Stream<Class<?>> records() throws IOException, URISyntaxException {
        Path classes = Path.of(Assembly.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(classes.resolve("io/reelwright"))) {
            List<String> names = files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .toList();
            return names.stream().<Class<?>>map(RecordsWithSecretsTest::named).filter(Class::isRecord);
        }
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name, false, RecordsWithSecretsTest.class.getClassLoader());
        } catch (ClassNotFoundException gone) {
            throw new AssertionError(gone);
        }
    }

    private static Object filled(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(
                Arrays.stream(components).map(RecordsWithSecretsTest::sample).toArray());
    }

    private static @Nullable Object sample(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == String.class) return component.getName().equals("name") ? "name" : "s3cret";
        if (type == Map.class) return Map.of("KEY", "s3cret");
        if (type == boolean.class) return true;
        return null;
    }
}
