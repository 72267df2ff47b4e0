package io.reelwright.graph;

import io.reelwright.campaign.Campaign;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.Take;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import io.reelwright.event.change.CampaignWriter;
import io.reelwright.event.live.EventLog;
import io.reelwright.money.Spending;
import io.reelwright.money.SpendingLimits;
import io.reelwright.store.CampaignStore;
import io.reelwright.store.Database;
import io.reelwright.store.Heartbeat;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.SharedFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Map;

/**
 * A small program for killing: a campaign whose VISUAL phase draws six scenes. Each drawing is noted in a file of its own
 * making; after each checkpoint it says so and waits for a word.
 */
final class SixScenes {
    private static final int SCENES = 6;

    private SixScenes() {}

    /** {@code data} folder and {@code drawn} file. */
    public static void main(String[] arguments) throws Exception {
        Path drawn = Path.of(arguments[1]);
        try (Database database = Database.embedded(Path.of(arguments[0]), SharedFolders.programs())) {
            System.out.println("server " + database.serverPid());
            CampaignWriter writer = new CampaignWriter(
                    database, new CampaignStore(database), new EventLog(database), Clock.systemUTC());
            Campaign campaign = writer.create(Campaigns.brief("honey"));
            System.out.println("campaign " + campaign.id());
            Engine.Slots slots = Engine.Slots.SMALL;
            try (Engine engine = new Engine(
                    database,
                    writer,
                    new VideoGraph(),
                    nodes(drawn),
                    Spending.of(database, writer, SpendingLimits.NOTHING),
                    slots,
                    Heartbeat.USUAL)) {
                engine.submit(campaign);
                System.out.println("end " + engine.await(campaign.id()).phase());
            }
        }
    }

    private static Map<Phase, PhaseNode> nodes(Path drawn) {
        Map<Phase, PhaseNode> nodes = EngineFixture.finishingNodes();
        nodes.put(Phase.VISUAL, (state, recorder) -> new Outcome.Finished(draw(state, recorder, drawn)));
        return nodes;
    }

    private static VideoState draw(VideoState state, PhaseRecorder recorder, Path drawn) {
        VideoState now = state;
        for (int scene = state.takes().size(); scene < SCENES; scene++) {
            note(drawn, scene);
            now = now.plusTake(new Take(scene, 1, "studio-plain", 1, Map.of(), Map.of(), null));
            recorder.checkpoint(now, new Event.SceneComplete(scene, 1, "studio-plain", 0, 0));
            System.out.println("scene " + scene);
            word();
        }
        return now;
    }

    private static void note(Path drawn, int scene) {
        try {
            Files.writeString(drawn, scene + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void word() {
        try {
            while (System.in.read() != '\n') Thread.onSpinWait();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
