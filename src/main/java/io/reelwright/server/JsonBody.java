package io.reelwright.server;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a request's body as a JSON object, with limits on its size and depth that no valid request exceeds. */
final class JsonBody {
    private static final int MOST_PARTS = 2_000;
    private static final int DEEPEST = 20;
    private static final int LONGEST_NAME = 200;
    private static final Pattern TWICE = Pattern.compile("Duplicate [Ff]ield '(.*)'", Pattern.DOTALL);

    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxTokenCount(MOST_PARTS)
                            .maxNestingDepth(DEEPEST)
                            .maxNameLength(LONGEST_NAME)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonBody() {}

    private record Received(byte[] bytes) {}

    /** Returns the body as it was received. The gate has already checked that it exists and has the right type. */
    static byte[] bytes(ServerRequest request) {
        return request.context()
                .get(Received.class)
                .map(Received::bytes)
                .orElseThrow(() -> HttpProblem.wrong("body", "", "is missing; send a JSON object"));
    }

    /**
     * Receives the whole body and stores it with the request.
     *
     * @throws HttpProblem when the body ends too early
     */
    static void receive(ServerRequest request) {
        if (!BodyRule.isThere(request.headers())) return;
        try {
            request.context()
                    .register(new Received(request.content().inputStream().readAllBytes()));
        } catch (HttpProblem | CloseConnectionException over) {
            throw over;
        } catch (IOException | RuntimeException broken) {
            // A failure here is caused by the client: it sends malformed data or has disconnected.
            throw HttpProblem.wrong("body", "", "cannot be read completely; send it again");
        }
    }

    /**
     * Parses a body.
     *
     * @throws HttpProblem when the body is not a valid JSON object
     */
    static ObjectNode object(byte[] bytes) {
        try {
            JsonNode body = STRICT.readTree(utf8(bytes));
            if (body instanceof ObjectNode object) return object;
            throw HttpProblem.wrong("body", "", "is not a JSON object; send {\"topic\": \"…\"}");
        } catch (StreamConstraintsException tooMuch) {
            throw HttpProblem.wrong(
                    "body",
                    "",
                    "has more than " + MOST_PARTS + " parts, more than " + DEEPEST
                            + " levels, or a name or number that is too long; no request needs that much");
        } catch (JsonProcessingException broken) {
            throw broken(broken);
        } catch (CharacterCodingException other) {
            throw HttpProblem.wrong("body", "", "is not UTF-8; send it as UTF-8");
        } catch (IOException impossible) {
            throw new IllegalStateException("reading bytes from memory cannot fail", impossible);
        }
    }

    /** Decodes UTF-8 strictly, as JSON between systems must be UTF-8 (RFC 8259, 8.1); the parser alone would also accept UTF-16. */
    private static Reader utf8(byte[] bytes) {
        return new InputStreamReader(
                new ByteArrayInputStream(bytes),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static HttpProblem broken(JsonProcessingException broken) {
        String why = String.valueOf(broken.getOriginalMessage());
        Matcher twice = TWICE.matcher(why);
        if (twice.find()) return HttpProblem.wrong(twice.group(1), "", "appears twice; remove one of them");
        String where = broken.getLocation() == null
                ? ""
                : " at line " + broken.getLocation().getLineNr();
        return HttpProblem.wrong(
                "body",
                "",
                "is not valid JSON" + where + column(broken)
                        + (why.contains("Non-standard token")
                                ? "; a number cannot be NaN or infinite"
                                : "; check the quotes, commas and brackets there"));
    }

    private static String column(JsonProcessingException broken) {
        return broken.getLocation() == null
                ? ""
                : ", column " + broken.getLocation().getColumnNr();
    }
}
