package io.reelwright.server;

import io.reelwright.event.change.CampaignWriter;
import io.reelwright.event.live.EventLog;
import io.reelwright.graph.Edits;
import io.reelwright.graph.Engine;
import io.reelwright.graph.Fork;
import io.reelwright.media.MediaCheck;
import io.reelwright.money.JobsInDoubt;
import io.reelwright.money.Prices;
import io.reelwright.store.CampaignList;
import io.reelwright.store.Database;
import io.reelwright.store.Tokens;
import io.reelwright.store.Uploads;
import io.reelwright.store.asset.AssetStore;
import java.util.List;

/**
 * What the service serves.
 *
 * @param database  asked whether it is there
 * @param writer campaigns, to be written
 * @param campaigns campaigns, to be listed
 * @param events    what happened
 * @param assets    finished files
 * @param uploads   files that were sent for orders
 * @param engine    does the work
 * @param edits     changes campaigns
 * @param fork      begins campaigns with what others had done
 * @param inDoubt    jobs, and what a person may do about them
 * @param prices    what providers ask
 * @param media     looks whether a picture or clip that was sent can be used
 * @param tokens    who may come in
 * @param voices    the voices that can narrate, the default first
 */
public record ServerParts(
        Database database,
        CampaignWriter writer,
        CampaignList campaigns,
        EventLog events,
        AssetStore assets,
        Uploads uploads,
        Engine engine,
        Edits edits,
        Fork fork,
        JobsInDoubt inDoubt,
        Prices prices,
        MediaCheck media,
        Tokens tokens,
        List<String> voices) {
    /**
     * Refuses what has to be kept on a disk that has no room for it.
     *
     * @throws HttpProblem with 507 and the mend
     */
    void requireRoom() {
        engine.noRoom().ifPresent(why -> {
            throw HttpProblem.noRoom(why);
        });
    }
}
