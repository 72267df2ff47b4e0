package io.reelwright.cli;

import io.reelwright.campaign.Master;
import io.reelwright.campaign.Script;
import io.reelwright.campaign.VideoState;
import io.reelwright.cli.delivery.Delivered;
import io.reelwright.cli.delivery.Target;
import io.reelwright.cli.progress.CampaignMoney;
import io.reelwright.cli.progress.FigureFormat;
import io.reelwright.event.StoredEvent;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** The last lines of a run: the files, their sizes and their folder. */
final class RunSummary {
    private final Console console;
    private final PrintStream out;
    private final boolean json;

    /** @param json whether to print one line for programs instead */
    RunSummary(Console console, boolean json) {
        this.console = console;
        this.out = console.out();
        this.json = json;
    }

    /**
     * Prints the summary.
     *
     * @param story  the campaign's events, from which its cost is added up
     * @param wanted where the files should go, for a note when they lie elsewhere
     */
    void print(VideoState state, List<StoredEvent> story, Target wanted, Delivered delivered) {
        if (delivered.passed() > 0 && !(wanted instanceof Target.OwnFolder))
            console.err()
                    .println(wanted.path() + " has other files"
                            + (wanted instanceof Target.SharedFolder ? "" : " by now")
                            + ", which were left as they are");
        if (json) {
            out.println(delivered.json());
            return;
        }
        list(delivered);
        CampaignMoney money = new CampaignMoney();
        story.forEach(told -> money.take(told.event()));
        if (money.reserved() > 0) out.println("Bought scenes: " + money.total());
        Script script = state.script();
        if (script != null && script.origin() == Script.Origin.OUTLINE)
            out.println(
                    "The script is only an outline of the topic: a draft. Edit script.md and run again with --script,"
                            + " or give a text with --source.");
        if (script != null) script.aboutMedia().forEach(out::println);
    }

    private void list(Delivered delivered) {
        out.println();
        out.println(
                delivered.folder() + "/" + (delivered.written() == 0 ? "  (already there, nothing was written)" : ""));
        int widest = delivered.paths().stream()
                .mapToInt(file -> file.getFileName().toString().length())
                .max()
                .orElse(0);
        for (Delivered.Entry entry : delivered.files()) {
            String name = entry.path().getFileName().toString();
            String facts = String.format(Locale.ROOT, "%9s", FigureFormat.size(entry.bytes()));
            Master video = entry.video();
            if (video != null)
                facts += String.format(Locale.ROOT, "   %.1f s, %.1f LUFS", video.seconds(), video.loudness());
            out.println(("  " + name + " ".repeat(widest - name.length()) + facts).stripTrailing());
        }
    }
}
