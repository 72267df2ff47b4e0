package io.reelwright.store;

/** A project has reached one of its quotas. The message names the quota and the remedy. */
public final class QuotaExceeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param quota the quota's name, as in the setting
     * @param why   the limit and the remedy
     */
    QuotaExceeded(String quota, String why) {
        super(quota + ": " + why + ", or have the server's operator raise --" + quota);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
