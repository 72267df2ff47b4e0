package io.reelwright.provider.video.pixabay;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Take;
import io.reelwright.net.HttpCall;
import io.reelwright.net.HttpResponse;
import io.reelwright.provider.stock.StockClip;
import io.reelwright.provider.stock.StockConnection;
import io.reelwright.provider.stock.StockSeller;
import io.reelwright.text.CharacterClasses;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds films of Pixabay. The key is a parameter, and errors are plain text; a wrong key is an error 400. 100 searches in 60 seconds are
 * free.
 */
public final class PixabaySeller extends StockSeller {
    private static final int LONGEST_QUERY = 100;
    private static final String PATH = "/api/videos/";

    public PixabaySeller(StockConnection pixabay) {
        super("pixabay", "Pixabay", pixabay);
    }

    /** Films first; then also what is animated. */
    @Override
    protected List<String> searches(Words subject, Aspect shape) {
        String size = "&min_width=" + shape.width() + "&min_height=" + shape.height();
        List<String> searches = new ArrayList<>();
        List<String> queries = subject.queries(LONGEST_QUERY);
        for (String query : queries) searches.add(search(query, "film", size));
        for (String query : queries.stream().limit(1).toList()) searches.add(search(query, "all", size));
        return List.copyOf(searches);
    }

    private static String search(String query, String type, String size) {
        return PATH + "?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8).replace("+", "%20") + "&video_type="
                + type + size + "&safesearch=true&per_page=100";
    }

    @Override
    protected HttpCall call(String search) {
        String key = URLEncoder.encode(library().key().value(), StandardCharsets.UTF_8);
        return library().address().get(search + "&key=" + key);
    }

    @Override
    protected String smallest() {
        return PATH + "?q=sea&per_page=3";
    }

    @Override
    protected Optional<List<StockClip>> clips(JsonNode answer) {
        if (!answer.path("hits").isArray()) return Optional.empty();
        List<StockClip> clips = new ArrayList<>();
        for (JsonNode hit : answer.path("hits")) {
            String id = hit.path("id").asText("");
            List<StockClip.File> files = files(hit.path("videos"));
            if (id.isEmpty() || id.length() > 40 || files.isEmpty()) continue;
            String url = hit.path("pageURL").asText("");
            String page = isAddress(url) ? url : "https://pixabay.com/videos/id-" + id + "/";
            clips.add(new StockClip(
                    id,
                    page,
                    hit.path("tags").asText(""),
                    author(hit.path("user").asText("")),
                    hit.path("duration").asDouble(0),
                    hit.path("type").asText("").equals("animation"),
                    files));
        }
        return Optional.of(clips);
    }

    /** The large file is often absent: then its address is empty, and its size 0. */
    private static List<StockClip.File> files(JsonNode sizes) {
        List<StockClip.File> files = new ArrayList<>();
        for (JsonNode file : sizes) {
            String link = file.path("url").asText("");
            int width = file.path("width").asInt(0);
            int height = file.path("height").asInt(0);
            if (isAddress(link) && width > 0 && height > 0) files.add(new StockClip.File(link, width, height));
        }
        return files;
    }

    @Override
    protected boolean isKeyRefused(HttpResponse answer) {
        return super.isKeyRefused(answer)
                || answer.status() == 400
                        && CharacterClasses.lower(answer.text()).contains("api key");
    }

    @Override
    protected Take.Credit credit(StockClip clip) {
        return new Take.Credit("Video by " + clip.author() + " from Pixabay", clip.page(), "Pixabay Content License");
    }
}
