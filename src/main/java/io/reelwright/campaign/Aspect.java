package io.reelwright.campaign;

/** The shape of a picture, with the size in pixels at which Reelwright draws and encodes it. */
public enum Aspect {
    WIDE(1920, 1080, "16x9"),
    TALL(1080, 1920, "9x16");

    private final int width;
    private final int height;
    private final String label;

    Aspect(int width, int height, String label) {
        this.width = width;
        this.height = height;
        this.label = label;
    }

    /** Returns the width in pixels. */
    public int width() {
        return width;
    }

    /** Returns the height in pixels. */
    public int height() {
        return height;
    }

    /** Returns the ratio as used in file names: {@code 16x9} or {@code 9x16}. */
    public String label() {
        return label;
    }
}
