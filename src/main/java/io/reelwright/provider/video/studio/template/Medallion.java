package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.EvidenceCard.Party;
import io.reelwright.campaign.EvidenceCard.Profile;
import io.reelwright.look.Colours;
import io.reelwright.look.TextLine;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.IdleMotion;
import io.reelwright.provider.video.studio.stage.MovingStamp;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.SoftShadow;
import io.reelwright.provider.video.studio.stage.Stamp;
import io.reelwright.text.LinearRegex;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A party of a deed: the profile of a person, the picture of a thing on a disc, or the first letter of a name that has neither. */
final class Medallion {
    /** Side of a picture as a share of the disc's radius. */
    private static final double PICTURE = 1.42;

    /** Seconds for which an empty place is not worth an outline. */
    private static final double WAITS = 0.35;

    private static final double OUTLINED = 0.02;

    private Medallion() {}

    static List<SceneLayer> of(
            Party party, double x, double y, double radius, boolean looksLeft, double at, TemplateContext setting) {
        return of(party, x, y, radius, looksLeft, OUTLINED, at, setting);
    }

    /**
     * Lays out a medallion whose empty place is seen from a time on.
     *
     * @param outlined second at which the outline of its place comes
     * @param at       second at which it enters
     */
    static List<SceneLayer> of(
            Party party,
            double x,
            double y,
            double radius,
            boolean looksLeft,
            double outlined,
            double at,
            TemplateContext setting) {
        Profile profile = party.profile();
        if (profile != null) return List.of(new Cameo(profile, x, y, radius * 2.1, looksLeft, at, setting));
        if (!isSeen(party, setting)) return List.of();
        List<SceneLayer> layers = new ArrayList<>();
        ArtObjects art = new ArtObjects(setting);
        // Its place is there before it is named.
        if (at - outlined > WAITS) layers.add(ChangeSign.ghost(art.circle(x, y, radius), outlined, setting));
        boolean pictured = setting.shows(party.picture());
        Color ground = pictured
                ? Colours.mix(
                        setting.palette().surface().ground(0), setting.palette().accent2(), 0.2)
                : setting.palette().accent2();
        layers.add(new MovingStamp(
                disc(art.circle(x, y, radius), ground, setting),
                Depth.TEXT,
                Entrance.pop(at, setting.look()),
                IdleMotion.picture(x / 997)));
        double side = radius * PICTURE;
        if (pictured)
            layers.addAll(art.support(
                    party.picture(),
                    x - side / 2,
                    y - side / 2,
                    side,
                    Entrance.pop(at + 0.05, setting.look()),
                    IdleMotion.picture(x / 997)));
        else layers.add(letter(party, x, y, radius, at, setting));
        return layers;
    }

    /** Returns whether a party has a medallion: not one that is neither a person nor pictured and has no name of its own. */
    static boolean isSeen(Party party, TemplateContext setting) {
        return party.profile() != null || setting.shows(party.picture()) || isName(party.name());
    }

    /** Returns whether words are a proper name: each of them is capitalised. */
    private static boolean isName(String name) {
        return LinearRegex.matches(name.strip(), "(?:\\p{Lu}\\S*|of|the|and|for|&|\\s)+");
    }

    /** Returns the name of a party with a capital. */
    static String name(Party party) {
        String name = party.name().strip();
        int end = name.isEmpty() ? 0 : name.offsetByCodePoints(0, 1);
        return name.substring(0, end).toUpperCase(Locale.ENGLISH) + name.substring(end);
    }

    private static Stamp disc(Shape disc, Color ground, TemplateContext setting) {
        Color rim = setting.palette().light();
        return Stamp.drawn(SoftShadow.grown(disc.getBounds2D(), 50), g -> {
            SoftShadow.under(g, disc, 10, 34, setting.palette().shade(), 0.45);
            g.setColor(ground);
            g.fill(disc);
            g.setColor(Colours.alpha(rim, 0.9));
            g.setStroke(new BasicStroke(8));
            g.draw(disc);
        });
    }

    private static SceneLayer letter(
            Party party, double x, double y, double radius, double at, TemplateContext setting) {
        StageText type = new StageText(setting, false);
        String name = party.name().strip();
        String first = name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
        TextLine line = type.display(60).fit(type.caps(first), radius, radius * 0.9);
        return type.loose(
                line.at(x - line.width() / 2, y - line.capHeight() / 2),
                setting.palette().onAccent2(),
                Entrance.label(at + 0.08),
                IdleMotion.picture(x / 997));
    }
}
