package io.reelwright.provider.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.QualityTier;
import io.reelwright.campaign.Scene;
import io.reelwright.provider.condition.InputFiles;
import io.reelwright.provider.condition.InputPath;
import io.reelwright.provider.condition.SceneBlueprint;
import io.reelwright.provider.video.Offer;
import io.reelwright.provider.video.ScenePictures;
import io.reelwright.provider.video.ScenePictures.Ends;
import io.reelwright.provider.video.TakeRequest;
import io.reelwright.text.CharacterClasses;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A video model of a service, as the catalogue describes it.
 *
 * @param name     our name, unique in its service: {@code wan-2.7}
 * @param id       the service's name for it
 * @param endpoint the service's name for what makes it, where that is more than one thing; null where the id says all
 * @param tiers    the quality tiers that use it
 * @param prompt   the field for the words; null when the model takes none
 * @param negative the field for unwanted things; null when the model has none
 * @param shapes   the shapes it makes
 * @param length   the lengths it makes
 * @param seed     the field for the seed; null when the model has none
 * @param fixed    fields that are always sent as they are
 * @param price    what a clip costs
 * @param inputs   the fields for what a clip follows besides the words
 * @param needsCallback whether the service refuses a request for it without an address to report to
 */
public record VideoModel(
        String name,
        String id,
        @Nullable String endpoint,
        Set<QualityTier> tiers,
        @Nullable TextField prompt,
        @Nullable FixedText negative,
        ShapeField shapes,
        ClipLength length,
        @Nullable SeedField seed,
        Map<String, Object> fixed,
        ClipPrice price,
        InputFields inputs,
        boolean needsCallback) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A clip that must be shown to its end is played up to this many times faster. */
    private static final double FASTEST = 1.5;

    public VideoModel {
        tiers = Set.copyOf(tiers);
        fixed = Map.copyOf(fixed);
    }

    /**
     * A field for words.
     *
     * @param most maximum number of UTF-16 units
     */
    record TextField(String field, int most) {}

    /** A field that is always sent with the same words. */
    record FixedText(String field, String text) {}

    /** The field for the shape, and its value for each shape that the model makes. Without a field, the clip has the shape of its input. */
    record ShapeField(@Nullable String field, Map<Aspect, String> values) {
        ShapeField {
            values = Map.copyOf(values);
            if (values.isEmpty()) throw new IllegalArgumentException("shapes: no shape is offered");
        }
    }

    /** The field for the seed. Seeds are {@code least} to {@code most}, both included. */
    record SeedField(String field, long least, long most) {}

    /**
     * A request for a clip.
     *
     * @param input    the model's own fields
     * @param prompt   the words in it
     * @param seconds  length of the clip
     * @param aspect   shape of the clip
     * @param micros   the most that it costs, in millionths of a US dollar
     * @param files    what its input files are made from, by the hashes that stand for them in the input
     * @param followed what the clip follows besides the words
     */
    public record Clip(
            ObjectNode input,
            String prompt,
            double seconds,
            Aspect aspect,
            long micros,
            ObjectNode files,
            Set<Offer.Condition> followed) {}

    /**
     * The place of a clip in its take.
     *
     * @param aspect    shape of the clip
     * @param length    length of the clip
     * @param continues whether it begins with the last frame of the clip before it
     * @param ends      whether it is the last one of its shape
     */
    record Place(Aspect aspect, ClipLength.Chosen length, boolean continues, boolean ends) {}

    /** Returns whether a scene has the input files without which the model makes nothing. */
    public boolean hasInputs(TakeRequest request) {
        return inputs.areThere(SceneBlueprint.of(request), request.pictures());
    }

    /** Returns the words in a request; empty when it has none. */
    Optional<String> prompt(JsonNode input) {
        if (prompt == null) return Optional.empty();
        return Optional.of(InputPath.get(input, prompt.field()).asText("")).filter(words -> !words.isEmpty());
    }

    /** Returns whether the model makes clips in a shape. */
    boolean makes(Aspect aspect) {
        return shapes.values().containsKey(aspect);
    }

    /** Returns whether the model takes pictures of a meaning. */
    boolean takes(InputFields.Picture picture) {
        return inputs.images().containsKey(picture);
    }

    /** Returns whether the model follows nothing but words. */
    boolean isOfWords() {
        return inputs.images().isEmpty() && inputs.pose() == null;
    }

    /**
     * Returns the fields that decide what a clip shows: the words, the shape, the length, the seed, and the files without which nothing is
     * made. Where a user maps the fields to something of his own, none of these may be left out.
     */
    public Set<String> decidingFields() {
        Set<String> fields = new TreeSet<>(inputs.neededFields());
        if (prompt != null) fields.add(prompt.field());
        if (shapes.field() != null) fields.add(shapes.field());
        if (!length.field().isEmpty()) fields.add(length.field());
        if (seed != null) fields.add(seed.field());
        return fields;
    }

    /** Returns all fields that a request of the model may have. */
    public Set<String> fields() {
        Set<String> fields = new TreeSet<>(decidingFields());
        fields.addAll(fixed.keySet());
        if (negative != null) fields.add(negative.field());
        fields.addAll(inputs.fields());
        return fields;
    }

    /** Returns whether the model makes nothing without a file: a picture or a video. */
    public boolean needsFiles() {
        return !inputs.neededFields().isEmpty();
    }

    /** Returns whether its clips cost nothing. */
    public boolean isFree() {
        return price.isFree();
    }

    /** Returns whether the model makes nothing without a pose video. */
    boolean needsPoses() {
        return inputs.needsPoses();
    }

    /** Returns the pictures without which the model makes nothing. */
    Stream<InputFields.Picture> neededPictures() {
        return inputs.images().entrySet().stream()
                .filter(one -> one.getValue().needed())
                .map(Map.Entry::getKey);
    }

    /** Returns whether a clip of this shape can begin with the last frame of another one. */
    boolean canContinue(Aspect aspect) {
        return makes(aspect) && inputs.canContinue();
    }

    /** Whether the model is used for a tier. */
    public boolean serves(QualityTier tier) {
        return tiers.contains(tier);
    }

    /** Returns the price in words. */
    public String priceInWords() {
        return price.words();
    }

    /** Returns where and when the price was read. */
    public String priceSource() {
        return price.source() + ", " + price.date();
    }

    /** Returns the longest clip in seconds. */
    public double longest() {
        return length.longest().seconds();
    }

    /** Returns the shapes that the model makes, in words: {@code 16:9, 9:16}. */
    public Set<Aspect> aspects() {
        return shapes.values().keySet();
    }

    /** Returns the most that a clip of a length costs, in micros. */
    long price(ClipLength.Chosen chosen) {
        return price.of(chosen);
    }

    /** Returns what users need to know about the model as JSON. */
    public ObjectNode json() {
        ObjectNode json = JSON.createObjectNode().put("name", name).put("id", id);
        ArrayNode uses = json.putArray("tiers");
        tiers.stream().sorted().forEach(tier -> uses.add(CharacterClasses.lower(tier.name())));
        ArrayNode made = json.putArray("shapes");
        aspects().stream().sorted().forEach(aspect -> made.add(aspect.label()));
        json.put("longest_seconds", longest());
        price.write(json.putObject("price"));
        return json;
    }

    /** Returns why the model cannot fill a scene alone, or the greater part of it; empty when it can. */
    public Optional<String> refusal(TakeRequest request) {
        Aspect aspect = request.aspects().getFirst();
        if (!makes(aspect)) return Optional.of(name + " does not make " + aspect.label() + " clips");
        double wanted = wanted(request);
        if (ClipSeries.of(this, List.of(), wanted).isPresent()) return Optional.empty();
        return Optional.of(String.format(
                Locale.ROOT, "%s makes clips of up to %.1f s, and the scene lasts %.1f s", name, longest(), wanted));
    }

    /**
     * Returns the request for a scene's clip, in the shape of the campaign's first output. The same scene always gives the same request.
     *
     * @throws IllegalArgumentException when there is a {@link #refusal}
     */
    public Clip clip(TakeRequest request) {
        refusal(request).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
        ClipSeries.Step alone = ClipSeries.of(this, List.of(), wanted(request))
                .orElseThrow()
                .steps()
                .getFirst();
        return clip(request, new Place(request.aspects().getFirst(), alone.length(), false, true));
    }

    /** Returns the request for a clip at its place in a take. */
    Clip clip(TakeRequest request, Place place) {
        SceneBlueprint scene = SceneBlueprint.of(request);
        ObjectNode input = JsonNodeFactory.instance.objectNode();
        ScenePrompt words =
                prompt == null ? ScenePrompt.NONE : ScenePrompt.of(request, scene, inputs.camera(), prompt.most());
        if (prompt != null) put(input, prompt.field(), words.text());
        if (negative != null) put(input, negative.field(), negative.text());
        if (shapes.field() != null) put(input, shapes.field(), shapes.values().get(place.aspect()));
        length.write(input, place.length());
        if (seed != null)
            put(input, seed.field(), seed.least() + Math.floorMod(request.seed(), seed.most() - seed.least() + 1));
        new TreeMap<>(fixed).forEach((field, value) -> put(input, field, value));
        InputFiles files = new InputFiles();
        Set<Offer.Condition> followed = inputs.addPictures(input, files, pictures(request, place), place.continues());
        if (words.followsBlueprint()) followed.add(Offer.Condition.CAMERA);
        double seconds = place.length().seconds();
        if (inputs.pose() != null
                && !place.continues()
                && inputs.pose().add(input, files, scene, place.aspect(), seconds)) followed.add(Offer.Condition.POSES);
        return new Clip(
                input, words.text(), seconds, place.aspect(), price.of(place.length()), files.recipes(), followed);
    }

    private static void put(ObjectNode input, String field, @Nullable Object value) {
        InputPath.put(input, field, JSON.valueToTree(value));
    }

    /** The picture with which a take ends belongs to its last clip. */
    private static ScenePictures pictures(TakeRequest request, Place place) {
        ScenePictures all = request.pictures();
        Ends ends = all.ends(place.aspect());
        boolean last = place.ends() && canEnd(request, place);
        return new ScenePictures(ends.first(), last ? ends.last() : null, all.references());
    }

    /** A clip that ends with a given picture is shown to its end, and one that is much too long would hurry. */
    private static boolean canEnd(TakeRequest request, Place place) {
        return place.continues()
                || place.length().seconds() <= FASTEST * request.scene().seconds();
    }

    /**
     * Returns the price of the units that a service has billed, in micros. Empty when it is less than half or more than twice the estimate:
     * the service then counts in another unit than the catalogue, and the estimate says more.
     *
     * @param units    seconds or clips, as the catalogue prices the model
     * @param estimate expected price in micros
     */
    public OptionalLong billed(double units, long estimate) {
        if (!(units > 0) || Double.isInfinite(units)) return OptionalLong.empty();
        OptionalLong micros = price.billed(units);
        boolean likely = micros.isPresent() && micros.getAsLong() >= estimate / 2 && micros.getAsLong() <= estimate * 2;
        return likely ? micros : OptionalLong.empty();
    }

    /** Returns the length of a take in seconds. */
    static double wanted(TakeRequest request) {
        return request.scene().takeFrames() / (double) Scene.FPS;
    }
}
