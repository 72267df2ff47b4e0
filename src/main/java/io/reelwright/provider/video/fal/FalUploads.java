package io.reelwright.provider.video.fal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.config.Secret;
import io.reelwright.net.BaseAddress;
import io.reelwright.net.GuardedHttpClient;
import io.reelwright.net.HttpBody;
import io.reelwright.net.HttpCall;
import io.reelwright.net.HttpFailure;
import io.reelwright.net.HttpResponse;
import io.reelwright.provider.condition.UploadRefused;
import io.reelwright.provider.condition.UploadService;
import io.reelwright.provider.model.PaidCall;
import java.nio.file.Path;

/**
 * Uploads input files to fal.ai: the storage API names an address to which the file is put. Whoever knows the file's address can read
 * it.
 */
public final class FalUploads implements UploadService {
    private final BaseAddress rest;
    private final Secret key;
    private final GuardedHttpClient http;

    public FalUploads(BaseAddress rest, Secret key, GuardedHttpClient http) {
        this.rest = rest;
        this.key = key;
        this.http = http;
    }

    @Override
    public String upload(Path file, String name, String type) throws HttpFailure, UploadRefused, InterruptedException {
        ObjectNode wanted = JsonNodeFactory.instance.objectNode();
        wanted.put("content_type", type).put("file_name", name);
        HttpResponse answer = http.send(rest.call("POST", "/storage/upload/initiate?storage_type=fal-cdn-v3")
                .credential("Authorization", "Key " + key.value())
                .body(HttpBody.json(wanted.toString())));
        requireGood(answer);
        JsonNode place = PaidCall.json(answer).orElse(MissingNode.getInstance());
        String target = place.path("upload_url").asText("");
        String address = place.path("file_url").asText("");
        if (target.isEmpty() || address.isEmpty())
            throw new UploadRefused("fal's storage named no address for the file", false);
        requireGood(http.send(put(target).body(new HttpBody.FromFile(type, file))));
        return UploadService.address(address);
    }

    /** The address of the upload carries its own signature; the key is not sent there. */
    private HttpCall put(String target) throws UploadRefused {
        try {
            return rest.file("PUT", target);
        } catch (IllegalArgumentException unusable) {
            throw new UploadRefused("fal's storage named an unusable address", false);
        }
    }

    private static void requireGood(HttpResponse answer) throws UploadRefused {
        if (answer.status() / 100 == 2) return;
        boolean passing = answer.status() == 429 || answer.status() >= 500;
        throw new UploadRefused("fal: " + FalFailure.words(answer), passing);
    }
}
