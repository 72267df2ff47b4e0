package io.reelwright;

import io.reelwright.campaign.Asset;
import io.reelwright.config.Budgets;
import io.reelwright.config.Environment;
import io.reelwright.config.Setting;
import io.reelwright.config.Settings;
import io.reelwright.config.StorageSettings;
import io.reelwright.fakes.FakeClips;
import io.reelwright.fakes.FakeService;
import io.reelwright.graph.Engine;
import io.reelwright.media.FrameRequest;
import io.reelwright.media.OwnFfmpeg;
import io.reelwright.media.Pixels;
import io.reelwright.provider.speech.mary.MaryVoice;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;

/** Videos whose scenes are bought from fakes: the process that makes them, and which delivered clip a frame comes from. */
final class ServiceVideos {
    static final String KEY = "canary-4b1f7c";

    private ServiceVideos() {}

    /** Returns a process with one service and a budget of 20 dollars. */
    static Assembly assembly(
            Path folder, FakeService fake, Setting<URI> address, String key, Map<Setting<?>, String> more)
            throws Exception {
        Map<Setting<?>, String> given = new HashMap<>(more);
        given.put(StorageSettings.DATA, folder.resolve("data").toString());
        given.put(address, fake.url());
        given.put(Budgets.CAMPAIGN, "20");
        given.put(Budgets.DAY, "20");
        Settings settings = Settings.of(
                given, new Environment(Map.of("HOME", folder.toString(), key, KEY), folder), Assembly.SETTINGS);
        return Assembly.of(settings, new MaryVoice(), Engine.Slots.SMALL, UnaryOperator.identity());
    }

    /** Returns the mark of each frame; -1 for a frame that no clip alone fills. */
    static List<Integer> marks(Assembly parts, Asset file) throws Exception {
        List<Integer> marks = new ArrayList<>();
        OwnFfmpeg.get().frames(parts.assets().path(file), FrameRequest.all(36, 64, Pixels.BGR0), (_, bytes) -> {
            double[] sum = new double[3];
            for (int i = 0; i < bytes.length; i += 4)
                for (int colour = 0; colour < 3; colour++) sum[2 - colour] += bytes[i + colour] & 255;
            marks.add(FakeClips.markOf(sum));
            return true;
        });
        return marks;
    }

    /** Returns the mark of an uploaded picture. */
    static int mark(byte[] picture) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
        double[] sum = new double[3];
        for (int y = 0; y < image.getHeight(); y += 4)
            for (int x = 0; x < image.getWidth(); x += 4)
                for (int colour = 0; colour < 3; colour++) sum[colour] += image.getRGB(x, y) >> (16 - 8 * colour) & 255;
        return FakeClips.markOf(sum);
    }
}
