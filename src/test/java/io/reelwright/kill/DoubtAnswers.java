package io.reelwright.kill;

import io.reelwright.campaign.ActionRefused;
import io.reelwright.event.change.CampaignWriter;
import io.reelwright.money.Job;
import io.reelwright.money.JobsInDoubt;
import io.reelwright.money.JobsInDoubt.Which;
import io.reelwright.store.Database;
import io.reelwright.store.Submission;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Answers for jobs in doubt that wait for a person, as a person does who looks into the services' records. Most are answered with what the
 * records say; of every fourth job the scene is given to the studio first, and the records are looked into at the end.
 */
final class DoubtAnswers {
    private static final int MOST = 100_000;
    private static final int STUDIO = 4;

    private final Database database;
    private final JobsInDoubt doubts;
    private final Records records;
    private final boolean patient;
    private final Map<String, Integer> given = new TreeMap<>();

    /** What services have accepted by now. */
    @FunctionalInterface
    interface Records {
        List<Acceptance> read() throws IOException;
    }

    /** @param patient whether to wait until a request that is not in the records can no longer arrive; else its scene goes to the studio */
    DoubtAnswers(Database database, CampaignWriter writer, Records records, boolean patient) {
        this.database = database;
        this.doubts = new JobsInDoubt(database, writer, Clock.systemUTC());
        this.records = records;
        this.patient = patient;
    }

    /** Answers for the jobs for which a person was asked. */
    void answer() throws IOException, InterruptedException {
        Set<String> asked = asked(database);
        List<Job> open = doubts.list(Submission.DEFAULT_PROJECT, Which.DOUBT, MOST).stream()
                .filter(job -> asked.contains(job.ref()) && !job.overdue())
                .toList();
        if (open.isEmpty()) return;
        List<Acceptance> all = records.read();
        for (Job job : open) {
            Optional<String> task = task(job, all);
            boolean studio = Math.floorMod(job.ref().hashCode(), STUDIO) == 0 || task.isEmpty() && !patient;
            if (studio) answered("studio", () -> doubts.studio(job));
            else fromRecords(job, task);
        }
    }

    /** Answers for the jobs whose scenes were given to the studio, as far as the records say something for certain. */
    void settle() throws IOException, InterruptedException {
        List<Acceptance> all = records.read();
        for (Job job : doubts.list(Submission.DEFAULT_PROJECT, Which.DOUBT, MOST)) {
            if (!job.overdue()) continue;
            Optional<String> task = task(job, all);
            if (task.isPresent() || patient) fromRecords(job, task);
        }
    }

    private void fromRecords(Job job, Optional<String> task) throws InterruptedException {
        if (task.isPresent()) answered("taken", () -> doubts.taken(job, task.get()));
        else answered("never taken", () -> doubts.neverTaken(job));
    }

    /** One answer of a person. */
    @FunctionalInterface
    private interface Answer {
        void give() throws InterruptedException;
    }

    private void answered(String act, Answer answer) throws InterruptedException {
        try {
            answer.give();
            given.merge(act, 1, Integer::sum);
        } catch (ActionRefused notNow) {
            // The request may still arrive, or its sender has come back: it is looked at again.
        }
    }

    private static Optional<String> task(Job job, List<Acceptance> all) {
        return Acceptance.of(job, all).stream().map(Acceptance::task).findFirst();
    }

    /** Returns how often each answer was given. */
    Map<String, Integer> given() {
        return Map.copyOf(given);
    }

    /** Returns the jobs for which a person was asked. */
    static Set<String> asked(Database database) {
        return database.transaction(handle -> handle.createQuery("SELECT ref FROM job_notes WHERE asked")
                .mapTo(String.class)
                .set());
    }
}
