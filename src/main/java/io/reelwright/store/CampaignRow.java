package io.reelwright.store;

import io.reelwright.campaign.Phase;
import io.reelwright.campaign.VideoState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of campaigns. Columns are parsed only on access, so that a damaged one does not make the rest unusable: each
 * method that parses a column throws {@link UnreadableState} when it does not know the value.
 *
 * @param tier        name of the quality tier
 * @param stored      the last checkpoint
 * @param phaseWord   name of the current phase
 * @param stoppedWord name of the phase that failed; null when none failed
 * @param fence       fencing number, raised by each claim by a random amount; 0 before the first claim
 * @param writes      number of writes so far
 * @param ticket      raised each time the campaign is put in a lane; 0 before the first time
 * @param claimed     whether a process has begun to work on this ticket
 * @param holdsWord   names of the phases before which the campaign waits for approval
 * @param heldWord    where the campaign waits for approval now; null when it does not wait
 * @param lastSeq     number of the newest event, 0 when there is none
 * @param asleep      whether the campaign waits for something external and has no turn
 * @param calls       number of wake-ups from outside so far
 * @param tries       number of processes that have begun to work on the campaign since its last progress and have not given it back
 */
public record CampaignRow(
        String id,
        String tier,
        StoredState stored,
        String phaseWord,
        @Nullable String stoppedWord,
        long fence,
        long writes,
        long ticket,
        boolean claimed,
        String holdsWord,
        @Nullable String heldWord,
        long lastSeq,
        boolean asleep,
        long calls,
        int tries) {
    static final String COLUMNS = "id, tier, state, phase, stopped_in, fence, writes, ticket, claimed, holds, held,"
            + " last_seq, asleep, calls, tries";

    static CampaignRow from(ResultSet row) throws SQLException {
        String id = row.getString("id");
        return new CampaignRow(
                id,
                row.getString("tier"),
                new StoredState(id, row.getString("state")),
                row.getString("phase"),
                row.getString("stopped_in"),
                row.getLong("fence"),
                row.getLong("writes"),
                row.getLong("ticket"),
                row.getBoolean("claimed"),
                row.getString("holds"),
                row.getString("held"),
                row.getLong("last_seq"),
                row.getBoolean("asleep"),
                row.getLong("calls"),
                row.getInt("tries"));
    }

    /** Returns the last checkpoint. */
    public VideoState state() {
        return stored.read();
    }

    /** Returns the current phase; empty when this binary does not know its name. */
    public Optional<Phase> phaseIfKnown() {
        return Arrays.stream(Phase.values())
                .filter(phase -> phase.name().equals(phaseWord))
                .findFirst();
    }

    /** Returns whether the campaign is in a final phase. */
    public boolean hasEnded() {
        return phaseIfKnown().filter(Phase::isEnd).isPresent();
    }

    /** Returns the phase that failed; null when none failed. */
    public @Nullable Phase stoppedIn() {
        return stoppedWord == null ? null : read(() -> Phase.valueOf(stoppedWord));
    }

    /** Returns the phases before which the campaign waits for approval. */
    public Set<Phase> holds() {
        return read(() -> PendingApproval.phases(holdsWord));
    }

    /** Returns where the campaign waits for approval now; null when it does not wait. */
    public @Nullable PendingApproval held() {
        return heldWord == null ? null : read(() -> Objects.requireNonNull(PendingApproval.of(heldWord)));
    }

    private interface Word<T> {
        T read();
    }

    private <T> T read(Word<T> word) {
        try {
            return word.read();
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException unknown) {
            throw new UnreadableState(id, unknown);
        }
    }
}
