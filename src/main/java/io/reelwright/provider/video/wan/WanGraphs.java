package io.reelwright.provider.video.wan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.reelwright.provider.model.VideoModel;
import io.reelwright.text.LinearRegex;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The graphs of the catalogue's models: a user's own, if there is one for the model, else the shipped one that the model's id names. A
 * user's graph is read anew for each job, so that a change needs no restart.
 *
 * <p>The placeholders of a graph are the fields of a request by their names in the catalogue ({@code prompt}, {@code negative},
 * {@code seed}, {@code length} in frames, {@code fps}, {@code model}, {@code image}, {@code video}); in place of {@code size} there are
 * {@code width} and {@code height} in pixels. {@code prefix} begins the name of the file and differs for each job.
 */
final class WanGraphs {
    private static final int MOST_BYTES = 1 << 20;
    private static final String SIZE = "size";
    private static final String SEED = "seed";

    /** Begins the name of the file that is kept. */
    private static final String PREFIX = "prefix";

    private final Path folder;

    /** @param folder of the user's own graphs; it need not exist */
    WanGraphs(Path folder) {
        this.folder = folder;
    }

    /**
     * Returns the graph of a model.
     *
     * @throws IllegalArgumentException when there is none, or it cannot be used
     */
    WanGraph of(VideoModel model) {
        Path own = file(model.name());
        if (!Files.exists(own)) return checked(model, shipped(model));
        try {
            return checked(model, text(own));
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    "your graph " + own.getFileName() + " " + wrong.getMessage() + "; correct it, or remove it to use "
                            + "the shipped one",
                    wrong);
        }
    }

    /** Returns the graph of a model as text: the user's own, or the shipped one. */
    String export(VideoModel model) {
        Path own = file(model.name());
        return Files.exists(own) ? text(own) : shipped(model);
    }

    /**
     * Checks a graph and keeps it as the one of a model. A graph that is replaced stays beside it, as {@code NAME.json.bak}, since it may be
     * edited in place.
     *
     * @return the file in which it is kept
     * @throws IllegalArgumentException when it cannot be used; the message names the node and the mend
     * @throws IOException              when it cannot be written
     */
    Path use(VideoModel model, String graph) throws IOException {
        checked(model, graph);
        Files.createDirectories(folder);
        Path kept = file(model.name());
        Path unfinished = Files.createTempFile(folder, "graph-", ".tmp");
        try {
            Files.writeString(unfinished, graph);
            keepOther(kept, graph);
            return Files.move(unfinished, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void keepOther(Path kept, String graph) throws IOException {
        if (!Files.exists(kept) || Files.readString(kept).equals(graph)) return;
        for (int n = 1; ; n++) {
            Path old = kept.resolveSibling(kept.getFileName() + ".bak" + (n == 1 ? "" : String.valueOf(n)));
            if (Files.exists(old)) continue;
            Files.copy(kept, old);
            return;
        }
    }

    private static WanGraph checked(VideoModel model, String text) {
        WanGraph graph = WanGraph.read(text);
        Set<String> known = placeholders(model.fields());
        known.add(PREFIX);
        graph.checkPlaceholders(placeholders(model.decidingFields()), known);
        return graph;
    }

    private static Set<String> placeholders(Set<String> fields) {
        Set<String> names = new TreeSet<>(fields);
        if (names.remove(SIZE)) names.addAll(List.of("width", "height"));
        return names;
    }

    /**
     * Returns the values of the placeholders for a request.
     *
     * @param input  the request's fields
     * @param id     of the prompt
     * @param number how often the job was sent. A graph that differs in nothing is answered from a cache, without a file
     */
    static Map<String, JsonNode> values(JsonNode input, String id, int number) {
        Map<String, JsonNode> values = new TreeMap<>();
        input.properties().forEach(field -> values.put(field.getKey(), field.getValue()));
        String[] size = LinearRegex.split(input.path(SIZE).asText(""), "x");
        if (size.length == 2 && LinearRegex.matches(size[0] + size[1], "\\d{2,10}")) {
            values.remove(SIZE);
            values.put("width", IntNode.valueOf(Integer.parseInt(size[0])));
            values.put("height", IntNode.valueOf(Integer.parseInt(size[1])));
        }
        JsonNode seed = input.path(SEED);
        if (seed.isIntegralNumber())
            values.put(SEED, LongNode.valueOf(Math.floorMod(seed.asLong() + id.hashCode() + number, (long)
                    Integer.MAX_VALUE)));
        values.put(PREFIX, TextNode.valueOf("reelwright-" + id + (number > 1 ? "-" + number : "")));
        return values;
    }

    private Path file(String model) {
        return folder.resolve(LinearRegex.replaceAll(model, "[^A-Za-z0-9._-]", "_") + ".json");
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) throw new IllegalArgumentException("is larger than 1 MB");
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("cannot be read as UTF-8 text", unreadable);
        }
    }

    private static String shipped(VideoModel model) {
        String name = model.id();
        try (InputStream in = LinearRegex.matches(name, "[a-z0-9-]{1,40}")
                ? WanGraphs.class.getResourceAsStream(name + ".json")
                : null) {
            if (in != null) return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException(name + ".json cannot be read; build again", broken);
        }
        throw new IllegalArgumentException("no graph is named " + name + " (shipped are t2v, i2v and vace), and "
                + model.name() + " has none of your own; give one with: reelwright providers wan use FILE --model "
                + model.name());
    }
}
