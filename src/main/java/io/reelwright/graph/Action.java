package io.reelwright.graph;

/** An action that a user takes on a campaign. */
public enum Action {
    /** Approves a campaign that waits for review. */
    APPROVE,
    /** Rejects the work of a campaign that waits for review. */
    REJECT,
    /** Resumes a campaign from its last checkpoint, a failed one in the phase that failed. */
    RESUME,
    /** Repeats a campaign from a phase on. */
    RETRY_FROM,
    /** Draws one scene again. */
    REDO,
    /** Changes what a scene shows, before it is drawn. */
    EDIT_SCENE,
    /** Replaces the script. */
    EDIT_SCRIPT,
    /** Makes a damaged or lost file again. */
    RECOVER,
    /** Starts another campaign with the work done so far. */
    FORK,
    /** Cancels a campaign for good. */
    CANCEL,
    /** Deletes a campaign. */
    DELETE
}
