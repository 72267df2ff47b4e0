package io.reelwright.provider.model;

import io.reelwright.money.Job;
import io.reelwright.money.JobState;
import io.reelwright.money.Jobs;
import io.reelwright.provider.video.Webhook;
import java.util.List;
import java.util.Optional;

/**
 * Takes the posts of services to our callback addresses. A post makes the job's task be read at once; nothing in its body is believed, with one
 * exception: the id of the task, when the service's own signature covers it. It resolves a job that is in doubt because the response to its
 * create was lost, one that is being sent for the first time, and one that was put back or given up since, so that it is not sent again, or
 * its task is known at least.
 *
 * <p>The same post may come several times, late, or for a job that has ended: the result is the same.
 */
public final class CallbackInbox {
    private final Jobs jobs;
    private final CallbackAddress addresses;
    private final List<Webhook.Receiver> receivers;

    public CallbackInbox(Jobs jobs, CallbackAddress addresses, List<Webhook.Receiver> receivers) {
        this.jobs = jobs;
        this.addresses = addresses;
        this.receivers = List.copyOf(receivers);
    }

    /**
     * Takes a post.
     *
     * @param provider  name in the address
     * @param reference signed reference in the address
     * @return whether the address is one of ours
     */
    public boolean receive(String provider, String reference, Webhook post) throws InterruptedException {
        Optional<Job> job = addresses
                .job(reference)
                .flatMap(jobs::find)
                .filter(one -> one.provider().equals(provider));
        if (job.isEmpty()) return false;
        if (isUnknown(job.get())) {
            String known = job.get().task();
            // A task that is known already is asked for below.
            task(provider, post)
                    .filter(task -> known == null || !known.contains(task))
                    .ifPresent(task -> jobs.accepted(job.get().ref(), task));
        }
        jobs.look(job.get().ref());
        // A wrong key is noticed with any post, before a doubt depends on it.
        if (!isUnknown(job.get())) task(provider, post);
        return true;
    }

    /** A post that comes while a job is sent again may be of the try before; its sender is about to know the task of this one. */
    private static boolean isUnknown(Job job) {
        return (job.task() == null || job.state() == JobState.IN_DOUBT)
                && job.sends() > 0
                && (job.state() != JobState.SENDING || job.sends() == 1);
    }

    private Optional<String> task(String provider, Webhook post) throws InterruptedException {
        for (Webhook.Receiver receiver : receivers) if (receiver.name().equals(provider)) return receiver.task(post);
        return Optional.empty();
    }
}
