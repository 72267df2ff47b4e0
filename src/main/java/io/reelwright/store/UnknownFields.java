package io.reelwright.store;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * Preserves the fields of a stored record that this binary does not know. They are found by comparing the stored JSON with the JSON
 * that this binary writes after reading it, and kept by their JSON pointers.
 */
final class UnknownFields {
    private UnknownFields() {}

    /**
     * Returns the fields that are lost when this binary reads a record.
     *
     * @param stored  the record as stored in the database
     * @param written the record as this binary writes it after reading
     * @return the JSON of each field by its JSON pointer
     */
    static Map<String, String> of(JsonNode stored, JsonNode written) {
        Map<String, String> found = new TreeMap<>();
        compare(stored, written, JsonPointer.empty(), found);
        return found;
    }

    private static void compare(JsonNode stored, JsonNode written, JsonPointer here, Map<String, String> found) {
        if (stored.isObject() && written.isObject())
            stored.properties().forEach(field -> {
                JsonPointer there = here.appendProperty(field.getKey());
                JsonNode known = written.get(field.getKey());
                if (known != null) compare(field.getValue(), known, there, found);
                else found.put(there.toString(), field.getValue().toString());
            });
        if (stored.isArray() && written.isArray())
            for (int i = 0; i < Math.min(stored.size(), written.size()); i++)
                compare(stored.get(i), written.get(i), here.appendIndex(i), found);
    }

    /**
     * Adds unknown fields to a record at their former places. A field is dropped when its enclosing object no longer exists or now has
     * a field of that name. List indexes stay valid because the lists of a state only grow, or are emptied before they are rebuilt.
     *
     * @param written the record as this binary writes it; it is modified
     */
    static JsonNode putBack(JsonNode written, Map<String, String> unknown) {
        unknown.forEach((pointer, json) -> {
            JsonPointer place = JsonPointer.compile(pointer);
            String field = place.last().getMatchingProperty();
            if (written.at(place.head()) instanceof ObjectNode record && !record.has(field))
                record.set(field, StateJson.tree(json));
        });
        return written;
    }
}
