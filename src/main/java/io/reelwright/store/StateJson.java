package io.reelwright.store;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.reelwright.campaign.VideoState;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Converts records to and from JSON. Binaries of adjacent versions can run side by side: unknown fields of a newer binary are
 * ignored, and those of a state are kept and written back; lists and maps that an older binary did not write are read as empty.
 */
public final class StateJson {
    /** Name of the reader attribute whose flag is set when an unknown field is found. */
    private static final String MET = "unknown";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .withConfigOverride(List.class, list -> list.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(Map.class, map -> map.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .addHandler(new DeserializationProblemHandler() {
                @Override
                public boolean handleUnknownProperty(
                        DeserializationContext context,
                        JsonParser parser,
                        JsonDeserializer<?> reader,
                        Object record,
                        String field) {
                    if (context.getAttribute(MET) instanceof AtomicBoolean met) met.set(true);
                    return false;
                }
            })
            .build();

    private StateJson() {}

    /** Returns the mapper with these rules, for records other than the state. Thread-safe. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** Returns the state as JSON, including the unknown fields of a newer binary. */
    public static String write(VideoState state) {
        return state.unknown().isEmpty()
                ? writeAny(state)
                : UnknownFields.putBack(MAPPER.valueToTree(state), state.unknown())
                        .toString();
    }

    /** Returns any record as JSON. */
    public static String writeAny(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), bug);
        }
    }

    /** Parses a stored text into a tree. */
    public static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a stored record cannot be read", broken);
        }
    }

    /**
     * Reads a state that this binary, an older one or the next one wrote. Fields that this binary does not know are kept and written
     * back.
     *
     * @throws IllegalStateException when the JSON is invalid, or its schema is newer than this binary can read
     */
    public static VideoState read(String json) {
        try {
            AtomicBoolean met = new AtomicBoolean();
            VideoState state =
                    MAPPER.readerFor(VideoState.class).withAttribute(MET, met).readValue(json);
            if (state.schema() > VideoState.SCHEMA + 1)
                throw new IllegalStateException("the campaign was written by a newer Reelwright (schema "
                        + state.schema() + ", this one knows " + VideoState.SCHEMA + "); use the newer one");
            return met.get() ? state.withUnknown(UnknownFields.of(tree(json), MAPPER.valueToTree(state))) : state;
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a stored campaign cannot be read", broken);
        }
    }
}
