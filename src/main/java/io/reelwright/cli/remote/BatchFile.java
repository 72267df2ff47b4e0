package io.reelwright.cli.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads a list of orders. */
final class BatchFile {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Pattern TWICE = Pattern.compile("(?:Duplicate field|found duplicate key) '?(.*?)'?");

    private final Path file;
    private final String text;

    private BatchFile(Path file, String text) {
        this.file = file;
        this.text = text;
    }

    /**
     * An order as it stands in a list.
     *
     * @param line   where it begins, from 1
     * @param fields what it says, in the order of their names; a field that says nothing is left out
     */
    record Row(int line, Map<String, Object> fields) {}

    /**
     * @return the orders, in the order in which they stand there
     * @throws IOException when the file cannot be read; the message names the place and the mend
     */
    static List<Row> read(Path file) throws IOException {
        if (Files.isDirectory(file)) throw new IOException(file + ": is a folder; name a file in it");
        if (!Files.isRegularFile(file)) throw new IOException(file + ": no such file");
        BatchFile list = new BatchFile(file, text(file));
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".jsonl")) return list.jsonLines();
        if (name.endsWith(".csv")) return list.csv();
        if (name.endsWith(".yaml") || name.endsWith(".yml")) return list.yaml();
        throw new IOException(file + ": is no list; give a .yaml, .csv or .jsonl file");
    }

    /** Without the mark that some programs put before what they save as UTF-8. */
    private static String text(Path file) throws IOException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException foreign) {
            throw new IOException(file + ": is no UTF-8 text; save it as UTF-8 (in Excel: CSV UTF-8)", foreign);
        } catch (IOException unread) {
            throw new IOException(file + ": cannot be read; check its permissions", unread);
        }
    }

    private List<Row> jsonLines() throws IOException {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank()) continue;
            try {
                JsonNode order = STRICT.readTree(line);
                if (!order.isObject()) throw wrong(number, "is no JSON object");
                Map<String, Object> fields = new TreeMap<>();
                for (Map.Entry<String, JsonNode> field : order.properties())
                    put(number, fields, field.getKey(), STRICT.convertValue(field.getValue(), Object.class));
                rows.add(new Row(number, fields));
            } catch (JsonProcessingException broken) {
                throw wrong(number, why("is no JSON: ", broken.getOriginalMessage()));
            }
        }
        return rows;
    }

    private List<Row> yaml() throws IOException {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            Yaml yaml = new Yaml(new SafeConstructor(options));
            if (!(yaml.load(text) instanceof List<?> entries))
                throw new IOException(file + ": is no list; begin each order with \"- \"");
            List<Integer> lines = lines(yaml.compose(new StringReader(text)));
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < entries.size(); i++) {
                int line = lines.get(i);
                if (!(entries.get(i) instanceof Map<?, ?> entry)) throw wrong(line, "has no fields; write topic: …");
                Map<String, Object> fields = new TreeMap<>();
                for (Map.Entry<?, ?> field : entry.entrySet())
                    put(line, fields, String.valueOf(field.getKey()), field.getValue());
                rows.add(new Row(line, fields));
            }
            return rows;
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 1
                    : broken.getProblemMark().getLine() + 1;
            throw wrong(line, why("is no YAML: ", broken.getProblem()));
        } catch (YAMLException broken) {
            throw new IOException(file + ": is no YAML: " + broken.getMessage(), broken);
        }
    }

    /** Both readers say what is said twice in words of their own. */
    private static String why(String otherwise, String said) {
        Matcher twice = TWICE.matcher(said);
        return twice.matches() ? "says " + twice.group(1) + " twice; leave one out" : otherwise + said;
    }

    private static List<Integer> lines(Node list) {
        return ((SequenceNode) list)
                .getValue().stream()
                        .map(node -> node.getStartMark().getLine() + 1)
                        .toList();
    }

    private List<Row> csv() throws IOException {
        List<Csv.Row> lines = Csv.rows(file, text);
        if (lines.isEmpty()) return List.of();
        List<String> names =
                lines.getFirst().fields().stream().map(String::strip).toList();
        Set<String> seen = new HashSet<>();
        for (String name : names)
            if (!name.isEmpty() && !seen.add(name)) throw wrong(1, "names " + name + " twice; leave one out");
        List<Row> rows = new ArrayList<>();
        for (Csv.Row line : lines.subList(1, lines.size())) {
            Map<String, Object> fields = new TreeMap<>();
            for (int column = 0; column < line.fields().size(); column++) {
                String value = line.fields().get(column);
                if (value.isBlank()) continue;
                if (column >= names.size()) throw wrong(line.line(), "has more fields than the first row names");
                put(line.line(), fields, names.get(column), typed(names.get(column), value));
            }
            if (!fields.isEmpty()) rows.add(new Row(line.line(), fields));
        }
        return rows;
    }

    private static Object typed(String name, String value) {
        boolean number =
                (name.equals("seconds") || name.equals("seed")) && value.strip().matches("\\d{1,18}");
        return number ? (Object) Long.valueOf(value.strip()) : value;
    }

    /** The same order is the same in each form: lists are written as CSV must write them, and what is null is not said. */
    private void put(int line, Map<String, Object> fields, String name, Object value) throws IOException {
        if (value == null) return;
        if (value instanceof List<?> words && words.stream().allMatch(String.class::isInstance))
            fields.put(
                    name,
                    String.join(",", words.stream().map(String.class::cast).toList()));
        else if (value instanceof String || value instanceof Number || value instanceof Boolean)
            fields.put(name, value);
        else throw wrong(line, name + ": is no text and no number; put it in quotes");
    }

    private IOException wrong(int line, String why) {
        return new IOException(file + ", line " + line + ": " + why);
    }
}
