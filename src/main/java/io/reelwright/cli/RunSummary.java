package io.reelwright.cli;

import io.reelwright.campaign.Master;
import io.reelwright.campaign.Script;
import io.reelwright.campaign.VideoState;
import io.reelwright.cli.delivery.FileNames;
import io.reelwright.cli.progress.CampaignMoney;
import io.reelwright.cli.progress.FigureFormat;
import io.reelwright.event.StoredEvent;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The last lines of a run: the files, their sizes and their folder. */
final class RunSummary {
    private final PrintStream out;

    RunSummary(PrintStream out) {
        this.out = out;
    }

    /** @param story the campaign's events, from which its cost is added up */
    void print(VideoState state, List<StoredEvent> story, Path folder, List<Path> files) {
        Map<String, Master> videos = new TreeMap<>();
        FileNames names = FileNames.of(state);
        state.masters().forEach(master -> videos.put(names.video(master), master));
        state.clips().forEach(clip -> videos.put(names.video(clip), clip.file()));
        out.println();
        out.println(folder + "/");
        int widest = files.stream()
                .mapToInt(file -> file.getFileName().toString().length())
                .max()
                .orElse(0);
        for (Path file : files) {
            String name = file.getFileName().toString();
            Master video = videos.get(name);
            String facts = String.format(
                    Locale.ROOT, "%9s", FigureFormat.size(file.toFile().length()));
            if (video != null)
                facts += String.format(Locale.ROOT, "   %.1f s, %.1f LUFS", video.seconds(), video.loudness());
            out.println(("  " + name + " ".repeat(widest - name.length()) + facts).stripTrailing());
        }
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
}
