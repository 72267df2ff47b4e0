package io.reelwright.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.order.Nearest;
import io.reelwright.order.Order;
import io.reelwright.order.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads JSON bodies strictly: what is not understood is refused, not passed over. */
final class OrderJson {
    /** The fields of an order, named as the long options of {@code make}. */
    static final Set<String> FIELDS = Set.of(
            "topic",
            "source",
            "script",
            "niche",
            "format",
            "tier",
            "seconds",
            "voice",
            "outputs",
            "seed",
            "approve",
            "stop_after",
            "media",
            "reference");

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode body;
    private final List<Problem> problems = new ArrayList<>();

    private OrderJson(JsonNode body) {
        this.body = body;
    }

    /**
     * A body that is one object with none but these fields.
     *
     * @throws Refusal naming what is wrong
     */
    static OrderJson of(byte[] bytes, Set<String> known) {
        JsonNode body = read(bytes);
        if (!body.isObject()) throw Refusal.wrong("body", "", "is no JSON object; send {\"topic\": \"…\"}");
        OrderJson json = new OrderJson(body);
        for (String field : new TreeSet<>(names(body)))
            if (!known.contains(field))
                json.problems.add(new Problem(
                        field,
                        "",
                        "no such field"
                                + Nearest.to(field, known)
                                        .map(near -> "; did you mean " + near + "?")
                                        .orElse("; there are " + String.join(", ", new TreeSet<>(known)))));
        return json;
    }

    private static JsonNode read(byte[] bytes) {
        if (bytes.length == 0) return STRICT.createObjectNode();
        try {
            return STRICT.readTree(bytes);
        } catch (JsonProcessingException broken) {
            String where = broken.getLocation() == null
                    ? ""
                    : " at line " + broken.getLocation().getLineNr();
            throw Refusal.wrong("body", "", "is no JSON" + where + ": " + broken.getOriginalMessage());
        } catch (IOException impossible) {
            throw new IllegalStateException("bytes in memory cannot fail to be read", impossible);
        }
    }

    /** The order; what is wrong with the form of its fields is in {@link #problems}. */
    Order order() {
        return new Order(
                text("topic"),
                text("source"),
                text("script"),
                text("niche"),
                text("format"),
                text("tier"),
                whole("seconds"),
                text("voice"),
                list("outputs"),
                whole("seed"),
                null,
                null);
    }

    /** What is wrong with the form. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Whether it says anything about a field. */
    boolean says(String field) {
        return body.hasNonNull(field);
    }

    /** The whole body, to be changed. */
    ObjectNode copy() {
        return body.deepCopy();
    }

    /** A field that is text; null when it is not there. */
    @Nullable
    String text(String field) {
        JsonNode value = body.get(field);
        if (value == null || value.isNull()) return null;
        if (!value.isTextual()) {
            problems.add(new Problem(field, value.toString(), "is no text; put it in quotes"));
            return null;
        }
        String text = value.textValue();
        if (text.codePoints().allMatch(OrderJson::isOfText)) return text;
        problems.add(new Problem(field, "", "has a character that no text has (NUL, or half of a pair); leave it out"));
        return text;
    }

    private static boolean isOfText(int letter) {
        return letter != 0 && Character.getType(letter) != Character.SURROGATE;
    }

    private @Nullable String whole(String field) {
        JsonNode value = body.get(field);
        if (value == null || value.isNull()) return null;
        if (value.isIntegralNumber()) return value.asText();
        problems.add(new Problem(field, value.toString(), "is no whole number"));
        return null;
    }

    /** A field that is a list of names, or one text with commas; null when it is not there. */
    @Nullable
    String list(String field) {
        JsonNode value = body.get(field);
        if (value == null || value.isNull()) return null;
        if (value.isTextual()) return value.textValue();
        List<String> words = new ArrayList<>();
        boolean allText = value.isArray() && !value.isEmpty();
        for (JsonNode one : value) {
            allText &= one.isTextual();
            words.add(one.asText());
        }
        if (allText) return String.join(",", words);
        problems.add(new Problem(field, value.toString(), "is no list of names; write [\"tiktok_9x16\"]"));
        return null;
    }

    private static Set<String> names(JsonNode body) {
        Set<String> names = new TreeSet<>();
        body.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
