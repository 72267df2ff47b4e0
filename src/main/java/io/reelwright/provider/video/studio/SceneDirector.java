package io.reelwright.provider.video.studio;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Diagnosis.Finding;
import io.reelwright.campaign.Diagnosis.Mend;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.SceneCard.Headline;
import io.reelwright.campaign.Take.TextBox;
import io.reelwright.campaign.WordTime;
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
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Turns an order into a drawing: chooses the arrangement, tightens it until all text fits, adds world and camera. */
public final class SceneDirector {
    private static final Logger LOG = Logger.getLogger(SceneDirector.class.getName());

    /** Longer than the entrances of any template last, in seconds. */
    private static final double LEAD = 6;

    private final PictureLibrary pictures;

    public SceneDirector(PictureLibrary pictures) {
        this.pictures = pictures;
    }

    /** Returns the card to draw for an order, after the changes that QUALITY requested. */
    static SceneCard card(DrawingOrder order) {
        SceneCard card = order.scene().card();
        return wants(order, Mend.OTHER_TEMPLATE) ? AlternativeCard.of(card) : card;
    }

    /**
     * Layers of a scene and the positions of its text.
     *
     * @param drawn the card that is drawn: that of the scene, or another one if it found no room
     * @param why   why the scene's own card is not drawn; null if it is
     */
    record Laid(
            List<SceneLayer> layers,
            List<TextBox> boxes,
            SceneCard drawn,
            @Nullable String why) {}

    /** Prepares an order for painting in one shape. Whatever the words are, there is a drawing. */
    SceneDrawing drawing(DrawingOrder order, Aspect aspect) {
        return drawing(order, aspect, laid(order, aspect));
    }

    /** Prepares an order for painting as plain words, after its own drawing has failed. */
    SceneDrawing plain(DrawingOrder order, Aspect aspect) {
        return drawing(order, aspect, plain(order, aspect, card(order), "the template failed"));
    }

    private SceneDrawing drawing(DrawingOrder order, Aspect aspect, Laid laid) {
        Look look = Looks.of(order.direction().look());
        String template = laid.drawn().template();
        return new SceneDrawing(
                new WorldScenery(
                        Worlds.of(look, aspect, seed(order), template, Centrepiece.in(laid.drawn(), aspect, pictures))),
                laid.layers(),
                new CameraPath(order.scene().camera(), seconds(order), lead(order)),
                laid);
    }

    /** Lays the card out. When its template has no room for its words, draws another card of the same content, at last plain lines. */
    Laid laid(DrawingOrder order, Aspect aspect) {
        SceneCard card = card(order);
        try {
            return arranged(order, aspect, card, null);
        } catch (LayoutRefused planned) {
            String why = planned.getMessage();
            for (SceneCard other : FallbackCards.of(card)) {
                try {
                    return arranged(order, aspect, other, why);
                } catch (LayoutRefused alsoFull) {
                    // The next one has more room.
                }
            }
            return plain(order, aspect, card, why);
        }
    }

    /**
     * Lays a card out, tighter and tighter until all of its text fits. Tries the preferred arrangement, then the other one; when neither
     * fits, it leaves out the last words of long texts.
     *
     * @throws LayoutRefused if it finds no room even so
     */
    private Laid arranged(DrawingOrder order, Aspect aspect, SceneCard card, @Nullable String why) {
        LayoutRefused refused = new LayoutRefused("no layout was tried");
        int preferred = variant(order);
        for (int variant : new int[] {preferred, 1 - preferred}) {
            for (int tightness = 0; tightness <= TemplateContext.TIGHTEST; tightness++) {
                try {
                    return once(order, aspect, card, tightness, variant, why);
                } catch (LayoutRefused e) {
                    refused = e;
                }
            }
        }
        LOG.fine(refused::getMessage);
        return once(order, aspect, card, TemplateContext.CUTTING, 0, why);
    }

    private Laid once(
            DrawingOrder order, Aspect aspect, SceneCard card, int tightness, int variant, @Nullable String why) {
        SceneStage stage = new SceneStage(aspect);
        try {
            return new Laid(Templates.lay(card, setting(order, stage, tightness, variant)), stage.boxes(), card, why);
        } catch (LayoutRefused noRoom) {
            throw noRoom;
        } catch (RuntimeException mistake) {
            // A mistake of a template must not cost the video.
            LOG.log(Level.SEVERE, "the template \"" + card.template() + "\" cannot draw " + card, mistake);
            throw new LayoutRefused("the template failed");
        }
    }

    /** Sets the words as plain lines; draws none at all if even that fails. */
    private Laid plain(DrawingOrder order, Aspect aspect, SceneCard card, @Nullable String why) {
        SceneCard drawn = new Headline(null, List.of(FallbackCards.words(card)), -1, null);
        SceneStage stage = new SceneStage(aspect);
        try {
            List<SceneLayer> lines = Templates.plain(FallbackCards.words(card), setting(order, stage, 0, 0));
            return new Laid(lines, stage.boxes(), drawn, why);
        } catch (LayoutRefused e) {
            return new Laid(List.of(), List.of(), drawn, why);
        }
    }

    private TemplateContext setting(DrawingOrder order, SceneStage stage, int tightness, int variant) {
        Look look = Looks.of(order.direction().look());
        double lead = lead(order);
        List<WordTime> words = lead == 0
                ? order.words()
                : order.words().stream().map(word -> word.shifted(lead)).toList();
        return new TemplateContext(
                stage, look, pictures, seed(order), words, seconds(order) + lead, tightness, variant, lead);
    }

    /** Returns how many seconds before the first frame the entrances begin, so that they are over by then. */
    static double lead(DrawingOrder order) {
        return order.opens() ? LEAD : 0;
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
