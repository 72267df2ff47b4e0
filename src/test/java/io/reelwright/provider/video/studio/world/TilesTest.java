package io.reelwright.provider.video.studio.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.provider.video.studio.world.Tiles.Tile;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

/** A plane is cut into what is seen of it; the frame is the same as before. */
class TilesTest {
    /** A ground over the lower half, and two posts above it. */
    private static BufferedImage plane() {
        BufferedImage plane = new BufferedImage(400, 200, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = plane.createGraphics();
        g.setColor(Color.RED);
        g.fillRect(0, 100, 400, 100);
        g.fillRect(50, 60, 10, 40);
        g.setColor(new Color(0, 0, 255, 120));
        g.fillRect(300, 20, 20, 80);
        g.dispose();
        return plane;
    }

    @Test
    void emptyPartsAreLeftOutAndTheGroundIsOpaque() {
        Tiles tiles = Tiles.of(plane(), 1000, 500);
        assertThat(tiles.tiles()).hasSize(3);
        assertThat(tiles.solid()).isEqualTo(600);
        long pixels = tiles.tiles().stream()
                .map(Tile::image)
                .mapToLong(image -> (long) image.getWidth() * image.getHeight())
                .sum();
        assertThat(pixels).isEqualTo(400 * 100 + 10 * 40 + 20 * 80);
        assertThat(tiles.tiles().getFirst().image().getType()).isEqualTo(BufferedImage.TYPE_INT_RGB);
    }

    @Test
    void theFrameIsTheSame() {
        BufferedImage whole = frame();
        whole.createGraphics().drawImage(plane(), 7, 9, null);
        BufferedImage tiled = frame();
        Tiles.of(plane(), 1000, 500).draw(tiled.createGraphics(), -993, -491);
        for (int y = 0; y < 240; y++)
            for (int x = 0; x < 420; x++) assertThat(tiled.getRGB(x, y)).isEqualTo(whole.getRGB(x, y));
    }

    @Test
    void itHidesTheFrameOnlyWhereItReachesItsLowerEdge() {
        Tiles tiles = Tiles.of(plane(), 0, 0);
        assertThat(tiles.hides(0, 200)).isEqualTo(100);
        assertThat(tiles.hides(-20, 200)).as("something is seen under it").isEqualTo(200);
    }

    private static BufferedImage frame() {
        BufferedImage frame = new BufferedImage(420, 240, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = frame.createGraphics();
        g.setColor(Color.GREEN);
        g.fillRect(0, 0, 420, 240);
        g.dispose();
        return frame;
    }
}
