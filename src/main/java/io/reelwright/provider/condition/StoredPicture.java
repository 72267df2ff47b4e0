package io.reelwright.provider.condition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.campaign.Asset;
import java.util.Map;

/** The recipe of an input file that is a stored picture: its key, size and checksum. */
final class StoredPicture {
    private static final String KIND = "picture";
    private static final Map<String, String> TYPES =
            Map.of("png", "image/png", "jpg", "image/jpeg", "jpeg", "image/jpeg", "webp", "image/webp");

    private StoredPicture() {}

    static ObjectNode recipe(Asset picture) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("kind", KIND)
                .put("key", picture.key())
                .put("bytes", picture.bytes())
                .put("sha256", picture.sha256());
    }

    static boolean is(JsonNode recipe) {
        return recipe.path("kind").asText().equals(KIND);
    }

    static Asset of(JsonNode recipe) {
        return new Asset(
                recipe.path("key").asText(),
                recipe.path("bytes").asLong(),
                recipe.path("sha256").asText());
    }

    /** Returns the end of a picture's name, without a dot. */
    static String ending(Asset picture) {
        return picture.key().substring(picture.key().lastIndexOf('.') + 1);
    }

    /** Returns the media type that the end of a picture's name means. */
    static String type(Asset picture) {
        String ending = ending(picture);
        return TYPES.entrySet().stream()
                .filter(one -> one.getKey().equalsIgnoreCase(ending))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("image/png");
    }
}
