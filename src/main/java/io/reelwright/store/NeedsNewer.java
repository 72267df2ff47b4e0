package io.reelwright.store;

/** A campaign needs something that this binary does not know: it is left to a newer one. */
public final class NeedsNewer extends IllegalArgumentException {
    /** @param id the campaign */
    public NeedsNewer(String id) {
        super(id + " needs a newer Reelwright than this one: ask a server that runs the newer one");
    }
}
