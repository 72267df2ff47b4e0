package io.reelwright.graph;

/** What people do with a campaign. */
public enum Action {
    /** Lets it go on that was to be looked at. */
    APPROVE,
    /** Does not let it go on. */
    REJECT,
    /** Lets it go on from its last checkpoint, a failed one in the phase that failed. */
    RESUME,
    /** Has it done again from a phase on. */
    RETRY_FROM,
    /** Has one scene drawn once more. */
    REDO,
    /** Says what a scene shall show, before it is drawn. */
    EDIT_SCENE,
    /** Gives it other words to speak. */
    EDIT_SCRIPT,
    /** Has a damaged or lost file made again. */
    RECOVER,
    /** Begins another campaign with what it has done so far. */
    FORK,
    /** Ends it for good. */
    CANCEL,
    /** Forgets it. */
    DELETE
}
