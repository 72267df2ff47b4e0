package io.reelwright.kill;

import io.reelwright.event.Event;
import io.reelwright.event.StoredEvent;
import io.reelwright.money.Job;
import io.reelwright.money.JobState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares jobs with what services have accepted, and counts. {@link PaidAudit} says what must be. */
final class JobAudit {
    final List<String> wrong = new ArrayList<>();
    private final Set<String> asked;
    private final boolean mayWait;
    private int jobs;
    private int searched;
    private int doubts;
    private int writtenOff;
    private int unknown;
    private int twice;
    private long twiceCost;

    /**
     * @param asked   the jobs for which a person was asked
     * @param mayWait whether jobs may still be in doubt
     */
    JobAudit(Set<String> asked, boolean mayWait) {
        this.asked = asked;
        this.mayWait = mayWait;
    }

    void campaign(List<Job> bought, List<Acceptance> accepted, List<StoredEvent> told) {
        Map<String, Job> orders = new HashMap<>();
        Map<Integer, List<Job>> paid = new HashMap<>();
        int matched = 0;
        for (Job job : bought) {
            Job other = orders.put(job.provider() + " " + job.subject(), job);
            if (other != null) wrong.add(job.ref() + " was ordered where " + other.ref() + " was");
            List<Acceptance> found = Acceptance.of(job, accepted);
            matched += found.size();
            if (found.size() > 1) wrong.add(job.ref() + " was paid " + found.size() + " times");
            if (!found.isEmpty())
                paid.computeIfAbsent(job.subject().number(), _ -> new ArrayList<>())
                        .add(job);
            job(job, found.isEmpty() ? null : found.getFirst(), told);
        }
        if (matched < accepted.size()) wrong.add("no job bought some of " + accepted);
        paid.values().stream().filter(of -> of.size() > 1).forEach(scene -> paidTwice(scene, told));
    }

    private void job(Job job, @Nullable Acceptance accepted, List<StoredEvent> told) {
        jobs++;
        if (job.sends() > 1) searched++;
        if (job.doubts() > 0) doubts++;
        if (isWrittenOff(job, told)) writtenOff++;
        if (isWrittenOff(job, told) && job.reserved() > SellerServer.DOUBT_LIMIT)
            wrong.add(job.ref() + " was written off without a person, for " + job.reserved());
        if (asked.contains(job.ref()) && !isTold(job, told))
            wrong.add(job.ref() + " waits for a person, and no event says so with its price");
        if (!job.state().isEnd() && !(mayWait && isLeft(job, told)))
            wrong.add(job.ref() + " is still " + job.state() + ": " + job.why());
        if (accepted == null) unpaid(job);
        else if (accepted.isKnownTo(job)) known(job, accepted);
        else unknown(job, accepted, told);
    }

    private void unpaid(Job job) {
        if (job.task() != null || job.state() == JobState.DONE)
            wrong.add(job.ref() + " is " + job.state() + " and was never paid");
    }

    private void known(Job job, Acceptance accepted) {
        boolean billed = switch (job.state()) {
            // One that nobody waited for was cancelled.
            case DONE, FAILED -> Long.valueOf(accepted.micros()).equals(job.charged());
            // A sender that was frozen came back after the job was given up.
            case ABANDONED_WITH_COST -> isCovered(job, accepted);
            case ORDERED, SENDING, ACCEPTED, IN_DOUBT -> false;
        };
        if (!billed) wrong.add(job.ref() + " is " + job.state() + ", charged " + job.charged() + ", for " + accepted);
    }

    private void unknown(Job job, Acceptance accepted, List<StoredEvent> told) {
        unknown++;
        boolean flagged = switch (job.state()) {
            case ABANDONED_WITH_COST -> isWrittenOff(job, told);
            case IN_DOUBT -> asked.contains(job.ref());
            case ORDERED, SENDING, ACCEPTED, DONE, FAILED -> false;
        };
        if (!flagged || !isCovered(job, accepted))
            wrong.add(
                    "silent: " + job.ref() + " is " + job.state() + ", charged " + job.charged() + ", for " + accepted);
    }

    /** All of the price is spent or reserved, and it is no less than what was billed. */
    private static boolean isCovered(Job job, Acceptance accepted) {
        Long charged = job.charged();
        return job.reserved() >= accepted.micros() && (charged == null || charged == job.reserved());
    }

    private void paidTwice(List<Job> scene, List<StoredEvent> told) {
        twice++;
        for (Job job : scene.subList(0, scene.size() - 1)) {
            twiceCost += job.reserved();
            if (!isWrittenOff(job, told))
                wrong.add("silent: " + job.ref() + " was paid, and so was "
                        + scene.getLast().ref());
        }
    }

    private static boolean isTold(Job job, List<StoredEvent> told) {
        String price = String.format(Locale.ROOT, "$%.2f", job.reserved() / 1e6);
        return told.stream()
                .anyMatch(one -> one.event() instanceof Event.Waiting(var what, var on)
                        && what.equals("doubt")
                        && on.startsWith(job.ref() + ":")
                        && on.contains(price));
    }

    private static boolean isWrittenOff(Job job, List<StoredEvent> told) {
        return job.state() == JobState.ABANDONED_WITH_COST && isResolved(job, "written_off", told);
    }

    /** Its scene was given to the studio. */
    private static boolean isLeft(Job job, List<StoredEvent> told) {
        return job.state() == JobState.IN_DOUBT && job.overdue() && isResolved(job, "studio", told);
    }

    private static boolean isResolved(Job job, String outcome, List<StoredEvent> told) {
        return told.stream()
                .anyMatch(one -> one.event() instanceof Event.DoubtResolved resolved
                        && Integer.valueOf(job.subject().number()).equals(resolved.scene())
                        && resolved.attempt() == job.attempt()
                        && resolved.outcome().equals(outcome));
    }

    PaidAudit found(int campaigns, int paid) {
        return new PaidAudit(
                campaigns,
                jobs,
                paid,
                searched,
                doubts,
                writtenOff,
                asked.size(),
                unknown,
                twice,
                twiceCost,
                List.copyOf(wrong));
    }
}
