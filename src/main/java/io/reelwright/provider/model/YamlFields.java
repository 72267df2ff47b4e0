package io.reelwright.provider.model;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads one mapping of a YAML file strictly: a missing field, a wrong type and an unknown name are errors that name the place and the fix.
 */
final class YamlFields {
    private final String place;
    private final Map<String, Object> values;
    private final Set<String> read = new HashSet<>();

    private YamlFields(String place, Map<String, Object> values) {
        this.place = place;
        this.values = values;
    }

    /**
     * Returns the fields of a mapping.
     *
     * @param place where it stands, for messages: {@code kie/wan-2.7/length}
     * @throws IllegalArgumentException when {@code node} is not a mapping with text keys
     */
    static YamlFields of(String place, @Nullable Object node) {
        if (!(node instanceof Map<?, ?> map))
            throw new IllegalArgumentException(place + ": is not a mapping; write NAME: VALUE lines");
        Map<String, Object> values = new java.util.LinkedHashMap<>();
        map.forEach((key, value) -> values.put(String.valueOf(key), value));
        return new YamlFields(place, values);
    }

    /** Returns the names in the order of the file. */
    List<String> names() {
        return List.copyOf(values.keySet());
    }

    boolean has(String name) {
        return values.get(name) != null;
    }

    /** Returns a text; a number is taken as its text. */
    String text(String name) {
        Object value = required(name);
        if (value instanceof String || value instanceof Number || value instanceof Boolean)
            return String.valueOf(value);
        throw wrong(name, "is not a text");
    }

    /** Returns true or false; false when it is absent. */
    boolean flag(String name) {
        read.add(name);
        Object value = values.get(name);
        if (value == null) return false;
        if (value instanceof Boolean flag) return flag;
        throw wrong(name, "is neither true nor false");
    }

    /** Returns a whole number of at least {@code least}. */
    int count(String name, int least) {
        Object value = required(name);
        if (value instanceof Integer number && number >= least) return number;
        throw wrong(name, "is not a whole number of at least " + least);
    }

    /** Returns a positive number. */
    double number(String name) {
        Object value = required(name);
        if (value instanceof Number number && number.doubleValue() > 0) return number.doubleValue();
        throw wrong(name, "is not a positive number");
    }

    /** Returns dollars as micros. Fractions of a micro are refused. */
    long micros(String name) {
        Object value = required(name);
        try {
            if (value instanceof Number number)
                return new BigDecimal(number.toString()).movePointRight(6).longValueExact();
        } catch (ArithmeticException tooFine) {
            throw wrong(name, "has more than six decimals");
        }
        throw wrong(name, "is not an amount in dollars");
    }

    /** Returns whole numbers: a list, or {@code from} to {@code to} of a mapping, in steps of {@code step} if it is there. */
    List<Integer> counts(String name) {
        Object value = required(name);
        if (value instanceof List<?> list && list.stream().allMatch(Integer.class::isInstance))
            return list.stream().map(Integer.class::cast).toList();
        if (value instanceof Map<?, ?>) {
            YamlFields range = fields(name);
            int from = range.count("from", 1);
            int step = range.has("step") ? range.count("step", 1) : 1;
            List<Integer> all = IntStream.rangeClosed(from, range.count("to", 1))
                    .filter(one -> (one - from) % step == 0)
                    .boxed()
                    .toList();
            range.done();
            if (!all.isEmpty()) return all;
        }
        throw wrong(name, "is neither a list of whole numbers nor from and to");
    }

    List<String> texts(String name) {
        if (required(name) instanceof List<?> list)
            return list.stream().map(String::valueOf).toList();
        throw wrong(name, "is not a list");
    }

    YamlFields fields(String name) {
        return of(place + "/" + name, required(name));
    }

    /** Returns a mapping as it is; empty when it is absent. */
    Map<String, Object> plain(String name) {
        read.add(name);
        return has(name) ? fields(name).values : Map.of();
    }

    /** Refuses names that nobody has read. */
    void done() {
        for (String name : values.keySet())
            if (!read.contains(name))
                throw new IllegalArgumentException(
                        place + "/" + name + ": is not known; remove it or correct its name");
    }

    IllegalArgumentException wrong(String name, String what) {
        return new IllegalArgumentException(place + "/" + name + ": " + what);
    }

    private Object required(String name) {
        read.add(name);
        Object value = values.get(name);
        if (value == null) throw new IllegalArgumentException(place + "/" + name + ": is missing");
        return value;
    }
}
