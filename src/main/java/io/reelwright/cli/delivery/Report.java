package io.reelwright.cli.delivery;

import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Direction;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.Script;
import io.reelwright.campaign.SourceOrigin;
import io.reelwright.campaign.Storyboard;
import io.reelwright.campaign.VideoState;
import io.reelwright.cli.progress.CampaignMoney;
import io.reelwright.cli.progress.FigureFormat;
import io.reelwright.cli.progress.PhaseTimes;
import io.reelwright.event.StoredEvent;
import io.reelwright.order.FileNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * The HTML report of a campaign: masters, script, scenes with their quality, direction and timings. It opens from the disk, without
 * a server.
 */
final class Report {
    private final VideoState state;
    private final String version;
    private final FileNames names;
    private final PhaseTimes times = new PhaseTimes();
    private final CampaignMoney money = new CampaignMoney();

    Report(VideoState state, List<StoredEvent> story, String version, FileNames names) {
        this.state = state;
        this.names = names;
        this.version = version;
        story.forEach(times::take);
        story.forEach(news -> money.take(news.event()));
    }

    String html() {
        String title = Html.text(state.campaign().brief().topic());
        return """
                <!doctype html>
                <html lang=en>
                <meta charset=utf-8>
                <meta name=viewport content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>
                %s</style>
                <main>
                %s%s%s%s%s%s<footer>Made by Reelwright %s. Voice and pictures are synthetic.</footer>
                </main>
                <script>
                document.querySelectorAll('.scene video').forEach(scene => scene.addEventListener('click', () => {
                  const master = document.querySelector('.master video');
                  master.currentTime = Number(scene.dataset.at);
                  master.scrollIntoView({behavior: 'smooth', block: 'center'});
                  master.play();
                }));
                </script>
                </html>
                """.formatted(
                        title,
                        css(),
                        head(title),
                        new ReportMasters(state, names).html(),
                        script(),
                        new ReportScenes(state, money, names).html(),
                        direction(),
                        timings(),
                        Html.text(version));
    }

    private String head(String title) {
        Brief brief = state.campaign().brief();
        Direction direction = state.direction();
        String facts = Html.fact("Format", FigureFormat.words(brief.format()) + ", target " + brief.seconds() + " s")
                + (direction == null
                        ? ""
                        : Html.fact("Niche", direction.neutral() ? "neutral" : FigureFormat.words(direction.niche()))
                                + Html.fact("Look", direction.look())
                                + world()
                                + Html.fact("Music", FigureFormat.words(direction.mood())))
                + Html.fact("Tier", FigureFormat.words(brief.tier()))
                + Html.fact("Voice", brief.voice())
                + Html.fact("Seed", String.valueOf(brief.seed()))
                + (money.reserved() > 0 ? Html.fact("Cost", cost()) : "")
                + Html.fact("Made in", FigureFormat.seconds(times.total()))
                + Html.fact("Campaign", state.campaign().id());
        String lead = direction == null ? "" : "<p class=lead>" + Html.text(direction.angle()) + "</p>\n";
        return "<h1>" + title + "</h1>\n" + lead + "<dl class=facts>\n" + facts + "</dl>\n" + draftNotice();
    }

    private String cost() {
        return FigureFormat.dollars(money.spent()) + " of " + FigureFormat.dollars(money.reserved()) + " reserved";
    }

    private String draftNotice() {
        Script script = state.script();
        if (script == null || script.origin() != Script.Origin.OUTLINE) return "";
        return """
                <div class=notice><p><strong>A draft to edit.</strong> Only a topic was given, so the script is an outline
                of questions and structure, not of facts. Edit <a href="%s">%s</a> and run again with
                <code>--script %s</code>, or give an article with <code>--source</code>.</p></div>
                """.formatted(Html.link(names.script()), Html.text(names.script()), Html.text(names.script()));
    }

    private String script() {
        Script script = state.script();
        if (script == null) return "";
        StringBuilder html = new StringBuilder("<h2>Script</h2>\n<ol class=script>\n");
        for (Script.Sentence sentence : script.sentences())
            html.append("<li><span>")
                    .append(Html.text(FigureFormat.words(sentence.role())))
                    .append("</span><div>")
                    .append(Html.text(sentence.text()))
                    .append("</div></li>\n");
        html.append("</ol>\n<dl class=facts>\n")
                .append(Html.fact("Source", origin(script.origin())))
                .append(found())
                .append(Html.fact("Score of the checks", String.format(Locale.ROOT, "%.2f of 1", script.score())))
                .append(Html.fact("Drafts written", String.valueOf(script.drafts())))
                .append("</dl>\n");
        return html + list("Remaining findings of the checks", script.findings());
    }

    /** Returns where the source was found: its title as a link, its licence, and when it was read. */
    private String found() {
        SourceOrigin found = state.campaign().brief().origin();
        if (found == null) return "";
        String licence = found.licence().isEmpty() ? "" : ", " + Html.text(found.licence());
        return Html.factOf(
                "Text by",
                "<a href=\"" + Html.text(found.address()) + "\" rel=\"noopener noreferrer\">" + Html.text(found.name())
                        + "</a>" + licence + ", read on "
                        + Html.text(found.retrieved().toString().substring(0, 10)));
    }

    private static String origin(Script.Origin origin) {
        return switch (origin) {
            case OWN -> "your own script";
            case SOURCE -> "the source text";
            case OUTLINE -> "an outline of the topic";
        };
    }

    private String direction() {
        Direction direction = state.direction();
        if (direction == null) return "";
        List<String> rhythm = new ArrayList<>(direction.styleNotes());
        var blueprint = state.blueprint();
        if (blueprint != null) {
            rhythm.add(String.format(
                    Locale.ROOT,
                    "Rhythm from the %s: median shot %.1f s, %.0f cuts a minute",
                    FigureFormat.words(blueprint.origin()),
                    blueprint.medianShot(),
                    blueprint.cutsPerMinute()));
            if (!blueprint.measured().isEmpty())
                rhythm.add("Measured on the reference: " + String.join(", ", blueprint.measured()));
            rhythm.addAll(blueprint.notes());
        }
        return "<h2>Direction and rhythm</h2>\n<dl class=facts>\n"
                + Html.fact("Audience", direction.audience())
                + Html.fact("Hook", FigureFormat.words(direction.hookStyle()))
                + Html.fact("Tone", direction.tone())
                + Html.fact("Pace", String.format(Locale.ROOT, "%.1f s a shot", direction.pace()))
                + Html.fact("Scenes by", makers(direction))
                + "</dl>\n" + list("", rhythm);
    }

    private String world() {
        Storyboard board = state.storyboard();
        return board == null || board.world() == null ? "" : Html.fact("World", board.worldName());
    }

    /** Returns who made the scenes that are shown: {@code kie 3, studio 2}. */
    private String makers(Direction direction) {
        Storyboard board = state.storyboard();
        if (board == null) return direction.plan().provider();
        Map<String, Integer> scenes = new TreeMap<>();
        for (Scene scene : board.scenes())
            state.bestTake(scene.index()).ifPresent(take -> scenes.merge(take.maker(), 1, Integer::sum));
        StringJoiner words = new StringJoiner(", ");
        scenes.forEach((maker, count) -> words.add(maker + " " + count));
        return scenes.isEmpty() ? direction.plan().provider() : words.toString();
    }

    private static String list(String title, List<String> lines) {
        if (lines.isEmpty()) return "";
        StringBuilder html = new StringBuilder(title.isEmpty() ? "<p></p>" : "<p></p><p>" + Html.text(title) + ":</p>");
        html.append("\n<ul class=plain>\n");
        lines.forEach(line -> html.append("<li>").append(Html.text(line)).append("</li>\n"));
        return html.append("</ul>\n").toString();
    }

    private String timings() {
        StringBuilder bar = new StringBuilder();
        StringBuilder rows = new StringBuilder();
        for (Phase phase : Phase.values()) {
            Duration spent = times.of(phase);
            if (phase.isEnd() || spent.isZero()) continue;
            String name = Html.text(FigureFormat.words(phase));
            bar.append("<i style=\"flex:")
                    .append(spent.toMillis())
                    .append("\" title=\"")
                    .append(name)
                    .append("\"></i>");
            rows.append("<tr><td>")
                    .append(name)
                    .append("<td class=n>")
                    .append(FigureFormat.seconds(spent))
                    .append('\n');
        }
        if (rows.isEmpty()) return "";
        return "<h2>Where the time went</h2>\n<div class=times>" + bar + "</div>\n<div class=table><table>\n" + rows
                + "</table></div>\n";
    }

    private static String css() {
        try (InputStream in = Report.class.getResourceAsStream("report.css")) {
            if (in == null) throw new IllegalStateException("report.css is missing from the program");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
