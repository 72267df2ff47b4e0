package io.reelwright.fakes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A field of a model's input.
 *
 * @param name     its name
 * @param required whether it must be there
 * @param kind     {@code text}, {@code one}, {@code int}, {@code number}, {@code bool}, {@code list},
 *                 {@code file} (the address of an upload), {@code files} (a list of them), {@code video} or {@code videos}
 * @param values   most characters of a text; allowed texts; least and most of a number and further allowed ones; most items of a list or of
 *                 files; least and most seconds and most megabytes of a video
 */
record InputField(String name, boolean required, String kind, List<String> values) {
    /**
     * Reads {@code names kind values}: {@code prompt! text 800}, {@code duration one 5 10}, {@code seed int},
     * {@code first_frame_url,last_frame_url text}. An exclamation mark means required.
     */
    static List<InputField> of(String text) {
        String[] parts = text.split(" +");
        List<String> values = Arrays.asList(parts).subList(2, parts.length);
        return Arrays.stream(parts[0].split(","))
                .map(name -> new InputField(name.replace("!", ""), name.endsWith("!"), parts[1], values))
                .toList();
    }

    /** Returns what is wrong with a value; empty when it is accepted. */
    Optional<String> fault(JsonNode value) {
        boolean good = switch (kind) {
            case "text" ->
                value.isTextual()
                        && value.asText().length() <= most(100_000)
                        && !value.asText().isEmpty();
            case "one" -> value.isTextual() && values.contains(value.asText());
            case "int" -> value.isIntegralNumber() && isWithin(value.asDouble());
            case "number" -> value.isNumber() && isWithin(value.asDouble());
            case "bool" -> value.isBoolean();
            case "file", "video" -> value.isTextual();
            case "videos" -> value.isArray() && value.size() == 1 && allTexts(value);
            case "files" -> value.isArray() && value.size() <= most(100) && allTexts(value);
            case "list" -> value.isArray() && value.size() <= most(100);
            default -> throw new IllegalStateException(name + ": the fake's table has the unknown kind " + kind);
        };
        return good ? Optional.empty() : Optional.of("must be " + kind + " " + String.join(" ", values));
    }

    private static boolean allTexts(JsonNode list) {
        for (JsonNode one : list) if (!one.isTextual()) return false;
        return true;
    }

    /** Returns the addresses of files in a value; empty when the field is not for files. */
    List<String> addresses(JsonNode value) {
        if (kind.equals("file") || kind.equals("video")) return List.of(value.asText());
        List<String> all = new ArrayList<>();
        if (kind.equals("files") || kind.equals("videos")) value.forEach(one -> all.add(one.asText()));
        return all;
    }

    boolean isVideo() {
        return kind.startsWith("video");
    }

    /** Returns what is wrong with a driving video; empty when it is accepted. */
    Optional<String> fault(double seconds, long bytes) {
        if (seconds < Double.parseDouble(values.get(0)) - 0.05)
            return Optional.of("the video is too short: " + seconds + " s");
        if (seconds > Double.parseDouble(values.get(1)) + 0.05)
            return Optional.of("the video is too long: " + seconds + " s");
        if (bytes > 1_000_000 * Double.parseDouble(values.get(2)))
            return Optional.of("the video is too large: " + bytes + " bytes");
        return Optional.empty();
    }

    private int most(int otherwise) {
        return values.isEmpty() ? otherwise : Integer.parseInt(values.getFirst());
    }

    private boolean isWithin(double value) {
        if (values.isEmpty()) return true;
        List<Double> bounds = values.stream().map(Double::valueOf).toList();
        return value >= bounds.get(0) && value <= bounds.get(1)
                || bounds.subList(2, bounds.size()).contains(value);
    }
}
