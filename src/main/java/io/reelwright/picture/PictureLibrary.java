package io.reelwright.picture;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import io.reelwright.text.LinearRegex;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Draws illustrations by name. Drawing one takes 20 to 600 ms because of its SVG filters, so the most recently used images are
 * cached, up to {@value #KEPT_PIXELS} pixels in total. Thread-safe.
 */
public final class PictureLibrary {
    /** Cache size. 12 million pixels take 48 MB, enough for about 20 large illustrations. */
    private static final long KEPT_PIXELS = 12_000_000;

    private record Key(String name, int size) {}

    private final Map<Key, BufferedImage> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long keptPixels;

    /**
     * Returns a picture as a square image of type {@code TYPE_INT_ARGB_PRE}. The image is shared: do not draw on it.
     *
     * @param name name of the picture, for example {@code honey-pot}
     * @param size side of the square in pixels, 8 to 2,000
     * @return the image; empty when no picture has that name
     * @throws IllegalArgumentException when {@code size} is out of range
     */
    public synchronized Optional<BufferedImage> image(String name, int size) {
        if (size < 8 || size > 2_000)
            throw new IllegalArgumentException("a picture cannot have " + size + " px; give 8 to 2000");
        BufferedImage known = kept.get(new Key(name, size));
        if (known != null) return Optional.of(known);
        Optional<BufferedImage> drawn = load(name).map(document -> draw(document, size));
        drawn.ifPresent(image -> keep(new Key(name, size), image));
        return drawn;
    }

    private void keep(Key key, BufferedImage image) {
        kept.put(key, image);
        keptPixels += (long) key.size() * key.size();
        var oldest = kept.keySet().iterator();
        while (keptPixels > KEPT_PIXELS && kept.size() > 1 && oldest.hasNext()) {
            Key gone = oldest.next();
            oldest.remove();
            keptPixels -= (long) gone.size() * gone.size();
        }
    }

    private static Optional<SVGDocument> load(String name) {
        if (!LinearRegex.matches(name, "[a-z0-9-]+")) return Optional.empty();
        try (InputStream in = PictureLibrary.class.getResourceAsStream("/pictures/svg/" + name + ".svg")) {
            if (in == null) return Optional.empty();
            return Optional.ofNullable(new SVGLoader().load(in, null, LoaderContext.createDefault()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage draw(SVGDocument document, int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        document.render((java.awt.Component) null, g, new ViewBox(0, 0, size, size));
        g.dispose();
        return image;
    }
}
