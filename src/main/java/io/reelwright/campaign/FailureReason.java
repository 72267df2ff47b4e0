package io.reelwright.campaign;

/**
 * Why a campaign has failed, for programs: failures of a kind that a caller can handle.
 *
 * @param kind   {@code source_too_thin}; later binaries may know more kinds
 * @param detail what was found, in plain words
 * @param mend   what the user can do
 */
public record FailureReason(String kind, String detail, String mend) {
    /** The source does not hold what a video about its topic has to tell. */
    public static final String SOURCE_TOO_THIN = "source_too_thin";

    /** Returns the reason as one sentence for people. */
    public String said() {
        return kind.replace('_', ' ') + ": " + detail + "; " + mend;
    }
}
