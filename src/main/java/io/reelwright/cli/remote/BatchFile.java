package io.reelwright.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.store.StateJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a list of orders. */
final class BatchFile {
    private BatchFile() {}

    /**
     * @return the orders, in the order in which they stand there
     * @throws IOException when the file cannot be read; the message names the place and the mend
     */
    static List<Map<String, Object>> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) throw new IOException(file + ": no such file");
        String text = Files.readString(file);
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".jsonl")) return jsonLines(file, text);
        if (name.endsWith(".csv")) return csv(file, text);
        if (name.endsWith(".yaml") || name.endsWith(".yml")) return yaml(file, text);
        throw new IOException(file + ": is no list; give a .yaml, .csv or .jsonl file");
    }

    private static List<Map<String, Object>> jsonLines(Path file, String text) throws IOException {
        List<Map<String, Object>> orders = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank()) continue;
            try {
                JsonNode order = StateJson.tree(line);
                if (!order.isObject()) throw new IOException(file + ", line " + number + ": is no JSON object");
                Map<String, Object> fields = new LinkedHashMap<>();
                order.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
                orders.add(plain(fields));
            } catch (IllegalStateException broken) {
                throw new IOException(file + ", line " + number + ": is no JSON", broken);
            }
        }
        return orders;
    }

    private static Map<String, Object> plain(Map<String, Object> fields) {
        fields.replaceAll((_, value) -> value instanceof JsonNode node && node.isTextual() ? node.textValue() : value);
        return fields;
    }

    private static List<Map<String, Object>> yaml(Path file, String text) throws IOException {
        try {
            Object list = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            if (!(list instanceof List<?> entries))
                throw new IOException(file + ": is no list; begin each order with \"- \"");
            List<Map<String, Object>> orders = new ArrayList<>();
            for (Object entry : entries) {
                if (!(entry instanceof Map<?, ?> fields))
                    throw new IOException(file + ", order " + (orders.size() + 1) + ": has no fields; write topic: …");
                Map<String, Object> order = new LinkedHashMap<>();
                fields.forEach((key, value) -> order.put(String.valueOf(key), value));
                orders.add(order);
            }
            return orders;
        } catch (YAMLException broken) {
            throw new IOException(file + ": is no YAML: " + broken.getMessage(), broken);
        }
    }

    private static List<Map<String, Object>> csv(Path file, String text) throws IOException {
        List<List<String>> rows = Csv.rows(text);
        List<Map<String, Object>> orders = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i).size() > rows.getFirst().size())
                throw new IOException(file + ", row " + (i + 1) + ": has more fields than the first row names");
            Map<String, Object> order = new LinkedHashMap<>();
            for (int column = 0; column < rows.get(i).size(); column++) {
                String name = rows.getFirst().get(column).strip();
                String value = rows.get(i).get(column);
                boolean number = (name.equals("seconds") || name.equals("seed"))
                        && value.strip().matches("\\d{1,18}");
                if (!value.isBlank()) order.put(name, number ? (Object) Long.valueOf(value.strip()) : value);
            }
            if (!order.isEmpty()) orders.add(order);
        }
        return orders;
    }
}
