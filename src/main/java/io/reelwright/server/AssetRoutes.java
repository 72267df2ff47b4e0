package io.reelwright.server;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.reelwright.campaign.ActionRefused;
import io.reelwright.campaign.Asset;
import io.reelwright.campaign.VideoState;
import io.reelwright.order.FileNames;
import io.reelwright.store.CampaignList.Line;
import io.reelwright.store.NeedsNewer;
import io.reelwright.store.StateFiles;
import io.reelwright.store.UnreadableState;
import io.reelwright.store.asset.DamagedAsset;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Serves the files that a campaign's state names, and no others; players may request byte ranges. */
final class AssetRoutes {
    /** Number of bytes per write. It is small so that a client that reads slowly is not mistaken for one that does not read. */
    private static final int CHUNK = 1 << 14;

    private static final Map<String, String> TYPES = Map.of(
            "mp4", "video/mp4",
            "png", "image/png",
            "jpg", "image/jpeg",
            "wav", "audio/wav",
            "srt", "application/x-subrip; charset=utf-8",
            "vtt", "text/vtt; charset=utf-8",
            "json", "application/json");

    private final Supplier<ServerParts> parts;
    private final SharedQuota downloads;

    AssetRoutes(Supplier<ServerParts> parts, SharedQuota downloads) {
        this.parts = parts;
        this.downloads = downloads;
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", "/v1/campaigns/{id}/assets", RouteAccess.READ, BodyRule.NONE, this::list),
                new Route("GET", "/v1/campaigns/{id}/assets/{+name}", RouteAccess.READ, BodyRule.NONE, this::download));
    }

    private void list(ServerRequest request, ServerResponse response, Caller caller) {
        Line line = CampaignRoutes.found(parts.get(), CampaignRoutes.id(request), caller);
        String folder = "/v1/campaigns/" + line.id() + "/assets/";
        Responses.json(
                response,
                200,
                Map.of(
                        "assets",
                        StateFiles.of(state(line)).entrySet().stream()
                                .map(one -> Listed.of(one.getKey(), one.getValue(), folder + one.getKey()))
                                .toList()));
    }

    /**
     * A file in the list of assets.
     *
     * @param href path from which the file can be downloaded
     */
    private record Listed(String name, String key, String type, long bytes, String sha256, String href) {
        static Listed of(String name, Asset asset, String href) {
            return new Listed(name, asset.key(), AssetRoutes.type(name), asset.bytes(), asset.sha256(), href);
        }
    }

    private void download(ServerRequest request, ServerResponse response, Caller caller) {
        if (Responses.isWithoutBody()) {
            send(request, response, caller);
            return;
        }
        try (SharedQuota.Share _ = downloads.take(caller.project(), 1)) {
            send(request, response, caller);
        }
    }

    private void send(ServerRequest request, ServerResponse response, Caller caller) {
        boolean body = !Responses.isWithoutBody();
        Line line = CampaignRoutes.found(parts.get(), CampaignRoutes.id(request), caller);
        String name = request.path().pathParameters().get("name");
        VideoState state = state(line);
        Asset asset = StateFiles.of(state).get(name);
        if (asset == null)
            throw HttpProblem.of(404, name + ": no such file; GET /v1/campaigns/" + line.id() + "/assets lists them");
        if (!parts.get().assets().has(asset)) throw lost(line, name, new DamagedAsset(asset, "is gone"));
        String tag = '"' + asset.sha256() + '"';
        response.header(HeaderNames.ETAG, tag)
                .header(HeaderNames.ACCEPT_RANGES, "bytes")
                .header(HeaderNames.CACHE_CONTROL, "private, max-age=0, must-revalidate")
                .header("Content-Disposition", ContentDisposition.inline(userName(state, asset)))
                .header("X-Content-Type-Options", "nosniff");
        if (EntityTag.isUnwanted(request.headers(), tag))
            throw HttpProblem.of(412, "If-Match: the file has another version now, " + tag);
        if (EntityTag.isKnown(request.headers(), tag)) {
            response.status(304).send();
            return;
        }
        // A range is defined for GET only (RFC 9110, 14.2).
        ByteRange range = body
                ? ByteRange.of(request.headers(), tag, asset.bytes())
                : new ByteRange(0, asset.bytes() - 1, asset.bytes(), false);
        if (range.isImpossible()) {
            response.header(HeaderNames.CONTENT_RANGE, "bytes */" + asset.bytes());
            throw HttpProblem.of(416, "Range: the file has " + asset.bytes() + " bytes");
        }
        RequestGate.withoutDatabase(request);
        // Before the status is set: the file may have to be fetched, which can fail.
        Path file = body ? whole(line, name, asset) : null;
        response.status(range.isWhole() ? 200 : 206).header(HeaderNames.CONTENT_TYPE, type(name));
        if (!range.isWhole()) response.header(HeaderNames.CONTENT_RANGE, range.header());
        response.header(HeaderNames.CONTENT_LENGTH, String.valueOf(range.length()));
        if (file == null) response.send();
        else copy(file, range, response);
    }

    /** Returns the path of the verified file; a damaged file is never sent. */
    private Path whole(Line line, String name, Asset asset) {
        try {
            return parts.get().assets().path(asset);
        } catch (DamagedAsset damaged) {
            throw lost(line, name, damaged);
        }
    }

    private HttpProblem lost(Line line, String name, DamagedAsset damaged) {
        try {
            parts.get().engine().recover(line.id(), damaged);
            return HttpProblem.of(
                    503,
                    name + " " + damaged.why() + " and is being made again; try again when " + line.id() + " is done");
        } catch (ActionRefused | NeedsNewer | UnreadableState stays) {
            return HttpProblem.of(409, name + ": " + stays.getMessage());
        }
    }

    private static void copy(Path file, ByteRange range, ServerResponse response) {
        try (FileChannel in = FileChannel.open(file);
                OutputStream out = response.outputStream()) {
            ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
            for (long at = range.first(); at <= range.last(); at += chunk.position()) {
                chunk.clear().limit((int) Math.min(CHUNK, range.last() - at + 1));
                if (in.read(chunk, at) <= 0) throw new IOException(file + ": is shorter than expected");
                out.write(chunk.array(), 0, chunk.position());
            }
        } catch (IOException | UncheckedIOException gone) {
            // Players often disconnect before the end of a file.
        }
    }

    /** Returns the name that the file has when a command delivers it; for files that none delivers, its own name. */
    private static String userName(VideoState state, Asset asset) {
        return FileNames.of(state).assets(state).entrySet().stream()
                .filter(one -> one.getValue().key().equals(asset.key()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> asset.key().substring(asset.key().lastIndexOf('/') + 1));
    }

    private VideoState state(Line line) {
        return parts.get().writer().find(line.id()).orElseThrow(() -> HttpProblem.noSuch("campaign", line.id()));
    }

    private static String type(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(ending, "application/octet-stream");
    }
}
