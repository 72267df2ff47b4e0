package io.reelwright.fakes;

import io.reelwright.fakes.Fault.On;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What fake stock libraries share: the films, the limit of searches, and the files. Without films of its own a library has some for every
 * search, of which two fit. A file that is fetched is noted in the receipts, at the price 0.
 */
public abstract class FakeLibrary extends FakeService {
    private final List<StockFilm> films = new CopyOnWriteArrayList<>();
    private final Map<Long, StockFilm> invented = new TreeMap<>();
    private final Deque<Instant> searches = new ArrayDeque<>();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final AtomicInteger repeated = new AtomicInteger();
    private int most = Integer.MAX_VALUE;

    FakeLibrary(FakeOptions options) throws IOException {
        super(options);
    }

    /** Adds films. */
    public void has(StockFilm... more) {
        films.addAll(List.of(more));
    }

    /** Allows so many searches in a window of the library's limit. */
    public synchronized void allow(int searchesInAll) {
        most = searchesInAll;
    }

    /** Returns how many searches were answered that had been answered before. */
    public int repeated() {
        return repeated.get();
    }

    /** Returns all searches so far. */
    public List<FakeRequest> searches() {
        return requests().stream()
                .filter(request -> !request.path().startsWith("/files/"))
                .toList();
    }

    /** Counts a search. Returns how many are left; less than 0 when this one is too many. */
    synchronized int count(long windowSeconds) {
        Instant now = Instant.now();
        while (!searches.isEmpty()
                && searches.getFirst().plusSeconds(windowSeconds).isBefore(now)) searches.removeFirst();
        if (searches.size() >= most) return -1;
        searches.addLast(now);
        return most - searches.size();
    }

    /** Returns in how many seconds the first counted search is forgotten. */
    synchronized long reset(long windowSeconds) {
        return searches.isEmpty()
                ? windowSeconds
                : Math.max(
                        1,
                        searches.getFirst().plusSeconds(windowSeconds).getEpochSecond()
                                - Instant.now().getEpochSecond());
    }

    /** Answers a search, and notes whether it was well answered before. */
    Reply answered(FakeRequest request, Reply intended) {
        Optional<Fault> fault = fault(On.SUBMIT);
        Map<String, String> parameters = new TreeMap<>(request.query());
        parameters.remove("key");
        if (fault.isEmpty() && !asked.add(request.path() + parameters)) repeated.incrementAndGet();
        return intended.spoiledBy(fault);
    }

    /** Returns the films that have a word of a search. */
    synchronized List<StockFilm> found(String query) {
        List<String> words = Arrays.asList(query.toLowerCase(Locale.ROOT).split(" +"));
        if (films.isEmpty()) return invented(query);
        return films.stream()
                .filter(film -> film.words().isEmpty()
                        || words.stream()
                                .anyMatch(word ->
                                        film.words().toLowerCase(Locale.ROOT).contains(beginning(word))))
                .toList();
    }

    private static String beginning(String word) {
        return word.length() > 4 ? word.substring(0, 4) : word;
    }

    private List<StockFilm> invented(String query) {
        long id = 1_000_000 + Math.floorMod(query.hashCode(), 1_000_000) * 10L;
        List<StockFilm> all = new ArrayList<>(List.of(
                StockFilm.tall(id, "traffic in a city at night", 9),
                StockFilm.tall(id + 1, query + " for a moment", 1),
                StockFilm.tall(id + 2, query + " small", 9).sized(540, 960),
                StockFilm.tall(id + 3, query + " drawn", 9).drawn(),
                StockFilm.tall(id + 4, query + " outside", 8),
                StockFilm.tall(id + 5, query + " from the side", 9),
                StockFilm.wide(id + 6, query + " outside", 8),
                StockFilm.wide(id + 7, query + " from the side", 9)));
        all.forEach(film -> invented.put(film.id(), film));
        return all;
    }

    String link(StockFilm film, int width, int height) {
        return url() + "/files/" + film.id() + "-" + width + "x" + height + ".mp4";
    }

    /** Serves a file. A library's own User-Agent is refused. */
    Reply file(FakeRequest request, Replies replies) throws IOException, InterruptedException {
        String[] parts = request.path().replaceAll("^/files/|\\.mp4$", "").split("[-x]");
        StockFilm film = film(Long.parseLong(parts[0]));
        if (request.isOfALibrary()
                || request.query().containsKey("key")
                || !request.key().isEmpty()) return replies.of(403, "text/plain", "forbidden");
        if (film == null || film.dead()) return replies.of(404, "text/plain", "no such file");
        int mark = (int) (film.id() % FakeClips.marks());
        FakeClips.Wish wish = new FakeClips.Wish(
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]),
                film.seconds(),
                24,
                true,
                mark,
                FakeClips.Content.MOVING);
        Reply whole =
                replies.of(200, "video/mp4", Files.readAllBytes(clips.of(wish))).spoiledBy(fault(On.CLIP));
        receipts().add(String.valueOf(film.id()), "footage", film.words(), 0);
        return whole;
    }

    private synchronized @Nullable StockFilm film(long id) {
        return films.stream().filter(film -> film.id() == id).findFirst().orElse(invented.get(id));
    }

    @Override
    Postman.News news(FakeTask task, Post post) {
        throw new IllegalStateException("a library posts nothing");
    }
}
