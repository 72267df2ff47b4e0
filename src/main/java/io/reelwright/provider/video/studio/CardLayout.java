package io.reelwright.provider.video.studio;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Diagnosis.Mend;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.SceneCard.Headline;
import io.reelwright.campaign.WordTime;
import io.reelwright.look.Looks;
import io.reelwright.picture.PictureLibrary;
import io.reelwright.provider.video.DrawingOrder;
import io.reelwright.provider.video.studio.SceneDirector.Laid;
import io.reelwright.provider.video.studio.stage.Footing;
import io.reelwright.provider.video.studio.stage.LayoutRefused;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.SceneStage;
import io.reelwright.provider.video.studio.template.Asides;
import io.reelwright.provider.video.studio.template.TemplateContext;
import io.reelwright.provider.video.studio.template.Templates;
import io.reelwright.provider.video.studio.world.Carries;
import io.reelwright.provider.video.studio.world.Gaze;
import io.reelwright.provider.video.studio.world.Worlds;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Lays out one card of a scene in one shape: chooses the arrangement, and tightens it until all of its text fits. */
final class CardLayout {
    private static final Logger LOG = Logger.getLogger(CardLayout.class.getName());

    private final PictureLibrary pictures;
    private final DrawingOrder order;
    private final Aspect aspect;
    private final Run run;
    private final double lead;
    /** Whether the card leaves a strip for words below it. */
    private boolean strip;

    CardLayout(PictureLibrary pictures, DrawingOrder order, Aspect aspect, Run run) {
        this.pictures = pictures;
        this.order = order;
        this.aspect = aspect;
        this.run = run;
        this.lead = lead(order, run);
    }

    /** Returns by how much the entrances of a card are over when it comes: on a cover, and where the cover is shown again. */
    static double lead(DrawingOrder order, Run run) {
        if (run.returns()) return SceneDirector.LEAD;
        return run.start() == 0 ? SceneDirector.lead(order) : 0;
    }

    /**
     * Lays a card out, tighter and tighter until all of its text fits. Tries the preferred arrangement, then the other one; when neither
     * fits, it leaves out the last words of long texts.
     *
     * @param why why it is drawn instead of the planned card; null if it is that card
     * @throws LayoutRefused if it finds no room even so
     */
    Laid arranged(SceneCard card, @Nullable String why) {
        strip = lead == 0 && run.asides().stream().anyMatch(it -> it.text() != null);
        try {
            return tightened(card, why);
        } catch (LayoutRefused narrow) {
            if (!strip) throw narrow;
            // The card itself matters more than what comes beside it.
            strip = false;
            return tightened(card, why);
        }
    }

    private Laid tightened(SceneCard card, @Nullable String why) {
        LayoutRefused refused = new LayoutRefused("no layout was tried");
        int preferred = variant();
        for (int variant : new int[] {preferred, 1 - preferred}) {
            for (Gaze gaze : gazes(card, variant)) {
                for (int tightness = 0; tightness <= TemplateContext.TIGHTEST; tightness++) {
                    try {
                        return once(card, tightness, variant, gaze, why);
                    } catch (LayoutRefused e) {
                        refused = e;
                    }
                }
            }
        }
        if (strip) throw refused;
        LOG.fine(refused::getMessage);
        return once(card, TemplateContext.CUTTING, 0, gaze(card), why);
    }

    /** Returns how the camera may look at the place, the best way first: at its ground where that can carry the values of the card. */
    private List<Gaze> gazes(SceneCard card, int variant) {
        boolean carried = Worlds.carries(order.stage().world(), Carries.AXIS)
                && !order.scene().beats().isEmpty()
                && Templates.standsOnAxis(card, variant);
        return carried ? List.of(Gaze.AT_VALUES, gaze(card)) : List.of(gaze(card));
    }

    private Gaze gaze(SceneCard card) {
        return CameraStops.gaze(card, aspect);
    }

    private Laid once(SceneCard card, int tightness, int variant, Gaze gaze, @Nullable String why) {
        // What stands on the ground itself leaves no room below its words.
        boolean room = gaze != Gaze.AT_VALUES;
        SceneStage stage = strip && room ? SceneStage.aboveAStrip(aspect) : new SceneStage(aspect);
        try {
            TemplateContext context = context(stage, tightness, variant, gaze);
            List<SceneLayer> layers = new ArrayList<>(Templates.lay(card, context));
            if (room) layers.addAll(asides(card, context));
            return new Laid(layers, stage.boxes(), card, gaze, why);
        } catch (LayoutRefused noRoom) {
            throw noRoom;
        } catch (RuntimeException mistake) {
            // A mistake of a template must not cost the video.
            LOG.log(Level.SEVERE, "the template \"" + card.template() + "\" cannot draw " + card, mistake);
            throw new LayoutRefused("the template failed");
        }
    }

    /** Returns what comes beside the card: pictures below its words, words in a strip below it, each until the next ones come. */
    private List<SceneLayer> asides(SceneCard card, TemplateContext context) {
        List<SceneLayer> layers = new ArrayList<>();
        boolean free = !Centrepiece.in(card, aspect, pictures);
        int pictured = 0;
        for (int i = 0; i < run.asides().size(); i++) {
            Run.Aside aside = run.asides().get(i);
            double at = aside.at() - run.start();
            String picture = aside.picture();
            if (picture != null && free) layers.addAll(Asides.picture(picture, at, pictured++, context));
            String text = aside.text();
            if (text == null || !strip) continue;
            double until = run.asides().stream()
                    .skip(i + 1L)
                    .filter(it -> it.text() != null)
                    .mapToDouble(it -> it.at() - run.start())
                    .findFirst()
                    .orElse(Double.MAX_VALUE);
            layers.add(Asides.words(text, at, until, context));
        }
        return layers;
    }

    /** Sets the words as plain lines; draws none at all if even that fails. */
    Laid plain(@Nullable String why) {
        String words = FallbackCards.words(run.card());
        SceneCard drawn = new Headline(null, List.of(words), -1, null);
        SceneStage stage = new SceneStage(aspect);
        try {
            List<SceneLayer> lines = Templates.plain(words, context(stage, 0, 0, Gaze.AHEAD));
            return new Laid(lines, stage.boxes(), drawn, Gaze.AHEAD, why);
        } catch (LayoutRefused e) {
            return new Laid(List.of(), List.of(), drawn, Gaze.AHEAD, why);
        }
    }

    private TemplateContext context(SceneStage stage, int tightness, int variant, Gaze gaze) {
        List<WordTime> words = lead == 0
                ? run.words()
                : run.words().stream().map(word -> word.shifted(lead)).toList();
        return new TemplateContext(
                stage,
                Looks.of(order.direction().look()),
                pictures,
                SceneDirector.seed(order) + Math.round(run.start() * 1000),
                words,
                seconds() + lead,
                tightness,
                variant,
                lead,
                footing(gaze));
    }

    private Footing footing(Gaze gaze) {
        String world = order.stage().world();
        if (!Worlds.knows(world)) return Footing.NONE;
        Color boards = order.scene().beats().isEmpty()
                ? null
                : Worlds.boards(world, Looks.of(order.direction().look())).orElse(null);
        return new Footing(Worlds.surface(aspect, gaze), gaze == Gaze.AT_VALUES, boards);
    }

    /** Returns how long the card is shown; the last one of a scene stays during the transition. */
    private double seconds() {
        double whole = order.scene().takeFrames() / (double) Scene.FPS;
        boolean last = run.end() >= order.scene().seconds() - 1e-6;
        return (last ? whole : run.end()) - run.start();
    }

    /** Alternates the arrangement when two scenes in a row share a template; {@code OTHER_LAYOUT} picks the other one. */
    private int variant() {
        boolean alike = order.last().equals(order.scene().card().template());
        int preferred = run.composition() < 0 ? alike ? 1 : 0 : run.composition() % 2;
        return preferred ^ (SceneDirector.wants(order, Mend.OTHER_LAYOUT) ? 1 : 0);
    }
}
