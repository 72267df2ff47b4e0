package io.reelwright.graph;

import io.reelwright.campaign.ActionRefused;
import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.Storyboard;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import io.reelwright.event.change.CampaignWriter;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Changes that users make to the content of a campaign: its script, and what its scenes show. */
public final class Edits {
    private final CampaignWriter writer;
    private final CampaignActions actions;
    private final Engine engine;
    private final BiFunction<Scene, String, Scene> restage;
    private final VideoGraph graph = new VideoGraph();

    /**
     * @param engine  is signalled when a campaign has new work
     * @param restage returns the scene changed to show what the given text describes
     */
    public Edits(CampaignWriter writer, Engine engine, BiFunction<Scene, String, Scene> restage) {
        this.writer = writer;
        this.actions = new CampaignActions(writer);
        this.engine = engine;
        this.restage = restage;
    }

    /**
     * Draws one scene of a campaign again, and makes everything that depends on it anew.
     *
     * @param scene  index from 0
     * @param change what is changed about the scene; {@link SceneChange#NONE} to show the same in another way
     * @throws ActionRefused when the campaign has no such scene yet, or is at work
     */
    public void redo(String id, int scene, SceneChange change) {
        putBack(
                Action.REDO,
                id,
                Phase.VISUAL,
                state -> changed(state, scene, change).redrawn(scene),
                change.isNone() ? List.of() : List.of(change.event(scene)));
    }

    /**
     * Changes what a scene shows, or who is asked for it, in a campaign that waits or has failed. The campaign keeps waiting; if the scene was drawn already, it
     * is drawn anew first.
     *
     * @param scene  index from 0
     * @param change what is changed about the scene
     * @throws ActionRefused when the campaign has no such scene, has ended, or is at work
     */
    public void replacePicture(String id, int scene, SceneChange change) {
        VideoState now = writer.changes().checkpoint(id).state();
        if (now.phase() != Phase.DONE && now.lastTake(scene).isPresent()) redo(id, scene, change);
        else actions.stay(Action.EDIT_SCENE, id, state -> changed(state, scene, change), change.event(scene));
    }

    /**
     * Replaces the script of a campaign that waits or has failed. The campaign is repeated from SCRIPT on and stops at the same approvals
     * as before.
     *
     * @throws ActionRefused when the campaign has not reached SCRIPT, has ended, or is at work
     */
    public void replaceScript(String id, String script) {
        UnaryOperator<VideoState> back = state -> state.told(script, phase -> graph.leads(Phase.SCRIPT, phase));
        putBack(Action.EDIT_SCRIPT, id, Phase.SCRIPT, back, List.of(new Event.Edited("script", null)));
    }

    /**
     * Gives a campaign that waits, has failed or is done other pictures, clips or another reference video. It is repeated from STORYBOARD
     * on, or from the phase in which it failed before that.
     *
     * @param files returns the order with the other files
     * @throws ActionRefused when the campaign is at work or was cancelled
     */
    public void replaceFiles(String id, UnaryOperator<Brief> files) {
        Phase reached = writer.changes().checkpoint(id).reached();
        Phase from = graph.leads(Phase.STORYBOARD, reached) ? Phase.STORYBOARD : reached;
        if (from.isEnd()) throw new ActionRefused(id + " was cancelled: order it again with the other files");
        UnaryOperator<VideoState> back = state -> state.with(
                        state.campaign().with(files.apply(state.campaign().brief())))
                .again(from, phase -> graph.leads(from, phase));
        putBack(Action.RETRY_FROM, id, from, back, List.of(new Event.Edited("files", null)));
    }

    private VideoState changed(VideoState state, int scene, SceneChange change) {
        Storyboard board = state.storyboard();
        if (change.isNone()) return state;
        if (board == null) throw new ActionRefused("it has no scenes yet");
        int count = board.scenes().size();
        if (scene >= count) throw new ActionRefused("it has " + count + " scenes, and none with that number");
        String prompt = change.prompt();
        VideoState shown = prompt == null
                ? state
                : state.withStoryboard(board.with(restage.apply(board.scenes().get(scene), prompt)));
        List<String> providers = change.providers();
        if (providers == null) return shown;
        Storyboard now = shown.storyboardNow();
        return shown.withStoryboard(now.with(now.scenes().get(scene).askedOf(providers)));
    }

    private void putBack(Action action, String id, Phase from, UnaryOperator<VideoState> back, List<Event> first) {
        actions.back(action, id, from, found -> back.apply(found.state()), first);
        engine.look();
    }
}
