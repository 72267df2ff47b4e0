package io.reelwright.store;

import io.reelwright.campaign.Phase;
import io.reelwright.campaign.VideoState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stored campaign.
 *
 * @param state     the last checkpoint
 * @param stoppedIn the phase that failed; null unless it did
 * @param fence     raised by each claim, by chance; 0 before the first
 * @param writes    raised by each write
 * @param ticket    raised each time it is put in a lane; 0 before the first
 * @param claimed   whether a process has begun to work on this ticket
 * @param holds     the phases before which it stops until somebody lets it go on
 * @param held      where it has stopped so; null when it has not
 * @param lastSeq   number of its newest event, 0 when there is none
 * @param asleep    whether it waits for something outside and has no turn
 * @param calls     how often something outside has called it
 */
public record CampaignRow(
        VideoState state,
        @Nullable Phase stoppedIn,
        long fence,
        long writes,
        long ticket,
        boolean claimed,
        Set<Phase> holds,
        @Nullable Held held,
        long lastSeq,
        boolean asleep,
        long calls) {
    static final String COLUMNS =
            "state, stopped_in, fence, writes, ticket, claimed, holds, held, last_seq," + " asleep, calls";

    static CampaignRow from(ResultSet row) throws SQLException {
        String stopped = row.getString("stopped_in");
        return new CampaignRow(
                StateJson.read(row.getString("state")),
                stopped == null ? null : Phase.valueOf(stopped),
                row.getLong("fence"),
                row.getLong("writes"),
                row.getLong("ticket"),
                row.getBoolean("claimed"),
                Held.phases(row.getString("holds")),
                Held.of(row.getString("held")),
                row.getLong("last_seq"),
                row.getBoolean("asleep"),
                row.getLong("calls"));
    }
}
