package io.reelwright.graph;

import io.reelwright.campaign.ActionRefused;
import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Campaign;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.Storyboard;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import io.reelwright.event.change.CampaignChanges.Checkpoint;
import io.reelwright.event.change.CampaignWriter;
import io.reelwright.store.Database;
import io.reelwright.store.IdempotencyKeyTaken;
import io.reelwright.store.NeedsNewer;
import io.reelwright.store.StateFiles;
import io.reelwright.store.Submission;
import io.reelwright.store.asset.AssetStore;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Starts a campaign with the work that another one had done before a phase. The other campaign is not affected; its files are copied, so
 * that each campaign may be deleted without the other.
 */
public final class Fork {
    private static final int TRIES = 5;

    private final CampaignWriter writer;
    private final AssetStore assets;
    private final VideoGraph graph = new VideoGraph();

    public Fork(CampaignWriter writer, AssetStore assets) {
        this.writer = writer;
        this.assets = assets;
    }

    /** Returns whether one phase leads to another without rejections, or they are the same. */
    public boolean leads(Phase from, Phase to) {
        return graph.leads(from, to);
    }

    /**
     * Starts the new campaign.
     *
     * @param id    id of the other campaign
     * @param from  phase in which the new campaign starts. From QUALITY on a campaign that is still in VISUAL, the new one keeps the
     *              scenes drawn so far and draws the others first
     * @param brief order of the new campaign
     * @throws ActionRefused       when the other campaign has not reached that phase
     * @throws IdempotencyKeyTaken when the key was used for another order
     * @throws IOException         when a file cannot be copied
     */
    public CampaignWriter.Submitted begin(String id, Phase from, Brief brief, Submission how) throws IOException {
        if (from.isEnd()) throw new ActionRefused("no work is done in " + from + ": name an earlier phase");
        Campaign fresh = writer.order(brief);
        writer.filesCome(fresh);
        try {
            VideoState kept = copied(id, from, fresh.id());
            VideoState begun = StateFiles.moved(kept, fresh.id()).with(fresh);
            CampaignWriter.Submitted made = writer.begin(begun, how, news(id, from, kept.storyboard()));
            if (!made.fresh()) assets.forget(fresh.id());
            return made;
        } catch (IOException | RuntimeException failed) {
            // While the database is unavailable it is unknown whether the new campaign exists and needs these files.
            if (!Database.isAway(failed)) assets.forget(fresh.id());
            throw failed;
        }
    }

    /** Returns the first events of the new campaign. They include its scenes, for clients that follow only its own events. */
    private static List<Event> news(String id, Phase from, @Nullable Storyboard board) {
        Event forked = new Event.Forked(id, from);
        return board == null ? List.of(forked) : List.of(forked, Event.StoryboardReady.of(board));
    }

    /** Returns the kept state and copies its files to a folder. Both are consistent, whatever happens to the other campaign meanwhile. */
    private VideoState copied(String id, Phase from, String folder) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            VideoState kept = kept(id, from);
            Optional<IOException> gone = copyFiles(kept, folder);
            // A file is replaced only after the state no longer refers to it.
            if (kept(id, from).equals(kept)) {
                if (gone.isPresent()) throw gone.get();
                return kept;
            }
            assets.forget(folder);
        }
        throw new ActionRefused(id + " changes all the time: fork it when it is not at work");
    }

    private VideoState kept(String id, Phase from) {
        Checkpoint other = writer.changes().checkpoint(id);
        if (other.state().needsNewer()) throw new NeedsNewer(id);
        VideoState kept = other.state().again(from, phase -> graph.leads(from, phase));
        if (from == Phase.QUALITY && other.reached() == Phase.VISUAL) return kept.at(Phase.VISUAL);
        if (!graph.leads(from, other.reached()))
            throw new ActionRefused(
                    id + " has only come to " + other.reached() + ", and not to " + from + ": name an earlier phase");
        return kept;
    }

    /** Copies the files; returns the error when one of them could not be copied. */
    private Optional<IOException> copyFiles(VideoState kept, String folder) {
        try {
            for (var file : StateFiles.of(kept).entrySet()) assets.copy(file.getValue(), folder + "/" + file.getKey());
            return Optional.empty();
        } catch (IOException gone) {
            return Optional.of(gone);
        }
    }
}
