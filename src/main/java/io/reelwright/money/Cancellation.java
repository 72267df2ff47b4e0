package io.reelwright.money;

/**
 * What a provider answers when it is asked to cancel a job that it has accepted. What the job cost is known only from its status, unless the
 * provider deletes what it cancels.
 */
public enum Cancellation {
    /** It was taken out of the queue before it began. */
    REMOVED,
    /** It was taken out of the queue before it began, and the provider does not know it any more. */
    DELETED,
    /** It was stopped while it ran, and the provider does not know it any more: nothing tells what it cost. */
    DELETED_RUNNING,
    /** It runs and is to be stopped if possible. */
    REQUESTED,
    /** It has ended already. */
    TOO_LATE,
    /** The provider does not know it, or it was cancelled before. */
    UNKNOWN,
    /** The provider cannot cancel jobs. */
    UNSUPPORTED,
    /** The provider gave no usable response. */
    SILENT
}
