package io.reelwright.provider.model;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.QualityTier;
import io.reelwright.provider.model.VideoModel.FixedText;
import io.reelwright.provider.model.VideoModel.SeedField;
import io.reelwright.provider.model.VideoModel.ShapeField;
import io.reelwright.provider.model.VideoModel.TextField;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads a model from the catalogue's YAML. */
final class ModelReader {
    private static final Map<String, Aspect> SHAPES = Map.of("wide", Aspect.WIDE, "tall", Aspect.TALL);

    private ModelReader() {}

    /** @throws IllegalArgumentException when a field is missing, unknown or out of range; the message names its place */
    static VideoModel read(String service, String name, YamlFields fields) {
        try {
            VideoModel model = new VideoModel(
                    name,
                    fields.text("id"),
                    tiers(fields),
                    prompt(fields.fields("prompt")),
                    fields.has("negative") ? negative(fields.fields("negative")) : null,
                    shapes(fields.fields("shapes")),
                    length(fields.fields("length")),
                    fields.has("seed") ? seed(fields.fields("seed")) : null,
                    fields.plain("fixed"),
                    price(fields.fields("price")));
            fields.done();
            return model;
        } catch (IllegalArgumentException wrong) {
            String message = String.valueOf(wrong.getMessage());
            String place = "providers/" + service + "/" + name;
            throw message.startsWith("providers/") ? wrong : new IllegalArgumentException(place + "/" + message, wrong);
        }
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
        ShapeField field = new ShapeField(fields.text("field"), values);
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
            default ->
                throw fields.wrong("as", word + " is not known; there are number, text, text-with-unit and frames");
        };
        ClipLength length = new ClipLength(
                fields.text("field"),
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
                if (!length.matches("[1-9][0-9]{0,3}")) throw clips.wrong(length, "is not a length of a clip");
                perClip.put(Integer.valueOf(length), clips.micros(length));
            }
        }
        ClipPrice price = new ClipPrice(
                fields.has("usd_per_second") ? fields.micros("usd_per_second") : 0,
                perClip,
                fields.text("source"),
                fields.text("date"));
        fields.done();
        return price;
    }
}
