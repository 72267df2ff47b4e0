package io.reelwright.cli.progress;

import io.reelwright.campaign.Phase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Formats the state of a campaign as lines that fit a terminal. */
final class ProgressScreen {
    private static final List<Phase> PHASES = List.of(
            Phase.PLANNING,
            Phase.SCRIPT,
            Phase.STORYBOARD,
            Phase.MOTION,
            Phase.VISUAL,
            Phase.QUALITY,
            Phase.COMPOSE,
            Phase.REPURPOSE);
    private static final int MAX_BAR_COLUMNS = 24;
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉";

    private final int columns;
    private final int rows;
    private final AnsiColours paint;

    ProgressScreen(int columns, int rows, boolean colour) {
        this.columns = Math.clamp(columns, 20, 110);
        this.rows = Math.max(8, rows);
        this.paint = new AnsiColours(colour);
    }

    /** Returns the lines. None is wider than the terminal, and together they fit its height. */
    List<String> lines(CampaignProgress progress, Duration elapsed, String id, WaitWords words) {
        List<String> lines = new ArrayList<>(phases(progress));
        lines.add("");
        String todo = progress.todo(words, id);
        int foot = todo.isEmpty() ? 5 : 6;
        List<String> work = new ArrayList<>(
                scenes(progress, rows - lines.size() - foot - progress.renders().size()));
        progress.renders().forEach((output, percent) -> work.add(render(output, percent)));
        lines.addAll(work);
        if (!work.isEmpty()) lines.add("");
        lines.add(foot(progress, elapsed, id));
        if (!progress.remark().isEmpty()) lines.add(paint.warn(fit("  " + progress.remark())));
        if (!todo.isEmpty()) lines.add(paint.strong(fit("  " + todo)));
        return lines;
    }

    private List<String> phases(CampaignProgress progress) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int width = 0;
        boolean past = PHASES.contains(progress.phase()) || progress.phase() == Phase.DONE;
        for (Phase phase : PHASES) {
            boolean now = phase == progress.phase();
            if (now) past = false;
            Duration spent = progress.spent(phase);
            String mark = now ? "●" : past ? "✓" : "·";
            String text = mark + " " + FigureFormat.words(phase) + (past && !now ? " " + brief(spent) : "");
            if (width > 0 && width + text.length() + 2 > columns) {
                lines.add(line.toString());
                line.setLength(0);
                width = 0;
            }
            line.append("  ").append(now ? paint.strong(text) : past ? paint.good(text) : paint.dim(text));
            width += text.length() + 2;
        }
        lines.add(line.toString());
        return lines;
    }

    private List<String> scenes(CampaignProgress progress, int most) {
        List<String> lines = new ArrayList<>();
        int all = progress.scenes().size();
        if (all == 0 || most < 1) return lines;
        List<Map.Entry<Integer, SceneProgress>> entries =
                List.copyOf(progress.scenes().entrySet());
        long finished = entries.stream()
                .filter(entry -> entry.getValue().progress() >= 1)
                .count();
        int from = 0;
        int shown = all;
        if (all > most) {
            // A long video may have more scenes than the terminal has lines: the visible window follows the work.
            shown = Math.max(1, most - 1);
            from = (int) Math.clamp(finished - shown / 2, 0, all - shown);
        }
        for (int i = from; i < from + shown; i++)
            lines.add(scene(entries.get(i).getKey(), entries.get(i).getValue()));
        if (shown < all) lines.add(paint.dim(fit("  " + finished + " of " + all + " scenes drawn")));
        return lines;
    }

    private String scene(int index, SceneProgress row) {
        String name = row.model().replaceFirst("^studio-", "");
        String head = String.format(Locale.ROOT, "  %2d %-11.11s ", index + 1, name);
        String take = row.take() > 1 ? " take " + row.take() : "";
        String percent = row.take() == 0 ? "" : String.format(Locale.ROOT, " %3.0f %%", row.progress() * 100);
        int room = columns - head.length() - bar() - 6 - take.length() - 2;
        String note = row.note().isEmpty() || room < 4 ? "" : "  " + cut(row.note(), room);
        return head + drawnBar(row.progress()) + paint.dim(String.format("%-6s", percent) + take + note);
    }

    private String render(String output, int percent) {
        String head = String.format(Locale.ROOT, "  %-14.14s ", output);
        return head + drawnBar(percent / 100.0) + paint.dim(String.format(Locale.ROOT, " %3d %%", percent));
    }

    private int bar() {
        return Math.min(MAX_BAR_COLUMNS, Math.max(6, columns - 30));
    }

    private String drawnBar(double progress) {
        int eighths = (int) Math.round(Math.clamp(progress, 0, 1) * bar() * 8);
        StringBuilder bar = new StringBuilder("█".repeat(eighths / 8));
        if (eighths % 8 > 0) bar.append(EIGHTHS.charAt(eighths % 8));
        String full = bar.toString();
        return paint.accent(full) + paint.dim("░".repeat(bar() - full.length()));
    }

    private String foot(CampaignProgress progress, Duration elapsed, String id) {
        String text = String.format(
                Locale.ROOT,
                "  elapsed %s · %s%s · %s",
                FigureFormat.clock(elapsed),
                progress.money().words(),
                progress.clips() > 0 ? " · " + progress.clips() + " clips" : "",
                id);
        return paint.dim(fit(text));
    }

    private static String brief(Duration spent) {
        return spent.toMillis() < 9_950
                ? String.format(Locale.ROOT, "%.1fs", spent.toMillis() / 1000.0)
                : spent.toSeconds() < 60 ? spent.toSeconds() + "s" : FigureFormat.clock(spent);
    }

    private String fit(String text) {
        return cut(text, columns);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, Math.max(0, most - 1)) + "…";
    }
}
