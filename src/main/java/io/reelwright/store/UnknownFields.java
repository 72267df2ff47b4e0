package io.reelwright.store;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a stored record holds beyond what this binary knows of it. It is found by writing what was read and comparing, and
 * kept by the place where it was.
 */
final class UnknownFields {
    private UnknownFields() {}

    /**
     * The fields that get lost by reading.
     *
     * @param stored  as it lay in the database
     * @param written as this binary writes what it has read of it
     * @return the JSON of each by the pointer to its place
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
     * Puts them back where they were. One whose record is gone is gone with it, as is one whose place has been taken: lists
     * that a state holds only grow, or are emptied before they are made anew.
     *
     * @param written as this binary writes the record; it is changed
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
