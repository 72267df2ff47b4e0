package io.reelwright.provider.video.studio;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Beat;
import io.reelwright.campaign.SceneCard;
import io.reelwright.provider.video.studio.world.Gaze;
import io.reelwright.provider.video.studio.world.WorldPath;
import io.reelwright.provider.video.studio.world.WorldPath.Hour;
import io.reelwright.provider.video.studio.world.WorldPath.Leg;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads from the beats of a scene where the camera stands in the video's world. A take with which a video opens does not travel: its first
 * frame is the cover.
 *
 * @param runs  the cards of the scene
 * @param gazes how the camera looks at the place for each
 * @param from  where it stands as the scene before ends; empty where no scene is before or none is known
 * @param opens whether a video begins with the take
 */
record CameraStops(List<Run> runs, List<Gaze> gazes, Optional<Leg> from, boolean opens) {
    /** Returns the camera's path through a scene; one leg for each run, after the stand from which it comes, if it comes from another one. */
    WorldPath path() {
        List<Leg> legs = new ArrayList<>();
        if (runs.getFirst().beat() == null) return WorldPath.at(0);
        before().ifPresent(legs::add);
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            legs.add(new Leg(run.start(), stop(run), gazes.get(i), legs.isEmpty() || run.returns()));
        }
        return new WorldPath(legs, hours());
    }

    /** Returns how the day passes while years stand on the ground: with the last one it is where it was before them. */
    private List<Hour> hours() {
        List<Hour> hours = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            if (opens || gazes.get(i) != Gaze.AT_VALUES || !(run.card() instanceof SceneCard.Timeline years)) continue;
            hours.add(new Hour(run.start(), 0));
            int count = years.stops().size();
            for (int stop = 0; stop < count; stop++)
                hours.add(new Hour(run.start() + years.stops().get(stop).at(), (stop + 1.0) / count));
        }
        return hours;
    }

    /** Returns which leg of the path belongs to a run. */
    int leg(int run) {
        return before().isPresent() ? run + 1 : run;
    }

    /** Returns the stand from which the camera comes; empty where it has not moved or is there at once. */
    private Optional<Leg> before() {
        Beat first = runs.getFirst().beat();
        if (opens || first == null || runs.getFirst().returns()) return Optional.empty();
        if (from.isPresent()) return from.filter(leg -> leg.stop() != first.stop() || leg.gaze() != gazes.getFirst());
        return first.inBy().equals(Beat.TRAVEL)
                ? Optional.of(new Leg(-1, Math.max(0, first.stop() - 1), Gaze.AHEAD, true))
                : Optional.empty();
    }

    private static int stop(Run run) {
        Beat beat = run.beat();
        return beat == null ? 0 : beat.stop();
    }

    /** Returns how the camera looks at a card that stands nowhere: a thing alone fills the middle of a tall picture. */
    static Gaze gaze(SceneCard card, Aspect aspect) {
        return aspect == Aspect.TALL && card instanceof SceneCard.Thing ? Gaze.AT_THING : Gaze.AHEAD;
    }
}
