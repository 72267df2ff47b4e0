package io.reelwright.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.webserver.http.ServerRequest;
import io.reelwright.order.NearestMatch;
import io.reelwright.order.Order;
import io.reelwright.order.OrderProblem;
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

    /** The most characters of a list of names; there are not so many names. */
    private static final int LONGEST_LIST = 1_000;

    /** Fields that may hold a long text; each has its own bound. */
    private static final Set<String> TEXTS = Set.of("topic", "source", "script", "why", "prompt");

    /** The most characters of any other field: it names something. */
    private static final int LONGEST_NAME = 1_000;

    private final byte[] sent;
    private final ObjectNode body;
    private final List<OrderProblem> problems = new ArrayList<>();

    private OrderJson(byte[] sent) {
        this.sent = sent;
        this.body = JsonBody.object(sent);
    }

    /**
     * A body that is one object with none but these fields.
     *
     * @throws HttpProblem naming what is wrong
     */
    static OrderJson of(ServerRequest request, Set<String> known) {
        OrderJson json = new OrderJson(JsonBody.bytes(request));
        for (String field : new TreeSet<>(names(json.body)))
            if (!known.contains(field))
                json.problems.add(new OrderProblem(
                        field,
                        "",
                        "no such field"
                                + NearestMatch.to(field, known)
                                        .map(near -> "; did you mean " + near + "?")
                                        .orElse("; there are " + String.join(", ", new TreeSet<>(known)))));
        return json;
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
    List<OrderProblem> problems() {
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

    /** The bytes as they came. */
    byte[] sent() {
        return sent.clone();
    }

    /** A field that is text; null when it is not there. */
    @Nullable
    String text(String field) {
        JsonNode value = body.get(field);
        if (value == null || value.isNull()) return null;
        if (!value.isTextual()) {
            problems.add(new OrderProblem(field, value.toString(), "is no text; put it in quotes"));
            return null;
        }
        String text = value.textValue();
        if (text.length() > LONGEST_NAME && !TEXTS.contains(field)) {
            problems.add(
                    new OrderProblem(field, "", "has " + text.length() + " characters and may have " + LONGEST_NAME));
            return null;
        }
        if (text.codePoints().allMatch(OrderJson::isOfText)) return text;
        problems.add(
                new OrderProblem(field, "", "has a character that no text has (NUL, or half of a pair); leave it out"));
        return text;
    }

    private static boolean isOfText(int letter) {
        return letter != 0 && Character.getType(letter) != Character.SURROGATE;
    }

    private @Nullable String whole(String field) {
        JsonNode value = body.get(field);
        if (value == null || value.isNull()) return null;
        if (value.isIntegralNumber()) return value.asText();
        problems.add(new OrderProblem(field, value.toString(), "is no whole number"));
        return null;
    }

    /** A field that is a list of names, or one text with commas; null when it is not there. */
    @Nullable
    String list(String field) {
        JsonNode value = body.get(field);
        if (value == null || value.isNull()) return null;
        if (value.isTextual()) return bounded(field, value.textValue());
        List<String> words = new ArrayList<>();
        boolean allText = value.isArray() && !value.isEmpty();
        for (JsonNode one : value) {
            allText &= one.isTextual();
            words.add(one.asText());
        }
        if (allText) return bounded(field, String.join(",", words));
        problems.add(new OrderProblem(field, value.toString(), "is no list of names; write [\"tiktok_9x16\"]"));
        return null;
    }

    private @Nullable String bounded(String field, String names) {
        if (names.length() <= LONGEST_LIST) return names;
        problems.add(new OrderProblem(field, names, "is longer than all names that there are; name each once"));
        return null;
    }

    private static Set<String> names(JsonNode body) {
        Set<String> names = new TreeSet<>();
        body.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
