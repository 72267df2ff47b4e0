package io.reelwright.kill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.cli.CommandDispatcher;
import io.reelwright.cli.Console;
import io.reelwright.config.CoreSettings;
import io.reelwright.config.Environment;
import io.reelwright.kill.ServerProcess.Told;
import io.reelwright.media.FrameRequest;
import io.reelwright.media.FrameWriter;
import io.reelwright.media.OwnFfmpeg;
import io.reelwright.media.Pixels;
import io.reelwright.store.postgres.EmbeddedPostgres;
import io.reelwright.testing.OwnDatabase;
import io.reelwright.testing.SharedFolders;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Own files, sent from the command line to a real server: what the film shows came over the wire. */
@Tag("slow")
@Timeout(300)
class SentFilesTest {
    private static final int WIDTH = 36;
    private static final int HEIGHT = 64;
    private static final int SHOT_FRAMES = 30;
    /** How far the hue of most of a frame may be from that of a picture, on a circle of 1. */
    private static final double NEAR = 0.06;

    private static final List<Color> REFERENCE =
            List.of(new Color(190, 70, 60), new Color(60, 80, 190), new Color(70, 170, 80), new Color(200, 180, 70));

    @TempDir
    Path folder;

    @Test
    void aFilmShowsThePicturesAndFollowsTheReferenceThatWereSentAfterTheyAreGoneHere() throws Exception {
        Path mine = Files.createDirectories(folder.resolve("mine"));
        Color lake = Color.getHSBColor(0.62f, 0.9f, 0.8f);
        Color forest = Color.getHSBColor(0.33f, 0.9f, 0.7f);
        Color poppies = Color.getHSBColor(0.98f, 0.9f, 0.8f);
        picture(mine.resolve("lake.png"), lake);
        picture(mine.resolve("forest.jpg"), forest);
        film(mine.resolve("poppies.mp4"), List.of(poppies), 90);
        Path cut = folder.resolve("cut.mp4");
        film(cut, REFERENCE, SHOT_FRAMES);
        Path script = Files.writeString(
                folder.resolve("words.md"),
                "The lake is deep and stays very cold all year. The forest around it is older than any of our houses. "
                        + "Poppies bloom on the hill as soon as the wind is warm. Come and see our quiet valley.");
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.createSymbolicLink(data.resolve("programs"), SharedFolders.programs());

        try (EmbeddedPostgres postgres = OwnDatabase.server(folder.resolve("postgres"));
                ServerProcess server = ServerProcess.start(
                        postgres.url() + "?user=" + postgres.user() + "&password=" + postgres.password(), data)) {
            server.awaitReady();
            String campaign = typed(
                    server,
                    "submit",
                    "Our valley",
                    "--script",
                    script.toString(),
                    "--media",
                    mine.toString(),
                    "--reference",
                    cut.toString(),
                    "--seconds",
                    "15");
            throwAway(mine);
            Files.delete(cut);

            Iterator<Told> events = server.events(campaign);
            JsonNode motion = reads(events, "motion_extracted");
            reads(events, "campaign_done");
            typed(server, "download", campaign, "--dir", folder.resolve("out").toString());

            assertThat(motion.path("origin").asText()).isEqualTo("reference");
            assertThat(motion.path("shots").asInt()).isEqualTo(REFERENCE.size());
            List<Double> hues = hues(film());
            assertThat(hues).anyMatch(hue -> isNear(hue, lake));
            assertThat(hues).anyMatch(hue -> isNear(hue, forest));
            assertThat(hues).anyMatch(hue -> isNear(hue, poppies));
        }
    }

    /** What a command says; it has to do what it is told. */
    private String typed(ServerProcess server, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(new byte[0]),
                null,
                false,
                "reelwright");
        Environment environment =
                new Environment(Map.of("REELWRIGHT_URL", server.address(), "HOME", folder.toString()), folder);
        int code = new CommandDispatcher(
                        console,
                        environment,
                        CoreSettings.PARTS,
                        _ -> {
                            throw new IllegalStateException("the work is a server's");
                        },
                        (_, _) -> CommandDispatcher.FAILED)
                .run(words);
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isEqualTo(CommandDispatcher.DONE);
        return out.toString(StandardCharsets.UTF_8).strip();
    }

    private static JsonNode reads(Iterator<Told> events, String kind) {
        while (true) {
            Told event = events.next();
            assertThat(event.kind()).as(event.data().toString()).isNotEqualTo("campaign_failed");
            if (event.kind().equals(kind)) return event.data();
        }
    }

    private Path film() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            return files.filter(file -> file.toString().endsWith(".mp4"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The hue of the upper middle of a frame, twice a second: there are no words. */
    private static List<Double> hues(Path film) throws Exception {
        List<Double> hues = new ArrayList<>();
        FrameRequest wish = FrameRequest.all(WIDTH, HEIGHT, Pixels.BGR24).atFps(2);
        OwnFfmpeg.get().frames(film, wish, (_, bgr) -> hues.add(hue(bgr)));
        return hues;
    }

    private static double hue(byte[] bgr) {
        int[] sum = new int[3];
        int count = 0;
        for (int y = HEIGHT / 4; y < HEIGHT / 2; y++) {
            for (int x = WIDTH / 4; x < WIDTH * 3 / 4; x++) {
                for (int c = 0; c < 3; c++) sum[c] += bgr[(y * WIDTH + x) * 3 + c] & 255;
                count++;
            }
        }
        return Color.RGBtoHSB(sum[2] / count, sum[1] / count, sum[0] / count, null)[0];
    }

    private static boolean isNear(double hue, Color picture) {
        double apart = Math.abs(hue - Color.RGBtoHSB(picture.getRed(), picture.getGreen(), picture.getBlue(), null)[0]);
        return Math.min(apart, 1 - apart) < NEAR;
    }

    /** A ground of one colour with some lighter tiles, so that there is something to see. */
    private static void picture(Path file, Color ground) throws IOException {
        BufferedImage image = new BufferedImage(900, 1600, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(ground);
        g.fillRect(0, 0, 900, 1600);
        g.setColor(ground.brighter());
        for (int y = 0; y < 1600; y += 100) g.fillRect(y * 7 % 800, y, 70, 70);
        g.dispose();
        String name = file.getFileName().toString();
        ImageIO.write(image, name.substring(name.indexOf('.') + 1), file.toFile());
    }

    /** Shots of plain colours, with a tile that moves. */
    private static void film(Path file, List<Color> shots, int frames) throws Exception {
        int width = 288;
        int height = 512;
        try (FrameWriter writer = OwnFfmpeg.get()
                .writer(file, width, height, List.of("-c:v", "libx264", "-preset", "ultrafast", "-crf", "20"))) {
            for (Color shot : shots) {
                for (int frame = 0; frame < frames; frame++) {
                    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
                    Graphics2D g = image.createGraphics();
                    g.setColor(shot);
                    g.fillRect(0, 0, width, height);
                    g.setColor(shot.darker());
                    g.fillRect(40 + frame / 3, 60, 60, 60);
                    g.dispose();
                    writer.frame(image.getRGB(0, 0, width, height, null, 0, width));
                }
            }
            writer.finish();
        }
    }

    private static void throwAway(Path mine) throws IOException {
        try (Stream<Path> files = Files.list(mine)) {
            for (Path file : files.toList()) Files.delete(file);
        }
        Files.delete(mine);
    }
}
