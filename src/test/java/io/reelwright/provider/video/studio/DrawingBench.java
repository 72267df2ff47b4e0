package io.reelwright.provider.video.studio;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.SceneCard;
import io.reelwright.picture.PictureLibrary;
import io.reelwright.provider.video.studio.stage.Canvas;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Map;

/** Prints the CPU time that drawing takes: to make a drawing ready, and per frame, for every sample. */
final class DrawingBench {
    private static final int FRAMES = 60;

    private DrawingBench() {}

    public static void main(String[] arguments) throws IOException {
        SceneDirector director = new SceneDirector(new PictureLibrary());
        for (int round = 0; round < 2; round++) {
            for (Map.Entry<String, SceneCard> sample : Samples.all().entrySet()) {
                String look = sample.getKey().split("\\.")[1];
                long start = cpu();
                SceneDrawing drawing = director.drawing(DrawingOrders.of(sample.getValue(), look, 100), Aspect.TALL);
                long ready = cpu();
                Canvas canvas = new Canvas(Aspect.TALL);
                for (int frame = 0; frame < FRAMES; frame++) drawing.paint(canvas, frame);
                long end = cpu();
                System.out.printf(
                        "%-28s ready %5d ms  frame %5.1f ms%n",
                        sample.getKey(), (ready - start) / 1_000_000, (end - ready) / 1e6 / FRAMES);
            }
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
