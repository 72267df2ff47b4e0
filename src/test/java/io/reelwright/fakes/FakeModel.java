package io.reelwright.fakes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A model that a fake sells: the fields it takes, and what a clip is and costs.
 *
 * @param id     the service's name for it
 * @param fields the fields by name
 * @param size   resolution when none is asked for
 * @param fps    frames per second of its clips
 * @param sound  how the clip gets a sound track: {@code always}, {@code never}, or the name of the switch with its default, as in
 *               {@code generate_audio=true}
 * @param price  {@code second 720p=16 1080p=24}, {@code clip 720p/5=60}, or {@code clip any=65}
 */
record FakeModel(String id, Map<String, InputField> fields, String size, double fps, String sound, String price) {
    /**
     * Reads a table of models. A line is {@code id | fields | size | fps | sound | price}; fields are parted by semicolons, as
     * {@link InputField#of} reads them.
     */
    static Map<String, FakeModel> table(String text) {
        Map<String, FakeModel> models = new TreeMap<>();
        for (String line : text.lines().filter(one -> !one.isBlank()).toList()) {
            String[] parts = line.strip().split("\\s*\\|\\s*");
            Map<String, InputField> fields = new TreeMap<>();
            for (String field : parts[1].split(";"))
                InputField.of(field.strip()).forEach(one -> fields.put(one.name(), one));
            for (String id : parts[0].split(" "))
                models.put(id, new FakeModel(id, fields, parts[2], Double.parseDouble(parts[3]), parts[4], parts[5]));
        }
        return models;
    }

    /**
     * A fault of an input.
     *
     * @param field   where
     * @param missing whether the field is absent
     * @param message what is wrong
     */
    record Wrong(String field, boolean missing, String message) {}

    /** Returns what is wrong with an input; empty when it is accepted. */
    List<Wrong> faults(JsonNode input) {
        List<Wrong> faults = new ArrayList<>();
        fields.values().stream()
                .filter(field -> field.required() && !input.has(field.name()))
                .forEach(field -> faults.add(new Wrong(field.name(), true, field.name() + " is required")));
        input.fieldNames().forEachRemaining(name -> {
            InputField field = fields.get(name);
            Optional<String> fault =
                    field == null ? Optional.of("is not a field of " + id) : field.fault(input.get(name));
            fault.ifPresent(why -> faults.add(new Wrong(name, false, name + " " + why)));
        });
        return faults;
    }

    InputField field(String name) {
        return Objects.requireNonNull(fields.get(name), name);
    }

    /** Returns an input with the fields of nested objects beside its own: {@code reference.uri}. */
    static ObjectNode flat(JsonNode input) {
        ObjectNode all = FakeService.JSON.createObjectNode();
        for (Map.Entry<String, JsonNode> field : input.properties())
            if (field.getValue().isObject())
                flat(field.getValue())
                        .properties()
                        .forEach(one -> all.set(field.getKey() + "." + one.getKey(), one.getValue()));
            else all.set(field.getKey(), field.getValue());
        return all;
    }

    /** Returns the addresses of files that an input names, by field. */
    Map<String, List<String>> files(JsonNode input) {
        Map<String, List<String>> files = new TreeMap<>();
        fields.values().stream()
                .filter(field -> input.has(field.name()))
                .forEach(field -> files.put(field.name(), field.addresses(input.get(field.name()))));
        return files;
    }

    /** Returns the length that an input asks for, in seconds. */
    double seconds(JsonNode input) {
        if (fields.containsKey("num_frames"))
            return input.path("num_frames").asDouble(81)
                    / input.path("frames_per_second").asDouble(16);
        double asked = Double.parseDouble(input.path("duration").asText("5").replace("s", ""));
        return asked < 0 ? 5 : asked;
    }

    double rate(JsonNode input) {
        return input.path("frames_per_second").asDouble(fps);
    }

    boolean hasSound(JsonNode input) {
        if (!sound.contains("=")) return sound.equals("always");
        String[] parts = sound.split("=");
        return input.path(parts[0]).asBoolean(Boolean.parseBoolean(parts[1]));
    }

    /**
     * Returns width and height in pixels.
     *
     * @param picture width by height of the picture that the clip begins with, whose shape it has unless the input names one; 0 for none
     */
    int[] shape(JsonNode input, double picture) {
        if (fields.containsKey("width"))
            return new int[] {
                input.path("width").asInt(832), input.path("height").asInt(480)
            };
        int small = switch (resolution(input)) {
            case "480p" -> 480;
            case "720p", "std" -> 720;
            case "768p" -> 768;
            case "580p" -> 580;
            default -> 1080;
        };
        String ratio = input.path("aspect_ratio").asText(input.path("ratio").asText("16:9"));
        String[] sides = ratio.contains(":") ? ratio.split(":") : new String[] {"16", "9"};
        boolean named =
                (input.path("aspect_ratio").asText() + input.path("ratio").asText()).contains(":");
        double wide = picture > 0 && !named ? picture : Double.parseDouble(sides[0]) / Double.parseDouble(sides[1]);
        int large = (int) Math.round(small * Math.max(wide, 1 / wide) / 2) * 2;
        return wide >= 1 ? new int[] {large, small} : new int[] {small, large};
    }

    private String resolution(JsonNode input) {
        return input.path("resolution").asText(input.path("mode").asText(size)).toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * Returns the price of a clip in the unit of the table.
     *
     * @param billed seconds that are billed
     */
    double price(JsonNode input, double billed) {
        String[] parts = price.split(" ");
        String asked = resolution(input);
        for (int i = 1; i < parts.length; i++) {
            String[] entry = parts[i].split("=");
            String[] key = entry[0].toLowerCase(java.util.Locale.ROOT).split("/");
            boolean sized = key[0].equals("any") || key[0].equals(asked);
            boolean timed = key.length == 1 || Double.parseDouble(key[1]) == seconds(input);
            if (sized && timed) return Double.parseDouble(entry[1]) * (isPerSecond() ? billed : 1);
        }
        throw new IllegalStateException(id + ": the fake's table has no price for " + input);
    }

    boolean isPerSecond() {
        return price.startsWith("second");
    }
}
