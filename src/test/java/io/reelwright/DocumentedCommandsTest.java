package io.reelwright;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.documented.Documentation;
import io.reelwright.documented.Documentation.Named;
import io.reelwright.documented.DocumentedUser;
import io.reelwright.documented.ShellLine;
import io.reelwright.documented.Synopsis;
import io.reelwright.documented.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command of the README, of the other pages for users and of the help texts runs, and ends with code 0, against a server and
 * services of this machine. Videos are told instead of drawn; {@code DocumentedVideosTest} draws them.
 */
@Timeout(60)
class DocumentedCommandsTest {
    /** Commands of the launcher. They build, test or measure: what they name is looked for, and LauncherTest starts them. */
    private static final Set<String> LAUNCHER = Set.of("test", "bench", "warm");

    /** Options of other programs that the pages name. */
    private static final Set<String> FOREIGN_OPTIONS = Set.of("--nginx", "--additional-properties");

    private static final Pattern EXAMPLE = Pattern.compile(":  (reelwright [^;>]+)");
    private static final Pattern SUBCOMMAND = Pattern.compile("^  ([a-z]+) {2,}\\S.*");
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z0-9-]*");
    private static final Path TESTS = Path.of("src/test/java");

    @TempDir
    static Path place;

    private static DocumentedUser user;

    @BeforeAll
    static void aUserWithAServer() throws Exception {
        user = new DocumentedUser(
                place, Assembly.SETTINGS, settings -> Purchases.of(settings).rules(), SceneServices::reports);
    }

    @AfterAll
    static void close() {
        user.close();
    }

    @TestFactory
    Stream<DynamicTest> everyCommandOfThePagesRuns() {
        return Documentation.commands(subcommands()).stream()
                // From the first token on, all requests need one.
                .sorted(Comparator.comparing(
                        one -> Documentation.bare(one.text()).startsWith("token ")))
                .flatMap(one -> lines(one).stream()
                        .map(words -> DynamicTest.dynamicTest(
                                one.where() + " " + String.join(" ", words), () -> runs(one, words))));
    }

    @TestFactory
    Stream<DynamicTest> everyExampleOfAHelpTextRuns() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String command : helped())
            for (String line : help(command).lines().toList()) {
                Matcher example = EXAMPLE.matcher(line);
                if (!example.find()) continue;
                String text = Documentation.bare(example.group(1));
                tests.add(DynamicTest.dynamicTest(
                        command + " --help: " + text,
                        () -> assertThat(user.types(Words.of(text)))
                                .as(user.told())
                                .isZero()));
            }
        assertThat(tests).hasSizeGreaterThan(2);
        return tests.stream();
    }

    @ParameterizedTest
    @MethodSource("helped")
    void eachHelpNamesItsCommandAndWhatItDoes(String command) {
        assertThat(help(command)).startsWith("Usage: reelwright " + command).contains("--help");
    }

    @Test
    void everyOptionThatThePagesNameExists() {
        Set<String> known = new TreeSet<>(FOREIGN_OPTIONS);
        for (String command : helped()) {
            Matcher option = OPTION.matcher(help(command));
            while (option.find()) known.add(option.group());
        }
        assertThat(known).containsAll(Documentation.options());
    }

    @Test
    void everyCommandStandsInTheReadme() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        for (String command : subcommands()) assertThat(readme).containsPattern("[` ]" + command + "[` ]");
    }

    private static List<List<String>> lines(Named one) {
        String text = Documentation.bare(one.text());
        if (one.block() && ShellLine.of(one.text()) instanceof ShellLine.Command ours) return List.of(ours.words());
        if (one.block() || text.contains("\"")) return List.of(Words.of(text));
        return Synopsis.variants(text);
    }

    private void runs(Named one, List<String> words) throws Exception {
        if (LAUNCHER.contains(words.getFirst())) {
            names(words);
            return;
        }
        int code = one.block() ? user.typesLine(one.text()) : user.typesFilledIn(words);
        assertThat(code).as(user.told()).isZero();
    }

    /** Looks for the scripts and test classes that a command of the launcher names. */
    private static void names(List<String> words) throws IOException {
        if (words.getFirst().equals("bench") && !words.get(1).equals("NAME"))
            assertThat(Path.of("bench", words.get(1) + ".sh")).isExecutable();
        for (String word : words)
            if (word.startsWith("-Dtest="))
                for (String test : word.substring("-Dtest=".length()).split(","))
                    assertThat(isTest(test)).as(test).isTrue();
    }

    private static boolean isTest(String name) throws IOException {
        try (Stream<Path> all = Files.walk(TESTS)) {
            return all.anyMatch(file -> file.endsWith(name + ".java"));
        }
    }

    /** Names of all commands, as the first help page lists them; the empty name stands for the program itself. */
    private static List<String> helped() {
        List<String> all = new ArrayList<>(List.of(""));
        all.addAll(subcommands());
        return all;
    }

    private static Set<String> subcommands() {
        Set<String> names = new TreeSet<>();
        for (String line : help("").lines().toList()) {
            Matcher command = SUBCOMMAND.matcher(line);
            if (command.matches() && !LAUNCHER.contains(command.group(1))) names.add(command.group(1));
        }
        assertThat(names).contains("make", "token");
        return names;
    }

    private static String help(String command) {
        List<String> words = command.isEmpty() ? List.of("--help") : List.of(command, "--help");
        assertThat(user.types(words)).as(command).isZero();
        return user.out();
    }
}
