package io.reelwright.graph;

import io.reelwright.campaign.ActionRefused;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.Storyboard;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import io.reelwright.event.change.CampaignWriter;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a person changes in a campaign: its words, and what its scenes show. */
public final class Edits {
    private final CampaignWriter writer;
    private final CampaignActions actions;
    private final Engine engine;
    private final BiFunction<Scene, String, Scene> restage;
    private final VideoGraph graph = new VideoGraph();

    /**
     * @param engine  looks at what is to be done again
     * @param restage a scene that shows what somebody's words say
     */
    public Edits(CampaignWriter writer, Engine engine, BiFunction<Scene, String, Scene> restage) {
        this.writer = writer;
        this.actions = new CampaignActions(writer);
        this.engine = engine;
        this.restage = restage;
    }

    /**
     * Draws one scene of a campaign once more, and makes anew what is made of it.
     *
     * @param scene  from 0
     * @param prompt what it shall show, in words; null for what it showed, in another way
     * @throws ActionRefused when it has no such scene yet, or is at work
     */
    public void redraw(String id, int scene, @Nullable String prompt) {
        List<Event> told = prompt == null ? List.of() : List.of(new Event.Edited("prompt", scene));
        putBack(
                Action.REDO,
                id,
                Phase.VISUAL,
                state -> pictured(state, scene, prompt).redrawn(scene),
                told);
    }

    /**
     * Tells a campaign that waits or has failed what a scene of it shall show. It goes on waiting; when the scene has been
     * drawn already it is drawn anew first.
     *
     * @param scene from 0
     * @throws ActionRefused when it has no such scene, has ended, or is at work
     */
    public void picture(String id, int scene, String prompt) {
        VideoState now = writer.changes().checkpoint(id).state();
        if (now.phase() != Phase.DONE && now.lastTake(scene).isPresent()) redraw(id, scene, prompt);
        else
            actions.stay(
                    Action.EDIT_SCENE, id, state -> pictured(state, scene, prompt), new Event.Edited("prompt", scene));
    }

    /**
     * Gives a campaign that waits or has failed other words to speak. It is done again from SCRIPT on and stops again where
     * it was to stop.
     *
     * @throws ActionRefused when it has not come to SCRIPT, has ended, or is at work
     */
    public void tell(String id, String script) {
        UnaryOperator<VideoState> back = state -> state.told(script, phase -> graph.leads(Phase.SCRIPT, phase));
        putBack(Action.EDIT_SCRIPT, id, Phase.SCRIPT, back, List.of(new Event.Edited("script", null)));
    }

    private VideoState pictured(VideoState state, int scene, @Nullable String prompt) {
        Storyboard board = state.storyboard();
        if (prompt == null) return state;
        if (board == null) throw new ActionRefused("it has no scenes yet");
        int count = board.scenes().size();
        if (scene >= count) throw new ActionRefused("it has " + count + " scenes, and none of that number");
        return state.withStoryboard(board.with(restage.apply(board.scenes().get(scene), prompt)));
    }

    private void putBack(Action action, String id, Phase from, UnaryOperator<VideoState> back, List<Event> first) {
        actions.back(action, id, from, found -> back.apply(found.state()), first);
        engine.look();
    }
}
