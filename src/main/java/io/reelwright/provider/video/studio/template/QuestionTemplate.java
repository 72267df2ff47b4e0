package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.SceneCard.Question;
import io.reelwright.look.Colours;
import io.reelwright.look.TextBlock;
import io.reelwright.look.TextStyle;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.IdleMotion;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.SoftShadow;
import io.reelwright.provider.video.studio.stage.Stamp;
import io.reelwright.text.LinearRegex;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;

/** A question set large, word by word, in front of a giant outlined question mark that drifts up over the whole scene. */
final class QuestionTemplate implements Template<Question> {
    @Override
    public List<SceneLayer> lay(Question card, TemplateContext setting) {
        StageText type = new StageText(setting);
        boolean tall = setting.stage().tall();
        boolean pictured = setting.shows(card.picture());
        boolean small = pictured && tall && second(setting) == isOpenBelow(setting);
        List<SceneLayer> layers = new ArrayList<>();
        layers.add(mark(setting, type));
        boolean centred = second(setting) && !pictured;
        double x = second(setting) && !tall && pictured
                ? 620
                : setting.stage().bands().left();
        if (centred) x = setting.pick(166, 220);
        TextBlock.Align align = centred ? TextBlock.Align.CENTRE : TextBlock.Align.LEFT;
        TextBlock sub = NumberTemplate.empty(card.sub())
                ? null
                : type.fill(
                        type.body(setting.size(58, 60)),
                        card.sub() + "",
                        setting.pick(centred ? 748 : 830, centred ? 1480 : 1180),
                        150,
                        2,
                        1.22,
                        align);
        double below = sub == null ? 0 : sub.height() + NumberTemplate.tail(sub) + 52;
        double top = setting.pick(small ? 560 : 300, 110);
        double floor = setting.pick(982, 842);
        double size = setting.room(serif(setting) ? 250 : 204, serif(setting) ? 270 : 216);
        String accent = card.accent() == null ? lastWord(card.text()) : card.accent();
        TextBlock asked = new AbridgedText(setting)
                .fill(
                        type.display(size),
                        type.caps(withQuestionMark(card.text())),
                        setting.pick(centred ? 748 : 832, pictured ? 1180 : 1480),
                        floor - top - below,
                        tall ? 4 : 3,
                        Math.max(1.02, setting.look().type().leading()),
                        align);
        double height = asked.ink(0, 0).getMaxY();
        double y = top + Math.max(0, floor - top - below - height) * (small ? 0.3 : 0.45);
        layers.addAll(new AccentedPhrase(asked, x, y, accent, setting).layers(0));
        if (sub != null)
            layers.addAll(type.block(
                    sub, centred ? x : x + 4, y + height + 52, setting.palette().muted(), Entrance.label(0.7)));
        layers.addAll(picture(card, setting, small, y));
        return layers;
    }

    private static List<SceneLayer> picture(Question card, TemplateContext setting, boolean small, double y) {
        ArtObjects art = new ArtObjects(setting);
        if (small)
            return art.support(
                    card.picture(),
                    92,
                    Math.max(278, y - 300),
                    252,
                    Entrance.picture(0.25, setting.look()),
                    IdleMotion.picture(0.3));
        double size = setting.pick(art.low(640), 430);
        return art.hero(
                card.picture(),
                setting.pick(550 - size / 2, second(setting) ? 110 : 1390),
                setting.pick(1280, 160),
                size,
                0.25);
    }

    /** Returns whether the world's lower part is mostly empty, so that a large picture fits there. */
    private static boolean isOpenBelow(TemplateContext setting) {
        return switch (setting.look().backdrop()) {
            case HONEYCOMB, BULLETIN, BLUEPRINT, LEDGER, ROAST, PARCHMENT -> true;
            default -> false;
        };
    }

    private static SceneLayer mark(TemplateContext setting, StageText type) {
        TextStyle lettering = type.display(setting.pick(1060, 980));
        Shape mark = lettering.line("?").at(second(setting) ? setting.pick(60, 160) : setting.pick(430, 1230), 90);
        Color colour = setting.palette().muted();
        Stamp stamp = Stamp.drawn(SoftShadow.grown(mark.getBounds2D(), 4), g -> {
            g.setColor(Colours.alpha(colour, 0.07));
            g.fill(mark);
            g.setColor(Colours.alpha(colour, 0.34));
            g.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(mark);
        });
        double pace = 40 / Math.max(1, setting.seconds());
        return (canvas, now) ->
                now.put(canvas, stamp, Depth.FAR, 0, 20 - pace * now.t(), Math.clamp(0.3 + now.t() / 0.4, 0, 1));
    }

    private static boolean second(TemplateContext setting) {
        return setting.variant() == 1;
    }

    private static boolean serif(TemplateContext setting) {
        return setting.look().type().display().name().contains("SERIF")
                || setting.look().type().caps();
    }

    private static String withQuestionMark(String text) {
        String bare = text.strip();
        return bare.endsWith("?") ? bare : bare + "?";
    }

    private static String lastWord(String text) {
        String[] words = LinearRegex.split(text.strip(), "\\s+");
        return words.length == 0 ? "" : words[words.length - 1];
    }
}
