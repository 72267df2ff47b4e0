package io.reelwright.campaign;

/** Versions of the state, and the oldest one that can express all that a campaign needs. */
final class StateSchema {
    /** The version that introduced uploaded files: a binary that does not know them would make a different video. */
    static final int UPLOADS = 2;

    /**
     * The version that introduced rules for bought scenes and blueprints in orders: a binary that does not know them could exceed the order's
     * budget, or make another video.
     */
    static final int PURCHASES = 3;

    /** The version that introduced takes of several bought clips: a binary that does not know them would show only the first. */
    static final int CLIPS = 4;

    /**
     * The version that introduced stock clips, chained scenes and characters in orders: a binary that does not know them would make another
     * video.
     */
    static final int CHAINS = 5;

    /** The version that introduced beats: a binary that does not know them would draw one card for the whole scene. */
    static final int BEATS = 6;

    private static final int FIRST = 1;

    private StateSchema() {}

    /** Returns the version that a new campaign needs. */
    static int of(Campaign campaign) {
        Brief brief = campaign.brief();
        if (brief.purchases().chain() || brief.purchases().stock() != null || brief.character() != null) return CHAINS;
        if (brief.purchases().eachShape()) return CLIPS;
        if (brief.purchasing() != null || brief.blueprint() != null) return PURCHASES;
        return brief.uploads().isEmpty() ? FIRST : UPLOADS;
    }

    /** Returns the version that a storyboard needs. */
    static int of(Storyboard board) {
        if (board.scenes().stream().anyMatch(scene -> !scene.beats().isEmpty())) return BEATS;
        // A binary that does not know services of single scenes could buy them elsewhere.
        return board.namesServices() ? PURCHASES : FIRST;
    }
}
