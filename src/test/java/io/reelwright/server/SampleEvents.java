package io.reelwright.server;

import io.reelwright.campaign.FailureReason;
import io.reelwright.campaign.Phase;
import io.reelwright.event.Event;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Events of every kind with values in all their fields. */
final class SampleEvents {
    private SampleEvents() {}

    /** @param absent whether the fields that may be null are null */
    static Object of(Class<?> record, boolean absent) throws ReflectiveOperationException {
        RecordComponent[] fields = record.getRecordComponents();
        Class<?>[] types = Stream.of(fields).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = new Object[fields.length];
        for (int i = 0; i < fields.length; i++) values[i] = value(record, fields[i], absent);
        var constructor = record.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    private static @Nullable Object value(Class<?> record, RecordComponent field, boolean absent)
            throws ReflectiveOperationException {
        if (absent && field.getAnnotatedType().isAnnotationPresent(Nullable.class)) return null;
        Class<?> type = field.getType();
        if (type == double.class) return 0.5;
        if (type == int.class || type == Integer.class) return 3;
        if (type == long.class) return 1L << 40;
        if (type == boolean.class) return !absent;
        if (type == Phase.class) return Phase.VISUAL;
        if (type == String.class) return word(record, field.getName());
        if (type == FailureReason.class) return new FailureReason("source_too_thin", "one sentence", "provide more");
        for (Class<?> part : List.of(Event.SceneScore.class, Event.SceneCost.class))
            if (field.getGenericType().getTypeName().contains(part.getSimpleName())) return List.of(of(part, absent));
        if (type == List.class) return List.of("words");
        throw new IllegalStateException("no value for " + field);
    }

    /** Returns a word that the field may have, where it has only some. */
    private static String word(Class<?> record, String field) {
        if (record == Event.Edited.class) return "script";
        if (record == Event.DoubtResolved.class && field.equals("outcome")) return "taken";
        if (record == Event.Recovered.class && field.equals("what")) return "master";
        return "words";
    }
}
