package io.reelwright.fakes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A graph in ComfyUI's API format, as a server with the stock nodes and the files of Wan 2.1 reads it. */
record ComfyGraph(ObjectNode nodes) {
    /** The inputs that a class of nodes must have. */
    private static final Map<String, List<String>> CLASSES = Map.ofEntries(
            Map.entry("UNETLoader", List.of("unet_name", "weight_dtype")),
            Map.entry("ModelSamplingSD3", List.of("model", "shift")),
            Map.entry("CLIPLoader", List.of("clip_name", "type")),
            Map.entry("VAELoader", List.of("vae_name")),
            Map.entry("CLIPVisionLoader", List.of("clip_name")),
            Map.entry("CLIPVisionEncode", List.of("clip_vision", "image", "crop")),
            Map.entry("CLIPTextEncode", List.of("clip", "text")),
            Map.entry("EmptyHunyuanLatentVideo", List.of("width", "height", "length", "batch_size")),
            Map.entry(
                    "WanImageToVideo",
                    List.of("positive", "negative", "vae", "width", "height", "length", "batch_size")),
            Map.entry(
                    "WanVaceToVideo",
                    List.of("positive", "negative", "vae", "width", "height", "length", "batch_size", "strength")),
            Map.entry("TrimVideoLatent", List.of("samples", "trim_amount")),
            Map.entry("LoadImage", List.of("image")),
            Map.entry("LoadVideo", List.of("file")),
            Map.entry("GetVideoComponents", List.of("video")),
            Map.entry(
                    "KSampler",
                    List.of(
                            "model",
                            "positive",
                            "negative",
                            "latent_image",
                            "seed",
                            "steps",
                            "cfg",
                            "sampler_name",
                            "scheduler",
                            "denoise")),
            Map.entry("VAEDecode", List.of("samples", "vae")),
            Map.entry("CreateVideo", List.of("images", "fps")),
            Map.entry("SaveVideo", List.of("video", "filename_prefix", "format", "codec")));

    /** The files of models that are there, by the input that names them. */
    private static final Map<String, Set<String>> FILES = Map.of(
            "unet_name",
            Set.of(
                    "wan2.1_t2v_1.3B_fp16.safetensors",
                    "wan2.1_i2v_480p_14B_fp16.safetensors",
                    "wan2.1_i2v_720p_14B_fp16.safetensors",
                    "wan2.1_vace_14B_fp16.safetensors"),
            "vae_name",
            Set.of("wan_2.1_vae.safetensors"),
            "clip_name",
            Set.of("umt5_xxl_fp8_e4m3fn_scaled.safetensors", "clip_vision_h.safetensors"));

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /**
     * An error of a node, or of the whole graph.
     *
     * @param node empty for the whole graph
     */
    record Wrong(String node, String type, String message, String details) {}

    /** Returns what {@code /object_info/CLASS} answers; empty for a class that is not there. */
    static Optional<ObjectNode> info(String name) {
        List<String> inputs = CLASSES.get(name);
        if (inputs == null) return Optional.empty();
        ObjectNode info = NODES.objectNode();
        ObjectNode required = info.putObject(name).putObject("input").putObject("required");
        for (String input : inputs) {
            if (FILES.containsKey(input))
                FILES.get(input).forEach(required.withArray("/" + input).withArray("/0")::add);
            else required.putArray(input).add("STRING");
        }
        return Optional.of(info);
    }

    /**
     * Returns what is wrong with the graph; empty when it runs.
     *
     * @param isThere whether an input file was uploaded
     */
    List<Wrong> faults(Predicate<String> isThere) {
        List<Wrong> faults = new ArrayList<>();
        boolean keeps = false;
        for (Map.Entry<String, JsonNode> one : nodes.properties()) {
            String name = one.getValue().path("class_type").asText("");
            List<String> required = CLASSES.get(name);
            if (required == null)
                return List.of(new Wrong(
                        "", "missing_node_type", "Node '" + name + "' not found.", "Node ID '#" + one.getKey() + "'"));
            keeps |= name.equals("SaveVideo");
            fault(one.getValue().path("inputs"), required, isThere)
                    .ifPresent(why -> faults.add(new Wrong(one.getKey(), why[0], why[1], why[2])));
        }
        return keeps ? faults : List.of(new Wrong("", "prompt_no_outputs", "Prompt has no outputs", ""));
    }

    private Optional<String[]> fault(JsonNode inputs, List<String> required, Predicate<String> isThere) {
        for (String name : required)
            if (!inputs.has(name)) return wrong("required_input_missing", "Required input is missing", name);
        for (Map.Entry<String, JsonNode> input : inputs.properties()) {
            JsonNode value = input.getValue();
            if (value.isArray() && !nodes.has(value.path(0).asText()))
                return wrong("bad_linked_input", "Bad linked input", input.getKey());
            Set<String> files = FILES.get(input.getKey());
            if (files != null && !files.contains(value.asText()))
                return wrong(
                        "value_not_in_list",
                        "Value not in list",
                        input.getKey() + ": '" + value.asText() + "' not in "
                                + files.stream().sorted().toList());
            boolean size = input.getKey().equals("width") || input.getKey().equals("height");
            if (size && (!value.isInt() || value.asInt() % 16 != 0))
                return wrong("invalid_input_type", "Not a multiple of 16", input.getKey());
            if (input.getKey().equals("length") && (!value.isInt() || value.asInt() % 4 != 1))
                return wrong("invalid_input_type", "Not 4n+1", input.getKey());
            if (input.getKey().equals("seed") && !value.isIntegralNumber())
                return wrong("invalid_input_type", "Failed to convert an input value to a INT value", "seed");
            boolean file = input.getKey().equals("image") || input.getKey().equals("file");
            if (file && value.isTextual() && !isThere.test(value.asText()))
                return wrong(
                        "custom_validation_failed",
                        "Custom validation failed for node",
                        input.getKey() + " - Invalid file: " + value.asText());
        }
        return Optional.empty();
    }

    private static Optional<String[]> wrong(String type, String message, String details) {
        return Optional.of(new String[] {type, message, details});
    }

    /** Returns what decides the clip: its words, its size, its length and its rate. */
    ObjectNode clip() {
        Map<String, JsonNode> found = new HashMap<>();
        for (JsonNode node : nodes) {
            JsonNode inputs = node.path("inputs");
            for (String name : List.of("width", "height", "length", "fps", "seed"))
                if (inputs.path(name).isNumber()) found.put(name, inputs.path(name));
            if (inputs.path("positive").isArray())
                text(inputs.path("positive")).ifPresent(text -> found.put("prompt", text));
        }
        ObjectNode clip = NODES.objectNode();
        clip.set("prompt", found.getOrDefault("prompt", NODES.textNode("")));
        clip.set("width", found.get("width"));
        clip.set("height", found.get("height"));
        clip.set("num_frames", found.get("length"));
        clip.set("frames_per_second", found.get("fps"));
        clip.set("seed", found.get("seed"));
        return clip;
    }

    private Optional<JsonNode> text(JsonNode link) {
        return Optional.of(nodes.path(link.path(0).asText()).path("inputs").path("text"))
                .filter(JsonNode::isTextual);
    }

    /** Returns the id of the node that keeps the video. */
    String keeps() {
        for (Map.Entry<String, JsonNode> one : nodes.properties())
            if (one.getValue().path("class_type").asText().equals("SaveVideo")) return one.getKey();
        throw new IllegalStateException("a graph without a SaveVideo is refused");
    }

    /** Returns where the video is kept: the folder before the last slash, and the beginning of the file's name. */
    String prefix() {
        return nodes.path(keeps()).path("inputs").path("filename_prefix").asText("ComfyUI");
    }
}
