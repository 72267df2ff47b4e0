package io.reelwright.provider.video.runway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.net.GuardedHttpClient;
import io.reelwright.net.HttpBody;
import io.reelwright.net.HttpCall;
import io.reelwright.net.HttpFailure;
import io.reelwright.net.HttpResponse;
import io.reelwright.provider.condition.UploadRefused;
import io.reelwright.provider.condition.UploadService;
import io.reelwright.provider.model.PaidCall;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Uploads input files to Runway: the API names a host and the fields of a form, and the file is posted there as the last part of that form.
 * A file lives for 24 hours, under a name that only this account can use.
 */
public final class RunwayUploads implements UploadService {
    private static final String SCHEME = "runway://";

    private final RunwayApi api;
    private final GuardedHttpClient http;

    public RunwayUploads(RunwayApi api, GuardedHttpClient http) {
        this.api = api;
        this.http = http;
    }

    @Override
    public String upload(Path file, String name, String type) throws HttpFailure, UploadRefused, InterruptedException {
        ObjectNode wanted = JsonNodeFactory.instance.objectNode();
        wanted.put("filename", name).put("type", "ephemeral");
        HttpCall begin = api.call("POST", "/v1/uploads").body(HttpBody.json(wanted.toString()));
        HttpResponse begun = PaidCall.read(http, begin, api.key());
        requireGood(begun);
        JsonNode place = PaidCall.json(begun).orElse(MissingNode.getInstance());
        String uri = place.path("runwayUri").asText("");
        if (!uri.startsWith(SCHEME)) throw new UploadRefused("Runway named no place for the file", false);
        HttpBody form = new HttpBody.Form(fields(place.path("fields")), "file", type, file);
        requireGood(http.send(post(place.path("uploadUrl").asText("")).body(form)));
        return uri;
    }

    private static Map<String, String> fields(JsonNode named) {
        Map<String, String> fields = new TreeMap<>();
        named.properties()
                .forEach(one -> fields.put(one.getKey(), one.getValue().asText()));
        return fields;
    }

    /** The form carries its own signature. It goes to another host, which gets neither the key nor the API's version. */
    private HttpCall post(String target) throws UploadRefused {
        try {
            return api.address().file("POST", target);
        } catch (IllegalArgumentException unusable) {
            throw new UploadRefused("Runway named an unusable address for the file", false);
        }
    }

    private static void requireGood(HttpResponse answer) throws UploadRefused {
        if (answer.status() / 100 == 2) return;
        boolean passing = answer.status() == 429 || answer.status() >= 500;
        throw new UploadRefused("Runway: " + RunwayFailure.words(answer), passing);
    }
}
