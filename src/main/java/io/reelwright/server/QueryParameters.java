package io.reelwright.server;

import io.helidon.webserver.http.ServerRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What stands behind the question mark of a request, read strictly. */
final class QueryParameters {
    private final ServerRequest request;

    /** @throws HttpProblem when there is a name that is not known */
    QueryParameters(ServerRequest request, Set<String> known) {
        this.request = request;
        for (String name : request.query().names())
            if (!known.contains(name))
                throw HttpProblem.wrong(
                        name, "", "no such parameter; there are " + String.join(", ", new TreeSet<>(known)));
    }

    /**
     * The value; null when it is not there or empty.
     *
     * @throws HttpProblem when no text that we keep could have it in it
     */
    @Nullable
    String text(String name) {
        String value = request.query().first(name).orElse("");
        if (value.codePoints().anyMatch(Character::isISOControl))
            throw HttpProblem.wrong(name, value, "has a control character; leave it out");
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
        List<String> names = Arrays.stream(all).map(Enum::name).toList();
        throw HttpProblem.wrong(name, value, "no such " + name + "; there are " + String.join(", ", names));
    }
}
