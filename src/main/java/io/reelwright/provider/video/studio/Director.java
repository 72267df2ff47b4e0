package io.reelwright.provider.video.studio;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Diagnosis.Finding;
import io.reelwright.campaign.Diagnosis.Mend;
import io.reelwright.campaign.SceneCard;
import io.reelwright.look.Look;
import io.reelwright.look.Looks;
import io.reelwright.picture.Pictures;
import io.reelwright.provider.video.VideoProvider.Order;
import io.reelwright.provider.video.studio.stage.Layer;
import io.reelwright.provider.video.studio.stage.LayoutRefused;
import io.reelwright.provider.video.studio.stage.Stage;
import io.reelwright.provider.video.studio.template.Setting;
import io.reelwright.provider.video.studio.template.Templates;
import java.io.IOException;
import java.util.List;

/** Turns an order into a drawing: chooses the arrangement, tries it tighter until all text has room, adds world and camera. */
public final class Director {
    private final Pictures pictures;

    public Director(Pictures pictures) {
        this.pictures = pictures;
    }

    /** The card that this order is drawn from, after what QUALITY asked for. */
    static SceneCard card(Order order) {
        SceneCard card = order.scene().card();
        return wants(order, Mend.OTHER_TEMPLATE) ? Neighbour.of(card) : card;
    }

    /**
     * Lays the order out in one shape.
     *
     * @throws IOException when its words find no room, however small they are set
     */
    Drawing drawing(Order order, Aspect aspect) throws IOException {
        Look look = Looks.of(order.direction().look());
        SceneCard card = card(order);
        double seconds = order.scene().takeFrames() / 30.0;
        LayoutRefused refused = new LayoutRefused("nothing was tried");
        for (int tightness = 0; tightness <= Setting.TIGHTEST; tightness++) {
            Stage stage = new Stage(aspect);
            Setting setting =
                    new Setting(stage, look, pictures, seed(order), order.words(), seconds, tightness, variant(order));
            try {
                List<Layer> layers = Templates.lay(card, setting);
                var scenery = new PlainScenery(look, aspect, seed(order));
                return new Drawing(scenery, layers, new CameraPath(order.scene().camera(), seconds), stage.boxes());
            } catch (LayoutRefused e) {
                refused = e;
            }
        }
        throw new IOException("scene " + order.scene().index() + " (" + card.template() + ", " + aspect.label()
                + ") has more text than fits: " + refused.getMessage() + "; shorten it");
    }

    static boolean wants(Order order, Mend mend) {
        return order.mends().stream().map(Finding::mend).anyMatch(mend::equals);
    }

    /** A take differs from the one before in all that is left to chance. */
    static long seed(Order order) {
        long mixed = order.seed() * 31 + order.scene().index();
        return mixed * 0x9E3779B97F4A7C15L + order.take();
    }

    /** Scenes of one template alternate between its arrangements; a wish for another layout takes the other one. */
    private static int variant(Order order) {
        boolean alike = order.last().equals(order.scene().card().template());
        return (wants(order, Mend.OTHER_LAYOUT) ? 1 : 0) ^ (alike ? 1 : 0);
    }
}
