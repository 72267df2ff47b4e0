package io.reelwright.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.reelwright.campaign.Asset;
import io.reelwright.config.Excerpt;
import io.reelwright.media.UnusableMedia;
import io.reelwright.order.MediaFileNames;
import io.reelwright.store.StateJson;
import io.reelwright.store.Uploads;
import io.reelwright.store.asset.CampaignMedia;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Routes for the files that orders name: the user's pictures and clips, and reference videos. */
final class UploadRoutes {
    /** Path for uploading a file. */
    static final String FILE = "/v1/uploads/{id}/{name}";

    private final Supplier<ServerParts> parts;
    private final FairChecks checks;

    UploadRoutes(Supplier<ServerParts> parts, FairChecks checks) {
        this.checks = checks;
        this.parts = parts;
    }

    List<Route> routes() {
        return List.of(
                new Route("POST", "/v1/uploads", RouteAccess.WRITE, BodyRule.NONE, this::open),
                new Route("GET", "/v1/uploads/{id}", RouteAccess.READ, BodyRule.NONE, this::list),
                new Route("DELETE", "/v1/uploads/{id}", RouteAccess.WRITE, BodyRule.NONE, this::delete),
                new Route("DELETE", FILE, RouteAccess.WRITE, BodyRule.NONE, this::remove),
                new Route("PUT", FILE, RouteAccess.WRITE, BodyRule.FILE, this::put));
    }

    private void open(ServerRequest request, ServerResponse response, Caller caller) {
        Uploads.Opened opened = parts.get().uploads().open(caller.project(), RequestGate.key(request));
        response.header(HeaderNames.LOCATION, "/v1/uploads/" + opened.id());
        Responses.json(response, opened.fresh() ? 201 : 200, listed(caller, opened.id()));
    }

    private void list(ServerRequest request, ServerResponse response, Caller caller) {
        Responses.json(response, 200, listed(caller, set(request)));
    }

    private ObjectNode listed(Caller caller, String id) {
        List<Asset> files = parts.get().uploads().list(caller.project(), id).orElseThrow(() -> noSuch(id));
        ObjectNode json = StateJson.mapper().createObjectNode().put("id", id);
        ArrayNode rows = json.putArray("files");
        files.forEach(file -> rows.add(json(file)));
        return json;
    }

    private void delete(ServerRequest request, ServerResponse response, Caller caller) {
        String id = set(request);
        refuse(id, parts.get().uploads().delete(caller.project(), id));
        response.status(204).send();
    }

    private void remove(ServerRequest request, ServerResponse response, Caller caller) {
        String id = set(request);
        String name = request.path().pathParameters().get("name");
        Uploads.Answer answer = parts.get().uploads().remove(caller.project(), id, name);
        if (answer instanceof Uploads.NotThere)
            throw HttpProblem.of(
                    404, Excerpt.of(id + "/" + name) + ": no such file; GET /v1/uploads/{id} lists the files of a set");
        refuse(id, answer);
        response.status(204).send();
    }

    private void put(ServerRequest request, ServerResponse response, Caller caller) {
        parts.get().requireRoom();
        String id = set(request);
        String name = request.path().pathParameters().get("name");
        String fault = MediaFileNames.fault(name);
        if (fault != null) throw HttpProblem.wrong("name", name, fault);
        long said = request.headers().contentLength().orElse(-1);
        Uploads uploads = parts.get().uploads();
        Uploads.Answer room = uploads.reserve(caller.project(), id, name, said);
        refuse(id, room);
        if (!(room instanceof Uploads.Reserved reserved)) throw noSuch(id);
        try {
            Responses.json(response, 201, json(stored(caller, id, name, request, said, reserved)));
        } finally {
            uploads.release(reserved);
        }
    }

    private Asset stored(
            Caller caller, String id, String name, ServerRequest request, long said, Uploads.Reserved reserved) {
        Uploads uploads = parts.get().uploads();
        Path draft = null;
        try {
            draft = parts.get().assets().draft(".upload");
            String sha256 = UploadBody.write(request, said, draft, () -> uploads.renew(reserved));
            check(caller, name, draft);
            Uploads.Answer answer = uploads.put(caller.project(), id, name, draft, sha256, reserved);
            refuse(id, answer);
            if (answer instanceof Uploads.Done done && done.asset() != null) return done.asset();
            throw new IllegalStateException(id + "/" + name + ": was stored but cannot be found");
        } catch (InvalidPathException odd) {
            throw HttpProblem.wrong("name", name, "is not a valid file name on the server; use plain letters");
        } catch (IOException failed) {
            throw HttpProblem.notKept(name + " cannot be stored, and nothing of it is kept", failed);
        } finally {
            discard(draft);
        }
    }

    /** Refuses an unusable file at upload time, so that it does not fail a campaign later. */
    private void check(Caller caller, String name, Path draft) {
        try {
            checks.file(caller.project(), parts.get().media(), draft);
        } catch (UnusableMedia unusable) {
            throw HttpProblem.unusableFile(name, unusable.reason().code(), unusable.why());
        } catch (IOException notNow) {
            throw HttpProblem.notKept(name + " cannot be checked now, and nothing of it is kept", notNow);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw HttpProblem.of(503, "the server is shutting down; send the file again");
        }
    }

    private static void discard(@Nullable Path draft) {
        try {
            if (draft != null) Files.deleteIfExists(draft);
        } catch (IOException left) {
            // The store deletes old drafts itself.
        }
    }

    private static void refuse(String id, Uploads.Answer answer) {
        switch (answer) {
            case Uploads.Done _, Uploads.Reserved _ -> {}
            case Uploads.NotThere _ -> throw noSuch(id);
            case Uploads.InUse used ->
                throw HttpProblem.of(
                        409,
                        id + " is used by campaign " + used.campaign()
                                + " and cannot be changed; create another set: POST /v1/uploads");
            case Uploads.Full full -> throw HttpProblem.of(413, full.why());
        }
    }

    private static String set(ServerRequest request) {
        String id = CampaignRoutes.id(request);
        if (!ResourceId.mayBe(id)) throw noSuch(id);
        return id;
    }

    private static HttpProblem noSuch(String id) {
        return HttpProblem.of(404, Excerpt.of(id) + ": no such upload; POST /v1/uploads creates one");
    }

    private static ObjectNode json(Asset file) {
        return StateJson.mapper()
                .createObjectNode()
                .put("name", CampaignMedia.name(file))
                .put("bytes", file.bytes())
                .put("sha256", file.sha256());
    }
}
