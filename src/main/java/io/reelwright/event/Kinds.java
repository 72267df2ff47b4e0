package io.reelwright.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.store.StateJson;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The kinds of events by their names on the wire. */
final class Kinds {
    private static final Map<String, Class<? extends Event>> BY_NAME = byName();

    private Kinds() {}

    /** The event of a stored row; empty when a newer binary wrote a kind that this one does not know. */
    static Optional<Event> read(String kind, String json) {
        Class<? extends Event> type = BY_NAME.get(kind);
        if (type == null) return Optional.empty();
        try {
            return Optional.of(StateJson.mapper().readValue(json, type));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a stored " + kind + " cannot be read", broken);
        }
    }

    /**
     * The fields of a row that has them only as the database keeps them, in the order in which they were told when it happened. What
     * a newer binary has added comes after them.
     */
    static String inOrder(String kind, String json) {
        ObjectNode stored = (ObjectNode) StateJson.tree(json);
        ObjectNode ordered = StateJson.mapper().createObjectNode();
        read(kind, json).ifPresent(event -> ordered.setAll(StateJson.mapper().<ObjectNode>valueToTree(event)));
        stored.properties().forEach(field -> {
            if (!ordered.has(field.getKey())) ordered.set(field.getKey(), field.getValue());
        });
        return ordered.toString();
    }

    private static Map<String, Class<? extends Event>> byName() {
        Map<String, Class<? extends Event>> names = new HashMap<>();
        for (Class<?> type : Event.class.getPermittedSubclasses()) {
            String name = type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_");
            names.put(name.toLowerCase(Locale.ROOT), type.asSubclass(Event.class));
        }
        return Map.copyOf(names);
    }
}
