package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.SceneCard.Thing;
import io.reelwright.look.Colours;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.IdleMotion;
import io.reelwright.provider.video.studio.stage.MovingStamp;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.SoftShadow;
import io.reelwright.provider.video.studio.stage.Stamp;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One large thing in a setting: its silhouette until it is named, then the thing itself, which jumps in. */
final class ThingTemplate implements Template<Thing> {
    /** The thing enters so much before its name is heard that half of it is there on time, in seconds. */
    private static final double EARLY = 0.07;

    /** Names that are heard so soon after the card comes need no silhouette before them, in seconds. */
    private static final double SOON = 0.3;

    private static final double SILHOUETTE = 0.3;

    @Override
    public List<SceneLayer> lay(Thing card, TemplateContext setting) {
        List<SceneLayer> layers = new ArrayList<>();
        Rectangle2D box = place(setting);
        Optional<BufferedImage> image = setting.pictures().image(card.picture(), (int) box.getWidth());
        if (image.isEmpty()) return layers;
        Stamp picture = Stamp.of(image.get(), (int) box.getX(), (int) box.getY());
        double at = Math.max(0, card.at() - EARLY);
        if (setting.grounded()) layers.add(GroundShadow.under(box, setting, Entrance.fade(0)));
        else layers.addAll(setting.variant() == 1 ? window(box, setting) : podium(box, setting));
        if (at > SOON && !setting.opening()) layers.add(silhouette(picture, at, setting));
        Entrance jump = new Entrance(at, 0.42, setting.look().entrance(), 0, 46, 0.8, false);
        Stamp lit = setting.variant() == 1 && !setting.grounded() ? picture : lit(picture, setting);
        if (card.act() == null || setting.opening())
            layers.add(new MovingStamp(lit, Depth.KEY, jump, IdleMotion.picture(0.1))
                    .around(box.getCenterX(), box.getMaxY()));
        else layers.add(new ActingStamp(lit, picture, box, jump, card.act()));
        return layers;
    }

    private static Rectangle2D place(TemplateContext setting) {
        boolean second = setting.variant() == 1;
        if (setting.grounded())
            return GroundShadow.standing(
                    setting,
                    setting.pick(second ? 560 : 640, 560),
                    second ? setting.pick(620, 1440) : setting.pick(500, 960));
        double size = setting.pick(second ? 500 : 620, second ? 500 : 600);
        double x = setting.pick(second ? 290 : 230, second ? 1060 : 660);
        return new Rectangle2D.Double(x, setting.pick(second ? 390 : 300, second ? 190 : 150), size, size);
    }

    /** Returns the disc on which the thing stands, and the light behind it. */
    private static List<SceneLayer> podium(Rectangle2D box, TemplateContext setting) {
        double width = box.getWidth();
        double foot = box.getMaxY() - width * 0.04;
        Ellipse2D top =
                new Ellipse2D.Double(box.getCenterX() - width * 0.58, foot - width * 0.11, width * 1.16, width * 0.22);
        Ellipse2D low = new Ellipse2D.Double(top.getX(), top.getY() + width * 0.07, top.getWidth(), top.getHeight());
        Color side = setting.palette().accent();
        Stamp stamp = Stamp.drawn(SoftShadow.grown(top.getBounds2D().createUnion(low.getBounds2D()), 40), g -> {
            SoftShadow.under(
                    g, low, 18, 40, setting.palette().shade(), setting.look().dark() ? 0.5 : 0.3);
            g.setColor(ArtObjects.deep(side));
            g.fill(low);
            g.fill(new Rectangle2D.Double(top.getX(), top.getCenterY(), top.getWidth(), width * 0.07));
            g.setColor(side);
            g.fill(top);
            g.setColor(Colours.alpha(setting.palette().shade(), 0.28));
            g.fill(new Ellipse2D.Double(
                    box.getCenterX() - width * 0.36, foot - width * 0.07, width * 0.72, width * 0.13));
        });
        Entrance rise = new Entrance(0, 0.4, setting.look().entrance(), 0, 120, 1, false);
        return List.of(new MovingStamp(stamp, Depth.MID, rise, IdleMotion.NONE));
    }

    /** Returns the window of another colour in which the thing is shown. */
    private static List<SceneLayer> window(Rectangle2D box, TemplateContext setting) {
        double room = box.getWidth() * 0.17;
        Rectangle2D frame = new Rectangle2D.Double(
                box.getX() - room, box.getY() - room, box.getWidth() + 2 * room, box.getHeight() + 2 * room);
        Shape shape = ArtObjects.turned(
                new ArtObjects(setting)
                        .rounded(
                                frame.getX(),
                                frame.getY(),
                                frame.getWidth(),
                                frame.getHeight(),
                                Math.max(10, setting.look().radius() * 1.6)),
                setting.look().lively() ? -2.4 : 0,
                frame.getCenterX(),
                frame.getCenterY());
        Color ground = setting.palette().surface().ground(0.3);
        Stamp stamp = new ArtObjects(setting).plate(shape, ground, g -> {
            g.setColor(Colours.alpha(setting.palette().accent(), 0.22));
            double size = box.getWidth() * 0.92;
            g.fill(new Ellipse2D.Double(box.getCenterX() - size / 2, box.getCenterY() - size / 2, size, size));
            g.setColor(Colours.alpha(setting.palette().shade(), 0.3));
            g.fill(new Ellipse2D.Double(
                    box.getX() + box.getWidth() * 0.14,
                    box.getMaxY() - box.getWidth() * 0.06,
                    box.getWidth() * 0.72,
                    box.getWidth() * 0.1));
        });
        Entrance pop = new Entrance(0, 0.42, setting.look().entrance(), 0, 60, 0.8, false);
        return List.of(new MovingStamp(stamp, Depth.MID, pop, IdleMotion.picture(0.4)));
    }

    private static SceneLayer silhouette(Stamp picture, double until, TemplateContext setting) {
        Color colour = setting.look().dark() && setting.variant() == 0
                ? setting.palette().light()
                : setting.palette().shade();
        Rectangle2D box = new Rectangle2D.Double(picture.x(), picture.y(), picture.width(), picture.height());
        Stamp stamp = Stamp.drawn(
                box, g -> g.drawImage(ActingStamp.filled(picture.image(), colour), picture.x(), picture.y(), null));
        MovingStamp still = new MovingStamp(stamp, Depth.KEY, Entrance.fade(0), IdleMotion.picture(0.1));
        return (canvas, now) -> {
            double left = 1 - Math.clamp((now.t() - until) / 0.12, 0, 1);
            if (left > 0) still.paint(canvas, now.fading(now.text(), now.rest() * left * SILHOUETTE));
        };
    }

    private static Stamp lit(Stamp picture, TemplateContext setting) {
        Color light = setting.look().dark()
                ? setting.palette().light()
                : setting.palette().accent2();
        double blur = picture.width() * 0.09;
        Rectangle2D box = new Rectangle2D.Double(picture.x(), picture.y(), picture.width(), picture.height());
        return Stamp.drawn(SoftShadow.grown(box, blur), g -> {
            Stamp soft = SoftShadow.of(picture, blur, light, setting.look().dark() ? 0.42 : 0.3);
            g.drawImage(soft.image(), soft.x(), soft.y(), null);
            g.drawImage(picture.image(), picture.x(), picture.y(), null);
        });
    }
}
