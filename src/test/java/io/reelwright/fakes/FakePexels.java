package io.reelwright.fakes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The video search of Pexels and its files, on one port. An unknown parameter is refused. The limits are told with good answers only, and
 * the time of their end as seconds since 1970.
 */
public final class FakePexels extends FakeLibrary {
    private static final long HOUR = 3_600;
    private static final Set<String> PARAMETERS = Set.of("query", "orientation", "size", "locale", "page", "per_page");

    public FakePexels(FakeOptions options) throws IOException {
        super(options);
    }

    /** Runs a fake as a process; see {@link FakeOptions}. */
    public static void main(String[] arguments) throws Exception {
        serve(new FakePexels(FakeOptions.of(arguments)));
    }

    @Override
    Reply serve(FakeRequest request, Replies replies) throws IOException, InterruptedException {
        if (request.path().startsWith("/files/")) return file(request, replies);
        if (!request.is("GET", "/v1/videos/search")) return wrong(replies, 404, "Not Found");
        if (!request.key().equals(options.key())) return wrong(replies, 401, "Unauthorized");
        int left = count(HOUR);
        if (left < 0) return replies.of(429, "text/plain", "Too Many Requests");
        Map<String, String> query = request.query();
        boolean right = PARAMETERS.containsAll(query.keySet())
                && !query.getOrDefault("query", "").isBlank()
                && query.getOrDefault("orientation", "portrait").matches("landscape|portrait|square")
                && query.getOrDefault("size", "small").matches("large|medium|small")
                && query.getOrDefault("per_page", "15").matches("[1-9]|[1-7]\\d|80");
        if (!right) return wrong(replies, 400, "Bad Request");
        Map<String, String> limits = Map.of(
                "X-Ratelimit-Limit",
                "200",
                "X-Ratelimit-Remaining",
                String.valueOf(left),
                "X-Ratelimit-Reset",
                String.valueOf(Instant.now().getEpochSecond() + reset(HOUR)));
        return answered(request, replies.json(200, answer(query), limits));
    }

    private static Reply wrong(Replies replies, int status, String why) {
        return replies.json(
                status, JSON.createObjectNode().put("status", status).put("code", why));
    }

    private ObjectNode answer(Map<String, String> query) {
        int least = switch (query.getOrDefault("size", "small")) {
            case "large" -> 2_160;
            case "medium" -> 1_080;
            default -> 720;
        };
        List<StockFilm> films = found(query.getOrDefault("query", "")).stream()
                .filter(film -> Math.min(film.width(), film.height()) >= least)
                .filter(film -> !query.containsKey("orientation")
                        || query.get("orientation").equals(film.height() > film.width() ? "portrait" : "landscape"))
                .limit(Long.parseLong(query.getOrDefault("per_page", "15")))
                .toList();
        ObjectNode answer = JSON.createObjectNode()
                .put("page", 1)
                .put("per_page", Integer.parseInt(query.getOrDefault("per_page", "15")))
                .put("total_results", films.size());
        ArrayNode videos = answer.putArray("videos");
        films.forEach(film -> video(videos.addObject(), film));
        return answer;
    }

    private void video(ObjectNode video, StockFilm film) {
        String slug = film.words().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        video.put("id", film.id())
                .put("width", film.width())
                .put("height", film.height())
                .put("url", "https://www.pexels.com/video/" + (slug.isEmpty() ? "" : slug + "-") + film.id() + "/")
                .put("image", url() + "/pictures/" + film.id() + ".jpg")
                .put("duration", film.seconds());
        video.putObject("user").put("id", 7).put("name", film.author()).put("url", "https://www.pexels.com/@a");
        ArrayNode files = video.putArray("video_files");
        file(files.addObject(), film, film.width() / 2, film.height() / 2, "sd");
        file(files.addObject(), film, film.width(), film.height(), "hd");
        files.addObject()
                .put("id", 3)
                .putNull("quality")
                .put("file_type", "video/mp4")
                .putNull("width")
                .putNull("height")
                .putNull("fps")
                .put("link", link(film, 2, 2));
        video.putArray("video_pictures")
                .addObject()
                .put("id", 1)
                .put("picture", "")
                .put("nr", 0);
    }

    private void file(ObjectNode file, StockFilm film, int width, int height, String quality) {
        file.put("id", width)
                .put("quality", quality)
                .put("file_type", "video/mp4")
                .put("width", width)
                .put("height", height)
                .put("fps", 24)
                .put("link", link(film, width, height));
    }
}
