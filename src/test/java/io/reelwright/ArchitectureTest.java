package io.reelwright;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.awt.Toolkit;
import java.io.File;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.swing.ImageIcon;
import org.junit.jupiter.api.Test;

/** The walls and floors of ARCHITECTURE.md. */
class ArchitectureTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final int LONGEST_FILE = 400;

    private static final Floors FLOORS = Floors.written();

    /** The rooms that read what users write. */
    static final List<String> READERS_OF_USERS_TEXT = List.of(
            "text", "order", "campaign", "look", "picture", "place", "phase", "provider", "cli.brief", "cli.delivery");

    /** All of the program, as it is compiled. */
    static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.reelwright");

    @Test
    void aRoomImportsFromTheFloorsBelowOnly() {
        for (int floor = 0; floor < FLOORS.rooms().size(); floor++)
            for (String room : FLOORS.rooms().get(floor))
                holds(noClasses()
                        .that()
                        .resideInAPackage(room(room))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(FLOORS.hidden(floor, room).stream()
                                .map(ArchitectureTest::room)
                                .toArray(String[]::new)));
    }

    @Test
    void nobodyButTheWayInKnowsTheWayIn() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("io.reelwright")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.reelwright"));
    }

    @Test
    void phasesDoNotSeeEachOther() {
        holds(slices().matching("io.reelwright.phase.(*)..").should().notDependOnEachOther());
    }

    @Test
    void makersOfPicturesDoNotSeeEachOther() {
        holds(slices().matching("io.reelwright.provider.video.(*)..").should().notDependOnEachOther());
    }

    @Test
    void roomsFormNoCircle() {
        holds(slices().matching("io.reelwright.(*)..").should().beFreeOfCycles());
    }

    @Test
    void onlyTheGraphKnowsTheOrderOfThePhases() {
        holds(noClasses()
                .that()
                .resideInAPackage(room("phase"))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("io.reelwright.graph.VideoGraph"));
    }

    @Test
    void childProcessesAreStartedInOneRoom() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage(room("process"))
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ProcessBuilder.class)
                .orShould()
                .callMethod(Runtime.class, "exec", String[].class));
    }

    /** Whatever a stranger has sent is decoded in a child process under limits, never by Java in this one. */
    @Test
    void noPictureIsDecodedInThisProcess() {
        holds(noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ImageReader.class, ImageInputStream.class, ImageIcon.class, Toolkit.class)
                .orShould()
                .callMethodWhere(target(owner(type(ImageIO.class)))
                        .and(target(nameMatching("(read|getImageReader.*|createImageInputStream)")))));
    }

    @Test
    void theEnvironmentIsReadInOneRoom() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage(room("config"))
                .should()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class));
    }

    @Test
    void onlyTheCommandLinePrints() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages(room("cli"), "io.reelwright")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err"));
    }

    /** The command line writes to places of the user's. Each other writer names what it writes to. */
    @Test
    void oneClassOfTheCommandLineWritesToPlacesOfTheUsers() {
        Set<String> writers = Set.of(
                "io.reelwright.cli.delivery.UserFiles",
                // The folder of a delivery, and what is not finished in it.
                "io.reelwright.cli.delivery.Delivery",
                "io.reelwright.cli.delivery.StagingFolder",
                // Unfinished files that a delivery has named.
                "io.reelwright.cli.remote.RemoteFiles",
                // Pictures of scenes, whose names begin with the campaign's id.
                "io.reelwright.cli.SceneStillFiles",
                "io.reelwright.cli.remote.ApiClient",
                // The data folder.
                "io.reelwright.cli.delivery.RememberedDestinations",
                "io.reelwright.cli.LogFile",
                // A folder that is deleted at once, to see whether one can be made.
                "io.reelwright.cli.brief.WritableFolderCheck",
                // Standard output.
                "io.reelwright.cli.Console");
        holds(noClasses()
                .that()
                .resideInAPackage(room("cli"))
                .and(not(belongToAnyOfNames(writers)))
                .should()
                .callMethodWhere(
                        target(owner(type(Files.class)))
                                .and(
                                        target(
                                                nameMatching(
                                                        "(write.*|new(Output|Buffered|Byte).*[^r]|newBufferedWriter|copy|move|create.*|delete.*|set.*)"))))
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(FileOutputStream.class, FileWriter.class, RandomAccessFile.class, FileChannel.class)
                .orShould()
                .callMethodWhere(target(owner(type(File.class)))
                        .and(target(nameMatching("(renameTo|delete.*|mkdirs?|createNewFile|createTempFile)")))));
    }

    private static DescribedPredicate<JavaClass> belongToAnyOfNames(Set<String> names) {
        return DescribedPredicate.describe(
                "are writers",
                one -> names.stream().anyMatch(name -> one.getName().startsWith(name)));
    }

    @Test
    void databaseWordsStayInTheRoomsThatStore() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages(room("store"), room("event"), room("money"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.jdbi..", "com.zaxxer..", "org.flywaydb..", "org.postgresql.."));
    }

    @Test
    void bucketsAreAskedInOneRoom() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("io.reelwright.store.asset..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("software.amazon.."));
    }

    @Test
    void theOutsideIsCalledInOneRoom() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage(room("net"))
                .and()
                // It reads an archive from the class path, and asks for its size.
                .doNotHaveFullyQualifiedName("io.reelwright.store.postgres.PostgresPrograms")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "org.apache.hc..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(HttpURLConnection.class, URLConnection.class)
                .orShould()
                .callMethod(URL.class, "openStream")
                .orShould()
                .callMethod(URL.class, "openConnection")
                .orShould()
                .callMethod(URL.class, "getContent"));
    }

    @Test
    void usersTextMeetsOnlyExpressionsThatNeverGoBack() {
        holds(
                noClasses()
                        .that()
                        .resideInAnyPackage(READERS_OF_USERS_TEXT.stream()
                                .map(ArchitectureTest::room)
                                .toArray(String[]::new))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("java.util.regex..")
                        .orShould()
                        .callMethod(String.class, "matches", String.class)
                        .orShould()
                        .callMethod(String.class, "replaceAll", String.class, String.class)
                        .orShould()
                        .callMethod(String.class, "replaceFirst", String.class, String.class)
                        .orShould()
                        .callMethod(String.class, "split", String.class)
                        .orShould()
                        .callMethod(String.class, "split", String.class, int.class)
                        .orShould()
                        .callMethod(String.class, "splitWithDelimiters", String.class, int.class)
                        .because(
                                "an expression that goes back can be made to take hours; io.reelwright.text.LinearRegex never does"));
    }

    @Test
    void usersTextIsBroughtToSmallLettersInLinearTime() {
        holds(
                noClasses()
                        .that()
                        .resideInAnyPackage(
                                room("text"),
                                room("picture"),
                                "io.reelwright.provider..",
                                "io.reelwright.phase.storyboard..")
                        .and()
                        .doNotHaveFullyQualifiedName("io.reelwright.text.CharacterClasses")
                        .should()
                        .callMethod(String.class, "toLowerCase", Locale.class)
                        .because(
                                "it takes minutes for a text of capital sigmas; io.reelwright.text.CharacterClasses never does"));
    }

    @Test
    void noFileIsLongerThanAPersonCanHold() {
        assertThat(sources().filter(file -> lines(file).size() > LONGEST_FILE)).isEmpty();
    }

    @Test
    void everyPackageIsNullMarkedAndSaysWhatItIs() {
        List<Path> silent = new ArrayList<>();
        sources().map(Path::getParent).distinct().forEach(folder -> {
            Path page = folder.resolve("package-info.java");
            if (!Files.exists(page) || !String.join("\n", lines(page)).matches("(?s)/\\*\\*.*@NullMarked.*"))
                silent.add(folder);
        });
        assertThat(silent).isEmpty();
    }

    private static void holds(ArchRule rule) {
        rule.allowEmptyShould(true).check(HOUSE);
    }

    private static String room(String name) {
        return "io.reelwright." + name + "..";
    }

    /** Our own sources; a class of others that had to be replaced lies outside our tree. */
    private static Stream<Path> sources() {
        try (Stream<Path> all = Files.walk(SOURCES.resolve("io/reelwright"))) {
            return all.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
