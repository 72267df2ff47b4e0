package io.reelwright.provider.video;

import io.reelwright.campaign.Asset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stored pictures that a take is to follow. Each names its file and the file's checksum, so that the same request means the same pictures
 * on every machine.
 *
 * @param first      picture with which the take begins; null when there is none
 * @param last       picture with which the take ends; null when there is none
 * @param references pictures of what somebody or something looks like
 */
public record ScenePictures(@Nullable Asset first, @Nullable Asset last, List<Asset> references) {
    /** No pictures. */
    public static final ScenePictures NONE = new ScenePictures(null, null, List.of());

    public ScenePictures {
        references = List.copyOf(references);
    }
}
