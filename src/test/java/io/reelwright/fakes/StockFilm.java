package io.reelwright.fakes;

/**
 * A film of a fake library.
 *
 * @param words    what it shows: {@code a bee on a flower}
 * @param width    of its largest file
 * @param height   of its largest file
 * @param animated whether it is drawn
 * @param dead     whether its files are gone although they are found
 */
public record StockFilm(
        long id, String words, String author, int seconds, int width, int height, boolean animated, boolean dead) {
    /** A film in full HD for a tall video. */
    public static StockFilm tall(long id, String words, int seconds) {
        return new StockFilm(id, words, "Ana " + id, seconds, 1080, 1920, false, false);
    }

    /** A film in full HD for a wide video. */
    public static StockFilm wide(long id, String words, int seconds) {
        return new StockFilm(id, words, "Ana " + id, seconds, 1920, 1080, false, false);
    }

    /** The same in another size. */
    public StockFilm sized(int w, int h) {
        return new StockFilm(id, words, author, seconds, w, h, animated, dead);
    }

    /** The same, whose files are gone. */
    public StockFilm gone() {
        return new StockFilm(id, words, author, seconds, width, height, animated, true);
    }

    /** The same, drawn. */
    public StockFilm drawn() {
        return new StockFilm(id, words, author, seconds, width, height, true, dead);
    }

    /** The same by somebody else. */
    public StockFilm by(String name) {
        return new StockFilm(id, words, name, seconds, width, height, animated, dead);
    }
}
