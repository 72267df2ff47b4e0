package io.reelwright.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.webserver.http.ServerRequest;
import io.reelwright.order.NearestMatch;
import io.reelwright.order.Order;
import io.reelwright.order.OrderFields;
import io.reelwright.order.OrderProblem;
import io.reelwright.order.PurchaseOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Parses JSON bodies strictly: unknown fields are refused, not ignored. */
final class OrderJson {
    /** The fields of an order, named like the long options of {@code make}. */
    static final Set<String> FIELDS = OrderFields.NAMES;

    /** Maximum length of a list of names, in characters. All existing names together are shorter. */
    private static final int LONGEST_LIST = 1_000;

    /** Fields that may contain a long text; each has its own limit. */
    private static final Set<String> TEXTS =
            Set.of("topic", "source", "script", "why", "prompt", "blueprint", "lexicon");

    private static final double MILLION = 1e6;

    /** Maximum length of any other text field, in characters. */
    private static final int LONGEST_NAME = 1_000;

    private final byte[] sent;
    private final ObjectNode body;
    private final List<OrderProblem> problems = new ArrayList<>();

    private OrderJson(byte[] sent) {
        this.sent = sent;
        this.body = JsonBody.object(sent);
    }

    /**
     * Parses a body that is a JSON object with only these fields. Unknown fields are reported in {@link #problems}.
     *
     * @throws HttpProblem when the body is not a JSON object
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
                                        .orElse("; choose from " + String.join(", ", new TreeSet<>(known)))));
        return json;
    }

    /** Returns the order. Fields with a wrong JSON type are reported in {@link #problems}. */
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
                seed(),
                null,
                null,
                textOrObject("blueprint"),
                new PurchaseOrder(
                        list("providers"),
                        dollars("campaign_budget"),
                        text("when_over_budget"),
                        flag("buy_each_shape"),
                        text("stock"),
                        flag("chain")),
                null,
                flag("strip_notes"),
                flag("outline"),
                null,
                text("lexicon"),
                text("world"));
    }

    /** Returns the problems with names and JSON types of fields found so far. */
    List<OrderProblem> problems() {
        return List.copyOf(problems);
    }

    /** Returns whether the body sets a field. */
    boolean says(String field) {
        return body.hasNonNull(field);
    }

    /** Returns a copy of the whole body that may be changed. */
    ObjectNode copy() {
        return body.deepCopy();
    }

    /** Returns the body as it was received. */
    byte[] sent() {
        return sent.clone();
    }

    /** Returns a field with true or false as a text; null when it is missing or has a wrong type. */
    private @Nullable String flag(String field) {
        JsonNode value = body.get(field);
        if (value == null || value.isNull()) return null;
        if (value.isBoolean() || value.isTextual()) return value.asText();
        problems.add(new OrderProblem(field, value.toString(), "is neither true nor false"));
        return null;
    }

    /** Returns a text field; null when it is missing or has a wrong type. */
    @Nullable
    String text(String field) {
        JsonNode value = body.get(field);
        if (value == null || value.isNull()) return null;
        if (!value.isTextual()) {
            problems.add(new OrderProblem(field, value.toString(), "is not a text; put it in quotes"));
            return null;
        }
        String text = value.textValue();
        if (text.length() > LONGEST_NAME && !TEXTS.contains(field)) {
            problems.add(new OrderProblem(
                    field, "", "has " + text.length() + " characters, but the maximum is " + LONGEST_NAME));
            return null;
        }
        if (text.codePoints().allMatch(OrderJson::isOfText)) return text;
        problems.add(new OrderProblem(
                field, "", "contains an invalid character (NUL or half of a surrogate pair); remove it"));
        return text;
    }

    /** Returns a text, or the JSON text of an object; null when it is missing or has a wrong type. */
    private @Nullable String textOrObject(String field) {
        return body.path(field).isObject() ? body.path(field).toString() : text(field);
    }

    private static boolean isOfText(int letter) {
        return letter != 0 && Character.getType(letter) != Character.SURROGATE;
    }

    private @Nullable String whole(String field) {
        JsonNode value = body.get(field);
        if (value == null || value.isNull()) return null;
        if (value.isIntegralNumber()) return value.asText();
        problems.add(new OrderProblem(field, value.toString(), "is not a whole number"));
        return null;
    }

    /** Returns the seed, a number or a text: a client whose numbers are doubles cannot write one past 2⁵³ as a number. */
    private @Nullable String seed() {
        return body.path("seed").isTextual() ? text("seed") : whole("seed");
    }

    /** Returns an amount of dollars, a number or a text, as a text; null when it is missing or has a wrong type. */
    private @Nullable String dollars(String field) {
        JsonNode value = body.get(field);
        if (value == null || value.isNull()) return null;
        if (value.isTextual()) return text(field);
        if (value.isNumber()) {
            double amount = value.doubleValue();
            // Written out, since a small number would have an exponent. A large one is refused later, as it is.
            return amount >= 0 && amount < MILLION
                    ? BigDecimal.valueOf(amount).stripTrailingZeros().toPlainString()
                    : value.asText();
        }
        problems.add(new OrderProblem(field, value.toString(), "is not a number of dollars"));
        return null;
    }

    /**
     * Returns a field that is a list of names or one text with commas, as names separated by commas; null when it is missing or has a
     * wrong type.
     */
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
        problems.add(new OrderProblem(
                field,
                value.toString(),
                value.isEmpty() && value.isArray()
                        ? "is an empty list; name at least one, or leave the field out"
                        : "is not a list of names; write for example " + example(field)));
        return null;
    }

    /** Returns whether a field has a list without elements. */
    boolean isEmptyList(String field) {
        return body.path(field).isArray() && body.path(field).isEmpty();
    }

    private static String example(String field) {
        return switch (field) {
            case "providers" -> "[\"kie\", \"fal\"]";
            case "outputs" -> "[\"tiktok_9x16\"]";
            default -> "[\"one\", \"two\"]";
        };
    }

    private @Nullable String bounded(String field, String names) {
        if (names.length() <= LONGEST_LIST) return names;
        problems.add(new OrderProblem(field, names, "is longer than all existing names together; name each once"));
        return null;
    }

    private static Set<String> names(JsonNode body) {
        Set<String> names = new TreeSet<>();
        body.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
