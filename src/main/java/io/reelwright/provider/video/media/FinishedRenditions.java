package io.reelwright.provider.video.media;

import io.reelwright.campaign.Aspect;
import java.io.IOException;

/** Is told of each rendition that was made, so that the work can be counted. */
@FunctionalInterface
public interface FinishedRenditions {
    /** Notes one finished rendition. */
    void finished(String campaign, int scene, int take, Aspect aspect) throws IOException;
}
