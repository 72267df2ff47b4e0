package io.reelwright.provider.video.wan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * A graph of ComfyUI in its API format: nodes by their ids, each with a {@code class_type} and {@code inputs}; {@code ["38", 0]} stands for
 * output 0 of node 38. Texts may have placeholders such as <code>{{prompt}}</code>. A text that is one placeholder becomes its value, a
 * number if it is one.
 */
final class WanGraph {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BEGIN = "{{";
    private static final String END = "}}";
    private static final String CLASS = "class_type";
    private static final String INPUTS = "inputs";

    /** Nodes that keep a video, of ComfyUI itself and of common extensions. */
    private static final Set<String> SAVES =
            Set.of("SaveVideo", "SaveWEBM", "VHS_VideoCombine", "ADE_AnimateDiffCombine", "CreateVideoAndSave");

    private final ObjectNode nodes;

    private WanGraph(ObjectNode nodes) {
        this.nodes = nodes;
    }

    /**
     * Reads a graph.
     *
     * @throws IllegalArgumentException when it is none in API format, or saves no video; the message names the node and the mend
     */
    static WanGraph read(String text) {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("is not valid JSON: " + broken.getOriginalMessage(), broken);
        }
        if (root instanceof ObjectNode request && request.path("prompt").isObject() && !request.has(CLASS))
            root = request.path("prompt");
        if (!(root instanceof ObjectNode nodes) || nodes.isEmpty())
            throw new IllegalArgumentException("is not a graph; in ComfyUI, use Workflow > Export (API)");
        if (nodes.path("nodes").isArray())
            throw new IllegalArgumentException(
                    "is a saved workflow, not a graph in API format; in ComfyUI, use Workflow > Export (API)");
        nodes.properties().forEach(one -> check(one.getKey(), one.getValue(), nodes));
        WanGraph graph = new WanGraph(nodes);
        if (graph.videoNodes().isEmpty())
            throw new IllegalArgumentException("no node saves a video; add a SaveVideo node (or VHS_VideoCombine)");
        return graph;
    }

    private static void check(String id, JsonNode node, ObjectNode nodes) {
        if (node.path(CLASS).asText("").isEmpty() || !node.path(INPUTS).isObject())
            throw new IllegalArgumentException(
                    "node " + id + " has no class_type or no inputs; in ComfyUI, use Workflow > Export (API)");
        node.path(INPUTS).properties().forEach(input -> {
            JsonNode from = input.getValue();
            if (isLink(from) && !nodes.has(from.path(0).asText()))
                throw new IllegalArgumentException(named(id, node) + ": " + input.getKey() + " comes from node "
                        + from.path(0).asText() + ", which is not there");
        });
    }

    private static boolean isLink(JsonNode value) {
        return value.isArray()
                && value.size() == 2
                && value.path(0).isTextual()
                && value.path(1).isInt();
    }

    private static String named(String id, JsonNode node) {
        return "node " + id + " (" + node.path(CLASS).asText() + ")";
    }

    /** Returns a node as messages name it: {@code node 37 (UNETLoader)}. */
    String named(String id) {
        return named(id, nodes.path(id));
    }

    /** Returns the ids of the nodes that keep a video. */
    Set<String> videoNodes() {
        return nodes.properties().stream()
                .filter(one -> SAVES.contains(one.getValue().path(CLASS).asText()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Returns the ids of the nodes without which no video is kept. */
    Set<String> neededNodes() {
        Set<String> needed = new HashSet<>();
        videoNodes().forEach(id -> collect(id, needed));
        return needed;
    }

    private void collect(String id, Set<String> needed) {
        if (!needed.add(id)) return;
        for (JsonNode input : nodes.path(id).path(INPUTS))
            if (isLink(input)) collect(input.path(0).asText(), needed);
    }

    /** Returns the nodes' classes. */
    Set<String> classes() {
        Set<String> classes = new TreeSet<>();
        nodes.forEach(node -> classes.add(node.path(CLASS).asText()));
        return classes;
    }

    /** Calls with the id of each node and the node. */
    void each(BiConsumer<String, JsonNode> reader) {
        nodes.properties().forEach(one -> reader.accept(one.getKey(), one.getValue()));
    }

    /**
     * Checks the placeholders.
     *
     * @param needed which must be there
     * @param known  which may be there
     * @throws IllegalArgumentException when one is missing or unknown; the message names the node and the mend
     */
    void checkPlaceholders(Set<String> needed, Set<String> known) {
        Set<String> found = new TreeSet<>();
        each((id, node) -> {
            for (String name : namesIn(node.path(INPUTS))) {
                if (!known.contains(name))
                    throw new IllegalArgumentException(named(id) + ": {{" + name + "}} is not known; there are "
                            + known.stream()
                                    .sorted()
                                    .map(one -> "{{" + one + "}}")
                                    .collect(Collectors.joining(", ")));
                found.add(name);
            }
        });
        Set<String> missing = new TreeSet<>(needed);
        missing.removeAll(found);
        if (missing.isEmpty()) return;
        String first = missing.iterator().next();
        throw new IllegalArgumentException(
                "has no placeholder {{" + first + "}}; write it as the value of the input " + "that " + purpose(first));
    }

    private static String purpose(String placeholder) {
        return switch (placeholder) {
            case "prompt" -> "takes the words, as in node 6 (CLIPTextEncode), \"text\": \"{{prompt}}\"";
            case "seed" -> "takes the seed, as in KSampler, \"seed\": \"{{seed}}\"";
            case "image" -> "names the picture, as in LoadImage, \"image\": \"{{image}}\"";
            case "video" -> "names the video to follow, as in LoadVideo, \"file\": \"{{video}}\"";
            default -> "takes it, as in EmptyHunyuanLatentVideo, \"" + placeholder + "\": \"{{" + placeholder + "}}\"";
        };
    }

    private static Set<String> namesIn(JsonNode value) {
        Set<String> names = new TreeSet<>();
        if (value.isContainerNode()) value.forEach(one -> names.addAll(namesIn(one)));
        if (!value.isTextual()) return names;
        String text = value.textValue();
        for (int begin = text.indexOf(BEGIN); begin >= 0; begin = text.indexOf(BEGIN, begin + 1)) {
            int end = text.indexOf(END, begin);
            if (end > 0) names.add(text.substring(begin + BEGIN.length(), end).strip());
        }
        return names;
    }

    /**
     * Returns the graph with values in the places of the placeholders.
     *
     * @throws IllegalArgumentException when a placeholder has no value
     */
    ObjectNode filled(Map<String, JsonNode> values) {
        ObjectNode filled = nodes.deepCopy();
        filled.properties()
                .forEach(one -> fill(named(one.getKey()), one.getValue().path(INPUTS), values));
        return filled;
    }

    private static void fill(String node, JsonNode container, Map<String, JsonNode> values) {
        if (container instanceof ObjectNode inputs)
            inputs.properties().forEach(one -> one.setValue(value(node, one.getValue(), values)));
        if (container instanceof ArrayNode list)
            for (int i = 0; i < list.size(); i++) list.set(i, value(node, list.get(i), values));
    }

    private static JsonNode value(String node, JsonNode input, Map<String, JsonNode> values) {
        if (input.isContainerNode()) fill(node, input, values);
        if (!input.isTextual() || !input.textValue().contains(BEGIN)) return input;
        String text = input.textValue();
        StringBuilder filled = new StringBuilder();
        int done = 0;
        for (int begin = text.indexOf(BEGIN); begin >= 0; begin = text.indexOf(BEGIN, done)) {
            int end = text.indexOf(END, begin);
            if (end < 0) break;
            String name = text.substring(begin + BEGIN.length(), end).strip();
            JsonNode value = values.get(name);
            if (value == null) throw new IllegalArgumentException(node + ": there is no value for {{" + name + "}}");
            if (begin == 0 && end + END.length() == text.length()) return value;
            filled.append(text, done, begin).append(value.asText());
            done = end + END.length();
        }
        return TextNode.valueOf(filled + text.substring(done));
    }
}
