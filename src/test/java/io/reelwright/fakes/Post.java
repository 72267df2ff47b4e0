package io.reelwright.fakes;

/**
 * How a fake tells a callback address that a task has ended.
 *
 * @param seal  the signature
 * @param place where the task's id stands in the body; of Kie.ai only
 */
public record Post(Seal seal, Place place) {
    /** As the service does it. */
    public static final Post GOOD = new Post(Seal.GOOD, Place.DATA_TASK_ID);

    /** Signatures. */
    public enum Seal {
        /** Of the service's key, over what was sent, now. */
        GOOD,
        /** Of another key. */
        OTHER_KEY,
        /** Good, but of an hour ago. */
        STALE,
        /** Over another body, or of another task where only the task is signed. */
        TAMPERED,
        /** None. */
        ABSENT
    }

    /** Places of the task's id. */
    public enum Place {
        /** {@code data.taskId}. */
        DATA_TASK_ID,
        /** {@code data.task_id}. */
        DATA_TASK_ID_SNAKE,
        /** {@code taskId}. */
        TASK_ID,
        /** {@code task_id}. */
        TASK_ID_SNAKE
    }

    /** Signed in another way. */
    public static Post sealed(Seal seal) {
        return new Post(seal, Place.DATA_TASK_ID);
    }

    /** With the id in another place. */
    public static Post naming(Place place) {
        return new Post(Seal.GOOD, place);
    }
}
