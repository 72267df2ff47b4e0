package io.reelwright.graph;

import io.reelwright.campaign.Phase;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import io.reelwright.store.Lane;
import java.time.Duration;
import java.util.List;

/** What follows from an outcome: the state to make durable, the events that tell of it, and how the campaign goes on. */
sealed interface Step {
    VideoState state();

    List<Event> news();

    /** The run goes on by itself, or the campaign has come to its end. */
    record GoOn(VideoState state, List<Event> news) implements Step {}

    /** The campaign goes on in another lane. */
    record HandOver(VideoState state, List<Event> news, Lane lane) implements Step {}

    /** The campaign stops until somebody has looked at what a phase has made. */
    record Hold(VideoState state, List<Event> news, Phase after) implements Step {}

    /** The campaign sleeps until it is called. */
    record Sleep(VideoState state, Event.Waiting why) implements Step {
        @Override
        public List<Event> news() {
            return List.of(why);
        }
    }

    /** The campaign gives its place free for a while and then tries the same phase again. */
    record Rest(VideoState state, List<Event> news, Lane lane, Duration pause) implements Step {}

    /** The campaign cannot go on, and remembers where. */
    record Fail(VideoState state, List<Event> news, Phase in) implements Step {}
}
