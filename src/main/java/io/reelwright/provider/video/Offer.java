package io.reelwright.provider.video;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Take;
import io.reelwright.campaign.Take.TextBox;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Offer of a maker for a scene. */
public sealed interface Offer {
    /**
     * The maker cannot make this scene.
     *
     * @param why reason for the user, reported with the take that another maker produces
     */
    record Declined(String why) implements Offer {}

    /**
     * The maker draws the take in this process.
     *
     * @param model name for events, provider first: {@code studio-headline}
     */
    record Drawn(String model, Draw draw) implements Offer {}

    /**
     * The maker sells the take: it is ordered as a job and delivered later. Created by a {@link SceneSeller}.
     *
     * <p>A take may need several clips: one that goes on where the first ends, or one in another shape. They are bought one after the
     * other, each as a job of its own, once the clip before it is delivered.
     *
     * @param model      the seller's name for the model of the first clip, without the seller's own name
     * @param request    the request for the first clip in the format of the seller's adapter; equal take requests give equal requests
     * @param worst      maximum cost of the first clip in micros
     * @param prompt     the prompt text within the request
     * @param seconds    length of the first clip
     * @param aspect     shape of the first clip; shapes that are not bought are cropped from it
     * @param conditions parts of the take request that the model follows besides the prompt
     * @param later      further clips in the order in which they are bought
     */
    record Sold(
            String model,
            String request,
            long worst,
            String prompt,
            double seconds,
            Aspect aspect,
            Set<Condition> conditions,
            List<PlannedClip> later)
            implements Offer {
        public Sold {
            conditions = Set.copyOf(conditions);
            later = List.copyOf(later);
            if (worst < 0) throw new IllegalArgumentException("worst: must not be negative: " + worst);
            if (seconds <= 0) throw new IllegalArgumentException("seconds: must be positive: " + seconds + " s");
        }

        /** Creates the offer of a take that is one clip. */
        public Sold(
                String model,
                String request,
                long worst,
                String prompt,
                double seconds,
                Aspect aspect,
                Set<Condition> conditions) {
            this(model, request, worst, prompt, seconds, aspect, conditions, List.of());
        }

        /** Returns the maximum cost of all clips in micros. */
        public long total() {
            return worst + later.stream().mapToLong(PlannedClip::worst).sum();
        }

        /** Returns the names of all models, each once: {@code wan-2.1} or {@code wan-2.1+wan-2.1-i2v}. */
        public String models() {
            return Stream.concat(Stream.of(model), later.stream().map(PlannedClip::model))
                    .distinct()
                    .collect(Collectors.joining("+"));
        }
    }

    /** Parts of a take request that a maker may follow besides the prompt. */
    enum Condition {
        /** Movement of bodies. */
        POSES("poses"),
        /** Movement of the camera. */
        CAMERA("camera"),
        /** Picture with which the take begins. */
        FIRST_FRAME("first_frame"),
        /** Picture with which the take ends. */
        LAST_FRAME("last_frame"),
        /** Pictures of what somebody or something looks like. */
        REFERENCE_IMAGE("reference_image"),
        /** Reference video whose movement the take copies. */
        REFERENCE("reference");

        private final String label;

        Condition(String label) {
            this.label = label;
        }

        /** Returns the word for it in records: {@code first_frame}. */
        public String label() {
            return label;
        }
    }

    /**
     * How far a bought take follows its blueprint.
     *
     * @param followed parts that its model was given
     * @param missed   parts that the blueprint has for the scene, but the model could not take
     */
    record Conditions(Set<Condition> followed, Set<Condition> missed) {
        /** The blueprint says nothing about the scene. */
        public static final Conditions NONE = new Conditions(Set.of(), Set.of());

        public Conditions {
            followed = Set.copyOf(followed);
            missed = Set.copyOf(missed);
        }
    }

    /** Draws a take. */
    @FunctionalInterface
    interface Draw {
        /**
         * Writes the files of an order.
         *
         * @param order    order for the same take request as the offer
         * @param progress receives the progress from 0 to 1 now and then
         * @throws IOException          when the take cannot be made; the message names the fault and the remedy
         * @throws InterruptedException when the run is cancelled; incomplete files are deleted
         */
        Made draw(DrawingOrder order, DoubleConsumer progress) throws IOException, InterruptedException;
    }

    /**
     * Result of drawing; the files of the order have been written.
     *
     * @param model     name of the maker and its model, as in {@link Drawn}
     * @param textBoxes positions of all text when fully visible, per shape
     * @param notes     what the user should know about the material that it shows; usually empty
     * @param declined  ways to draw the scene that did not work, in the order in which they were tried
     */
    record Made(String model, Map<Aspect, List<TextBox>> textBoxes, List<String> notes, List<Take.Declined> declined) {
        public Made {
            notes = List.copyOf(notes);
            declined = List.copyOf(declined);
        }

        /** Creates the result of the first way that was tried, without notes. */
        public Made(String model, Map<Aspect, List<TextBox>> textBoxes) {
            this(model, textBoxes, List.of(), List.of());
        }
    }
}
