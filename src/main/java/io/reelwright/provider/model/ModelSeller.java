package io.reelwright.provider.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Asset;
import io.reelwright.money.Job;
import io.reelwright.net.HttpCall;
import io.reelwright.provider.condition.InputUploads;
import io.reelwright.provider.video.DeliveredBefore;
import io.reelwright.provider.video.Offer;
import io.reelwright.provider.video.PlannedClip;
import io.reelwright.provider.video.ScenePictures;
import io.reelwright.provider.video.SceneSeller;
import io.reelwright.provider.video.TakeRequest;
import io.reelwright.text.LinearRegex;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sells takes of the models that the catalogue has for a service. An adapter adds how the service is called. */
public abstract class ModelSeller implements SceneSeller, ServiceCheck {
    private static final int LONGEST_ADDRESS = 2_000;

    private final String name;
    private final List<VideoModel> models;
    private final ServiceHealth health;
    private final InputUploads uploads;

    /**
     * @param name    the service's name in orders and in the catalogue
     * @param models  in the order of preference
     * @param uploads uploads the files of a request before it is sent
     */
    protected ModelSeller(String name, List<VideoModel> models, ServiceHealth health, InputUploads uploads) {
        this.name = name;
        this.models = List.copyOf(models);
        this.health = health;
        this.uploads = uploads;
    }

    /**
     * Sends a request whose files are uploaded.
     *
     * @param request has {@code id}, the service's name for the model, {@code endpoint} where the catalogue names one, and {@code input}, the
     *                model's own fields
     */
    protected abstract Sent create(Job job, ObjectNode request) throws InterruptedException;

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final ServiceHealth health() {
        return health;
    }

    @Override
    public boolean isFree() {
        return models.stream().allMatch(VideoModel::isFree);
    }

    @Override
    public Offer offer(TakeRequest request) {
        return ModelOffer.of(models, request, health);
    }

    @Override
    public Sent send(Job job) throws InterruptedException {
        return uploads.resolve(ModelOffer.request(job), request -> create(job, request));
    }

    /** Closes the service for a while, as its account is empty or its key refused, and rejects the job. */
    protected final Sent closed(String why) {
        health.close(why);
        return new Sent.Rejected(why);
    }

    /** Returns the model of a job; empty when the catalogue no longer has it. */
    protected final Optional<VideoModel> model(Job job) {
        return models.stream().filter(model -> model.name().equals(job.model())).findFirst();
    }

    /** Returns whether a text is an HTTP address of at most 2,000 characters. */
    protected static boolean isAddress(String text) {
        return text.length() <= LONGEST_ADDRESS && LinearRegex.matches(text, "https?://\\S+");
    }

    /** Fetches the file at the address that is the job's result. */
    @Override
    public HttpCall film(Job done) {
        return film(String.valueOf(done.result()));
    }

    /**
     * Returns the call that fetches a file.
     *
     * @throws IllegalArgumentException when the address is none; the message is reported as the reason
     */
    protected abstract HttpCall film(String address);

    /** Reads the task once more: its result may have got a new address. */
    @Override
    public Optional<HttpCall> renewed(Job done) throws InterruptedException {
        String task = done.task();
        return task != null && ask(done, task) instanceof Answer.Done answer
                ? Optional.of(film(answer.result()))
                : Optional.empty();
    }

    /** The service finds no job by our own name for it. */
    @Override
    public Search find(Job job) throws InterruptedException {
        return new Search.Blind();
    }

    @Override
    public Optional<String> prompt(Job job) {
        return ModelOffer.prompt(models, job);
    }

    @Override
    public List<PlannedClip> clips(Job first) {
        return TakeClips.of(first);
    }

    @Override
    public String request(Job first, PlannedClip clip, DeliveredBefore before) {
        return TakeClips.request(first, clip, before);
    }

    @Override
    public Optional<Asset> filmBefore(Job later) {
        return TakeClips.filmBefore(later);
    }

    @Override
    public Map<Aspect, ScenePictures.Ends> ends(Job first) {
        return ClipEnds.of(first);
    }

    @Override
    public Offer.Conditions conditions(Job job) {
        return ModelOffer.conditions(job);
    }
}
