package io.reelwright.provider.video.studio;

/** Brightens the middle tones of a frame; black and white stay unchanged. */
final class Brightening {
    private static final double GAMMA = 0.72;

    private final int[] lifted = new int[256];

    Brightening() {
        for (int i = 0; i < lifted.length; i++) lifted[i] = (int) Math.round(255 * Math.pow(i / 255.0, GAMMA));
    }

    void apply(int[] pixels) {
        for (int i = 0; i < pixels.length; i++) {
            int rgb = pixels[i];
            pixels[i] = lifted[rgb >> 16 & 0xff] << 16 | lifted[rgb >> 8 & 0xff] << 8 | lifted[rgb & 0xff];
        }
    }
}
