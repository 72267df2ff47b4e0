package io.reelwright.provider.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reelwright.config.Secret;
import io.reelwright.money.JobProvider.Answer;
import io.reelwright.money.JobProvider.Sent;
import io.reelwright.net.GuardedHttpClient;
import io.reelwright.net.HttpCall;
import io.reelwright.net.HttpFailure;
import io.reelwright.net.HttpLimits;
import io.reelwright.net.HttpResponse;
import io.reelwright.text.LinearRegex;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One call to a service that sells takes, and what is known of its outcome. Nothing is sent twice. */
public final class PaidCall {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration USUAL_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);
    private static final int LONGEST_MESSAGE = 200;

    /** Shorter keys are not searched for in responses: they may be there by coincidence. */
    private static final int SHORTEST_KEY = 8;

    /** Limits of a call: a response has at most 1 MiB, begins within 30 s and ends within 60 s. */
    public static final HttpLimits LIMITS = HttpLimits.API.atMost(1 << 20);

    private PaidCall() {}

    /**
     * Sends a request that may cost money.
     *
     * @param key  is masked where the response repeats it
     * @param read classifies a complete response. A response that it cannot read must be {@link Sent.Unsure}
     * @return also when no response came: {@link Sent.NotSent} when the request certainly did not arrive, else {@link Sent.Unsure}
     */
    public static Sent send(GuardedHttpClient http, HttpCall call, Secret key, Function<HttpResponse, Sent> read)
            throws InterruptedException {
        try {
            return read.apply(read(http, call, key));
        } catch (HttpFailure failed) {
            return failed.mayHaveBeenTaken() ? new Sent.Unsure(failed.why()) : new Sent.NotSent(failed.why());
        }
    }

    /** Reads the status of a job. No response is {@link Answer.Silent}: a failed read is not a failed job. */
    public static Answer ask(GuardedHttpClient http, HttpCall call, Secret key, Function<HttpResponse, Answer> read)
            throws InterruptedException {
        try {
            return read.apply(read(http, call, key));
        } catch (HttpFailure failed) {
            return new Answer.Silent(failed.why());
        }
    }

    /**
     * Returns the response to a call, in which the key is masked: a service may repeat it in a message, and messages are stored.
     *
     * @throws HttpFailure when there is no complete response
     */
    public static HttpResponse read(GuardedHttpClient http, HttpCall call, Secret key)
            throws HttpFailure, InterruptedException {
        HttpResponse response = http.send(call);
        String text = response.text();
        if (key.value().length() < SHORTEST_KEY || !text.contains(key.value())) return response;
        byte[] masked = text.replace(key.value(), key.toString()).getBytes(StandardCharsets.UTF_8);
        return new HttpResponse(response.status(), response.headers(), masked);
    }

    /** Returns the JSON of a response; empty when its body is something else, such as a gateway's page. */
    public static Optional<JsonNode> json(HttpResponse response) {
        try {
            JsonNode node = JSON.readTree(response.text());
            return node == null || !node.isContainerNode() ? Optional.empty() : Optional.of(node);
        } catch (JsonProcessingException other) {
            return Optional.empty();
        }
    }

    /** Returns whether a text can be the id of a task. It becomes a part of an address, so it has no sign that means something there. */
    public static boolean isTaskId(String text) {
        return LinearRegex.matches(text, "[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}");
    }

    /** Returns how long a busy service wants us to wait ({@code Retry-After}, seconds or an HTTP date), up to a day; 10 s without it. */
    public static Duration pause(HttpResponse response, Instant now) {
        String header = response.header("retry-after");
        if (header == null) return USUAL_PAUSE;
        Duration asked;
        try {
            asked = LinearRegex.matches(header.strip(), "\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(header.strip()))
                    : Duration.between(
                            now,
                            ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
        } catch (DateTimeParseException unreadable) {
            return USUAL_PAUSE;
        }
        if (asked.isNegative()) return Duration.ZERO;
        return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
    }

    /** Returns a service's words for a message: one line, without control characters, at most 200 characters. */
    public static String words(@Nullable String text) {
        if (text == null || text.isBlank()) return "no reason given";
        String line = LinearRegex.replaceAll(text, "[\\p{Cc}\\s]+", " ").strip();
        return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE) + "…";
    }
}
