package io.reelwright.provider.video;

/** A film that was made, has cost nothing, and is lost before it was fetched. Its seller can make it again. */
public final class FilmLost extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public FilmLost(String why) {
        super(why);
    }
}
