package io.reelwright.testing;

import io.reelwright.money.Job;
import io.reelwright.money.JobState;
import io.reelwright.money.JobSubject;
import java.time.Instant;
import java.time.LocalDate;

/** Jobs as an adapter is given them. */
public final class Jobs {
    private Jobs() {}

    /** Returns a job that is about to be sent. */
    public static Job with(String request) {
        return new Job(
                "X/scene/0/1",
                "X",
                JobSubject.scene(0),
                1,
                "shop",
                "film",
                request,
                "",
                JobState.SENDING,
                null,
                1,
                null,
                null,
                LocalDate.EPOCH,
                1,
                0,
                0,
                0,
                false,
                null,
                null,
                Instant.EPOCH);
    }
}
