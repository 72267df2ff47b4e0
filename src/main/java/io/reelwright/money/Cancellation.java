package io.reelwright.money;

/** What a provider answers when it is asked to cancel a job that it has accepted. What the job cost is known only from its status. */
public enum Cancellation {
    /** It was taken out of the queue before it began. */
    REMOVED,
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
