package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.EvidenceCard.Document;
import io.reelwright.campaign.EvidenceCard.Form;
import io.reelwright.look.TextBlock;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.IdleMotion;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of writing: a page or a book with its title, on which the figure is printed on its word. In the second arrangement the page stands aside
 * and the figure is on a plate over its edge.
 */
final class DocumentTemplate implements Template<Document> {
    private static final double PAD = 56;

    @Override
    public List<SceneLayer> lay(Document card, TemplateContext setting) {
        double told = setting.entrances(List.of(card.at())).at(0);
        boolean second = setting.variant() == 1;
        Rectangle2D box = box(card.form(), second, setting);
        PaperSheet sheet = PaperSheet.of(card.form(), setting);
        List<SceneLayer> layers = new ArrayList<>();
        double y = Math.max(box.getY() + PAD, setting.pick(292, 120));
        TextBlock title = title(card, box, setting);
        double below = y + title.height() + NumberTemplate.tail(title) + 40;
        boolean printed = !card.figure().isBlank() && !second;
        TextBlock figure = printed ? figure(card, box, setting) : null;
        double place = figure == null ? 0 : place(box, below, figure, card.form());
        layers.addAll(sheet.layers(box, below, place, figure == null ? 0 : figure.height()));
        print(title, box, y, sheet, Entrance.label(0.1), -1, setting, layers);
        double accent = setting.opening() ? setting.accent(card.at()) : -1;
        if (figure != null) {
            Entrance stamp = new Entrance(told, 0.3, setting.look().entrance(), 0, 0, 1.35, false);
            print(figure, box, place, sheet.stamped(), stamp, accent, setting, layers);
        }
        if (second && !card.figure().isBlank())
            layers.addAll(plate(card, box, setting).layers(told, accent, setting));
        return layers;
    }

    private static Rectangle2D box(Form form, boolean second, TemplateContext setting) {
        boolean book = form == Form.BOOK;
        if (setting.stage().tall())
            return second
                    ? new Rectangle2D.Double(84, 236, 640, 770)
                    : new Rectangle2D.Double(book ? 200 : 140, 236, book ? 660 : 780, 772);
        return second
                ? new Rectangle2D.Double(150, 84, book ? 620 : 690, 762)
                : new Rectangle2D.Double(book ? 620 : 500, 84, book ? 660 : 900, 762);
    }

    private static TextBlock title(Document card, Rectangle2D box, TemplateContext setting) {
        StageText type = new StageText(setting, false);
        return type.fill(
                type.display(setting.size(96, 100)),
                type.caps(card.title()),
                box.getWidth() - 2 * PAD,
                setting.pick(230, 240),
                3,
                1.1,
                TextBlock.Align.CENTRE);
    }

    private static TextBlock figure(Document card, Rectangle2D box, TemplateContext setting) {
        StageText type = new StageText(setting, false);
        return type.fill(
                type.figure(setting.size(210, 230)),
                card.figure(),
                box.getWidth() - 2 * PAD,
                setting.pick(240, 260),
                2,
                1.08,
                TextBlock.Align.CENTRE);
    }

    /** Returns the y of the figure: in the middle of what is left of the page. */
    private static double place(Rectangle2D box, double below, TextBlock figure, Form form) {
        double share = form == Form.BOOK ? 0.45 : 0.5;
        return below + Math.max(20, (box.getMaxY() - 50 - below - figure.height()) * share);
    }

    private static void print(
            TextBlock block,
            Rectangle2D box,
            double y,
            PaperSheet sheet,
            Entrance entrance,
            double accent,
            TemplateContext setting,
            List<SceneLayer> layers) {
        StageText type = new StageText(setting, false);
        IdleMotion idle = PaperSheet.IDLE;
        for (TextBlock.Placed line : block.lines()) {
            double left = box.getX() + PAD + line.x();
            double top = y + line.y();
            type.claim(line.line(), left, top);
            layers.add(type.loose(line.line().at(left, top), sheet.ink(), entrance, idle)
                    .around(box.getCenterX(), box.getCenterY())
                    .pulsing(accent));
        }
    }

    /** Returns the figure on a plate over the page's edge, or right of the page in a wide picture. */
    private static TextPlate plate(Document card, Rectangle2D box, TemplateContext setting) {
        StageText type = new StageText(setting, false);
        double room = setting.pick(620, 900);
        TextBlock block = type.fill(
                type.figure(setting.size(150, 220)),
                card.figure(),
                room - 96,
                setting.pick(260, 330),
                2,
                1.1,
                TextBlock.Align.LEFT);
        TextPlate plate = new TextPlate(block, 0, 0, 48, 44, TextPlate.Tint.accent(setting.palette()));
        return setting.stage().tall()
                ? plate.at(914 - plate.width(), box.getMaxY() - plate.height() - 90)
                : plate.at(box.getMaxX() + 70, 480 - plate.height() / 2);
    }
}
