package io.reelwright.provider.video.kie;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.Map;

/** Uploads input files to Kie.ai. They live there for some hours at least. */
public final class KieUploads implements UploadService {
    private static final String FOLDER = "reelwright";

    private final BaseAddress upload;
    private final Secret key;
    private final GuardedHttpClient http;

    public KieUploads(BaseAddress upload, Secret key, GuardedHttpClient http) {
        this.upload = upload;
        this.key = key;
        this.http = http;
    }

    @Override
    public String upload(Path file, String name, String type) throws HttpFailure, UploadRefused, InterruptedException {
        HttpBody form = new HttpBody.Form(Map.of("uploadPath", FOLDER, "fileName", name), "file", type, file);
        HttpCall call = upload.call("POST", "/api/file-stream-upload")
                .credential("Authorization", "Bearer " + key.value())
                .body(form);
        HttpResponse response = http.send(call);
        KieAnswer answer = KieAnswer.of(response);
        if (!answer.isGood() || !isSuccess(response))
            throw new UploadRefused(
                    "Kie: " + answer.text(),
                    answer.kind() == KieAnswer.Kind.BUSY || answer.kind() == KieAnswer.Kind.UNKNOWN);
        String address = answer.data().path("downloadUrl").asText("");
        return UploadService.address(
                address.isEmpty() ? answer.data().path("fileUrl").asText("") : address);
    }

    /** The upload API says beside its code whether it succeeded. */
    private static boolean isSuccess(HttpResponse response) {
        JsonNode success = PaidCall.json(response)
                .map(body -> body.path("success"))
                .orElseThrow(() -> new IllegalStateException("a good answer is JSON"));
        return success.asBoolean(true);
    }
}
