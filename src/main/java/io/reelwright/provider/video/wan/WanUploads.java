package io.reelwright.provider.video.wan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.reelwright.net.HttpBody;
import io.reelwright.net.HttpFailure;
import io.reelwright.net.HttpResponse;
import io.reelwright.provider.condition.UploadRefused;
import io.reelwright.provider.condition.UploadService;
import io.reelwright.provider.model.PaidCall;
import java.nio.file.Path;
import java.util.Map;

/** Uploads input files, pictures and videos alike, to the input folder of a machine. */
final class WanUploads implements UploadService {
    private final WanMachine machine;

    WanUploads(WanMachine machine) {
        this.machine = machine;
    }

    @Override
    public String upload(Path file, String name, String type) throws HttpFailure, UploadRefused, InterruptedException {
        HttpBody form = new HttpBody.Form(
                Map.of("type", "input", "overwrite", "true"), "image", type, file, "reelwright-" + name);
        HttpResponse response =
                machine.send(machine.call("POST", "/upload/image").body(form));
        JsonNode stored = PaidCall.json(response).orElse(MissingNode.getInstance());
        String given = stored.path("name").asText("");
        if (response.status() != 200 || given.isEmpty()) {
            boolean passing = response.status() == 200 || response.status() == 429 || response.status() >= 500;
            throw new UploadRefused("ComfyUI answered HTTP " + response.status() + " to its upload", passing);
        }
        String folder = stored.path("subfolder").asText("");
        return folder.isEmpty() ? given : folder + "/" + given;
    }
}
