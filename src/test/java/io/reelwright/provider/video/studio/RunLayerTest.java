package io.reelwright.provider.video.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Aspect;
import io.reelwright.provider.video.studio.stage.Canvas;
import io.reelwright.provider.video.studio.stage.FrameMoment;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When the layers of a card are painted. */
class RunLayerTest {
    private final List<FrameMoment> painted = new ArrayList<>();
    private final Canvas canvas = new Canvas(Aspect.TALL);

    private void paint(RunLayer layer, double t) {
        painted.clear();
        layer.paint(canvas, new FrameMoment(t, 1, 0, 0));
    }

    private RunLayer layer(boolean last, boolean leaves, List<Double> moves) {
        return new RunLayer(
                List.of((_, now) -> painted.add(now)), 1, 3, last, leaves, moves, 0, RunLayer.MovingGround.STILL);
    }

    @Test
    void aCardIsThereFromItsBeatToTheNext() {
        RunLayer layer = layer(false, true, List.of());

        paint(layer, 0.9);
        assertThat(painted).isEmpty();
        paint(layer, 1.0);
        assertThat(painted).singleElement().satisfies(now -> assertThat(now.t()).isZero());
        paint(layer, 3.0);
        assertThat(painted).isEmpty();
    }

    @Test
    void textAndThingsLeaveBeforeTheNextCardAndOnlyTextBeforeTheGroundMoves() {
        paint(layer(false, true, List.of()), 2.9);
        assertThat(painted.getFirst().text()).isBetween(0.4, 0.6);
        assertThat(painted.getFirst().rest()).isBetween(0.4, 0.6);

        paint(layer(true, true, List.of()), 3.2);
        assertThat(painted.getFirst().text()).isZero();
        assertThat(painted.getFirst().rest()).isEqualTo(1);
    }

    @Test
    void nothingLeavesBeforeACut() {
        paint(layer(true, false, List.of()), 2.99);

        assertThat(painted.getFirst().text()).isEqualTo(1);
    }

    @Test
    void aMoveBringsTheCardNearerAndItStaysThere() {
        RunLayer layer = layer(false, true, List.of(1.5));

        paint(layer, 1.4);
        assertThat(painted.getFirst().zoom()).isEqualTo(1);
        paint(layer, 2.5);
        assertThat(painted.getFirst().zoom()).isGreaterThan(1.03);
    }
}
