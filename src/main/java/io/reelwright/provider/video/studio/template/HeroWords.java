package io.reelwright.provider.video.studio.template;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.reelwright.campaign.SceneCard.Hero;
import io.reelwright.look.TextBlock;
import io.reelwright.look.TextLine;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.LayoutRefused;
import io.reelwright.provider.video.studio.stage.MovingStamp;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import java.util.List;

/** The words of a hero scene: a small lead, and a statement whose leading figure, if any, is set very large. */
final class HeroWords {
    private static final Pattern FIGURE = Pattern.compile("([$€£]?\\d[\\d.,]*\\s?(?:%|×|x)?)\\s+(\\S.*)");

    private final TemplateContext setting;
    private final StageText type;
    private final boolean pictured;
    private final boolean compact;
    private final HorizontalAxis axis;
    private final double x;
    private final double width;
    private final double floor;

    /**
     * @param pictured whether the scene has a picture
     * @param compact  whether the picture is directly under the words
     */
    HeroWords(TemplateContext setting, boolean pictured, boolean compact) {
        this.compact = compact;
        this.pictured = pictured;
        this.setting = setting;
        this.type = new StageText(setting);
        this.axis = HorizontalAxis.of(setting, pictured, 940);
        this.x = axis.left();
        this.width = axis.width();
        this.floor = setting.pick(978, 836);
    }

    /** Returns whether the statement is short enough for a picture under it in a tall scene. */
    static boolean brief(Hero card) {
        String statement = card.statement().strip();
        Matcher figure = FIGURE.matcher(statement);
        return figure.matches() ? figure.group(2).length() <= 24 : statement.length() <= 18;
    }

    /** Sets the words and returns the y below them. */
    double lay(Hero card, List<SceneLayer> layers) {
        double top = setting.pick(290, 150);
        double y = top;
        if (!card.lead().isBlank()) {
            TextBlock lead = new AbridgedText(setting)
                    .fill(
                            type.body(setting.size(60, 60)),
                            card.lead(),
                            width,
                            setting.room(150, 150),
                            2,
                            1.18,
                            axis.align());
            layers.addAll(type.block(lead, x, top, setting.palette().muted(), Entrance.label(0)));
            y = lead.ink(x, top).getMaxY() + setting.pick(40, 50);
        }
        Matcher figure = FIGURE.matcher(card.statement().strip());
        if (figure.matches() && figure.group(1).length() <= 9)
            return figure(figure.group(1), figure.group(2), y, layers);
        return statement(card.statement(), y, layers);
    }

    private double statement(String text, double top, List<SceneLayer> layers) {
        double room = compact ? setting.room(300, 300) : floor - top - 30;
        double leading = Math.max(1.02, setting.look().type().leading());
        double size = setting.size(compact ? 142 : 178, pictured ? 168 : 230);
        TextBlock block = new AbridgedText(setting)
                .fill(type.display(size), type.caps(text), width, room, 6, leading, axis.align());
        double y = top + (compact ? 0 : Math.max(0, room - block.height()) * 0.34);
        double at = top > setting.pick(291, 151) ? 0.08 : 0;
        layers.addAll(type.block(block, x, y, setting.palette().ink(), Entrance.text(at)));
        return block.ink(x, y).getMaxY();
    }

    private double figure(String digits, String label, double y, List<SceneLayer> layers) {
        TextLine line = type.largest(type.figure(100), digits, width * setting.pick(0.72, 0.9), setting.room(196, 246));
        layers.add(pulsing(
                type.line(line, axis.x(line.width()), y, setting.palette().ink(), Entrance.text(0.1)), digits));
        double left = x + line.width() + 40;
        double room = x + width - left;
        if (setting.stage().tall() && !axis.centred() && room > 220) {
            try {
                TextBlock side = type.fill(
                        type.display(setting.size(78, 78)),
                        label,
                        room,
                        line.capHeight() + 8,
                        3,
                        1.06,
                        TextBlock.Align.LEFT);
                double down = y + Math.max(0, (line.capHeight() - side.height()) / 2);
                layers.addAll(
                        type.block(side, left, down, setting.palette().ground().accent(), Entrance.text(0.24)));
                return Math.max(line.ink().getMaxY() + y, side.ink(left, down).getMaxY());
            } catch (LayoutRefused e) {
                // Too long for the space beside the figure: set below it.
            }
        }
        double below = y + line.ink().getMaxY() + setting.pick(36, 46);
        TextBlock block = new AbridgedText(setting)
                .fill(
                        type.display(setting.size(84, 96)),
                        label,
                        width,
                        Math.min(300, floor - below - 20),
                        3,
                        1.08,
                        axis.align());
        layers.addAll(type.block(block, x, below, setting.palette().ground().accent(), Entrance.text(0.24)));
        return block.ink(x, below).getMaxY();
    }

    private MovingStamp pulsing(MovingStamp figure, String digits) {
        return setting.spoken(digits).map(word -> figure.pulsing(word.start())).orElse(figure);
    }
}
