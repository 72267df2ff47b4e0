package io.reelwright.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.event.StoredEvent;
import io.reelwright.event.live.EventLog;
import io.reelwright.store.Database;
import io.reelwright.testing.ChildJvm;
import io.reelwright.testing.OwnDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real process, a real SIGKILL, a real database. */
@Tag("slow")
class KilledInTheMiddleTest {
    @TempDir
    Path folder;

    @Test
    void aSceneThatWasCheckpointedIsNotDrawnAgain() throws Exception {
        String id;
        try (ChildJvm first = start()) {
            id = first.hear("campaign");
            for (int scene = 0; scene < 2; scene++) {
                assertThat(first.hear("scene")).isEqualTo(String.valueOf(scene));
                first.say("on");
            }
            first.hear("scene");
            first.kill();
        }

        try (ChildJvm second = start()) {
            assertThat(second.hear("campaign")).isEqualTo(id);
            for (int scene = 3; scene < 6; scene++) {
                assertThat(second.hear("scene")).isEqualTo(String.valueOf(scene));
                second.say("on");
            }
            assertThat(second.hear("end")).isEqualTo("DONE");
            assertThat(second.await()).isZero();
        }

        assertEachSceneWasDrawnOnceAndNoNumberIsMissing(id);
    }

    @Test
    void aDatabaseServerThatIsKilledDelaysTheRunAndNothingElse() throws Exception {
        String id;
        try (ChildJvm child = start()) {
            long server = Long.parseLong(child.hear("server"));
            id = child.hear("campaign");
            for (int scene = 0; scene < 6; scene++) {
                child.hear("scene");
                if (scene == 2) ProcessHandle.of(server).orElseThrow().destroyForcibly();
                child.say("on");
            }
            assertThat(child.hear("end")).isEqualTo("DONE");
            assertThat(child.await()).isZero();
        }

        assertEachSceneWasDrawnOnceAndNoNumberIsMissing(id);
    }

    private void assertEachSceneWasDrawnOnceAndNoNumberIsMissing(String id) throws Exception {
        assertThat(Files.readAllLines(folder.resolve("drawn")))
                .isEqualTo(IntStream.range(0, 6).mapToObj(String::valueOf).toList());
        try (Database database = OwnDatabase.in(folder.resolve("data"))) {
            List<StoredEvent> events = new EventLog(database).read(id, 0, 1000);
            assertThat(events.stream().map(StoredEvent::seq))
                    .isEqualTo(LongStream.rangeClosed(1, events.size()).boxed().toList());
            assertThat(events.stream().filter(event -> event.event().kind().equals("scene_complete")))
                    .hasSize(6);
            assertThat(events.getLast().event().kind()).isEqualTo("campaign_done");
        }
    }

    private ChildJvm start() throws Exception {
        return ChildJvm.start(
                SixScenes.class,
                folder.resolve("data").toString(),
                folder.resolve("drawn").toString());
    }
}
