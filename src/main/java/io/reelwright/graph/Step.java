package io.reelwright.graph;

import io.reelwright.campaign.Phase;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import io.reelwright.store.Lane;
import java.time.Duration;
import java.util.List;

/** The consequence of an outcome: the state to store, the events that report it, and how the campaign continues. */
sealed interface Step {
    VideoState state();

    List<Event> news();

    /** The run continues, or the campaign has ended. */
    record GoOn(VideoState state, List<Event> news) implements Step {}

    /** The campaign continues in another lane. */
    record HandOver(VideoState state, List<Event> news, Lane lane) implements Step {}

    /** The campaign stops until a user has reviewed the work of a phase. */
    record Hold(VideoState state, List<Event> news, Phase after) implements Step {}

    /** The campaign sleeps until a call from outside wakes it. */
    record Sleep(VideoState state, Event.Waiting why) implements Step {
        @Override
        public List<Event> news() {
            return List.of(why);
        }
    }

    /** The campaign releases its slot for a pause and then tries the same phase again. */
    record Rest(VideoState state, List<Event> news, Lane lane, Duration pause) implements Step {}

    /** The campaign fails; {@code in} is the phase in which it failed. */
    record Fail(VideoState state, List<Event> news, Phase in) implements Step {}
}
