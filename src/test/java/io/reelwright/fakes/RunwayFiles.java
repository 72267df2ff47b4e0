package io.reelwright.fakes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.fakes.FakeService.Replies;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Runway's uploads: the API names a place, and a form is posted there. That host refuses a request with a header of the API, and a form whose
 * fields are not those that were named, or of which the file is not the last part.
 */
final class RunwayFiles {
    private static final String HOST = "/upload-host/";
    private static final String POLICY = "policy-of-this-upload";

    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    Reply begin(FakeService fake, FakeRequest request, Replies replies) {
        JsonNode body = request.json();
        List<String> fields =
                body.properties().stream().map(Map.Entry::getKey).sorted().toList();
        if (!fields.equals(List.of("filename", "type"))
                || !body.path("type").asText().equals("ephemeral"))
            return FakeRunway.error(replies, 400, "filename and type are required, and type is ephemeral");
        String id = UUID.randomUUID().toString();
        names.put(id, body.path("filename").asText());
        ObjectNode place = FakeService.JSON.createObjectNode().put("uploadUrl", fake.url() + HOST + id);
        place.putObject("fields").put("key", id).put("policy", POLICY);
        return replies.json(200, place.put("runwayUri", "runway://" + id));
    }

    Reply post(FakeService fake, FakeRequest request, Replies replies) {
        String id = request.path().substring(HOST.length());
        if (!request.key().isEmpty() || !request.header("X-Runway-Version").isEmpty())
            return replies.of(400, "application/xml", "<Error><Code>InvalidArgument</Code></Error>");
        Multipart form = Multipart.of(request.body());
        boolean good = List.copyOf(form.parts().keySet()).equals(List.of("key", "policy", "file"))
                && form.text("key").equals(Optional.of(id))
                && form.text("policy").equals(Optional.of(POLICY))
                && names.containsKey(id)
                && form.file().length > 0;
        if (!good) return replies.of(403, "application/xml", "<Error><Code>AccessDenied</Code></Error>");
        addresses.put("runway://" + id, fake.keep(names.getOrDefault(id, "file"), form.file()));
        return replies.of(204, "application/xml", "");
    }

    /** Returns where the file lies that a name of Runway stands for. */
    Optional<String> address(String name) {
        return Optional.ofNullable(addresses.get(name));
    }
}
