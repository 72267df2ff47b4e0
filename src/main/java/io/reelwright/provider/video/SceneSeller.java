package io.reelwright.provider.video;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Asset;
import io.reelwright.campaign.Take;
import io.reelwright.money.Job;
import io.reelwright.money.JobProvider;
import io.reelwright.net.HttpCall;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A maker that sells takes: an accepted offer becomes a job, and a finished job yields a video at an address. */
public interface SceneSeller extends SceneMaker, JobProvider {
    /**
     * Returns the HTTP call that fetches the video of a finished job.
     *
     * @throws IllegalArgumentException when the job's result names no video; the message is reported as the reason
     */
    HttpCall film(Job done);

    /**
     * Returns the call that fetches the video after its address was refused or not found: the address is read from the service once more.
     * Empty when the service has no other way to it.
     */
    default Optional<HttpCall> renewed(Job done) throws InterruptedException {
        return Optional.empty();
    }

    /** Returns whether it finds films that others have made, for nothing, and not films that are made for the scene. */
    default boolean isStockLibrary() {
        return false;
    }

    /** Returns whose film a finished job has found; empty when nobody has to be named. */
    default Optional<Take.Credit> credit(Job done) {
        return Optional.empty();
    }

    /** Returns the prompt in a job's request; empty when the seller does not tell. */
    default Optional<String> prompt(Job job) {
        return Optional.empty();
    }

    /**
     * Returns the clips of a take in the order in which they are bought, when there are several; empty when its first one is its only one.
     *
     * @param first the job for the take's first clip
     */
    default List<PlannedClip> clips(Job first) {
        return List.of();
    }

    /**
     * Returns the request for a later clip of a take, in the format of the adapter.
     *
     * @param first  the job for the take's first clip
     * @param clip   one of its {@link #clips} but the first
     * @param before what is stored of the clip before it; with the last frame if the clip continues it
     */
    default String request(Job first, PlannedClip clip, DeliveredBefore before) {
        throw new IllegalArgumentException(name() + " sells takes of one clip only");
    }

    /** Returns the stored film of the clip before the one of a job; empty for a take's first clip. */
    default Optional<Asset> filmBefore(Job later) {
        return Optional.empty();
    }

    /**
     * Returns the pictures between which the clips of a take were ordered, by shape; empty when it was ordered without any.
     *
     * @param first the job for the take's first clip
     */
    default Map<Aspect, ScenePictures.Ends> ends(Job first) {
        return Map.of();
    }

    /** Returns whether all that it sells costs nothing, so that it may be asked where nothing may be spent. */
    default boolean isFree() {
        return false;
    }

    /** Returns how far the take of a job follows its blueprint. */
    default Offer.Conditions conditions(Job job) {
        return Offer.Conditions.NONE;
    }
}
