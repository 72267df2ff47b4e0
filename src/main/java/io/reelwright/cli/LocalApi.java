package io.reelwright.cli;

/** The API of this machine's data folder, served by this process for the time of one command. No campaign is worked on meanwhile. */
public interface LocalApi extends AutoCloseable {
    /** Returns its base URL, without a slash at the end. */
    String url();

    /** Stops serving and releases the data folder. */
    @Override
    void close();
}
