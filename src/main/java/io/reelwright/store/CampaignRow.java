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
 * A stored campaign. What is damaged in it is found when it is asked for, so that the rest can still be used: each method that reads
 * a word throws {@link UnreadableState} when it does not know it.
 *
 * @param tier        its quality tier's name
 * @param stored      the last checkpoint
 * @param phaseWord   where it stands
 * @param stoppedWord the phase that failed; null unless it did
 * @param fence       raised by each claim, by chance; 0 before the first
 * @param writes      raised by each write
 * @param ticket      raised each time it is put in a lane; 0 before the first
 * @param claimed     whether a process has begun to work on this ticket
 * @param holdsWord   the phases before which it stops until somebody lets it go on
 * @param heldWord    where it has stopped so; null when it has not
 * @param lastSeq     number of its newest event, 0 when there is none
 * @param asleep      whether it waits for something outside and has no turn
 * @param calls       how often something outside has called it
 * @param tries       how many processes have begun to work on it since it last got further, and have not come back
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

    /** The last checkpoint. */
    public VideoState state() {
        return stored.read();
    }

    /** Where it stands; empty when this binary does not know the word. */
    public Optional<Phase> phaseIfKnown() {
        return Arrays.stream(Phase.values())
                .filter(phase -> phase.name().equals(phaseWord))
                .findFirst();
    }

    /** Whether nothing more is done. */
    public boolean hasEnded() {
        return phaseIfKnown().filter(Phase::isEnd).isPresent();
    }

    /** The phase that failed; null unless it did. */
    public @Nullable Phase stoppedIn() {
        return stoppedWord == null ? null : read(() -> Phase.valueOf(stoppedWord));
    }

    /** The phases before which it stops until somebody lets it go on. */
    public Set<Phase> holds() {
        return read(() -> PendingApproval.phases(holdsWord));
    }

    /** Where it has stopped until somebody lets it go on; null when it has not. */
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
