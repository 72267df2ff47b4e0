package io.reelwright.event.change;

import io.reelwright.campaign.Phase;
import io.reelwright.event.Event;
import io.reelwright.event.StoredEvent;
import io.reelwright.event.live.EventLog;
import io.reelwright.store.CampaignRow;
import io.reelwright.store.CampaignStore;
import io.reelwright.store.Database;
import io.reelwright.store.Lane;
import io.reelwright.store.TurnTable;
import io.reelwright.store.UnreadableState;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Handle;

/**
 * Finds submitted campaigns that should have a turn and have none, because a {@code make} on the same data has emptied the lanes or the
 * database has lost the turn. A campaign that cannot be read is logged once and gets no turn.
 */
public final class LostTurns {
    private static final Logger LOG = Logger.getLogger(LostTurns.class.getName());

    private final Database database;
    private final CampaignStore campaigns;
    private final EventLog events;
    private final TurnTable turns;
    private final CampaignWriter writer;

    /** Campaigns that have been logged already. */
    private final Set<String> unreadable = ConcurrentHashMap.newKeySet();

    LostTurns(Database database, CampaignStore campaigns, EventLog events, TurnTable turns, CampaignWriter writer) {
        this.database = database;
        this.campaigns = campaigns;
        this.events = events;
        this.turns = turns;
        this.writer = writer;
    }

    /**
     * Gives a turn to each of these campaigns.
     *
     * @return how many there were
     */
    public int find() {
        int found = 0;
        for (String id : database.transaction(campaigns::withoutTurn)) if (find(id)) found++;
        return found;
    }

    private boolean find(String id) {
        try {
            Optional<List<StoredEvent>> told = database.transaction(handle -> campaigns
                    .locked(handle, id)
                    .filter(row -> isForgotten(handle, row))
                    .map(row -> enter(handle, row, row.state().phase())));
            told.ifPresent(events::announce);
            return told.isPresent();
        } catch (UnreadableState broken) {
            unreadable(broken);
            return false;
        }
    }

    /** Checks again under the lock, as the campaign may have changed since the search. */
    private boolean isForgotten(Handle handle, CampaignRow row) {
        return !row.state().needsNewer()
                && !row.hasEnded()
                && row.held() == null
                && !row.asleep()
                && !turns.hasTurn(handle, row.id(), row.ticket());
    }

    private List<StoredEvent> enter(Handle handle, CampaignRow row, Phase phase) {
        turns.enterAgain(handle, row, Lane.FIRST);
        if (row.fence() == 0) return List.of();
        return writer.tell(handle, row, phase, List.of(new Event.Resumed(phase, "its turn was lost")));
    }

    /** Logs a campaign that cannot be read, once; a person has to handle it. */
    public void unreadable(UnreadableState broken) {
        if (unreadable.add(broken.campaign()))
            LOG.log(Level.SEVERE, broken.getMessage() + "; it is tried again when a user requests it", broken);
    }
}
