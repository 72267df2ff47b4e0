package io.reelwright.cli;

import io.reelwright.campaign.Asset;
import io.reelwright.campaign.Brief;
import io.reelwright.campaign.CostEstimate;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.Storyboard;
import io.reelwright.campaign.Take.Declined;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import io.reelwright.event.StoredEvent;
import io.reelwright.media.MediaCheck;
import io.reelwright.order.PurchaseRules;
import io.reelwright.order.SourceTexts;
import io.reelwright.testing.Articles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A campaign service that replays events chosen by the test instead of making a video. */
public class ScriptedCampaignService implements CampaignService {
    private final Path store;
    private final List<Event> story;
    private boolean fails;
    private @Nullable Brief made;
    private boolean closed;
    private final Articles articles = new Articles();

    public ScriptedCampaignService(Path store, List<Event> story) {
        this.store = store;
        this.story = List.copyOf(story);
    }

    ScriptedCampaignService thatFails() {
        fails = true;
        return this;
    }

    @Nullable
    Brief made() {
        return made;
    }

    boolean closed() {
        return closed;
    }

    @Override
    public List<String> voices() {
        return List.of("slt", "nell");
    }

    @Override
    public MediaCheck media() {
        return _ -> new MediaCheck.Usable(true, 1);
    }

    @Override
    public PurchaseRules purchases() {
        return new PurchaseRules(List.of("fal", "kie"), 5_000_000);
    }

    @Override
    public SourceTexts sources() {
        return articles;
    }

    Articles articles() {
        return articles;
    }

    @Override
    public CostEstimate estimate(Brief brief) {
        return brief.purchases().providers().isEmpty()
                ? new CostEstimate(0, 14, 0)
                : new CostEstimate(4_200_000, 14, 5_000_000);
    }

    @Override
    public VideoPlan plan(Brief brief) {
        Storyboard board =
                java.util.Objects.requireNonNull(SampleCampaign.finished(brief).storyboard());
        List<Event.SceneCost> scenes = board.scenes().stream()
                .map(scene -> scene.index() == 0
                        ? new Event.SceneCost(0, "kie", "kie-wan-2.7", 0.32, 0)
                        : new Event.SceneCost(scene.index(), "studio", "studio-headline", 0, 0.32))
                .toList();
        return new VideoPlan(
                board,
                new Event.CostPlanned(scenes, 0.32, 0.50, 0.32 * (scenes.size() - 1)),
                scenes.stream()
                        .map(one -> one.worst() > 0
                                ? List.<Declined>of()
                                : List.of(
                                        new Declined("media", "no picture or clip of yours is for this scene"),
                                        new Declined("kie", "over_budget")))
                        .toList(),
                List.of("9.0 s are spoken where 5 s are wanted"));
    }

    @Override
    public RunningCampaign make(Brief brief) {
        made = brief;
        VideoState end = fails
                ? SampleCampaign.begun(brief).at(Phase.FAILED).withFailure("the disk is full")
                : SampleCampaign.finished(brief);
        return new Played(numbered(story), end);
    }

    @Override
    public RunningCampaign resume(String id) {
        if (!id.equals(SampleCampaign.ID)) throw new CampaignServiceFailure(id + ": no such campaign");
        return make(SampleCampaign.brief("Why honey never spoils", io.reelwright.campaign.Output.TIKTOK_9X16));
    }

    @Override
    public void close() {
        closed = true;
    }

    /** Returns the events numbered as in the store, one second apart. */
    public static List<StoredEvent> numbered(List<Event> story) {
        List<StoredEvent> stored = new ArrayList<>();
        Phase phase = Phase.PLANNING;
        for (Event event : story) {
            int seq = stored.size() + 1;
            if (event instanceof Event.PhaseChange(Phase _, Phase to)) phase = to;
            stored.add(new StoredEvent(SampleCampaign.ID, seq, SampleCampaign.BEGAN.plusSeconds(seq), phase, event));
        }
        return stored;
    }

    private final class Played implements RunningCampaign {
        private final List<StoredEvent> events;
        private final VideoState end;
        private int next;

        Played(List<StoredEvent> events, VideoState end) {
            this.events = events;
            this.end = end;
        }

        @Override
        public String id() {
            return SampleCampaign.ID;
        }

        @Override
        public @Nullable StoredEvent next(Duration patience) {
            return ended() ? null : events.get(next++);
        }

        @Override
        public boolean ended() {
            return next == events.size();
        }

        @Override
        public VideoState state() {
            return end;
        }

        @Override
        public Path file(Asset asset) {
            try {
                Path file = store.resolve(asset.key());
                return Files.exists(file) ? file : Files.writeString(file, asset.key());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
