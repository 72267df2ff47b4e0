package io.reelwright.provider.video.studio.backdrop;

import io.reelwright.campaign.Aspect;
import io.reelwright.look.Look;
import io.reelwright.look.Looks;
import io.reelwright.look.Sprite;
import io.reelwright.look.TextBlock;
import io.reelwright.look.TextStyle;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Draws every look in both shapes, so that a person can judge them.
 *
 * <p>Arguments: the folder to write to; then optionally the names of looks. One sheet per shape holds a row for each look and
 * a column for each of four seeds.
 */
final class LookGallery {
    private static final int SEEDS = 4;

    private LookGallery() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        List<Look> looks = new ArrayList<>(Looks.all());
        if (args.length > 1)
            looks = List.of(args).subList(1, args.length).stream()
                    .map(Looks::of)
                    .toList();
        for (Aspect aspect : Aspect.values()) {
            for (Look look : looks) {
                BufferedImage row = new BufferedImage(
                        SEEDS * aspect.width() / 3 + 8 * SEEDS, aspect.height() / 3, BufferedImage.TYPE_INT_RGB);
                Graphics2D g = row.createGraphics();
                for (int seed = 0; seed < SEEDS; seed++) {
                    BufferedImage small = Sprite.of(frame(look, aspect, seed))
                            .scaled(0.5)
                            .scaled(2 / 3.0)
                            .image();
                    g.drawImage(small, seed * (aspect.width() / 3 + 8), 0, null);
                }
                g.dispose();
                ImageIO.write(
                        row,
                        "png",
                        folder.resolve(look.name() + "-" + aspect.label() + ".png")
                                .toFile());
            }
        }
    }

    /** A frame with a plain headline, as it looks two seconds into its scene. */
    static BufferedImage frame(Look look, Aspect aspect, long seed) {
        String[] templates = {"headline", "list", "number", "chart"};
        Backdrop backdrop = Backdrops.of(look, aspect, seed, templates[(int) Math.floorMod(seed, 4L)], false);
        BufferedImage frame = new BufferedImage(aspect.width(), aspect.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = frame.createGraphics();
        Sprite.smooth(g);
        backdrop.paintBack(g, 2, BackdropCamera.STILL);
        boolean tall = aspect == Aspect.TALL;
        TextBlock title = new TextStyle(look.type().display(), 10, look.type().tracking())
                .fill(
                        "What the eye sees first",
                        700,
                        360,
                        tall ? 130 : 150,
                        60,
                        3,
                        look.type().leading(),
                        TextBlock.Align.LEFT);
        g.setPaint(look.palette().ink());
        g.fill(title.at(tall ? 80 : 100, tall ? 356 : 220));
        g.setPaint(look.palette().muted());
        g.fill(TextStyle.of(look.type().body(), 50)
                .line("A label in the muted tone")
                .at(tall ? 80 : 100, tall ? 780 : 640));
        g.setPaint(look.palette().ground().accent());
        g.fill(TextStyle.of(look.type().kicker(), 48).line("A kicker").at(tall ? 80 : 100, tall ? 286 : 120));
        backdrop.paintFront(g, 2, BackdropCamera.STILL);
        g.dispose();
        backdrop.grain(frame);
        return frame;
    }
}
