package io.reelwright.provider.stock;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Take;
import io.reelwright.money.Job;
import io.reelwright.net.HttpCall;
import io.reelwright.net.HttpResponse;
import io.reelwright.picture.PictureIndex;
import io.reelwright.provider.model.PaidCall;
import io.reelwright.provider.model.ServiceCheck;
import io.reelwright.provider.model.ServiceHealth;
import io.reelwright.provider.video.Offer;
import io.reelwright.provider.video.SceneSeller;
import io.reelwright.provider.video.TakeRequest;
import io.reelwright.store.stock.StockClaims;
import io.reelwright.text.LinearRegex;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds films in a stock library for nothing. A job searches when it is sent and has its result at once; as nothing is paid, it can be sent
 * again whenever it is unknown what became of it. An adapter adds how the library is called and what its answers look like.
 */
public abstract class StockSeller implements SceneSeller, ServiceCheck {
    /** The only model of a library. */
    static final String MODEL = "footage";

    private final String name;
    private final String title;
    private final StockConnection library;
    private final PictureIndex pictures = PictureIndex.shipped();
    private final ClipRanking ranking = new ClipRanking(pictures);
    private final SearchCalls calls = new SearchCalls(this);

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
        return (answer.status() == 401 || answer.status() == 403) && !SearchCalls.isPage(answer);
    }

    /** Returns the base address, the key and so on. */
    protected final StockConnection library() {
        return library;
    }

    /** Returns the library's name as it writes it. */
    final String title() {
        return title;
    }

    /** Returns the name of the variable that holds the key. */
    final String variable() {
        return name.toUpperCase(Locale.ROOT) + "_API_KEY";
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
            return new Offer.Declined(
                    "is not asked for scenes of the kind " + wish.scene().card().template());
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
        Optional<String> before = claims.of(job.ref());
        if (before.isPresent()) return new Sent.Accepted(before.get());
        StockRequest request = StockRequest.read(job.request());
        List<ClipRanking.Ranked> unnamed = List.of();
        boolean first = true;
        for (String search :
                searches(request.subject()::queries, request.shapes().getFirst())) {
            switch (calls.found(search)) {
                case SearchCalls.Found.Nothing(var sent) -> {
                    return sent;
                }
                case SearchCalls.Found.Clips(var clips) -> {
                    if (first) unnamed = ranking.unnamed(request, clips);
                    first = false;
                    Optional<String> mine = claim(claims, job, ranking.of(request, clips));
                    if (mine.isPresent()) return new Sent.Accepted(mine.get());
                }
            }
        }
        // The most specific search has found them, and nothing is known against them.
        Optional<String> mine = claim(claims, job, unnamed);
        if (mine.isPresent()) return new Sent.Accepted(mine.get());
        return new Sent.Rejected(String.format(
                Locale.ROOT,
                "%s has no further clip of %s that lasts %.1f s and is large enough",
                title,
                request.subject().words(),
                request.seconds()));
    }

    /** Gives the job the first clip that its campaign does not use. */
    private Optional<String> claim(StockClaims claims, Job job, List<ClipRanking.Ranked> clips) {
        for (ClipRanking.Ranked one : clips) {
            Optional<String> mine = claims.claim(job.campaign(), job.ref(), claimed(one));
            if (mine.isPresent()) return mine;
        }
        return Optional.empty();
    }

    private StockClaims.Clip claimed(ClipRanking.Ranked one) {
        StockClip clip = one.clip();
        ChosenClip chosen = new ChosenClip(clip.id(), one.file().link(), credit(clip));
        return new StockClaims.Clip(name + "/" + clip.id(), clip.page(), chosen.json());
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
        String words = library.key().maskedIn(SearchCalls.words(answer));
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
