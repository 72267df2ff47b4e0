package io.reelwright.fakes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An accepted task.
 *
 * @param id     name of the task
 * @param number 0 for the first of the fake; decides the mark of its clip
 * @param model  what makes it
 * @param input  as it was sent
 * @param billed price in the unit of the service
 * @param micros price in micros
 * @param fate   how it ends
 * @param begun  {@link System#nanoTime()} at its acceptance
 * @param reads  how often its status was read
 * @param picture width by height of the picture that its clip begins with; 0 when there is none
 */
record FakeTask(
        String id,
        int number,
        FakeModel model,
        JsonNode input,
        double billed,
        long micros,
        Fate fate,
        long begun,
        AtomicInteger reads,
        double picture) {
    /** Length of the file that is delivered: with sound it is 8 ms longer than asked for. */
    double seconds() {
        return seconds(model, input);
    }

    static double seconds(FakeModel model, JsonNode input) {
        return model.seconds(input) + (model.hasSound(input) ? 0.008 : 0);
    }

    FakeClips.Wish clip() {
        int[] shape = model.shape(input, picture);
        return new FakeClips.Wish(
                shape[0],
                shape[1],
                fate.end() == Fate.End.TOO_SHORT ? 0.5 : model.seconds(input),
                model.rate(input),
                model.hasSound(input),
                number % FakeClips.marks(),
                switch (fate.end()) {
                    case STILL -> FakeClips.Content.PICTURE;
                    case FROZEN -> FakeClips.Content.FROZEN;
                    case BLACK -> FakeClips.Content.BLACK;
                    default -> FakeClips.Content.MOVING;
                });
    }
}
