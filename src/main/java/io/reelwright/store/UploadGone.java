package io.reelwright.store;

/** An upload set that a campaign needs no longer exists or has changed. */
public final class UploadGone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UploadGone(String set) {
        super(set + ": the uploaded files no longer exist; send them again");
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
