package io.reelwright.provider.model;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.QualityTier;
import io.reelwright.provider.condition.CameraWords;
import io.reelwright.provider.condition.DrivingVideo;
import io.reelwright.provider.model.InputFields.ImageField;
import io.reelwright.provider.model.InputFields.Picture;
import io.reelwright.provider.model.InputFields.PoseField;
import io.reelwright.provider.model.VideoModel.FixedText;
import io.reelwright.provider.model.VideoModel.SeedField;
import io.reelwright.provider.model.VideoModel.ShapeField;
import io.reelwright.provider.model.VideoModel.TextField;
import io.reelwright.text.LinearRegex;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads a model from the catalogue's YAML. */
final class ModelReader {
    private static final Map<String, Aspect> SHAPES = Map.of("wide", Aspect.WIDE, "tall", Aspect.TALL);

    /** More persons than this cannot be told apart by models that take several. */
    private static final int MOST_PERSONS = 3;

    /** Maximum size of a driving video where the catalogue does not say another. */
    private static final double MOST_MEGABYTES = 10;

    private ModelReader() {}

    /** @throws IllegalArgumentException when a field is missing, unknown or out of range; the message names its place */
    static VideoModel read(String service, String name, YamlFields fields) {
        try {
            VideoModel model = new VideoModel(
                    name,
                    fields.text("id"),
                    fields.has("endpoint") ? endpoint(fields) : null,
                    tiers(fields),
                    fields.has("prompt") ? prompt(fields.fields("prompt")) : null,
                    fields.has("negative") ? negative(fields.fields("negative")) : null,
                    shapes(fields.fields("shapes")),
                    length(fields.fields("length")),
                    fields.has("seed") ? seed(fields.fields("seed")) : null,
                    fields.plain("fixed"),
                    price(fields.fields("price")),
                    inputs(fields),
                    fields.flag("needs_callback"));
            fields.done();
            return model;
        } catch (IllegalArgumentException wrong) {
            String message = String.valueOf(wrong.getMessage());
            String place = "providers/" + service + "/" + name;
            throw message.startsWith("providers/") ? wrong : new IllegalArgumentException(place + "/" + message, wrong);
        }
    }

    private static String endpoint(YamlFields fields) {
        String endpoint = fields.text("endpoint");
        if (LinearRegex.matches(endpoint, "[A-Za-z0-9._-]{1,100}")) return endpoint;
        throw fields.wrong("endpoint", endpoint + " is not a name of letters, digits, dots, hyphens and underscores");
    }

    private static Set<QualityTier> tiers(YamlFields fields) {
        Set<QualityTier> tiers = EnumSet.noneOf(QualityTier.class);
        for (String tier : fields.texts("tiers")) {
            try {
                tiers.add(QualityTier.valueOf(tier.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                throw fields.wrong("tiers", tier + " is not a tier; there are premium and bulk");
            }
        }
        return tiers;
    }

    private static TextField prompt(YamlFields fields) {
        TextField field = new TextField(fields.text("field"), fields.count("most", 20));
        fields.done();
        return field;
    }

    private static FixedText negative(YamlFields fields) {
        FixedText field = new FixedText(fields.text("field"), fields.text("text"));
        fields.done();
        return field;
    }

    private static ShapeField shapes(YamlFields fields) {
        Map<Aspect, String> values = new EnumMap<>(Aspect.class);
        SHAPES.forEach((word, aspect) -> {
            if (fields.has(word)) values.put(aspect, fields.text(word));
        });
        ShapeField field = new ShapeField(fields.has("field") ? fields.text("field") : null, values);
        fields.done();
        return field;
    }

    private static ClipLength length(YamlFields fields) {
        String word = fields.text("as");
        ClipLength.Form form = switch (word) {
            case "number" -> ClipLength.Form.NUMBER;
            case "text" -> ClipLength.Form.TEXT;
            case "text-with-unit" -> ClipLength.Form.TEXT_WITH_UNIT;
            case "frames" -> ClipLength.Form.FRAMES;
            case "input" -> ClipLength.Form.INPUT;
            default ->
                throw fields.wrong(
                        "as", word + " is not known; there are number, text, text-with-unit, frames and input");
        };
        ClipLength length = new ClipLength(
                form == ClipLength.Form.INPUT ? "" : fields.text("field"),
                form,
                fields.counts("offered"),
                form == ClipLength.Form.FRAMES ? fields.number("fps") : 0);
        fields.done();
        return length;
    }

    private static SeedField seed(YamlFields fields) {
        SeedField seed = new SeedField(fields.text("field"), fields.count("least", 0), fields.count("most", 1));
        fields.done();
        return seed;
    }

    private static ClipPrice price(YamlFields fields) {
        Map<Integer, Long> perClip = new HashMap<>();
        if (fields.has("usd_per_clip")) {
            YamlFields clips = fields.fields("usd_per_clip");
            for (String length : clips.names()) {
                if (!LinearRegex.matches(length, "[1-9][0-9]{0,3}"))
                    throw clips.wrong(length, "is not a length of a clip");
                perClip.put(Integer.valueOf(length), clips.micros(length));
            }
        }
        ClipPrice price = new ClipPrice(
                fields.has("usd_per_second") ? fields.micros("usd_per_second") : 0,
                fields.has("seconds_over") ? fields.number("seconds_over") : 0,
                perClip,
                fields.text("source"),
                fields.text("date"));
        fields.done();
        return price;
    }

    private static InputFields inputs(YamlFields model) {
        CameraWords.Style camera = switch (model.has("camera") ? model.text("camera") : "sentences") {
            case "sentences" -> CameraWords.Style.SENTENCES;
            case "terms" -> CameraWords.Style.TERMS;
            default -> throw model.wrong("camera", "is not known; there are sentences and terms");
        };
        if (!model.has("conditions")) return new InputFields(camera, null, Map.of());
        YamlFields fields = model.fields("conditions");
        Map<Picture, ImageField> images = new EnumMap<>(Picture.class);
        for (Picture picture : Picture.values()) {
            if (!fields.has(picture.label())) continue;
            YamlFields image = fields.fields(picture.label());
            images.put(picture, new ImageField(image.text("field"), image.flag("needed"), image.flag("list")));
            image.done();
        }
        InputFields inputs =
                new InputFields(camera, fields.has("pose_video") ? pose(fields.fields("pose_video")) : null, images);
        fields.done();
        return inputs;
    }

    private static PoseField pose(YamlFields fields) {
        DrivingVideo.Style style = switch (fields.has("style") ? fields.text("style") : "skeleton") {
            case "skeleton" -> DrivingVideo.Style.SKELETON;
            case "figure" -> DrivingVideo.Style.FIGURE;
            default -> throw fields.wrong("style", "is not known; there are skeleton and figure");
        };
        PoseField pose = new PoseField(
                fields.text("field"),
                fields.flag("needed"),
                fields.flag("list"),
                fields.count("size", 64),
                fields.count("fps", 1),
                style,
                fields.has("persons") ? fields.count("persons", 1) : MOST_PERSONS,
                (long) ((fields.has("megabytes") ? fields.number("megabytes") : MOST_MEGABYTES) * 1_000_000));
        if (pose.size() % 2 != 0 || pose.size() > 1_080) throw fields.wrong("size", "is not an even number up to 1080");
        if (pose.fps() > 60) throw fields.wrong("fps", "is more than 60");
        fields.done();
        return pose;
    }
}
