package io.reelwright.store;

/** A project has as much of something as it may have. The message names the quota and the mend. */
public final class QuotaExceeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param quota its name, as of the setting
     * @param why   how much there may be, and what helps
     */
    QuotaExceeded(String quota, String why) {
        super(quota + ": " + why + ", or have the server's operator raise --" + quota);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
