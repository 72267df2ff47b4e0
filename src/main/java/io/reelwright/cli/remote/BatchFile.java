package io.reelwright.cli.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringReader;
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
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads a list of orders. All broken lines are reported together. */
final class BatchFile {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Pattern TWICE = Pattern.compile("(?:Duplicate field|found duplicate key) '?(.*?)'?");

    private final Path file;
    private final String text;
    private final LineProblems problems;

    private BatchFile(Path file, String text) {
        this.file = file;
        this.text = text;
        this.problems = new LineProblems(file);
    }

    /**
     * One order of a list.
     *
     * @param line   line on which it begins, from 1
     * @param fields its fields, sorted by name; empty fields are left out
     */
    record Row(int line, Map<String, Object> fields) {}

    /**
     * Returns the orders in the sequence of the file.
     *
     * @throws IOException when the file cannot be read or any of its lines is broken; the message names each broken line
     *     (at most {@link LineProblems#MOST}) and the fix
     */
    static List<Row> read(Path file) throws IOException {
        if (Files.isDirectory(file)) throw new IOException(file + ": is a folder; name a file in it");
        if (!Files.isRegularFile(file)) throw new IOException(file + ": no such file");
        BatchFile list = new BatchFile(file, text(file));
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        List<Row> rows;
        if (name.endsWith(".jsonl")) rows = list.jsonLines();
        else if (name.endsWith(".csv") || name.endsWith(".tsv")) rows = list.csv();
        else if (name.endsWith(".yaml") || name.endsWith(".yml")) rows = list.yaml();
        else throw new IOException(file + ": is not a list; name a .yaml, .csv or .jsonl file");
        list.problems.check();
        return rows;
    }

    private static String text(Path file) throws IOException {
        try {
            return ListText.of(Files.readAllBytes(file))
                    .orElseThrow(() ->
                            new ForeignText(file + ": is not UTF-8 text; save it as UTF-8 (in Excel: CSV UTF-8)"));
        } catch (ForeignText foreign) {
            throw foreign;
        } catch (IOException unread) {
            throw new IOException(file + ": cannot be read; check its permissions", unread);
        }
    }

    /** The bytes of a list are not in an encoding that is read. */
    private static final class ForeignText extends IOException {
        private static final long serialVersionUID = 1L;

        ForeignText(String why) {
            super(why);
        }
    }

    private List<Row> jsonLines() {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank()) continue;
            try {
                JsonNode order = STRICT.readTree(line);
                if (order.isObject()) rows.add(new Row(number, fields(number, order)));
                else problems.add(number, "is not a JSON object");
            } catch (JsonProcessingException broken) {
                problems.add(
                        number,
                        why(
                                "is not JSON from column "
                                        + broken.getLocation().getColumnNr()
                                        + " on; look for a missing quote, comma or brace",
                                broken.getOriginalMessage()));
            }
        }
        return rows;
    }

    private Map<String, Object> fields(int line, JsonNode order) {
        Map<String, Object> fields = new TreeMap<>();
        for (Map.Entry<String, JsonNode> field : order.properties())
            put(line, fields, field.getKey(), STRICT.convertValue(field.getValue(), Object.class));
        return fields;
    }

    private List<Row> yaml() throws IOException {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            Yaml yaml = new Yaml(new SafeConstructor(options));
            if (!(yaml.load(text) instanceof List<?> entries))
                throw new IOException(file + ": is not a list; begin each order with \"- \"");
            return rows(entries, lines(yaml.compose(new StringReader(text))));
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 1
                    : broken.getProblemMark().getLine() + 1;
            problems.add(
                    line,
                    why("is not YAML; look for a missing quote, bracket or space after a colon", broken.getProblem()));
            return List.of();
        } catch (YAMLException broken) {
            throw new IOException(file + ": is not YAML; look for characters that YAML does not allow", broken);
        }
    }

    private List<Row> rows(List<?> entries, List<Integer> lines) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            int line = lines.get(i);
            if (entries.get(i) instanceof Map<?, ?> entry) {
                Map<String, Object> fields = new TreeMap<>();
                for (Map.Entry<?, ?> field : entry.entrySet())
                    put(line, fields, String.valueOf(field.getKey()), field.getValue());
                rows.add(new Row(line, fields));
            } else problems.add(line, "has no fields; write topic: …");
        }
        return rows;
    }

    /** Replaces both parsers' own words for a duplicate field. */
    private static String why(String otherwise, String parserMessage) {
        Matcher twice = TWICE.matcher(parserMessage);
        return twice.matches() ? "has the field " + twice.group(1) + " twice; remove one" : otherwise;
    }

    private static List<Integer> lines(Node list) {
        return ((SequenceNode) list)
                .getValue().stream()
                        .map(node -> node.getStartMark().getLine() + 1)
                        .toList();
    }

    private List<Row> csv() {
        List<Csv.Row> lines = Csv.rows(text, problems);
        if (lines.isEmpty()) return List.of();
        List<String> first = lines.getFirst().fields();
        int columns =
                lines.stream().mapToInt(line -> line.fields().size()).max().orElse(0);
        CsvHeads.trouble(first, columns)
                .ifPresent(why -> problems.add(lines.getFirst().line(), why));
        boolean topics = columns == 1 && !CsvHeads.isKnown(first.getFirst());
        List<String> names =
                topics ? List.of("topic") : first.stream().map(CsvHeads::field).toList();
        Set<String> seen = new HashSet<>();
        for (String name : names)
            if (!name.isEmpty() && !seen.add(name))
                problems.add(lines.getFirst().line(), "names the column " + name + " twice; remove one");
        List<Row> rows = new ArrayList<>();
        for (Csv.Row line : lines.subList(topics ? 0 : 1, lines.size())) {
            Map<String, Object> fields = fields(line, names);
            if (!fields.isEmpty()) rows.add(new Row(line.line(), fields));
        }
        return rows;
    }

    private Map<String, Object> fields(Csv.Row line, List<String> names) {
        Map<String, Object> fields = new TreeMap<>();
        for (int column = 0; column < line.fields().size(); column++) {
            String value = line.fields().get(column);
            if (CsvHeads.stripped(value).isEmpty()) continue;
            if (column >= names.size()) {
                problems.add(line.line(), "has more fields than the first row has names; quote fields with commas");
                break;
            }
            put(line.line(), fields, names.get(column), CsvValues.typed(names.get(column), value));
        }
        return fields;
    }

    /** Adds a field so that the same order is equal in each form: a list of words as CSV writes it, and null as nothing. */
    private void put(int line, Map<String, Object> fields, String name, @Nullable Object value) {
        if (value == null) return;
        if (value instanceof List<?> words && words.stream().allMatch(String.class::isInstance))
            fields.put(
                    name,
                    String.join(",", words.stream().map(String.class::cast).toList()));
        else if (value instanceof String || value instanceof Number || value instanceof Boolean)
            fields.put(name, value);
        else problems.add(line, name + ": is neither text nor a number; put it in quotes");
    }
}
