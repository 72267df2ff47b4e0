package io.reelwright.provider.stock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Take;
import io.reelwright.money.Job;
import io.reelwright.net.HttpCall;
import io.reelwright.net.HttpFailure;
import io.reelwright.net.HttpLimits;
import io.reelwright.net.HttpResponse;
import io.reelwright.picture.PictureIndex;
import io.reelwright.provider.model.PaidCall;
import io.reelwright.provider.model.ServiceCheck;
import io.reelwright.provider.model.ServiceHealth;
import io.reelwright.provider.video.Offer;
import io.reelwright.provider.video.SceneSeller;
import io.reelwright.provider.video.TakeRequest;
import io.reelwright.store.StateJson;
import io.reelwright.text.LinearRegex;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Finds films in a stock library for nothing. A job searches when it is sent and has its result at once; as nothing is paid, it can be sent
 * again whenever it is unknown what became of it. An adapter adds how the library is called and what its answers look like.
 */
public abstract class StockSeller implements SceneSeller, ServiceCheck {
    /** The only model of a library. */
    private static final String MODEL = "footage";

    /** After a longer pause than this, a scene is not waited for. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    private static final int MOST_REFUSALS = 3;
    private static final Duration WHILE_ANOTHER_ASKS = Duration.ofSeconds(1);
    private static final HttpLimits LIMITS = HttpLimits.API;
    private static final TypeReference<List<StockClip>> CLIPS = new TypeReference<>() {};

    private final String name;
    private final String title;
    private final StockConnection library;
    private final PictureIndex pictures = PictureIndex.shipped();
    private final ClipRanking ranking = new ClipRanking(pictures);
    private final SearchLimit limit = new SearchLimit();
    private final AtomicInteger refusals = new AtomicInteger();

    /**
     * @param name  the library's name in orders
     * @param title its name as it writes it: {@code Pexels}
     */
    protected StockSeller(String name, String title, StockConnection library) {
        this.name = name;
        this.title = title;
        this.library = library;
    }

    /**
     * Returns the searches for a clip as paths without the key, from specific to general, few.
     *
     * @param subject gives the words to search for
     * @param shape   shape of the campaign's first output
     */
    protected abstract List<String> searches(Words subject, Aspect shape);

    /** Gives the words to search for. */
    @FunctionalInterface
    protected interface Words {
        /** Returns them from specific to general, each at most {@code most} characters long. */
        List<String> queries(int most);
    }

    /** Returns the call of a search, with the key. */
    protected abstract HttpCall call(String search);

    /** Returns the smallest search that the library allows. */
    protected abstract String smallest();

    /** Returns the clips of an answer; empty when it is none of the library's. What is odd in it is left out. */
    protected abstract Optional<List<StockClip>> clips(JsonNode answer);

    /** Returns the credit of a clip as the library asks for it. */
    protected abstract Take.Credit credit(StockClip clip);

    /** Returns whether an answer that is not good says that the key is refused. */
    protected boolean isKeyRefused(HttpResponse answer) {
        return (answer.status() == 401 || answer.status() == 403) && !isPage(answer);
    }

    /** Returns the base address, the key and so on. */
    protected final StockConnection library() {
        return library;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final boolean isStockLibrary() {
        return true;
    }

    @Override
    public final ServiceHealth health() {
        return library.health();
    }

    @Override
    public final Offer offer(TakeRequest wish) {
        if (SceneSubject.isDrawn(wish.scene().card()))
            return new Offer.Declined("a " + wish.scene().card().template() + " has to be drawn");
        Optional<String> refusal = library.health().refusal(MODEL);
        if (refusal.isPresent()) return new Offer.Declined(refusal.get());
        SceneSubject subject = SceneSubject.of(wish.scene(), pictures);
        if (subject.things().isEmpty()) return new Offer.Declined("the scene names nothing that can be searched for");
        StockRequest request = StockRequest.of(subject, wish);
        return new Offer.Sold(
                MODEL,
                request.json(),
                0,
                subject.words(),
                request.seconds(),
                request.shapes().getFirst(),
                Set.of());
    }

    @Override
    public final Sent send(Job job) throws InterruptedException {
        StockClaims claims = new StockClaims(library.database().get());
        Optional<ChosenClip> before = claims.of(job);
        if (before.isPresent()) return new Sent.Accepted(before.get().json());
        StockRequest request = StockRequest.read(job.request());
        for (String search :
                searches(request.subject()::queries, request.shapes().getFirst())) {
            switch (found(search)) {
                case Found.Nothing(var sent) -> {
                    return sent;
                }
                case Found.Clips(var clips) -> {
                    for (ClipRanking.Ranked one : ranking.of(request, clips)) {
                        ChosenClip clip =
                                new ChosenClip(one.clip().id(), one.file().link(), credit(one.clip()));
                        Optional<ChosenClip> mine = claims.claim(job, clip);
                        if (mine.isPresent())
                            return new Sent.Accepted(mine.get().json());
                    }
                }
            }
        }
        return new Sent.Rejected(String.format(
                Locale.ROOT,
                "%s has no further clip of %s that lasts %.1f s and is large enough",
                title,
                request.subject().words(),
                request.seconds()));
    }

    /** The outcome of a search. */
    private sealed interface Found {
        record Clips(List<StockClip> clips) implements Found {}

        /** @param sent what becomes of the job */
        record Nothing(Sent sent) implements Found {}
    }

    private Found found(String search) throws InterruptedException {
        StockSearches searches = new StockSearches(library.database().get());
        String key = name + " " + library.address() + search;
        return switch (searches.of(key)) {
            case StockSearches.Known.Answered(var clips) -> new Found.Clips(kept(clips));
            case StockSearches.Known.Asked _ -> new Found.Nothing(new Sent.Busy(WHILE_ANOTHER_ASKS));
            case StockSearches.Known.Unknown(var asker) -> {
                Found found = new Found.Nothing(new Sent.NotSent("the search was stopped"));
                try {
                    found = asked(search);
                    if (found instanceof Found.Clips(var clips))
                        searches.keep(key, asker, StateJson.writeAny(clips), clips.isEmpty());
                } finally {
                    if (found instanceof Found.Nothing) searches.drop(key, asker);
                }
                yield found;
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
        Optional<Duration> pause = limit.pause(library.clock().instant());
        if (pause.isPresent()) return new Found.Nothing(limited(pause.get(), "its searches are used up"));
        try {
            HttpResponse answer = PaidCall.read(library.http(), call(search).limits(LIMITS), library.key());
            limit.note(answer, library.clock().instant());
            return read(answer);
        } catch (HttpFailure failed) {
            library.health().failed(MODEL);
            return new Found.Nothing(new Sent.NotSent(failed.why()));
        }
    }

    private Found read(HttpResponse answer) {
        if (answer.status() == 200) {
            Optional<List<StockClip>> clips = PaidCall.json(answer).flatMap(this::clips);
            if (clips.isPresent()) {
                refusals.set(0);
                library.health().accepted(MODEL);
                return new Found.Clips(clips.get());
            }
        }
        return new Found.Nothing(refused(answer));
    }

    private Sent refused(HttpResponse answer) {
        String words = words(answer);
        if (isKeyRefused(answer)) {
            String why = title + ": the key is refused (" + words + "); check " + variable();
            library.health().close(why);
            return new Sent.Rejected(why);
        }
        return switch (answer.status()) {
            case 429 -> limited(limit.pause(answer, library.clock().instant()), words);
            case 400, 404, 410, 422 -> new Sent.Rejected(title + " refuses the search: " + words);
            // Nothing is paid: what became of the request does not matter.
            default -> {
                library.health().failed(MODEL);
                yield new Sent.NotSent(title + " answered HTTP " + answer.status() + ": " + words);
            }
        };
    }

    /** A short pause is waited for; for a longer one the next maker is asked, now and for the next ten minutes. */
    private Sent limited(Duration pause, String words) {
        if (pause.compareTo(LONGEST_PAUSE) <= 0 && refusals.incrementAndGet() <= MOST_REFUSALS)
            return new Sent.Busy(pause);
        refusals.set(0);
        String why = title + " allows no more searches now (" + words + ")";
        library.health().close(why);
        return new Sent.Rejected(why);
    }

    private String variable() {
        return name.toUpperCase(Locale.ROOT) + "_API_KEY";
    }

    /** An HTML page comes from a gateway and says nothing of the key. */
    private static boolean isPage(HttpResponse answer) {
        return answer.text().stripLeading().startsWith("<");
    }

    private static String words(HttpResponse answer) {
        return isPage(answer) ? "a page, HTTP " + answer.status() : PaidCall.words(answer.text());
    }

    /** The result was there when the job was sent. */
    @Override
    public final Answer ask(Job job, String task) {
        return ChosenClip.read(task)
                .<Answer>map(clip -> new Answer.Done(clip.json(), 0L))
                .orElseGet(Answer.Forgotten::new);
    }

    /** Searches again: a job that has a clip already keeps it. */
    @Override
    public final Search find(Job job) throws InterruptedException {
        return switch (send(job)) {
            case Sent.Accepted(var task) -> new Search.Found(task);
            case Sent.Rejected _ -> new Search.Absent();
            case Sent.Busy _ -> new Search.Silent(name + " is busy");
            case Sent.NotSent(var why) -> new Search.Silent(why);
            case Sent.Unsure(var why) -> new Search.Silent(why);
        };
    }

    @Override
    public final HttpCall film(Job done) {
        ChosenClip clip = ChosenClip.read(done.result())
                .orElseThrow(() -> new IllegalArgumentException(title + "'s result has no address of a clip"));
        return library.address().file("GET", clip.link());
    }

    @Override
    public final Optional<Take.Credit> credit(Job done) {
        return ChosenClip.read(done.result()).map(ChosenClip::credit);
    }

    @Override
    public final Optional<String> prompt(Job job) {
        return Optional.of(StockRequest.read(job.request()).subject().words());
    }

    @Override
    public final boolean tellsCredit() {
        return false;
    }

    @Override
    public final Result check() throws InterruptedException {
        return ServiceCheck.ask(library.http(), call(smallest()), this::checked);
    }

    private Result checked(HttpResponse answer) {
        String words = library.key().maskedIn(words(answer));
        if (answer.status() == 200 && PaidCall.json(answer).flatMap(this::clips).isPresent())
            return new Result(Outcome.OK, "the key is good");
        if (isKeyRefused(answer))
            return new Result(Outcome.KEY_REFUSED, "the key is refused (" + words + "); check " + variable());
        if (answer.status() == 429)
            return new Result(Outcome.UNCLEAR, "no more searches are allowed now (" + words + "); try again later");
        return new Result(Outcome.UNCLEAR, "HTTP " + answer.status() + ": " + words + "; check " + name + "-url");
    }

    /** Returns a name that somebody has given himself as one line of at most 80 characters; {@code an unnamed author} if nothing is left. */
    protected static String author(String given) {
        String line = LinearRegex.replaceAll(given, "[\\p{C}\\p{Z}\\s]+", " ").strip();
        if (line.isEmpty()) return "an unnamed author";
        return line.length() <= 80
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, 79))) + "…";
    }

    /** Returns whether a text is an address of a page or a file. */
    protected static boolean isAddress(String text) {
        return ChosenClip.isAddress(text);
    }
}
