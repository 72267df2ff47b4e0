package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.SceneCard.Item;
import io.reelwright.look.Colours;
import io.reelwright.look.TextBlock;
import io.reelwright.look.TextLine;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.SoftShadow;
import io.reelwright.provider.video.studio.stage.Stamp;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sets one row of a list: a chip with its picture or number, its text, and space for the check mark.
 */
final class ListCard {
    private static final double PAD = 16;

    private final TemplateContext setting;
    private final Item item;
    private final int number;
    private final Rectangle2D box;
    private final @Nullable Color boards;
    private final Shape text;
    private final Shape digit;

    /** Registers the row's text without drawing, so that a refused layout costs little. */
    ListCard(TemplateContext setting, Item item, int number, Rectangle2D box) {
        this.setting = setting;
        this.item = item;
        this.number = number;
        this.box = box;
        this.boards = setting.footing().boards();
        this.text = text();
        this.digit = setting.shows(item.picture()) ? new Path2D.Double() : digit();
    }

    /** Draws the row as a layer. */
    SceneLayer row(EntranceCues cues) {
        if (boards != null) return onBoard(cues, boards);
        ArtObjects art = new ArtObjects(setting);
        var palette = setting.palette();
        double radius = Math.min(setting.look().radius(), box.getHeight() * 0.4);
        Shape plate = art.rounded(box.getX(), box.getY(), box.getWidth(), box.getHeight(), radius);
        Optional<Stamp> picture = picture(art);
        Color surface = palette.surface().ground(0);
        Color pale = Colours.mix(surface, palette.accent(), setting.look().dark() ? 0.3 : 0.16);
        Color bright = Colours.mix(palette.accent(), Color.WHITE, 0.34);
        if (Colours.contrast(bright, palette.onAccent()) < 4.5) bright = ArtObjects.deep(palette.accent());
        Color digitInk = Colours.clearest(
                pale, palette.surface().accent(), palette.surface().ink());
        Stamp rest = Stamp.drawn(room(plate, 40), g -> {
            card(g, plate, surface, palette.shade(), setting.look().dark() ? 0.3 : 0.14);
            chip(g, pale, picture, digit, digitInk);
            fill(g, text, palette.surface().ink());
        });
        Color lit = bright;
        Stamp active = Stamp.drawn(room(plate, 40), g -> {
            card(g, plate, palette.accent(), setting.look().dark() ? palette.shade() : palette.accent(), 0.42);
            chip(g, lit, picture, digit, Colours.clearest(lit, palette.onAccent(), palette.shade()));
            fill(g, text, palette.onAccent());
        });
        int index = number - 1;
        return new ListRow(
                rest,
                active,
                check(art),
                cues.hint(index),
                cues.before(ListRow.GHOST),
                cues.at(index),
                cues.next(index));
    }

    /** Returns the board of the wall on which the row stands; empty where it has a card of its own. */
    Optional<SceneLayer> board() {
        return Optional.ofNullable(boards)
                .map(wood -> new BoardRow(setting, box, chipBox(), text, digit, wood).board());
    }

    /** Returns the room above the board, or all of it. */
    private double room() {
        return box.getHeight() - (boards == null ? 0 : BoardRow.ABOVE);
    }

    /** Returns whether the row has room for larger things and words than a card has. */
    private boolean isHigh() {
        return boards != null && box.getHeight() > 190;
    }

    private double middle() {
        return box.getY() + room() / 2;
    }

    private SceneLayer onBoard(EntranceCues cues, Color wood) {
        ArtObjects art = new ArtObjects(setting);
        BoardRow board = new BoardRow(setting, box, chipBox(), text, digit, wood);
        double size = Math.min(box.getHeight() - 10, setting.pick(132, 140) * (isHigh() ? 1.15 : 1));
        Optional<Stamp> thing = !chipped()
                ? Optional.empty()
                : art.stamp(item.picture(), chipBox().getCenterX() - size / 2, BoardRow.foot(box) - size * 0.955, size);
        int index = number - 1;
        return new ListRow(
                board.draw(thing, false),
                board.draw(thing, true),
                check(art),
                cues.hint(index),
                cues.before(ListRow.GHOST),
                cues.at(index),
                cues.next(index));
    }

    /** Returns whether the chip is on the right: in the second arrangement of a tall picture. */
    private boolean turned() {
        return setting.variant() == 1 && setting.stage().tall();
    }

    private double chipSide() {
        return Math.min(setting.pick(96, 108) * (isHigh() ? 1.3 : 1), room() - 28);
    }

    private boolean chipped() {
        return setting.tightness() < 9;
    }

    private Rectangle2D chipBox() {
        double side = chipSide();
        double inset = Math.min(PAD + 4, (box.getHeight() - side) / 2);
        double x = turned() ? box.getMaxX() - inset - side : box.getX() + inset;
        return new Rectangle2D.Double(
                x, boards == null ? box.getCenterY() - side / 2 : BoardRow.foot(box) - side, side, side);
    }

    private Shape text() {
        StageText type = new StageText(setting);
        double inset = chipped() ? Math.min(PAD + 4, (box.getHeight() - chipSide()) / 2) + chipSide() : 0;
        double chip = inset + setting.pick(28, 34);
        double check = checkRadius() * 2 + setting.pick(46, 54);
        double left = box.getX() + (turned() ? check : chip);
        double right = box.getMaxX() - (turned() ? chip : check);
        int lines = room() > 88 ? 2 : 1;
        double size = isHigh() ? setting.size(72, 66) : setting.size(58, 58);
        TextBlock block = new AbridgedText(setting)
                .fill(
                        type.body(size),
                        item.text(),
                        right - left,
                        room() - 14,
                        lines,
                        1.1,
                        turned() ? TextBlock.Align.RIGHT : TextBlock.Align.LEFT);
        double y = middle() - block.height() / 2;
        for (TextBlock.Placed placed : block.lines()) type.claim(placed.line(), left + placed.x(), y + placed.y());
        return block.at(left, y);
    }

    private Optional<Stamp> picture(ArtObjects art) {
        if (!chipped()) return Optional.empty();
        Rectangle2D chip = chipBox();
        double size = chip.getWidth() * 0.74;
        return art.stamp(item.picture(), chip.getCenterX() - size / 2, chip.getCenterY() - size / 2, size);
    }

    private Shape digit() {
        if (!chipped()) return new Path2D.Double();
        StageText type = new StageText(setting);
        double size = Math.max(setting.stage().bands().minimum(), chipSide() * 0.56);
        TextLine line = type.figure(size).line("" + number);
        double x = chipBox().getCenterX() - line.width() / 2;
        double y = chipBox().getCenterY() - line.capHeight() / 2;
        type.claim(line, x, y);
        return line.at(x, y);
    }

    private void chip(Graphics2D g, Color ground, Optional<Stamp> picture, Shape digit, Color ink) {
        if (!chipped()) return;
        Rectangle2D chip = chipBox();
        fill(
                g,
                new ArtObjects(setting)
                        .rounded(
                                chip.getX(),
                                chip.getY(),
                                chip.getWidth(),
                                chip.getHeight(),
                                Math.min(setting.look().radius(), chip.getWidth() * 0.3)),
                ground);
        picture.ifPresent(stamp -> g.drawImage(stamp.image(), stamp.x(), stamp.y(), null));
        fill(g, digit, ink);
    }

    private double checkRadius() {
        return setting.pick(24, 27);
    }

    private Stamp check(ArtObjects art) {
        double r = checkRadius();
        double inset = r + setting.pick(26, 32);
        double x = turned() ? box.getX() + inset : box.getMaxX() - inset;
        double y = middle();
        Path2D tick = new Path2D.Double();
        tick.moveTo(x - r * 0.42, y + r * 0.04);
        tick.lineTo(x - r * 0.1, y + r * 0.36);
        tick.lineTo(x + r * 0.46, y - r * 0.32);
        return Stamp.drawn(new Rectangle2D.Double(x - r, y - r, 2 * r, 2 * r), g -> {
            fill(g, art.circle(x, y, r), setting.palette().accent());
            g.setColor(setting.palette().onAccent());
            g.setStroke(new BasicStroke((float) (r * 0.24), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(tick);
        });
    }

    private static void card(Graphics2D g, Shape plate, Color colour, Color shadow, double opacity) {
        SoftShadow.under(g, plate, 12, 30, shadow, opacity);
        fill(g, plate, colour);
    }

    private static void fill(Graphics2D g, Shape shape, Color colour) {
        g.setColor(colour);
        g.fill(shape);
    }

    private static Rectangle2D room(Shape plate, double blur) {
        return SoftShadow.grown(plate.getBounds2D(), blur + 12);
    }
}
