package io.reelwright.provider.video;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Asset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stored pictures that a take is to follow. Each names its file and the file's checksum, so that the same request means the same pictures
 * on every machine.
 *
 * @param first      picture with which the take begins; null when there is none
 * @param last       picture with which the take ends; null when there is none
 * @param references pictures of what somebody or something looks like
 * @param others     pictures for shapes that have their own first and last picture
 */
public record ScenePictures(
        @Nullable Asset first, @Nullable Asset last, List<Asset> references, Map<Aspect, Ends> others) {
    /** No pictures. */
    public static final ScenePictures NONE = new ScenePictures(null, null, List.of());

    public ScenePictures {
        references = List.copyOf(references);
        others = Map.copyOf(others);
    }

    /** Creates pictures that are the same for all shapes. */
    public ScenePictures(@Nullable Asset first, @Nullable Asset last, List<Asset> references) {
        this(first, last, references, Map.of());
    }

    /**
     * The pictures between which a take moves.
     *
     * @param first picture with which it begins; null when there is none
     * @param last  picture with which it ends; null when there is none
     */
    public record Ends(@Nullable Asset first, @Nullable Asset last) {}

    /** Returns the pictures between which a take moves in a shape. */
    public Ends ends(Aspect shape) {
        Ends own = others.get(shape);
        return own == null ? new Ends(first, last) : own;
    }

    /** Returns the same pictures, between other ones. */
    public ScenePictures between(Ends usual, Map<Aspect, Ends> own) {
        return new ScenePictures(usual.first(), usual.last(), references, own);
    }
}
