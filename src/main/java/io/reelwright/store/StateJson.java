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
 * The JSON form of the house's records. Fields that a newer binary has added are passed over, and in a state are kept for it;
 * lists that an older one did not know are read as empty: old and new run side by side.
 */
public final class StateJson {
    /** Under this name a reader is given what it sets when it meets a field that is not known. */
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

    /** The mapper with the house's rules, for other records than the state. Safe for use by several threads. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** The state as JSON. */
    public static String write(VideoState state) {
        return state.unknown().isEmpty()
                ? writeAny(state)
                : UnknownFields.putBack(MAPPER.valueToTree(state), state.unknown())
                        .toString();
    }

    /** Any record as JSON. */
    public static String writeAny(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), ours);
        }
    }

    /** A stored text as a tree. */
    public static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a stored record cannot be read", broken);
        }
    }

    /**
     * A state that this binary, an older one or the next one wrote. What this one does not know of it is kept and written back.
     *
     * @throws IllegalStateException when it is of a schema that this binary cannot know
     */
    public static VideoState read(String json) {
        try {
            AtomicBoolean met = new AtomicBoolean();
            VideoState state =
                    MAPPER.readerFor(VideoState.class).withAttribute(MET, met).readValue(json);
            if (state.schema() > VideoState.SCHEMA + 1)
                throw new IllegalStateException("the campaign was written by a newer Reelwright (schema "
                        + state.schema() + ", this one knows " + VideoState.SCHEMA + "): run that one");
            return met.get() ? state.withUnknown(UnknownFields.of(tree(json), MAPPER.valueToTree(state))) : state;
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a stored campaign cannot be read", broken);
        }
    }
}
