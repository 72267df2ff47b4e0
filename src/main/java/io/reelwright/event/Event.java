package io.reelwright.event;

import io.reelwright.campaign.Phase;
import io.reelwright.campaign.Storyboard;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fact of a campaign. The record's components are the kind's own fields on the wire; {@code campaign},
 * {@code timestamp}, {@code phase} and the number are added where it is stored.
 */
public sealed interface Event {
    /** The name on the wire, for example {@code phase_change}. */
    default String kind() {
        return EventKinds.name(getClass());
    }

    /** All kinds by their names on the wire. */
    static Map<String, Class<? extends Event>> kinds() {
        return EventKinds.all();
    }

    /** Whether a newer one of the same kind and scene makes this one worthless, so that a burst may be thinned. */
    default boolean passing() {
        return false;
    }

    record CampaignCreated(String topic, String format, int seconds, List<String> outputs) implements Event {}

    record PhaseChange(Phase from, Phase to) implements Event {}

    record PlanReady(String niche, String look, String mood, int scenes, double costEstimate) implements Event {}

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

    record MotionExtracted(String origin, List<String> measured, int shots, double medianShot, List<String> notes)
            implements Event {}

    /** @param progress 0 to 1, in hundredths: nobody sees more */
    record SceneGenerating(int scene, int take, String model, double progress) implements Event {
        public SceneGenerating {
            // Rounding a hundredth again must leave it as it is, although 0.29 * 100 is a little less than 29.
            progress = progress >= 1 ? progress : Math.floor(progress * 100 + 1e-9) / 100;
        }

        @Override
        public boolean passing() {
            return progress > 0 && progress < 1;
        }
    }

    record SceneComplete(int scene, int take, String model, long bytes) implements Event {}

    record SceneFailed(int scene, int take, String model, String why) implements Event {}

    /**
     * How a paid job fares that is not for a scene.
     *
     * @param subject  what it is for, as in {@code narration/2}
     * @param progress 0 to 1
     */
    record JobRunning(String subject, int attempt, String model, double progress) implements Event {
        @Override
        public boolean passing() {
            return progress > 0 && progress < 1;
        }
    }

    /** A paid job that is not for a scene has given nothing, or takes too long. */
    record JobFailed(String subject, int attempt, String model, String why) implements Event {}

    record ProviderSwitched(int scene, String from, String to, String why) implements Event {}

    record QualityCheck(double score, double threshold, boolean pass, List<SceneScore> scenes) implements Event {}

    /** A scene's score inside {@link QualityCheck}; {@code worst} names its worst measure. */
    record SceneScore(int scene, int take, double score, boolean pass, String worst) {}

    record SceneRetry(int scene, int round, String measure, double value, double limit, String mend) implements Event {}

    /** @param percent 0 to 100 */
    record RenderProgress(int percent, String output) implements Event {
        @Override
        public boolean passing() {
            return percent > 0 && percent < 100;
        }
    }

    record RenderComplete(String output, String file, int frames, long bytes, double loudness, double truePeak)
            implements Event {}

    record MomentsFound(int moments) implements Event {}

    record ClipComplete(int rank, double start, double end, double score, List<String> reasons, String file)
            implements Event {}

    record BudgetReserved(double amount) implements Event {}

    /**
     * Somebody has changed a campaign.
     *
     * @param what  {@code script} or {@code prompt}
     * @param scene whose prompt; null when it is of no single scene
     */
    record Edited(String what, @Nullable Integer scene) implements Event {}

    /**
     * A campaign that begins with another one's work.
     *
     * @param origin id of the other
     * @param from   the phase in which it begins
     */
    record Forked(String origin, Phase from) implements Event {}

    /**
     * Somebody has said whether a provider has taken a job that was in doubt.
     *
     * @param subject what it is for, as in {@code scene/3}; null in an event of an older binary, where it is a scene
     * @param scene   counted from 0; null when it is for something else than a scene
     * @param outcome {@code taken} or {@code never_taken}
     */
    record DoubtResolved(@Nullable String subject, @Nullable Integer scene, int attempt, String model, String outcome)
            implements Event {}

    /**
     * A file that was damaged or gone has been made again.
     *
     * @param what  {@code narration}, {@code scene}, {@code master} or {@code clip}
     * @param scene counted from 0; null when it is of no single scene
     * @param file  its name in the campaign's folder
     * @param why   what was wrong with it
     */
    record Recovered(String what, @Nullable Integer scene, String file, String why) implements Event {}

    record Waiting(String what, String on) implements Event {}

    record Resumed(Phase phase, String why) implements Event {}

    record CampaignDone(int masters, int clips, double seconds) implements Event {}

    record CampaignFailed(Phase in, String why) implements Event {}

    record CampaignCancelled(String why) implements Event {}
}
