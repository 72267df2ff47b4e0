package io.reelwright;

import io.reelwright.campaign.Asset;
import io.reelwright.campaign.VideoState;
import io.reelwright.cli.CampaignServiceFailure;
import io.reelwright.cli.RunningCampaign;
import io.reelwright.event.Event;
import io.reelwright.event.StoredEvent;
import io.reelwright.event.live.EventTail;
import io.reelwright.store.asset.AssetsUnavailable;
import io.reelwright.store.asset.DamagedAsset;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A campaign that runs in this process, followed through its stored events. */
final class LocalCampaign implements RunningCampaign {
    private final String id;
    private final Assembly parts;
    private final EventTail tail;
    private @Nullable StoredEvent last;

    LocalCampaign(String id, Assembly parts) {
        this.id = id;
        this.parts = parts;
        this.tail = parts.events().tail(id, 0);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public @Nullable StoredEvent next(Duration patience) throws InterruptedException {
        StoredEvent news = tail.next(patience).orElse(null);
        if (news != null) last = news;
        else parts.engine().stuck(id).ifPresent(LocalCampaign::tell);
        return news;
    }

    /** An earlier run of the same campaign may have failed, so only the campaign's newest event can be its end. */
    @Override
    public boolean ended() {
        StoredEvent newest = last;
        return newest != null
                && isEnd(newest.event())
                && state().phase().isEnd()
                && parts.events().read(id, newest.seq(), 1).isEmpty();
    }

    @Override
    public VideoState state() {
        return parts.writer().find(id).orElseThrow(() -> new CampaignServiceFailure(id + ": no such campaign"));
    }

    @Override
    public Path file(Asset asset) {
        try {
            return parts.assets().path(asset);
        } catch (DamagedAsset damaged) {
            throw new CampaignServiceFailure(
                    damaged.getMessage() + ": reelwright resume " + id + " makes it again", damaged);
        } catch (AssetsUnavailable away) {
            throw new CampaignServiceFailure(String.valueOf(away.getMessage()), away);
        }
    }

    private static void tell(RuntimeException trouble) {
        throw new CampaignServiceFailure("the work cannot continue: " + trouble.getMessage(), trouble);
    }

    private static boolean isEnd(Event event) {
        return event instanceof Event.CampaignDone
                || event instanceof Event.CampaignFailed
                || event instanceof Event.CampaignCancelled;
    }
}
