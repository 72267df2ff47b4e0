package io.reelwright.provider.video.studio.world;

import java.util.function.IntConsumer;

/** A rectangle of a plane of a world, in the plane's own pixels. */
record Region(double left, double top, double right, double bottom) {
    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    /**
     * Calls {@code cell} with the number of each column of a grid that meets this region, and of some around it, whose things may lean
     * into it; column {@code n} begins at {@code n * pitch}.
     *
     * @param reach how far what stands in a column reaches beyond its neighbours, in pixels
     */
    void columns(double pitch, double reach, IntConsumer cell) {
        int last = (int) Math.floor((right + reach) / pitch) + 1;
        for (int n = (int) Math.floor((left - reach) / pitch) - 2; n <= last; n++) cell.accept(n);
    }

    /** Calls {@code cell} with the number of each row that meets this region, likewise. */
    void rows(double pitch, double reach, IntConsumer cell) {
        int last = (int) Math.floor((bottom + reach) / pitch) + 1;
        for (int n = (int) Math.floor((top - reach) / pitch) - 2; n <= last; n++) cell.accept(n);
    }
}
