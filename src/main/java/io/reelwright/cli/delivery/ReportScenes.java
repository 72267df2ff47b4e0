package io.reelwright.cli.delivery;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Diagnosis;
import io.reelwright.campaign.Master;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.Storyboard;
import io.reelwright.campaign.Take;
import io.reelwright.campaign.VideoState;
import io.reelwright.cli.progress.CampaignMoney;
import io.reelwright.cli.progress.FigureFormat;
import io.reelwright.order.FileNames;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The section of the report that lists the scenes: narration, picture and the measurements of QUALITY. */
final class ReportScenes {
    /** The maker that shows the user's own pictures and clips. */
    private static final String OWN_MEDIA = "media";

    private final VideoState state;
    private final CampaignMoney money;
    private final FileNames names;

    ReportScenes(VideoState state, CampaignMoney money, FileNames names) {
        this.state = state;
        this.names = names;
        this.money = money;
    }

    String html() {
        Storyboard board = state.storyboard();
        if (board == null) return "";
        StringBuilder html = new StringBuilder("<h2>Scenes</h2>\n");
        for (Scene scene : board.scenes()) html.append(scene(scene));
        return html.toString();
    }

    private String scene(Scene scene) {
        Optional<Take> take = state.bestTake(scene.index());
        String head = String.format(
                Locale.ROOT,
                "%d · %s · %s · %.1f s at %s",
                scene.index() + 1,
                layouts(scene),
                FigureFormat.words(scene.role()),
                scene.seconds(),
                at(scene.startSeconds()));
        return "<article class=\"scene" + (wide() ? " wide" : "") + "\">\n<div>" + picture(scene)
                + "</div>\n<div>\n<h3>"
                + Html.text(head) + "</h3>\n<p class=words>"
                + Html.text(shown(scene)) + "</p>\n<p>"
                + Html.text(scene.narration()) + "</p>\n"
                + take.map(this::quality).orElse("") + "</div>\n</article>\n";
    }

    /** Returns the layouts of a scene in order, or the template of its only card. */
    private static String layouts(Scene scene) {
        if (scene.beats().isEmpty()) return scene.card().template();
        return scene.beats().stream()
                .map(beat -> beat.layout().label().replace('_', ' '))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Returns the words in the pictures of a scene. */
    private static String shown(Scene scene) {
        if (scene.beats().isEmpty()) return scene.card().words();
        return scene.beats().stream()
                .map(beat -> beat.card().words())
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    /** Returns a video element that shows a frame of the scene from the master, so that no separate picture file is needed. */
    private String picture(Scene scene) {
        if (state.masters().isEmpty()) return "";
        String file = names.video(state.masters().getFirst());
        double middle = scene.startSeconds() + scene.seconds() * 0.7;
        return String.format(
                Locale.ROOT,
                "<video muted playsinline preload=metadata data-at=\"%.2f\" src=\"%s#t=%.2f\"></video>",
                scene.startSeconds(),
                Html.link(file),
                middle);
    }

    private boolean wide() {
        List<Master> masters = state.masters();
        return !masters.isEmpty() && masters.getFirst().output().aspect() == Aspect.WIDE;
    }

    private String quality(Take take) {
        Diagnosis diagnosis = take.diagnosis();
        String by = take.model() + (take.number() > 1 ? ", take " + take.number() : "") + price(take);
        if (diagnosis == null)
            return "<p class=score>" + Html.text(by) + ", not checked</p>\n" + credits(take) + spent(take)
                    + declined(take);
        String score = String.format(
                Locale.ROOT,
                "<div class=\"score%s\"><b><i style=\"width:%.0f%%\"></i></b>%.2f %s · %s</div>\n",
                diagnosis.pass() ? "" : " weak",
                diagnosis.score() * 100,
                diagnosis.score(),
                diagnosis.pass() ? "passes" : "weak",
                Html.text(by));
        return score + credits(take) + spent(take) + declined(take) + findings(diagnosis);
    }

    private static String price(Take take) {
        Take.Origin origin = take.origin();
        return origin == null || origin.micros() == 0 ? "" : ", " + FigureFormat.dollars(origin.micros() / 1e6);
    }

    /** Says whose films the take shows. */
    private static String credits(Take take) {
        Take.Origin origin = take.origin();
        if (origin == null) return "";
        StringBuilder html = new StringBuilder();
        for (Take.Credit credit : origin.credits())
            html.append("<p class=declined><a href=\"")
                    .append(Html.text(credit.page()))
                    .append("\" rel=\"noopener noreferrer\">")
                    .append(Html.text(credit.text()))
                    .append("</a> (")
                    .append(Html.text(credit.licence()))
                    .append(")</p>\n");
        return html.toString();
    }

    /** Says what the scene cost in all, when that is more than the price of the take that is shown. */
    private String spent(Take take) {
        Take.Origin origin = take.origin();
        double price = origin == null ? 0 : origin.micros() / 1e6;
        return money.ofScene(take.scene())
                .flatMap(all -> all.words(price))
                .map(words -> "<p class=declined>" + Html.text(words) + "</p>\n")
                .orElse("");
    }

    /** Lists the makers that were asked before and did not make the take. The user's own media decline most scenes: they are left out. */
    private static String declined(Take take) {
        Take.Origin origin = take.origin();
        if (origin == null) return "";
        StringBuilder html = new StringBuilder();
        for (Take.Declined one : origin.declined())
            if (!one.maker().equals(OWN_MEDIA))
                html.append("<p class=declined>not by ")
                        .append(Html.text(one.maker() + ": " + one.why()))
                        .append("</p>\n");
        return html.toString();
    }

    private static String findings(Diagnosis diagnosis) {
        if (diagnosis.findings().isEmpty()) return "";
        StringBuilder html = new StringBuilder("<details><summary>"
                + diagnosis.findings().size()
                + " measures</summary>\n<div class=table><table>\n"
                + "<tr><th>measure<th class=n>value<th class=n>limit<th class=n>quality<th>where<th>fix\n");
        for (Diagnosis.Finding finding : diagnosis.findings())
            html.append(String.format(
                    Locale.ROOT,
                    "<tr><td>%s<td class=n>%.3f<td class=n>%.3f<td class=n>%.2f<td>%s<td>%s%n",
                    Html.text(finding.measure()),
                    finding.value(),
                    finding.limit(),
                    finding.quality(),
                    Html.text(finding.where()),
                    finding.mend() == Diagnosis.Mend.NONE ? "" : Html.text(FigureFormat.words(finding.mend()))));
        return html + "</table></div></details>\n";
    }

    private static String at(double seconds) {
        return String.format(Locale.ROOT, "%d:%04.1f", (int) seconds / 60, seconds % 60);
    }
}
