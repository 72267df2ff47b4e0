package io.reelwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
    private static final String PRETEND_MAVEN = """
            #!/bin/sh
            [ "$1" = -v ] && { echo 'Apache Maven VERSION (x)'; exit 0; }
            echo "$@" >> "BUILDS"
            while [ "$1" != -f ]; do shift; done
            target=$(dirname "$2")/target
            sleep 0.3
            mkdir -p "$target/lib" && echo jar > "$target/reelwright.jar"
            OUTCOME
            """;

    @TempDir
    Path place;

    private Path service = Path.of(".");
    private Path elsewhere = Path.of(".");

    @BeforeEach
    void aHouseWithAJdkAndAMaven() throws IOException {
        service = Files.createDirectories(place.resolve("a house"));
        elsewhere = Files.createDirectories(place.resolve("elsewhere"));
        Files.copy(Path.of("reelwright"), service.resolve("reelwright"));
        executable(service.resolve("reelwright"));
        Files.createDirectories(service.resolve("src/main"));
        Files.writeString(service.resolve("pom.xml"), "<project/>");
        long hourAgo = Instant.now().toEpochMilli() - 3_600_000;
        for (String old : List.of("pom.xml", "src/main", "src"))
            Files.setLastModifiedTime(service.resolve(old), FileTime.fromMillis(hourAgo));
        jdk("25.0.3");
        maven("3.9.9", "exit 0");
    }

    @Test
    void theFirstStartBuildsAndTheSecondDoesNot() throws Exception {
        assertThat(run("make", "two words").out).contains("io.reelwright.Reelwright make two words");
        assertThat(builds()).hasSize(1);
        assertThat(run("config").err).isEmpty();
        assertThat(builds()).hasSize(1);
    }

    @Test
    void aSourceThatIsNewerIsBuiltAgain() throws Exception {
        run("config");
        Path source = Files.writeString(service.resolve("src/main/Some.java"), "class Some {}");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
        assertThat(run("config").err).contains("the sources have changed: building");
        assertThat(builds()).hasSize(2);
    }

    @Test
    void whatRunsFromTheOldProgramGoesOnReadingItWhileANewOneIsBuilt() throws Exception {
        run("config");
        Path jar = service.resolve("target/reelwright.jar");
        Files.writeString(jar, "the old program");
        try (InputStream server = Files.newInputStream(jar)) {
            Path source = Files.writeString(service.resolve("src/main/Some.java"), "class Some {}");
            Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
            run("config");
            assertThat(new String(server.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("the old program");
        }
        assertThat(jar).exists();
        assertThat(service.resolve("target/reelwright.jar.old")).doesNotExist();
    }

    @Test
    void twoStartsAtOnceBuildOnce() throws Exception {
        Process one = start("config");
        Process two = start("config");
        assertThat(one.waitFor()).isZero();
        assertThat(two.waitFor()).isZero();
        assertThat(builds()).hasSize(1);
    }

    @Test
    void itRunsThroughALinkAndWhereTheUserStands() throws Exception {
        Path link = Files.createSymbolicLink(elsewhere.resolve("reels"), service.resolve("reelwright"));
        Result result = finish(start(link.toString(), "config"));
        assertThat(result.out).contains("in " + elsewhere.toRealPath()).contains("-Dreelwright.command=" + link);
    }

    @Test
    void aBuildThatFailsShowsWhyAndStops() throws Exception {
        maven("3.9.9", "rm \"$target/reelwright.jar\"; echo '[ERROR] no network today'; exit 1");
        Result result = run("config");
        assertThat(result.code).isEqualTo(1);
        assertThat(result.err).contains("[ERROR] no network today").contains("target/build.log");
        assertThat(result.out).isEmpty();
    }

    @Test
    void anOldMavenIsNamedWithItsVersion() throws Exception {
        maven("3.6.3", "exit 0");
        Result result = run("config");
        assertThat(result.code).isEqualTo(1);
        assertThat(result.err).contains("is Maven 3.6.3; Reelwright builds with 3.8.7 or newer");
    }

    @Test
    void aJdkThatIsTooOldOrNoneIsRefusedByName() throws Exception {
        jdk("17.0.2");
        Result result = run("config");
        assertThat(result.code).isEqualTo(1);
        assertThat(result.err).contains("is not a JDK 25 or newer; point it at one, or unset it");
        assertThat(service.resolve("target")).doesNotExist();
    }

    @Test
    void aBenchThatDoesNotExistGetsTheListOfThoseThatDo() throws Exception {
        Files.createDirectories(service.resolve("bench"));
        executable(Files.writeString(service.resolve("bench/speed.sh"), "#!/bin/sh\n"));
        Result result = run("bench", "spede");
        assertThat(result.code).isEqualTo(1);
        assertThat(result.err).contains("bench spede: no such bench; there is: speed");
    }

    @Test
    void testRunsTheGateAndPassesItsWordsOn() throws Exception {
        run("test", "-Dtest=Honey");
        assertThat(builds()).singleElement().asString().contains("-Pgate verify -Dtest=Honey");
    }

    @Test
    void aStartCacheIsUsedWhileItIsNewerThanTheProgram() throws Exception {
        run("config");
        Path cache = Files.writeString(service.resolve("target/reelwright.aot"), "classes");
        Files.setLastModifiedTime(cache, FileTime.from(Instant.now().plusSeconds(5)));
        assertThat(run("config").out).contains("-XX:AOTCache=" + cache);

        Files.setLastModifiedTime(cache, FileTime.from(Instant.EPOCH));
        assertThat(run("config").out).doesNotContain("AOTCache");
    }

    @Test
    void warmLearnsFromAServerThatTouchesNothingOfTheUsers() throws Exception {
        run("config");
        executable(Files.writeString(place.resolve("jdk/bin/java"), """
                #!/bin/sh
                cache=${1#-XX:AOTCacheOutput=}
                trap '{ echo "$*"; env; } > "$cache"; exit 143' TERM
                echo ready
                while :; do sleep 0.05; done
                """));

        Result result = run("warm");

        assertThat(result.err).contains("starts are quicker from now on");
        assertThat(result.code).isZero();
        assertThat(Files.readString(service.resolve("target/reelwright.aot")))
                .contains("server --host 127.0.0.1 --port 0 --data ")
                .doesNotContain("DATABASE_URL")
                .doesNotContain("HOME=" + place + "\n");
        assertThat(service.resolve("target/reelwright.aot.new")).doesNotExist();
    }

    private void jdk(String version) throws IOException {
        Path bin = Files.createDirectories(place.resolve("jdk/bin"));
        Files.writeString(place.resolve("jdk/release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        executable(Files.writeString(bin.resolve("java"), "#!/bin/sh\necho \"$*\"\necho \"in $(pwd -P)\"\n"));
        executable(Files.writeString(bin.resolve("javac"), "#!/bin/sh\n"));
    }

    private void maven(String version, String outcome) throws IOException {
        String script = PRETEND_MAVEN
                .replace("VERSION", version)
                .replace("BUILDS", place.resolve("builds").toString())
                .replace("OUTCOME", outcome);
        executable(Files.writeString(place.resolve("mvn"), script));
    }

    private List<String> builds() throws IOException {
        Path log = place.resolve("builds");
        return Files.exists(log) ? Files.readAllLines(log) : List.of();
    }

    private static void executable(Path file) {
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private record Result(int code, String out, String err) {}

    private Result run(String... words) throws Exception {
        return finish(start(words));
    }

    private Process start(String... words) throws IOException {
        List<String> command = new ArrayList<>();
        if (!words[0].startsWith("/")) command.add(service.resolve("reelwright").toString());
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).directory(elsewhere.toFile());
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "PATH", "/usr/bin:/bin",
                        "HOME", place.toString(),
                        "DATABASE_URL", "postgres://somebody@somewhere/theirs",
                        "REELWRIGHT_JAVA_HOME", place.resolve("jdk").toString(),
                        "REELWRIGHT_MVN", place.resolve("mvn").toString()));
        return builder.start();
    }

    private static Result finish(Process process) throws Exception {
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), out, err);
    }
}
