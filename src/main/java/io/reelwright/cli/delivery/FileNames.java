package io.reelwright.cli.delivery;

import io.reelwright.campaign.Master;
import io.reelwright.campaign.VideoState;

/** Names of the delivered files. They are readable and the same in every run. */
public final class FileNames {
    private final String slug;

    private FileNames(String slug) {
        this.slug = slug;
    }

    /** Returns the file names for a campaign. */
    public static FileNames of(VideoState state) {
        return new FileNames(Slug.of(state.campaign().brief().topic()));
    }

    /** Returns the name of a master's video, for example {@code why-honey-never-spoils-tiktok_9x16.mp4}. */
    public String video(Master master) {
        return stem(master) + ".mp4";
    }

    /** Returns the name of a clip's video, for example {@code why-honey-never-spoils-clip1-reels_9x16.mp4}. */
    public String video(Master.Clip clip) {
        return stem(clip) + ".mp4";
    }

    /** Returns the common name of a master's files, without suffix and extension. */
    public String stem(Master master) {
        return slug + "-" + master.output().label();
    }

    /** Returns the common name of a clip's files, without suffix and extension. */
    public String stem(Master.Clip clip) {
        return slug + "-clip" + clip.rank() + "-" + clip.file().output().label();
    }
}
