package io.reelwright.cli.delivery;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Master;
import io.reelwright.campaign.VideoState;
import io.reelwright.cli.progress.FigureFormat;
import io.reelwright.order.FileNames;
import java.util.Locale;

/** The section of the report that shows the finished videos and clips. */
final class ReportMasters {
    private final VideoState state;
    private final FileNames names;

    ReportMasters(VideoState state, FileNames names) {
        this.state = state;
        this.names = names;
    }

    String html() {
        StringBuilder html = new StringBuilder("<h2>Videos</h2>\n<div class=masters>\n");
        for (Master master : state.masters())
            html.append(card(master, names.stem(master), master.output().label(), ""));
        html.append("</div>\n");
        if (state.clips().isEmpty()) return html.toString();
        html.append("<h2>Clips</h2>\n<div class=masters>\n");
        for (Master.Clip clip : state.clips()) html.append(card(clip.file(), names.stem(clip), title(clip), why(clip)));
        return html.append("</div>\n").toString();
    }

    private static String title(Master.Clip clip) {
        return String.format(Locale.ROOT, "%d · from %.1f s to %.1f s", clip.rank(), clip.start(), clip.end());
    }

    private static String why(Master.Clip clip) {
        return "<p>" + Html.text(String.join("; ", clip.reasons())) + "</p>\n";
    }

    private static String card(Master master, String stem, String title, String more) {
        boolean tall = master.output().aspect() == Aspect.TALL;
        String facts = Html.fact("Length", String.format(Locale.ROOT, "%.1f s", master.seconds()))
                + Html.fact("Size", FigureFormat.size(master.video().bytes()))
                + Html.fact("Loudness", String.format(Locale.ROOT, "%.1f LUFS", master.loudness()))
                + Html.fact("True peak", String.format(Locale.ROOT, "%.1f dBTP", master.truePeak()));
        return """
                <article class="master %s">
                <video controls preload=metadata src="%s"></video>
                <div>
                <h3>%s</h3>
                %s<dl class=facts>
                %s</dl>
                <a href="%s"><img class=sheet loading=lazy alt="Frames of the video in order" src="%s"></a>
                <div class=files>%s%s%s%s</div>
                </div>
                </article>
                """.formatted(
                        tall ? "tall" : "wide",
                        Html.link(stem + ".mp4"),
                        Html.text(title),
                        more,
                        facts,
                        Html.link(stem + "-contact-sheet.png"),
                        Html.link(stem + "-contact-sheet.png"),
                        file(stem + ".mp4", "video"),
                        file(stem + "-contact-sheet.png", "contact sheet"),
                        file(stem + ".srt", "captions .srt"),
                        file(stem + ".vtt", "captions .vtt"));
    }

    private static String file(String name, String shown) {
        return "<a href=\"" + Html.link(name) + "\">" + shown + "</a>";
    }
}
