package io.reelwright.phase.visual;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Scene;
import io.reelwright.money.Job;
import io.reelwright.money.JobState;
import io.reelwright.money.JobSubject;
import io.reelwright.provider.video.PlannedClip;
import io.reelwright.provider.video.SceneSeller;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The jobs of one attempt to buy a take: one for each of its clips, ordered one after the other. A clip that fails ends the attempt.
 *
 * @param ordered jobs in the order of the clips, the first clip's first
 * @param planned all clips of the take; empty when there is one
 * @param refused why a clip is not ordered or cannot be used, by the stored form of its subject
 */
record TakeJobs(List<Job> ordered, List<PlannedClip> planned, Map<String, String> refused) {
    /** A take shows at least this share of its length in motion; the rest holds the last frame. */
    private static final double LEAST_COVER = 0.5;

    TakeJobs {
        ordered = List.copyOf(ordered);
        planned = List.copyOf(planned);
        refused = Map.copyOf(refused);
    }

    /**
     * Returns the jobs of an attempt.
     *
     * @param seller  the one that sells them; empty when it is no longer there
     * @param attempt all jobs of the attempt, in any order
     */
    static TakeJobs of(Optional<SceneSeller> seller, List<Job> attempt, Map<String, String> refused) {
        Job first = attempt.stream()
                .filter(job -> job.subject().part().isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no first clip was ordered: " + attempt));
        // A clip that was not delivered has none after it.
        List<PlannedClip> planned = first.state() == JobState.DONE && seller.isPresent()
                ? seller.get().clips(first)
                : List.of();
        List<Job> ordered = new ArrayList<>(List.of(first));
        for (PlannedClip clip : planned)
            attempt.stream()
                    .filter(job ->
                            !clip.part().isEmpty() && job.subject().part().equals(clip.part()))
                    .forEach(ordered::add);
        return new TakeJobs(ordered, planned, refused);
    }

    Job first() {
        return ordered.getFirst();
    }

    /** Returns the job of the clip that was ordered last. */
    Job last() {
        return ordered.getLast();
    }

    /** Returns the clip to order now; empty when the last one is not delivered, or when none is left. */
    Optional<PlannedClip> next() {
        if (delivered().size() < ordered.size() || ordered.size() >= planned.size()) return Optional.empty();
        return Optional.of(planned.get(ordered.size()))
                .filter(clip -> !refused.containsKey(subject(clip).word()));
    }

    JobSubject subject(PlannedClip clip) {
        return first().subject().part(clip.part());
    }

    /** Returns the delivered jobs, up to the first clip that failed or cannot be used. */
    List<Job> delivered() {
        List<Job> delivered = new ArrayList<>();
        for (Job job : ordered) {
            if (job.state() != JobState.DONE
                    || refused.containsKey(job.subject().word())) break;
            delivered.add(job);
        }
        return List.copyOf(delivered);
    }

    /** Returns what the clips that are not ordered yet may cost, in micros; 0 when no more are ordered. */
    long open() {
        if (last().state().isEnd() && next().isEmpty()) return 0;
        return planned.stream()
                .skip(ordered.size())
                .mapToLong(PlannedClip::worst)
                .sum();
    }

    /** Returns whether a take can be made of what is delivered. Shapes that are missing are cropped from the first one. */
    boolean suffices(Scene scene) {
        int delivered = delivered().size();
        if (delivered == 0 || planned.isEmpty()) return delivered > 0;
        List<PlannedClip> shown = planned.stream()
                .limit(delivered)
                .filter(clip -> isOfFirstShape(clip))
                .toList();
        if (shown.size() == planned.stream().filter(this::isOfFirstShape).count()) return true;
        double seconds = shown.stream().mapToDouble(PlannedClip::seconds).sum();
        return seconds >= LEAST_COVER * scene.takeFrames() / Scene.FPS;
    }

    /** Returns which clip is missing and why: {@code clip2: over_budget}; empty when none is. */
    Optional<String> missing() {
        int delivered = delivered().size();
        if (delivered >= Math.max(1, planned.size())) return Optional.empty();
        String part = delivered == 0 ? "" : planned.get(delivered).part();
        String refusal = refused.get(first().subject().part(part).word());
        Job job = delivered < ordered.size() ? ordered.get(delivered) : null;
        String why = refusal != null ? refusal : job == null || job.why() == null ? "was not delivered" : job.why();
        return Optional.of(part.isEmpty() ? why : part + ": " + why);
    }

    /** Returns the shape for which a job's clip was bought besides the first one; null for a clip of the first one. */
    @Nullable
    Aspect shape(Job job) {
        return planned.stream()
                .filter(clip -> clip.part().equals(job.subject().part()) && !isOfFirstShape(clip))
                .map(PlannedClip::aspect)
                .findFirst()
                .orElse(null);
    }

    private boolean isOfFirstShape(PlannedClip clip) {
        return clip.aspect() == planned.getFirst().aspect();
    }
}
