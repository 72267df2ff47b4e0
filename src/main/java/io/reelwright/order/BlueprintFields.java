package io.reelwright.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.reelwright.config.Excerpt;
import io.reelwright.order.InvalidBlueprint.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one object of a blueprint strictly. Each problem is noted with its place; reading goes on with a valid value. */
final class BlueprintFields {
    /** More problems than this help nobody. */
    static final int MOST_PROBLEMS = 5;

    private final String place;
    private final JsonNode object;
    private final List<Problem> problems;

    private BlueprintFields(String place, JsonNode object, List<Problem> problems) {
        this.place = place;
        this.object = object;
        this.problems = problems;
    }

    /**
     * Returns the fields of an object.
     *
     * @param known    names that it may have
     * @param problems receives what is wrong
     */
    static BlueprintFields of(String place, JsonNode node, List<Problem> problems, String... known) {
        BlueprintFields fields =
                new BlueprintFields(place, node.isObject() ? node : MissingNode.getInstance(), problems);
        if (!node.isObject()) note(problems, place, "is not an object; write {…}");
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        names.removeAll(Arrays.asList(known));
        for (String name : names)
            fields.note(
                    Excerpt.of(name),
                    "no such field"
                            + NearestMatch.to(name, Arrays.asList(known))
                                    .map(near -> "; did you mean " + near + "?")
                                    .orElse("; choose from " + String.join(", ", known)));
        return fields;
    }

    /** Returns whether the field is there. */
    boolean has(String name) {
        return object.hasNonNull(name);
    }

    /** Returns a number; {@code otherwise} when it is missing, or wrong; null means that it must be there. */
    double number(String name, double least, double most, @Nullable Double otherwise) {
        JsonNode value = object.path(name);
        double fallback = otherwise == null ? least : otherwise;
        if (value.isMissingNode() || value.isNull()) {
            if (otherwise == null) note(name, "is missing; give a number");
            return fallback;
        }
        return number(at(name), value, least, most, fallback);
    }

    /** Returns a whole number that must be there. */
    int whole(String name, int least, int most) {
        JsonNode value = object.path(name);
        if (value.isMissingNode()) note(name, "is missing; give a whole number");
        else if (!value.isIntegralNumber()) note(name, "is not a whole number");
        else if (!value.canConvertToInt() || value.intValue() < least || value.intValue() > most)
            note(name, "is not between " + least + " and " + most);
        else return value.intValue();
        return least;
    }

    /** Returns one of an enum's names, written in small letters; the first one when it is missing or wrong. */
    <E extends Enum<E>> E name(String name, Class<E> names) {
        JsonNode value = object.path(name);
        if (value.isTextual()) return word(at(name), value, names);
        note(name, (value.isMissingNode() ? "is missing" : "is not a text") + "; choose from " + all(names));
        return names.getEnumConstants()[0];
    }

    /** Returns the names in a list of an enum's names; empty when it is missing. */
    <E extends Enum<E>> List<E> names(String name, int most, Class<E> names) {
        return list(name, most, (place, value) -> word(place, value, names));
    }

    /** Reads the elements of a list; empty when it is missing. */
    <T> List<T> list(String name, int most, Element<T> read) {
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) return List.of();
        return list(at(name), value, most, read);
    }

    /** Reads an element of a list. */
    @FunctionalInterface
    interface Element<T> {
        T read(String place, JsonNode value);
    }

    private <T> List<T> list(String place, JsonNode value, int most, Element<T> read) {
        if (!value.isArray()) {
            note(problems, place, "is not a list; write […]");
            return List.of();
        }
        if (value.size() > most) {
            note(problems, place, "has " + value.size() + " entries, but the maximum is " + most);
            return List.of();
        }
        List<T> all = new ArrayList<>();
        int index = 0;
        for (Iterator<JsonNode> each = value.elements(); each.hasNext() && problems.size() < MOST_PROBLEMS; index++)
            all.add(read.read(place + "[" + index + "]", each.next()));
        return all;
    }

    /** Returns a number of a list. */
    double number(String where, JsonNode value, double least, double most, double otherwise) {
        double number = value.doubleValue();
        if (!value.isNumber()) note(problems, where, "is not a number");
        else if (!(number >= least && number <= most))
            note(problems, where, "is not between " + plain(least) + " and " + plain(most));
        else return number;
        return otherwise;
    }

    /** Refuses entries that are not in ascending order. */
    <T> void requireAscending(String name, List<T> entries, Function<T, Integer> first, Function<T, Integer> last) {
        for (int i = 0; i < entries.size(); i++) {
            int begin = first.apply(entries.get(i));
            if (last.apply(entries.get(i)) < begin) note(name + "[" + i + "]", "ends before it begins");
            else if (i > 0 && begin <= last.apply(entries.get(i - 1)))
                note(
                        name + "[" + i + "]",
                        "begins before the one in front of it has ended; put them in order, without overlaps");
        }
    }

    void note(String name, String why) {
        note(problems, at(name), why);
    }

    static void note(List<Problem> problems, String place, String why) {
        if (problems.size() < MOST_PROBLEMS) problems.add(new Problem(place, why));
    }

    private <E extends Enum<E>> E word(String where, JsonNode value, Class<E> names) {
        for (E one : names.getEnumConstants()) if (lower(one).equals(value.asText())) return one;
        note(problems, where, "is not known; choose from " + all(names));
        return names.getEnumConstants()[0];
    }

    private static <E extends Enum<E>> String all(Class<E> names) {
        return String.join(
                ", ",
                Arrays.stream(names.getEnumConstants())
                        .map(BlueprintFields::lower)
                        .toList());
    }

    private static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    private static String plain(double bound) {
        return bound == Math.rint(bound) ? String.valueOf((long) bound) : String.valueOf(bound);
    }

    private String at(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }
}
