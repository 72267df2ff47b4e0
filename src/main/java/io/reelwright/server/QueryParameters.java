package io.reelwright.server;

import io.helidon.webserver.http.ServerRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Parses the query parameters of a request strictly: unknown names are refused. */
final class QueryParameters {
    private final ServerRequest request;

    /** @throws HttpProblem when the request has an unknown parameter */
    QueryParameters(ServerRequest request, Set<String> known) {
        this.request = request;
        for (String name : request.query().names())
            if (!known.contains(name))
                throw HttpProblem.wrong(
                        name, "", "no such parameter; choose from " + String.join(", ", new TreeSet<>(known)));
    }

    /**
     * Returns the value of a parameter; null when it is missing or blank.
     *
     * @throws HttpProblem when the value contains a control character
     */
    @Nullable
    String text(String name) {
        String value = request.query().first(name).orElse("");
        if (value.codePoints().anyMatch(Character::isISOControl))
            throw HttpProblem.wrong(name, value, "contains a control character; remove it");
        return value.isBlank() ? null : value.strip();
    }

    int number(String name, int least, int most, int otherwise) {
        String value = text(name);
        if (value == null) return otherwise;
        if (value.matches("\\d{1,6}")) {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) return number;
        }
        throw HttpProblem.wrong(name, value, "is out of range; give a whole number from " + least + " to " + most);
    }

    <E extends Enum<E>> @Nullable E oneOf(String name, E[] all) {
        String value = text(name);
        if (value == null) return null;
        for (E one : all) if (one.name().equals(value.toUpperCase(Locale.ROOT))) return one;
        List<String> names = Arrays.stream(all)
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .toList();
        throw HttpProblem.wrong(name, value, "is not known; choose from " + String.join(", ", names));
    }
}
