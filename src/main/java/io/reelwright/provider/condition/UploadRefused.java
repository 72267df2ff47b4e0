package io.reelwright.provider.condition;

/** A service does not take a file. */
public final class UploadRefused extends Exception {
    private static final long serialVersionUID = 1;

    private final boolean passing;

    /**
     * @param why     reason for the user
     * @param passing whether the same upload may succeed later
     */
    public UploadRefused(String why, boolean passing) {
        super(why);
        this.passing = passing;
    }

    /** Returns whether the same upload may succeed later. */
    public boolean isPassing() {
        return passing;
    }
}
