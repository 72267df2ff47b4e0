package io.reelwright.provider.stock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.money.JobProvider.Sent;
import io.reelwright.net.HttpFailure;
import io.reelwright.net.HttpLimits;
import io.reelwright.net.HttpResponse;
import io.reelwright.provider.model.PaidCall;
import io.reelwright.store.StateJson;
import io.reelwright.store.stock.StockSearches;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes the searches of one library: each once a day, for all processes, and only while the library allows it. */
final class SearchCalls {
    /** After a longer pause than this, a scene is not waited for. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    private static final int MOST_REFUSALS = 3;
    private static final Duration WHILE_ANOTHER_ASKS = Duration.ofSeconds(1);
    private static final HttpLimits LIMITS = HttpLimits.API;
    private static final TypeReference<List<StockClip>> CLIPS = new TypeReference<>() {};

    private final StockSeller seller;
    private final SearchLimit limit = new SearchLimit();
    private final AtomicInteger refusals = new AtomicInteger();

    SearchCalls(StockSeller seller) {
        this.seller = seller;
    }

    /** The outcome of a search. */
    sealed interface Found {
        record Clips(List<StockClip> clips) implements Found {}

        /** @param sent what becomes of the job */
        record Nothing(Sent sent) implements Found {}
    }

    /** Returns the clips of a search: those that were kept, or else those that the library finds now. */
    Found found(String search) throws InterruptedException {
        StockSearches searches = new StockSearches(seller.library().database().get());
        // Of another address, such as a test's, the answers are others.
        String key = seller.name() + " " + seller.library().address() + search;
        return switch (searches.of(key)) {
            case StockSearches.Known.Answered(var clips) -> new Found.Clips(kept(clips));
            case StockSearches.Known.Asked _ -> new Found.Nothing(new Sent.Busy(WHILE_ANOTHER_ASKS));
            case StockSearches.Known.Unknown(var asker) -> {
                boolean kept = false;
                try {
                    Found found = asked(search);
                    if (found instanceof Found.Clips(var clips)) {
                        searches.keep(key, asker, StateJson.writeAny(clips), clips.isEmpty());
                        kept = true;
                    }
                    yield found;
                } finally {
                    if (!kept) searches.drop(key, asker);
                }
            }
        };
    }

    private static List<StockClip> kept(String clips) {
        try {
            return StateJson.mapper().readValue(clips, CLIPS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a kept answer cannot be read", broken);
        }
    }

    private Found asked(String search) throws InterruptedException {
        StockConnection library = seller.library();
        Optional<Duration> pause = limit.pause(library.clock().instant());
        if (pause.isPresent()) return new Found.Nothing(limited(pause.get(), "its searches are used up"));
        try {
            HttpResponse answer =
                    PaidCall.read(library.http(), seller.call(search).limits(LIMITS), library.key());
            limit.note(answer, library.clock().instant());
            return read(answer);
        } catch (HttpFailure failed) {
            library.health().failed(StockSeller.MODEL);
            return new Found.Nothing(new Sent.NotSent(failed.why()));
        }
    }

    private Found read(HttpResponse answer) {
        if (answer.status() == 200) {
            Optional<List<StockClip>> clips = PaidCall.json(answer).flatMap(seller::clips);
            if (clips.isPresent()) {
                refusals.set(0);
                seller.health().accepted(StockSeller.MODEL);
                return new Found.Clips(clips.get());
            }
        }
        return new Found.Nothing(refused(answer));
    }

    private Sent refused(HttpResponse answer) {
        String words = words(answer);
        if (seller.isKeyRefused(answer)) {
            String why = seller.title() + ": the key is refused (" + words + "); check " + seller.variable();
            seller.health().close(why);
            return new Sent.Rejected(why);
        }
        return switch (answer.status()) {
            case 429 -> limited(limit.pause(answer, seller.library().clock().instant()), words);
            case 400, 404, 410, 422 -> new Sent.Rejected(seller.title() + " refuses the search: " + words);
            // Nothing is paid: what became of the request does not matter.
            default -> {
                seller.health().failed(StockSeller.MODEL);
                yield new Sent.NotSent(seller.title() + " answered HTTP " + answer.status() + ": " + words);
            }
        };
    }

    /** A short pause is waited for; for a longer one the next maker is asked, now and for the next ten minutes. */
    private Sent limited(Duration pause, String words) {
        if (pause.compareTo(LONGEST_PAUSE) <= 0 && refusals.incrementAndGet() <= MOST_REFUSALS)
            return new Sent.Busy(pause);
        refusals.set(0);
        String why = seller.title() + " allows no more searches now (" + words + ")";
        seller.health().close(why);
        return new Sent.Rejected(why);
    }

    /** An HTML page comes from a gateway and says nothing of the key. */
    static boolean isPage(HttpResponse answer) {
        return answer.text().stripLeading().startsWith("<");
    }

    /** Returns what an answer says that is not good, on one line. */
    static String words(HttpResponse answer) {
        if (isPage(answer)) return "a page, HTTP " + answer.status();
        Optional<JsonNode> body = PaidCall.json(answer);
        for (String field : new String[] {"error", "message", "code"})
            if (body.isPresent() && body.get().path(field).isTextual())
                return PaidCall.words(body.get().path(field).asText());
        return body.isPresent() ? "HTTP " + answer.status() : PaidCall.words(answer.text());
    }
}
