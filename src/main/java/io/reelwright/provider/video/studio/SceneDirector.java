package io.reelwright.provider.video.studio;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Diagnosis.Finding;
import io.reelwright.campaign.Diagnosis.Mend;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.Take.TextBox;
import io.reelwright.look.Look;
import io.reelwright.look.Looks;
import io.reelwright.picture.PictureLibrary;
import io.reelwright.provider.video.DrawingOrder;
import io.reelwright.provider.video.studio.stage.LayoutRefused;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.SceneStage;
import io.reelwright.provider.video.studio.template.TemplateContext;
import io.reelwright.provider.video.studio.template.Templates;
import io.reelwright.provider.video.studio.world.Worlds;
import java.io.IOException;
import java.util.List;

/** Turns an order into a drawing: chooses the arrangement, tightens it until all text fits, adds world and camera. */
public final class SceneDirector {
    private final PictureLibrary pictures;

    public SceneDirector(PictureLibrary pictures) {
        this.pictures = pictures;
    }

    /** Returns the card to draw for an order, after the changes that QUALITY requested. */
    static SceneCard card(DrawingOrder order) {
        SceneCard card = order.scene().card();
        return wants(order, Mend.OTHER_TEMPLATE) ? AlternativeCard.of(card) : card;
    }

    /** Layers of a scene and the positions of its text. */
    record Laid(List<SceneLayer> layers, List<TextBox> boxes) {}

    /**
     * Prepares an order for painting in one shape.
     *
     * @throws IOException when its text does not fit even at the smallest size
     */
    SceneDrawing drawing(DrawingOrder order, Aspect aspect) throws IOException {
        Laid laid = laid(order, aspect);
        Look look = Looks.of(order.direction().look());
        String template = card(order).template();
        return new SceneDrawing(
                new WorldScenery(
                        Worlds.of(look, aspect, seed(order), template, Centrepiece.in(card(order), aspect, pictures))),
                laid.layers(),
                new CameraPath(order.scene().camera(), seconds(order)),
                laid.boxes());
    }

    /**
     * Lays the card out, tighter and tighter until all of its text fits. Tries the preferred arrangement, then the first one;
     * when neither fits, it cuts words.
     */
    Laid laid(DrawingOrder order, Aspect aspect) throws IOException {
        SceneCard card = card(order);
        LayoutRefused refused = new LayoutRefused("no layout was tried");
        for (int variant = variant(order); variant >= 0; variant--) {
            for (int tightness = 0; tightness <= TemplateContext.TIGHTEST; tightness++) {
                SceneStage stage = new SceneStage(aspect);
                try {
                    return new Laid(Templates.lay(card, setting(order, stage, tightness, variant)), stage.boxes());
                } catch (LayoutRefused e) {
                    refused = e;
                }
            }
        }
        SceneStage stage = new SceneStage(aspect);
        try {
            return new Laid(Templates.lay(card, setting(order, stage, TemplateContext.CUTTING, 0)), stage.boxes());
        } catch (LayoutRefused e) {
            refused = e;
        }
        throw new IOException("scene " + (order.scene().index() + 1) + " (" + card.template() + ", " + aspect.label()
                + ") has more text than fits: " + refused.getMessage() + "; shorten it");
    }

    private TemplateContext setting(DrawingOrder order, SceneStage stage, int tightness, int variant) {
        Look look = Looks.of(order.direction().look());
        return new TemplateContext(
                stage, look, pictures, seed(order), order.words(), seconds(order), tightness, variant);
    }

    private static double seconds(DrawingOrder order) {
        return order.scene().takeFrames() / (double) Scene.FPS;
    }

    static boolean wants(DrawingOrder order, Mend mend) {
        return order.mends().stream().map(Finding::mend).anyMatch(mend::equals);
    }

    /** Returns the seed of a take; it differs for every take and scene, so every random choice does too. */
    static long seed(DrawingOrder order) {
        long mixed = order.seed() * 31 + order.scene().index();
        return mixed * 0x9E3779B97F4A7C15L + order.take();
    }

    /** Alternates the arrangement when two scenes in a row share a template; {@code OTHER_LAYOUT} picks the other one. */
    private static int variant(DrawingOrder order) {
        boolean alike = order.last().equals(order.scene().card().template());
        return (wants(order, Mend.OTHER_LAYOUT) ? 1 : 0) ^ (alike ? 1 : 0);
    }
}
