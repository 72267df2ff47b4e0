package io.reelwright.cli.progress;

import io.reelwright.campaign.Phase;
import io.reelwright.event.Event;
import io.reelwright.event.StoredEvent;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The progress of a campaign, derived from its events so far. */
final class CampaignProgress {
    private final PhaseTimes times = new PhaseTimes();
    private final SortedMap<Integer, SceneProgress> scenes = new TreeMap<>();
    private final Map<String, Integer> renders = new LinkedHashMap<>();
    private Phase phase = Phase.PLANNING;
    private final CampaignMoney money = new CampaignMoney();
    private int clips;
    private String remark = "";
    private Event.@Nullable Waiting waits;

    void take(StoredEvent news) {
        times.take(news);
        if (news.event() instanceof Event.PhaseChange(Phase _, Phase to)) {
            phase = to;
            waits = null;
            if (!to.isEnd()) remark = "";
        } else {
            takeScene(news.event());
            takeRest(news.event());
        }
    }

    private void takeScene(Event event) {
        switch (event) {
            case Event.StoryboardReady board -> {
                for (int i = 0; i < board.templates().size(); i++)
                    scenes.put(i, SceneProgress.planned(board.templates().get(i)));
            }
            case Event.SceneGenerating(int scene, int take, String model, double progress) ->
                scenes.put(scene, row(scene).drawing(model, take, progress));
            case Event.SceneComplete(int scene, int take, String model, long _, double _) ->
                scenes.put(scene, row(scene).drawing(model, take, 1));
            case Event.SceneFailed failed ->
                scenes.put(failed.scene(), row(failed.scene()).noted(failed.why()));
            case Event.Recovered recovered -> madeAgain(recovered.scene());
            case Event.SceneRetry retry ->
                scenes.put(retry.scene(), row(retry.scene()).noted("redrawing: " + retry.measure()));
            case Event.QualityCheck check -> check.scenes().forEach(this::judge);
            default -> {}
        }
    }

    private void takeRest(Event event) {
        switch (event) {
            case Event.RenderProgress(int percent, String output) -> renders.put(output, percent);
            case Event.RenderComplete done -> renders.put(done.output(), 100);
            case Event.BudgetReserved _, Event.BudgetSettled _ -> money.take(event);
            case Event.ClipComplete _ -> clips++;
            case Event.Waiting wait -> {
                waits = wait;
                remark = WaitWords.what(wait.what(), wait.on());
            }
            case Event.Resumed(Phase in, String why) -> {
                phase = in;
                waits = null;
                remark = "resumed: " + why;
            }
            default -> {}
        }
    }

    private void madeAgain(@Nullable Integer scene) {
        if (scene != null) scenes.put(scene, row(scene).noted("made again"));
    }

    private void judge(Event.SceneScore score) {
        String said = String.format(Locale.ROOT, "%.2f", score.score());
        scenes.put(score.scene(), row(score.scene()).noted(score.pass() ? said : said + " " + score.worst()));
    }

    private SceneProgress row(int scene) {
        return scenes.getOrDefault(scene, SceneProgress.planned(""));
    }

    Phase phase() {
        return phase;
    }

    SortedMap<Integer, SceneProgress> scenes() {
        return scenes;
    }

    /** Returns the render progress of each output, in percent. */
    Map<String, Integer> renders() {
        return renders;
    }

    CampaignMoney money() {
        return money;
    }

    int clips() {
        return clips;
    }

    String remark() {
        return remark;
    }

    /** Returns the command with which a person ends the wait; empty when there is none. */
    String todo(WaitWords words, String id) {
        return waits == null ? "" : words.command(waits.what(), id, WaitWords.job(waits.on()));
    }

    Duration spent(Phase in) {
        return times.of(in);
    }
}
