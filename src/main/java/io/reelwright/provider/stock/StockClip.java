package io.reelwright.provider.stock;

import io.reelwright.campaign.Aspect;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A clip that a library has found.
 *
 * @param id       the library's name for it
 * @param page     address of its page
 * @param words    what the library says of it: tags, or the words of its page's address
 * @param author   who filmed it
 * @param seconds  its length
 * @param animated whether it is drawn and not filmed
 * @param files    its files in different sizes, at least one
 */
public record StockClip(
        String id, String page, String words, String author, double seconds, boolean animated, List<File> files) {
    public StockClip {
        files = List.copyOf(files);
    }

    /**
     * A file of a clip.
     *
     * @param link   address of the file
     * @param width  in pixels, more than 0
     * @param height in pixels, more than 0
     */
    public record File(String link, int width, int height) {
        /** Returns whether a shape can be cropped from it without enlarging it. */
        boolean covers(Aspect shape) {
            return width >= shape.width() && height >= shape.height();
        }

        private long pixels() {
            return (long) width * height;
        }
    }

    /**
     * Returns the smallest file that is large enough for all shapes, or else for the first one; empty when none is.
     *
     * @param shapes at least one
     */
    Optional<File> file(List<Aspect> shapes) {
        Comparator<File> smallest = Comparator.comparingLong(File::pixels).thenComparing(File::link);
        return files.stream()
                .filter(file -> shapes.stream().allMatch(file::covers))
                .min(smallest)
                .or(() -> files.stream()
                        .filter(file -> file.covers(shapes.getFirst()))
                        .min(smallest));
    }
}
