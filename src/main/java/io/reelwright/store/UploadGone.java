package io.reelwright.store;

/** A set of uploads that a campaign was to show is not there any more. */
public final class UploadGone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UploadGone(String set) {
        super(set + ": what was uploaded is not there any more; send it again");
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
