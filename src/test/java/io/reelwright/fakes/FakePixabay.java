package io.reelwright.fakes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.fakes.Fault.On;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The video search of Pixabay and its files, on one port. The key is a parameter, an unknown parameter is refused, and errors are plain
 * text. The limits are told with each answer, and their end as seconds from now.
 */
public final class FakePixabay extends FakeLibrary {
    private static final long WINDOW = 60;
    private static final Set<String> PARAMETERS = Set.of(
            "key",
            "q",
            "lang",
            "id",
            "video_type",
            "category",
            "min_width",
            "min_height",
            "editors_choice",
            "safesearch",
            "order",
            "page",
            "per_page");

    public FakePixabay(FakeOptions options) throws IOException {
        super(options);
    }

    /** Runs a fake as a process; see {@link FakeOptions}. */
    public static void main(String[] arguments) throws Exception {
        serve(new FakePixabay(FakeOptions.of(arguments)));
    }

    @Override
    Reply serve(FakeRequest request, Replies replies) throws IOException, InterruptedException {
        if (request.path().startsWith("/files/")) return file(request, replies);
        if (!request.is("GET", "/api/videos/")) return replies.of(404, "text/html", "<html>not found</html>");
        Map<String, String> query = request.query();
        if (!query.getOrDefault("key", "").equals(options.key()))
            return replies.of(
                    400, "text/plain", "[ERROR 400] Invalid or missing API key (https://pixabay.com/api/docs/).");
        int left = count(WINDOW);
        Map<String, String> limits = Map.of(
                "X-RateLimit-Limit",
                "100",
                "X-RateLimit-Remaining",
                String.valueOf(Math.max(0, left)),
                "X-RateLimit-Reset",
                String.valueOf(reset(WINDOW)));
        if (left < 0)
            return replies.json(429, JSON.createObjectNode(), limits)
                    .spoiledBy(Optional.of(Fault.answer(
                            On.SUBMIT,
                            429,
                            "[ERROR 429] API rate limit exceeded",
                            "X-RateLimit-Remaining",
                            "0",
                            "X-RateLimit-Reset",
                            String.valueOf(reset(WINDOW)))));
        for (String name : query.keySet()) if (!PARAMETERS.contains(name)) return wrong(replies, name);
        if (!request.key().isEmpty()) return wrong(replies, "Authorization");
        if (query.getOrDefault("q", "").length() > 100) return wrong(replies, "q");
        if (!query.getOrDefault("video_type", "all").matches("all|film|animation")) return wrong(replies, "video_type");
        if (!query.getOrDefault("safesearch", "true").matches("true|false")) return wrong(replies, "safesearch");
        if (!query.getOrDefault("per_page", "20").matches("[3-9]|[1-9]\\d|1\\d\\d|200"))
            return wrong(replies, "per_page");
        for (String name : List.of("min_width", "min_height"))
            if (!query.getOrDefault(name, "0").matches("\\d{1,5}")) return wrong(replies, name);
        return answered(request, replies.json(200, answer(query), limits));
    }

    private static Reply wrong(Replies replies, String name) {
        return replies.of(400, "text/plain", "[ERROR 400] \"" + name + "\" is out of valid range.");
    }

    private ObjectNode answer(Map<String, String> query) {
        String type = query.getOrDefault("video_type", "all");
        List<StockFilm> films = found(query.getOrDefault("q", "")).stream()
                .filter(film -> type.equals("all") || film.animated() == type.equals("animation"))
                .filter(film -> film.width() >= Integer.parseInt(query.getOrDefault("min_width", "0")))
                .filter(film -> film.height() >= Integer.parseInt(query.getOrDefault("min_height", "0")))
                .limit(Long.parseLong(query.getOrDefault("per_page", "20")))
                .toList();
        ObjectNode answer = JSON.createObjectNode().put("total", films.size()).put("totalHits", films.size());
        ArrayNode hits = answer.putArray("hits");
        films.forEach(film -> hit(hits.addObject(), film));
        return answer;
    }

    private void hit(ObjectNode hit, StockFilm film) {
        hit.put("id", film.id())
                .put("pageURL", "https://pixabay.com/videos/id-" + film.id() + "/")
                .put("type", film.animated() ? "animation" : "film")
                .put("tags", String.join(", ", film.words().split(" ")))
                .put("duration", film.seconds())
                .put("views", 1)
                .put("user_id", 7)
                .put("user", film.author());
        ObjectNode videos = hit.putObject("videos");
        boolean large = Math.max(film.width(), film.height()) > 1_920;
        ObjectNode none = videos.putObject("large");
        if (large) file(none, film, 1);
        else none.put("url", "").put("width", 0).put("height", 0).put("size", 0).put("thumbnail", "");
        file(videos.putObject("medium"), film, large ? 2 : 1);
        file(videos.putObject("small"), film, large ? 3 : 2);
        file(videos.putObject("tiny"), film, 4);
    }

    private void file(ObjectNode file, StockFilm film, int part) {
        int width = film.width() / part / 2 * 2;
        int height = film.height() / part / 2 * 2;
        file.put("url", link(film, width, height))
                .put("width", width)
                .put("height", height)
                .put("size", width * height)
                .put("thumbnail", "");
    }
}
