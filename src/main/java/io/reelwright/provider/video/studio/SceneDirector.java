package io.reelwright.provider.video.studio;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Beat;
import io.reelwright.campaign.Diagnosis.Finding;
import io.reelwright.campaign.Diagnosis.Mend;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.Take.TextBox;
import io.reelwright.look.Look;
import io.reelwright.look.Looks;
import io.reelwright.picture.PictureLibrary;
import io.reelwright.provider.video.DrawingOrder;
import io.reelwright.provider.video.Stage;
import io.reelwright.provider.video.studio.RunLayer.MovingGround;
import io.reelwright.provider.video.studio.backdrop.Backdrops;
import io.reelwright.provider.video.studio.stage.LayoutRefused;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.Scenery;
import io.reelwright.provider.video.studio.world.Gaze;
import io.reelwright.provider.video.studio.world.World;
import io.reelwright.provider.video.studio.world.WorldPath.Leg;
import io.reelwright.provider.video.studio.world.Worlds;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns an order into a drawing: chooses the arrangement, tightens it until all text fits, adds backdrop and camera. */
public final class SceneDirector {
    /** Longer than the entrances of any template last, in seconds. */
    static final double LEAD = 6;

    private final PictureLibrary pictures;

    public SceneDirector(PictureLibrary pictures) {
        this.pictures = pictures;
    }

    /** Returns the card to draw first for an order, after the changes that QUALITY requested. */
    static SceneCard card(DrawingOrder order) {
        return wished(order, Run.of(order.scene(), order.words()).getFirst().card());
    }

    private static SceneCard wished(DrawingOrder order, SceneCard card) {
        return wants(order, Mend.OTHER_TEMPLATE) ? AlternativeCard.of(card) : card;
    }

    /**
     * Layers of a scene and the positions of its text.
     *
     * @param drawn the card that is drawn first: that of the scene, or another one if it found no room
     * @param gaze  how the camera looks at the place for it
     * @param why   why a card of the scene is not drawn; null if all are
     */
    record Laid(
            List<SceneLayer> layers,
            List<TextBox> boxes,
            SceneCard drawn,
            Gaze gaze,
            @Nullable String why) {}

    /** Prepares an order for painting in one shape. Whatever the words are, there is a drawing. */
    SceneDrawing drawing(DrawingOrder order, Aspect aspect) {
        List<Run> runs = Run.of(order.scene(), order.words());
        List<Laid> each = each(order, aspect, runs);
        Optional<World> world = world(order, aspect, runs, each);
        return drawing(order, aspect, world, joined(order, aspect, runs, each, world));
    }

    /** Prepares an order for painting as plain words, after its own drawing has failed. */
    SceneDrawing plain(DrawingOrder order, Aspect aspect) {
        Run run = new Run(card(order), -1, 0, order.scene().seconds(), List.of(), order.words(), null);
        Laid laid = new CardLayout(pictures, order, aspect, run).plain("the template failed");
        return drawing(order, aspect, Optional.empty(), laid);
    }

    private SceneDrawing drawing(DrawingOrder order, Aspect aspect, Optional<World> world, Laid laid) {
        Scenery scenery = world.<Scenery>map(
                        place -> new WorldScenery(place, order.scene().startSeconds()))
                .orElseGet(() -> backdrop(order, aspect, laid));
        return new SceneDrawing(
                scenery, laid.layers(), new CameraPath(order.scene().camera(), seconds(order), lead(order)), laid);
    }

    private Scenery backdrop(DrawingOrder order, Aspect aspect, Laid laid) {
        Look look = Looks.of(order.direction().look());
        boolean occupied = Centrepiece.in(laid.drawn(), aspect, pictures)
                || order.scene().beats().stream().anyMatch(beat -> Centrepiece.in(beat.card(), aspect, pictures));
        String template = laid.drawn().template();
        return new BackdropScenery(Backdrops.of(look, aspect, seed(order), template, occupied));
    }

    /** Lays out the cards of a scene, each for its time. */
    Laid laid(DrawingOrder order, Aspect aspect) {
        List<Run> runs = Run.of(order.scene(), order.words());
        return joined(order, aspect, runs, each(order, aspect, runs), Optional.empty());
    }

    private List<Laid> each(DrawingOrder order, Aspect aspect, List<Run> runs) {
        return runs.stream().map(run -> laid(order, aspect, run)).toList();
    }

    private Laid joined(DrawingOrder order, Aspect aspect, List<Run> runs, List<Laid> each, Optional<World> world) {
        if (order.scene().beats().isEmpty()) return each.getFirst();
        CameraStops stops = stops(order, aspect, runs, each);
        List<SceneLayer> layers = new ArrayList<>();
        List<TextBox> boxes = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            int number = i;
            boolean last = i == runs.size() - 1;
            boolean leaves = !last || order.scene().out().frames() > 0 || world.isPresent() && !run.returns();
            MovingGround ground = world.<MovingGround>map(place -> carried(place, stops.leg(number)))
                    .orElse(MovingGround.STILL);
            layers.add(new RunLayer(
                    each.get(i).layers(),
                    run.start(),
                    run.end(),
                    last,
                    leaves,
                    run.moves(),
                    CardLayout.lead(order, run),
                    ground));
            each.get(i).boxes().forEach(box -> boxes.add(box.ofRun(number)));
        }
        String why = each.stream()
                .map(Laid::why)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Laid(layers, boxes, each.getFirst().drawn(), each.getFirst().gaze(), why);
    }

    private CameraStops stops(DrawingOrder order, Aspect aspect, List<Run> runs, List<Laid> each) {
        return new CameraStops(runs, each.stream().map(Laid::gaze).toList(), from(order, aspect), order.opens());
    }

    /** Returns where the camera stands as the scene before ends, so that the two takes meet without a jump; empty for the first scene. */
    private Optional<Leg> from(DrawingOrder order, Aspect aspect) {
        Scene before = order.stage().before();
        if (before == null || before.beats().isEmpty()) return Optional.empty();
        DrawingOrder other = order.of(before);
        Run last = Run.of(before, List.of()).getLast();
        Beat beat = last.beat();
        return beat == null
                ? Optional.empty()
                : Optional.of(new Leg(-1, beat.stop(), laid(other, aspect, last).gaze(), true));
    }

    private static MovingGround carried(World world, int leg) {
        return (now, t) -> now.moved(world.movedRight(leg, t), world.movedDown(leg, t));
    }

    /** Returns the place that the scene shows; empty in the neutral world, and for a scene without beats. */
    private Optional<World> world(DrawingOrder order, Aspect aspect, List<Run> runs, List<Laid> each) {
        if (order.scene().beats().isEmpty()) return Optional.empty();
        Stage stage = order.stage();
        return Worlds.of(
                stage.world(),
                Looks.of(order.direction().look()),
                aspect,
                stage.seed(),
                stops(order, aspect, runs, each).path(),
                pictures);
    }

    /** Lays a card out. When its template has no room for its words, draws another card of the same content, at last plain lines. */
    private Laid laid(DrawingOrder order, Aspect aspect, Run run) {
        CardLayout layout = new CardLayout(pictures, order, aspect, run);
        SceneCard card = wished(order, run.card());
        try {
            return layout.arranged(card, null);
        } catch (LayoutRefused planned) {
            String why = planned.getMessage();
            for (SceneCard other : FallbackCards.of(card)) {
                try {
                    return layout.arranged(other, why);
                } catch (LayoutRefused alsoFull) {
                    // The next one has more room.
                }
            }
            return layout.plain(why);
        }
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
}
