package io.reelwright.provider.video.pexels;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Take;
import io.reelwright.net.HttpCall;
import io.reelwright.provider.stock.StockClip;
import io.reelwright.provider.stock.StockConnection;
import io.reelwright.provider.stock.StockSeller;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Finds films of Pexels. Its answers have no tags; what a clip shows is told by the address of its page:
 * {@code https://www.pexels.com/video/a-bee-on-a-flower-1234567/}. 200 searches an hour are free.
 */
public final class PexelsSeller extends StockSeller {
    private static final int LONGEST_QUERY = 100;
    private static final String SEARCH = "/v1/videos/search?query=";

    public PexelsSeller(StockConnection pexels) {
        super("pexels", "Pexels", pexels);
    }

    /** A clip of the wanted orientation first; then any, as a large one can be cropped. */
    @Override
    protected List<String> searches(Words subject, Aspect shape) {
        String orientation = shape == Aspect.TALL ? "portrait" : "landscape";
        Set<String> searches = new LinkedHashSet<>();
        List<String> queries = subject.queries(LONGEST_QUERY);
        for (String query : queries)
            searches.add(search(query) + "&orientation=" + orientation + "&size=medium&per_page=80");
        for (String query : queries.stream().limit(1).toList())
            searches.add(search(query) + "&size=medium&per_page=80");
        return List.copyOf(searches);
    }

    private static String search(String query) {
        return SEARCH + URLEncoder.encode(query, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    protected HttpCall call(String search) {
        return library()
                .address()
                .get(search)
                .credential("Authorization", library().key().value());
    }

    @Override
    protected String smallest() {
        return search("sea") + "&per_page=1";
    }

    @Override
    protected Optional<List<StockClip>> clips(JsonNode answer) {
        if (!answer.path("videos").isArray()) return Optional.empty();
        List<StockClip> clips = new ArrayList<>();
        for (JsonNode video : answer.path("videos")) {
            String id = video.path("id").asText("");
            List<StockClip.File> files = files(video.path("video_files"));
            if (id.isEmpty() || id.length() > 40 || files.isEmpty()) continue;
            String url = video.path("url").asText("");
            String page = isAddress(url) ? url : "https://www.pexels.com/video/" + id + "/";
            String words = (words(page, id) + " " + tags(video.path("tags"))).strip();
            clips.add(new StockClip(
                    id,
                    page,
                    words,
                    author(video.path("user").path("name").asText("")),
                    video.path("duration").asDouble(0),
                    isAnimated(words),
                    files));
        }
        return Optional.of(clips);
    }

    private static List<StockClip.File> files(JsonNode all) {
        List<StockClip.File> files = new ArrayList<>();
        for (JsonNode file : all) {
            String link = file.path("link").asText("");
            String type = file.path("file_type").asText("video/mp4");
            int width = file.path("width").asInt(0);
            int height = file.path("height").asInt(0);
            if (type.startsWith("video/") && isAddress(link) && width > 0 && height > 0)
                files.add(new StockClip.File(link, width, height));
        }
        return files;
    }

    /** Returns the tags, which are most often absent. */
    private static String tags(JsonNode tags) {
        StringJoiner words = new StringJoiner(" ");
        for (JsonNode tag : tags)
            words.add(tag.isTextual() ? tag.asText() : tag.path("name").asText(""));
        return words.toString();
    }

    /** Returns the words of a page's address. */
    private static String words(String page, String id) {
        String path = LinearRegex.replaceAll(page, "[?#].*", "");
        String slug = LinearRegex.replaceAll(LinearRegex.replaceAll(path, "/+$", ""), ".*/", "");
        String words = LinearRegex.replaceAll(slug, "[^\\p{L}\\p{N}]+", " ").strip();
        return words.endsWith(id)
                ? words.substring(0, words.length() - id.length()).strip()
                : words;
    }

    private static boolean isAnimated(String words) {
        String all = " " + CharacterClasses.lower(words) + " ";
        return all.contains(" animation ")
                || all.contains(" animated ")
                || all.contains(" cartoon ")
                || all.contains(" 3d ");
    }

    @Override
    protected Take.Credit credit(StockClip clip) {
        return new Take.Credit("Video by " + clip.author() + " on Pexels", clip.page(), "Pexels License");
    }
}
