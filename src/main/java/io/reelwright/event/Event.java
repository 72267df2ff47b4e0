package io.reelwright.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.reelwright.campaign.FailureReason;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.Storyboard;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fact of a campaign. The record components are the event's own fields on the wire; {@code campaign}, {@code timestamp}, {@code phase}
 * and the sequence number are added when the event is stored.
 */
public sealed interface Event {
    /** Returns the name on the wire, for example {@code phase_change}. */
    default String kind() {
        return EventKinds.name(getClass());
    }

    /** Returns all event kinds, keyed by their names on the wire. */
    static Map<String, Class<? extends Event>> kinds() {
        return EventKinds.all();
    }

    /** Returns whether a newer event of the same kind and subject replaces this one, so that events in a burst may be dropped. */
    default boolean passing() {
        return false;
    }

    /** @param seconds ordered length of the video */
    record CampaignCreated(String topic, String format, int seconds, List<String> outputs) implements Event {}

    record PhaseChange(Phase from, Phase to) implements Event {}

    record PlanReady(String niche, String look, String mood, int scenes, double costEstimate) implements Event {}

    /** @param score 0 to 1 */
    record ScriptGenerated(double score, int sentences, int words, int drafts, String origin, List<String> findings)
            implements Event {}

    record TtsComplete(double seconds, int words, String voice) implements Event {}

    record StoryboardReady(int scenes, int frames, List<String> templates) implements Event {
        public static StoryboardReady of(Storyboard board) {
            List<String> templates = board.scenes().stream()
                    .map(scene -> scene.card().template())
                    .toList();
            return new StoryboardReady(board.scenes().size(), board.frames(), templates);
        }
    }

    /** @param medianShot median shot length in seconds */
    record MotionExtracted(String origin, List<String> measured, int shots, double medianShot, List<String> notes)
            implements Event {}

    /** @param progress 0 to 1, rounded down to hundredths, as finer steps are not visible */
    record SceneGenerating(int scene, int take, String model, double progress) implements Event {
        public SceneGenerating {
            // Values already in hundredths must not change, although 0.29 * 100 is slightly less than 29.
            progress = progress >= 1 ? progress : Math.floor(progress * 100 + 1e-9) / 100;
        }

        @Override
        public boolean passing() {
            return progress > 0 && progress < 1;
        }
    }

    /** @param costUsd what the take cost in US dollars; 0 when it was drawn */
    record SceneComplete(int scene, int take, String model, long bytes, double costUsd) implements Event {}

    record SceneFailed(int scene, int take, String model, String why) implements Event {}

    /**
     * The progress of a paid job that is not for a scene.
     *
     * @param subject  what the job is for, as in {@code narration/2}
     * @param progress 0 to 1
     */
    record JobRunning(String subject, int attempt, String model, double progress) implements Event {
        @Override
        public boolean passing() {
            return progress > 0 && progress < 1;
        }
    }

    /** A paid job that is not for a scene has failed or takes too long. */
    record JobFailed(String subject, int attempt, String model, String why) implements Event {}

    /**
     * A service has refused a scene's prompt, and the scene is ordered there once more in other words.
     *
     * @param words the words that were replaced; empty when a sentence was added that nobody speaks
     * @param why   the service's reason
     */
    record PromptSoftened(int scene, int attempt, String model, List<String> words, String why) implements Event {
        public PromptSoftened {
            words = List.copyOf(words);
        }
    }

    record ProviderSwitched(int scene, String from, String to, String why) implements Event {}

    /** The scores are 0 to 1; {@code threshold} is the lowest score that passes. */
    record QualityCheck(double score, double threshold, boolean pass, List<SceneScore> scenes) implements Event {}

    /** A scene's score inside {@link QualityCheck}, 0 to 1. {@code worst} names the scene's worst measure. */
    record SceneScore(int scene, int take, double score, boolean pass, String worst) {}

    record SceneRetry(int scene, int round, String measure, double value, double limit, String mend) implements Event {}

    /** @param percent 0 to 100 */
    record RenderProgress(int percent, String output) implements Event {
        @Override
        public boolean passing() {
            return percent > 0 && percent < 100;
        }
    }

    /** A finished output file. {@code loudness} is in LUFS, {@code truePeak} in dBTP. */
    record RenderComplete(String output, String file, int frames, long bytes, double loudness, double truePeak)
            implements Event {}

    record MomentsFound(int moments) implements Event {}

    /** A finished clip. {@code start} and {@code end} are in seconds of the long video. */
    record ClipComplete(int rank, double start, double end, double score, List<String> reasons, String file)
            implements Event {}

    /**
     * Who is to make the scenes, decided before anything is bought. Amounts are US dollars.
     *
     * @param sum       worst price of one take of each scene; further takes are bought with what the budget has left
     * @param budget    spending limit of the campaign
     * @param uncovered price of what the budget does not cover: of the offers that were passed over for it, or, in a campaign that
     *                  waits for money, of what exceeds it
     */
    record CostPlanned(List<SceneCost> scenes, double sum, double budget, double uncovered) implements Event {}

    /**
     * A scene inside {@link CostPlanned}.
     *
     * @param scene     counted from 0
     * @param maker     the chosen maker; empty when no maker accepts the scene
     * @param model     its model, the maker's name first; empty when no maker accepts the scene
     * @param worst     the most that one take of it may cost, in US dollars
     * @param uncovered price in US dollars of the first offer that was passed over because the budget does not cover it; 0 when none was
     * @param follows   whether it is ordered when the scene before it has a take, with whose last frame it begins
     */
    record SceneCost(
            int scene,
            String maker,
            String model,
            double worst,
            double uncovered,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean follows) {
        /** Creates the cost of a scene that is ordered independently of others. */
        public SceneCost(int scene, String maker, String model, double worst, double uncovered) {
            this(scene, maker, model, worst, uncovered, false);
        }
    }

    /** @param amount the reserved amount in US dollars */
    record BudgetReserved(double amount) implements Event {}

    /**
     * A paid job has ended: its reserved amount was released, and its real cost booked.
     *
     * @param reserved the amount that was reserved for the job, in US dollars
     * @param spent    what the job cost, in US dollars
     * @param subject  what the job was for, as in {@code scene/3}; null in an event of an older binary
     */
    record BudgetSettled(
            String model,
            double reserved,
            double spent,
            @Nullable String subject) implements Event {}

    /**
     * A user has changed a campaign.
     *
     * @param what  {@code script} or {@code prompt}
     * @param scene index of the scene whose prompt changed, from 0; null when the change does not concern a single scene
     */
    record Edited(String what, @Nullable Integer scene) implements Event {}

    /**
     * The campaign was forked: it starts with the work of another campaign.
     *
     * @param origin id of the other campaign
     * @param from   phase in which the new campaign starts
     */
    record Forked(String origin, Phase from) implements Event {}

    /**
     * A job that was in doubt is no longer waited for: a user has stated what is known of it, or its cost was written off.
     *
     * @param subject what the job is for, as in {@code scene/3}; null in an event of an older binary, where it is a scene
     * @param scene   counted from 0; null when the job is not for a scene
     * @param outcome {@code taken}, {@code never_taken}, {@code studio} (the scene is drawn) or {@code written_off} (its whole cost counts
     *                as spent)
     */
    record DoubtResolved(@Nullable String subject, @Nullable Integer scene, int attempt, String model, String outcome)
            implements Event {}

    /**
     * A damaged or missing file has been made again.
     *
     * @param what  {@code narration}, {@code scene}, {@code master} or {@code clip}
     * @param scene counted from 0; null when the file does not belong to a single scene
     * @param file  its name in the campaign's folder
     * @param why   what was wrong with it
     */
    record Recovered(String what, @Nullable Integer scene, String file, String why) implements Event {}

    /** The campaign waits. {@code what} is the kind of thing that it waits for, as in {@code budget}; {@code on} says which one. */
    record Waiting(String what, String on) implements Event {}

    record Resumed(Phase phase, String why) implements Event {}

    /** @param seconds length of the longest master */
    record CampaignDone(int masters, int clips, double seconds) implements Event {}

    /** @param reason the same for programs; null for a failure without a kind */
    record CampaignFailed(
            Phase in,
            String why,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            FailureReason reason) implements Event {
        public CampaignFailed(Phase in, String why) {
            this(in, why, null);
        }
    }

    record CampaignCancelled(String why) implements Event {}
}
