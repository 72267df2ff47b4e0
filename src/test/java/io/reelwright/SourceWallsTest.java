package io.reelwright;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.testing.SourceFile;
import io.reelwright.testing.SourceFile.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * The walls and floors of {@link ArchitectureTest} once more, on what is written in place of what was compiled: of a constant of
 * another class, the compiler leaves the value alone.
 */
class SourceWallsTest {
    private static final Floors FLOORS = Floors.written();
    private static final List<SourceFile> SOURCES = SourceFile.all();

    @Test
    void aRoomNamesOnlyRoomsOfTheFloorsBelow() {
        assertThat(uses((file, use) -> isElsewhere(file, use)
                        && !FLOORS.isAbove(SourceFile.top(file.room()), SourceFile.top(use.room()))))
                .isEmpty();
    }

    @Test
    void nobodyButTheWayInNamesTheWayIn() {
        assertThat(uses((_, use) -> use.room().isEmpty())).isEmpty();
    }

    @Test
    void phasesDoNotNameEachOther() {
        assertThat(uses((file, use) -> areBeside("phase.", file, use))).isEmpty();
    }

    @Test
    void makersOfPicturesDoNotNameEachOther() {
        assertThat(uses((file, use) -> areBeside("provider.video.", file, use))).isEmpty();
    }

    @Test
    void onlyTheGraphKnowsTheOrderOfThePhases() {
        assertThat(uses((file, use) -> isIn("phase", file) && use.type().equals("VideoGraph")))
                .isEmpty();
    }

    @Test
    void databaseWordsStayInTheRoomsThatStore() {
        assertThat(imports(
                        file -> !isIn("store", file) && !isIn("event", file) && !isIn("money", file),
                        "java.sql.",
                        "org.jdbi.",
                        "com.zaxxer.",
                        "org.flywaydb.",
                        "org.postgresql."))
                .isEmpty();
    }

    @Test
    void bucketsAreAskedInOneRoom() {
        assertThat(imports(file -> !isIn("store.asset", file), "software.amazon."))
                .isEmpty();
    }

    @Test
    void theOutsideIsCalledInOneRoom() {
        assertThat(imports(file -> !isIn("net", file), "java.net.http.", "org.apache.hc."))
                .isEmpty();
    }

    @Test
    void usersTextMeetsOnlyExpressionsThatNeverGoBack() {
        assertThat(imports(
                        file -> ArchitectureTest.READERS_OF_USERS_TEXT.stream().anyMatch(room -> isIn(room, file)),
                        "java.util.regex."))
                .isEmpty();
    }

    /** Nobody sees what it brings. */
    @Test
    void nothingIsImportedByAnAsterisk() {
        assertThat(SOURCES)
                .flatExtracting(file -> file.imports().stream()
                        .filter(name -> name.endsWith("*"))
                        .map(name -> file.name() + " imports " + name)
                        .toList())
                .isEmpty();
    }

    @Test
    void aConstantOfAnotherRoomIsSeenHoweverItIsNamed() {
        SourceFile file = SourceFile.of("io.reelwright.phase.quality.Judge", """
                package io.reelwright.phase.quality;

                import static io.reelwright.graph.VideoGraph.MAX_QUALITY_ROUNDS;
                import static java.lang.Math.*;

                import io.reelwright.phase.script.ScriptDraft;

                /** See {@link io.reelwright.server.OpenStreams}. */
                class Judge {
                    String text = "io.reelwright.cli.CommandDispatcher"; // not io.reelwright.cli.CampaignSession
                    int frames = io.reelwright.media.FrameRequest.ALL + MAX_QUALITY_ROUNDS;
                }
                """);

        assertThat(file.room()).isEqualTo("phase.quality");
        assertThat(file.uses())
                .containsExactly(
                        new Use("graph", "VideoGraph"),
                        new Use("phase.script", "ScriptDraft"),
                        new Use("media", "FrameRequest"));
        assertThat(file.imports())
                .containsExactly(
                        "io.reelwright.graph.VideoGraph.MAX_QUALITY_ROUNDS",
                        "java.lang.Math.*",
                        "io.reelwright.phase.script.ScriptDraft");
        assertThat(file.code())
                .contains("io.reelwright.cli.CommandDispatcher")
                .doesNotContain("OpenStreams", "io.reelwright.cli.CampaignSession");
    }

    /** All uses that a rule forbids; the way in may use everything. */
    private static List<String> uses(BiPredicate<SourceFile, Use> forbidden) {
        List<String> found = new ArrayList<>();
        for (SourceFile file : SOURCES)
            for (Use use : file.uses())
                if (!file.room().isEmpty() && forbidden.test(file, use))
                    found.add(file.name() + " names " + use.room() + "." + use.type());
        return found;
    }

    private static List<String> imports(Predicate<SourceFile> outside, String... packages) {
        List<String> found = new ArrayList<>();
        for (SourceFile file : SOURCES)
            for (String name : file.imports())
                if (outside.test(file) && List.of(packages).stream().anyMatch(name::startsWith))
                    found.add(file.name() + " imports " + name);
        return found;
    }

    private static boolean isElsewhere(SourceFile file, Use use) {
        return !use.room().isEmpty() && !SourceFile.top(use.room()).equals(SourceFile.top(file.room()));
    }

    private static boolean isIn(String room, SourceFile file) {
        return file.room().equals(room) || file.room().startsWith(room + ".");
    }

    private static boolean areBeside(String above, SourceFile file, Use use) {
        return file.room().startsWith(above)
                && use.room().startsWith(above)
                && !SourceFile.top(file.room().substring(above.length()))
                        .equals(SourceFile.top(use.room().substring(above.length())));
    }
}
