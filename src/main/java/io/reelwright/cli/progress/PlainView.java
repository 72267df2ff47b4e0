package io.reelwright.cli.progress;

import io.reelwright.campaign.Phase;
import io.reelwright.event.Event;
import io.reelwright.event.StoredEvent;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Prints one line per notable event, for logs, pipes and terminals that cannot move the cursor. */
public final class PlainView implements ProgressView {
    private final PrintStream out;
    private final boolean verbose;
    private final WaitWords words;
    private final CampaignMoney money = new CampaignMoney();
    private final Map<String, Integer> quarters = new HashMap<>();
    private @Nullable Instant first;

    /**
     * @param verbose whether to print also the progress within scenes and every finding of the script
     * @param words   names the commands that end a wait
     */
    public PlainView(PrintStream out, boolean verbose, WaitWords words) {
        this.out = out;
        this.words = words;
        this.verbose = verbose;
    }

    @Override
    public void show(StoredEvent news) {
        Instant began = first == null ? news.timestamp() : first;
        first = began;
        money.take(news.event());
        line(news.event()).ifPresent(text -> {
            String clock = FigureFormat.clock(Duration.between(began, news.timestamp()));
            out.printf(Locale.ROOT, "%7s  %-10s %s%n", clock, FigureFormat.words(news.phase()), text);
            if (news.event() instanceof Event.Waiting(String what, String on)) todo(news.campaign(), what, on);
        });
    }

    private void todo(String campaign, String what, String on) {
        String todo = words.command(what, campaign, WaitWords.job(on));
        if (!todo.isEmpty()) out.println(" ".repeat(20) + todo + " · " + words.others(what, campaign));
    }

    private Optional<String> line(Event event) {
        return Optional.ofNullable(
                switch (event) {
                    case Event.CampaignCreated _, Event.BudgetReserved _ -> null;
                    case Event.PhaseChange(Phase _, Phase to) -> to.isEnd() ? null : "→ " + FigureFormat.words(to);
                    case Event.PlanReady plan ->
                        plan.niche().toLowerCase(Locale.ROOT) + ", look " + plan.look() + ", music "
                                + plan.mood().toLowerCase(Locale.ROOT) + ", about " + plan.scenes() + " scenes, cost "
                                + FigureFormat.dollars(plan.costEstimate());
                    case Event.ScriptGenerated script -> script(script);
                    case Event.TtsComplete(double seconds, int words, String voice) ->
                        String.format(Locale.ROOT, "spoken: %d words, %.1f s, voice %s", words, seconds, voice);
                    case Event.StoryboardReady board ->
                        board.scenes() + " scenes: " + String.join(", ", board.templates());
                    case Event.MotionExtracted motion -> motion(motion);
                    case Event.SceneGenerating _, Event.JobRunning _, Event.RenderProgress _ -> progressLine(event);
                    default -> laterPhases(event);
                });
    }

    private @Nullable String laterPhases(Event event) {
        return switch (event) {
            case Event.SceneComplete(int scene, int take, String model, long bytes, double cost) ->
                "scene " + (scene + 1) + (cost > 0 ? " bought from " : " drawn by ") + model
                        + (take > 1 ? ", take " + take : "") + (cost > 0 ? " for " + FigureFormat.dollars(cost) : "")
                        + ", " + FigureFormat.size(bytes);
            case Event.BudgetSettled settled ->
                settled.model() + " cost " + FigureFormat.dollars(settled.spent()) + " of "
                        + FigureFormat.dollars(settled.reserved()) + " reserved; the campaign so far: "
                        + money.words();
            case Event.SceneFailed(int scene, int _, String model, String why) ->
                "scene " + (scene + 1) + " failed with " + model + ": " + why;
            case Event.PromptSoftened(int scene, int _, String model, List<String> words, String why) ->
                "scene " + (scene + 1) + " is ordered from " + model + " once more, "
                        + (words.isEmpty() ? "as a scene without speech" : "without " + String.join(", ", words)) + ": "
                        + why;
            case Event.ProviderSwitched(int scene, String from, String to, String why) ->
                "scene " + (scene + 1) + " switched from " + from + " to " + to + ": " + why;
            case Event.QualityCheck check -> quality(check);
            case Event.CostPlanned plan ->
                String.format(
                        Locale.ROOT,
                        "%d of %d scenes are bought, at most %s of %s%s%s",
                        plan.scenes().stream().filter(one -> one.worst() > 0).count(),
                        plan.scenes().size(),
                        money(plan.sum()),
                        money(plan.budget()),
                        FigureFormat.withoutRetakes(plan.sum(), plan.budget()),
                        plan.uncovered() > 0 ? "; " + money(plan.uncovered()) + " not covered" : "");
            case Event.SceneRetry retry ->
                String.format(
                        Locale.ROOT,
                        "redrawing scene %d (%s %.3g, limit %.3g): %s",
                        retry.scene() + 1,
                        retry.measure(),
                        retry.value(),
                        retry.limit(),
                        retry.mend().toLowerCase(Locale.ROOT).replace('_', ' '));
            case Event.RenderComplete done ->
                String.format(
                        Locale.ROOT,
                        "%s: %.1f s, %s, %.1f LUFS, %.1f dBTP",
                        done.output(),
                        done.frames() / 30.0,
                        FigureFormat.size(done.bytes()),
                        done.loudness(),
                        done.truePeak());
            case Event.MomentsFound(int moments) -> moments + " peak moments";
            case Event.ClipComplete clip ->
                String.format(Locale.ROOT, "clip %d: %.1f–%.1f s", clip.rank(), clip.start(), clip.end());
            case Event.Waiting(String what, String on) -> WaitWords.what(what, on);
            // This need not be the end: a user may have retried the campaign.
            case Event.CampaignFailed failed -> "failed in " + FigureFormat.words(failed.in()) + ": " + failed.why();
            case Event.Resumed(Phase in, String why) -> "resumed in " + FigureFormat.words(in) + ": " + why;
            case Event.JobFailed(String subject, int attempt, String model, String why) ->
                FigureFormat.subject(subject, null) + ", attempt " + attempt + " by " + model + " failed: " + why;
            case Event.DoubtResolved(var subject, var scene, int attempt, String model, String outcome) ->
                FigureFormat.subject(subject, scene) + ", attempt " + attempt + ": " + resolved(model, outcome);
            case Event.Edited(String what, var scene) ->
                what + " changed" + (scene == null ? "" : " in scene " + (scene + 1));
            case Event.Recovered(String what, var scene, String file, String why) ->
                what + (scene == null ? "" : " " + (scene + 1)) + " made again: " + file + " " + why;
            case Event.Forked(String origin, Phase from) ->
                "continues from " + FigureFormat.words(from) + " with the results of " + origin;
            default -> null;
        };
    }

    private String script(Event.ScriptGenerated script) {
        String line = String.format(
                Locale.ROOT,
                "written: %d sentences, %d words, score %.2f%s",
                script.sentences(),
                script.words(),
                script.score(),
                script.origin().equalsIgnoreCase("outline") ? " (an outline: a draft to edit)" : "");
        if (!verbose || script.findings().isEmpty()) return line;
        return line + "; " + String.join("; ", script.findings());
    }

    private static String motion(Event.MotionExtracted motion) {
        if (motion.measured().isEmpty()) return "rhythm from the direction";
        return "measured on the reference: " + String.join(", ", motion.measured()) + "; " + motion.shots() + " shots";
    }

    private static String quality(Event.QualityCheck check) {
        long failing = check.scenes().stream().filter(scene -> !scene.pass()).count();
        return String.format(
                Locale.ROOT,
                "quality %.2f%s",
                check.score(),
                check.pass() ? ": all scenes pass" : ": " + failing + " to redraw");
    }

    /** Returns a progress line for each quarter of a render, and of a scene in verbose mode; null for no line. */
    private @Nullable String progressLine(Event event) {
        return switch (event) {
            case Event.RenderProgress(int percent, String output)
            when entersQuarter(output, percent) -> output + " " + percent + " %";
            case Event.SceneGenerating(int scene, int take, String _, double progress)
            when verbose && entersQuarter(scene + "/" + take, (int) (progress * 100)) ->
                "scene " + (scene + 1) + " " + (int) (progress * 100) + " %";
            default -> null;
        };
    }

    private boolean entersQuarter(String what, int percent) {
        Integer before = quarters.put(what, percent / 25);
        return percent > 0 && percent < 100 && (before == null ? 0 : before) < percent / 25;
    }

    private static String money(double dollars) {
        return String.format(Locale.ROOT, "$%.2f", dollars);
    }

    private static String resolved(String model, String outcome) {
        return switch (outcome) {
            case "studio" -> "the studio draws it, and what " + model + " may cost stays reserved (decided by a user)";
            case "written_off" -> "it stays unknown whether " + model + " has it; its cost counts as spent";
            default -> model + " has " + outcome.replace('_', ' ') + " it (stated by a user)";
        };
    }
}
