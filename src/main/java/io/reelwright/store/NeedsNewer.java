package io.reelwright.store;

/** A campaign needs a feature that this binary does not have, so it is left to a newer one. */
public final class NeedsNewer extends IllegalArgumentException {
    /** @param id the campaign's id */
    public NeedsNewer(String id) {
        super(id + " needs a newer Reelwright than this one; send the request to a server that runs the newer one");
    }
}
