package io.reelwright.cli.delivery;

import io.reelwright.campaign.Master;
import io.reelwright.campaign.VideoState;

/** Names of the delivered files, readable and the same on every run. */
public final class FileNames {
    private final String slug;

    private FileNames(String slug) {
        this.slug = slug;
    }

    /** The names for a campaign's files. */
    public static FileNames of(VideoState state) {
        return new FileNames(Slug.of(state.campaign().brief().topic()));
    }

    /** For example {@code why-honey-never-spoils-tiktok_9x16.mp4}. */
    public String video(Master master) {
        return stem(master) + ".mp4";
    }

    /** For example {@code why-honey-never-spoils-clip1-reels_9x16.mp4}. */
    public String video(Master.Clip clip) {
        return stem(clip) + ".mp4";
    }

    /** The name of a master's files without their ends. */
    public String stem(Master master) {
        return slug + "-" + master.output().label();
    }

    /** The name of a clip's files without their ends. */
    public String stem(Master.Clip clip) {
        return slug + "-clip" + clip.rank() + "-" + clip.file().output().label();
    }
}
