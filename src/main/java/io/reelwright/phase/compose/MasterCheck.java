package io.reelwright.phase.compose;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Scene;
import io.reelwright.graph.PhaseFailure;
import io.reelwright.media.Ffmpeg;
import io.reelwright.media.FrameRequest;
import io.reelwright.media.Loudness;
import io.reelwright.media.MediaException;
import io.reelwright.media.Pixels;
import io.reelwright.media.ProbeResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Checks a written master, so that every file that leaves COMPOSE is known to play everywhere. */
final class MasterCheck {
    /** Maximum difference between the measured and the target loudness, in LU. */
    private static final double LOUDNESS_TOLERANCE = 0.5;

    private final Ffmpeg ffmpeg;

    MasterCheck(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    /**
     * The results of a passed check.
     *
     * @param loudness measured on the file's sound
     * @param sheet    frames of the file
     */
    record Passed(Loudness loudness, ContactSheet sheet) {}

    /**
     * Decodes the whole file and checks every requirement of the platforms.
     *
     * @param silent whether the file is silent and therefore cannot have the target loudness
     * @throws PhaseFailure if any check fails; the message names all faults
     */
    Passed check(Path file, String name, Aspect aspect, int frames, boolean silent)
            throws IOException, InterruptedException {
        List<String> faults = new ArrayList<>();
        ProbeResult probe = ffmpeg.probe(file);
        picture(probe, aspect, frames, faults);
        sound(probe, frames, faults);
        Mp4Boxes boxes = Mp4Boxes.of(file);
        if (!boxes.indexFirst()) faults.add("its index does not come first");
        if (boxes.editList()) faults.add("it has an edit list");
        ContactSheet sheet = new ContactSheet(aspect);
        Loudness loudness = decode(file, frames, sheet, faults);
        if (!silent) loudness(loudness, faults);
        if (sheet.bordered()) faults.add("the picture has black borders");
        if (!faults.isEmpty())
            throw new PhaseFailure(
                    "COMPOSE made a file that does not pass: " + name + ": " + String.join("; ", faults));
        return new Passed(loudness, sheet);
    }

    private Loudness decode(Path file, int frames, ContactSheet sheet, List<String> faults)
            throws IOException, InterruptedException {
        FrameRequest wish = FrameRequest.all(sheet.width, sheet.height, Pixels.BGR24);
        try {
            return ffmpeg.inspect(file, ContactSheet.wanted(frames), wish, (index, bgr) -> {
                sheet.add(bgr);
                return true;
            });
        } catch (MediaException damaged) {
            faults.add("it cannot be decoded to its end (" + damaged.getMessage() + ")");
            return new Loudness(SoundtrackEncoder.LOUDNESS_TARGET, SoundtrackEncoder.CEILING);
        }
    }

    private static void picture(ProbeResult probe, Aspect aspect, int frames, List<String> faults)
            throws MediaException {
        ProbeResult.Picture p = probe.pictureNow();
        expect("picture", p.codec() + " " + p.profile() + " " + p.pixelFormat(), "h264 High yuv420p", faults);
        expect("level", p.level(), 40, faults);
        expect("size", p.width() + "x" + p.height(), aspect.width() + "x" + aspect.height(), faults);
        expect("frames a second", p.fps(), (double) Scene.FPS, faults);
        expect(
                "colours",
                p.range() + " " + p.matrix() + " " + p.primaries() + " " + p.transfer(),
                "tv bt709 bt709 bt709",
                faults);
        if (Math.abs(p.frames() - frames) > 1) faults.add("it has " + p.frames() + " frames instead of " + frames);
        if (Math.abs(p.start()) > 0.001) faults.add("its picture starts at " + p.start() + " s");
    }

    private static void sound(ProbeResult probe, int frames, List<String> faults) throws MediaException {
        ProbeResult.Sound s = probe.soundNow();
        expect(
                "sound",
                s.codec() + " " + s.rate() + " Hz " + s.channels() + " channels",
                "aac 48000 Hz 2 channels",
                faults);
        if (Math.abs(s.start()) > 0.001) faults.add("its sound starts at " + s.start() + " s");
        double length = frames / (double) Scene.FPS;
        if (Math.abs(s.seconds() - length) > 0.08)
            faults.add(String.format(Locale.ROOT, "its sound lasts %.2f s instead of %.2f s", s.seconds(), length));
    }

    private static void loudness(Loudness found, List<String> faults) {
        if (Math.abs(found.integrated() - SoundtrackEncoder.LOUDNESS_TARGET) > LOUDNESS_TOLERANCE)
            faults.add(
                    "its loudness is " + found.integrated() + " LUFS instead of " + SoundtrackEncoder.LOUDNESS_TARGET);
        if (found.truePeak() > SoundtrackEncoder.CEILING)
            faults.add("its true peak is " + found.truePeak() + " dBTP, above " + SoundtrackEncoder.CEILING);
    }

    private static void expect(String what, Object found, Object wanted, List<String> faults) {
        if (!found.equals(wanted)) faults.add(what + ": " + found + " instead of " + wanted);
    }
}
