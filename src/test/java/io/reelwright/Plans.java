package io.reelwright;

import io.reelwright.campaign.Brief;
import io.reelwright.cli.VideoPlan;
import io.reelwright.config.Environment;
import io.reelwright.config.InvalidSettings;
import io.reelwright.config.Settings;
import io.reelwright.provider.speech.mary.MaryVoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Plans videos with the parts of this process and without a key, in a folder of its own that is deleted at the end. */
public final class Plans implements AutoCloseable {
    private final Path folder;
    private final Settings settings;
    private final MaryVoice voice = new MaryVoice();

    /** Creates the folder. */
    public Plans() throws IOException, InvalidSettings {
        folder = Files.createTempDirectory("reelwright-plans-");
        Map<String, String> variables = Map.of(
                "HOME",
                folder.toString(),
                "REELWRIGHT_DATA",
                folder.resolve("data").toString());
        settings = Settings.of(Map.of(), new Environment(variables, folder), Assembly.SETTINGS);
    }

    /** Returns the voices that an order may name. */
    public List<String> voices() {
        return voice.voices(Locale.ENGLISH);
    }

    /** Returns the plan of a video; what a phase throws comes through as it is. */
    public VideoPlan of(Brief brief) throws IOException, InterruptedException {
        return Planning.plan(settings, voice, brief);
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path one : inside.sorted(Comparator.reverseOrder()).toList()) Files.delete(one);
        }
    }
}
