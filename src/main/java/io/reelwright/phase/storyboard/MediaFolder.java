package io.reelwright.phase.storyboard;

import io.reelwright.campaign.Scene;
import io.reelwright.campaign.SceneCard.OwnMedia;
import io.reelwright.campaign.Script;
import io.reelwright.campaign.Storyboard;
import io.reelwright.graph.PhaseFailure;
import io.reelwright.store.asset.OwnFiles.Own;
import io.reelwright.text.Regex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * The user's own pictures and clips.
 *
 * @param files    those that can be used, by name
 * @param findings those that cannot, each with the reason
 */
record MediaFolder(List<OwnFile> files, List<String> findings) {
    private static final int MOST_FILES = 400;
    private static final int MOST_NAMES = 12;

    /** No media of the user's own. */
    static final MediaFolder NONE = new MediaFolder(List.of(), List.of());

    /** A usable file; {@code named} is what a card says of it, {@code seconds} is 0 for a picture. */
    record OwnFile(Path path, String named, boolean video, double seconds) {
        OwnFile(Own file, boolean video, double seconds) {
            this(file.path(), file.named(), video, seconds);
        }
    }

    /** What the user has to know: each file that cannot be used, and in one line those that no scene of the board shows. */
    List<String> told(Storyboard board) {
        Set<String> shown = board.scenes().stream()
                .map(Scene::card)
                .filter(OwnMedia.class::isInstance)
                .map(card -> ((OwnMedia) card).file())
                .collect(Collectors.toSet());
        List<String> left = files.stream()
                .filter(file -> !shown.contains(file.named()))
                .map(file -> file.path().getFileName().toString())
                .toList();
        List<String> told = new ArrayList<>();
        for (String finding : findings) told.add(Script.ABOUT_MEDIA + finding);
        if (!left.isEmpty())
            told.add(Script.ABOUT_MEDIA + "not shown, since every scene has a picture already: " + names(left));
        return told;
    }

    private static String names(List<String> left) {
        if (left.size() <= MOST_NAMES) return String.join(", ", left);
        return String.join(", ", left.subList(0, MOST_NAMES)) + " and " + (left.size() - MOST_NAMES) + " more";
    }

    /**
     * Looks at every picture and clip of a folder, not at folders inside it.
     *
     * @throws PhaseFailure when there is nothing in it that can be used
     */
    static MediaFolder read(Path folder, ClipLength clips) throws InterruptedException {
        List<Own> files = listed(folder).stream()
                .map(path -> new Own(path, path.toAbsolutePath().toString()))
                .toList();
        return read(folder.toString(), files, clips);
    }

    /**
     * Looks at every picture and clip.
     *
     * @param where in which they lie, as the user calls it
     * @throws PhaseFailure when none of them can be used
     */
    static MediaFolder read(String where, List<Own> all, ClipLength clips) throws InterruptedException {
        List<OwnFile> files = new ArrayList<>();
        List<String> findings = new ArrayList<>();
        for (Own file : all) {
            Path path = file.path();
            String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
            try {
                if (Regex.contains(name, "\\.(jpe?g|png|bmp)$")) files.add(picture(file, clips));
                else if (Regex.contains(name, "\\.webp$")) files.add(opened(file, clips));
                else if (Regex.contains(name, "\\.(mp4|mov|webm|mkv|m4v|gif)$"))
                    files.add(new OwnFile(file, true, clips.seconds(path)));
                else if (Regex.contains(name, "\\.(heic|avif|tiff?)$"))
                    findings.add(path.getFileName() + ": this kind of picture cannot be read; save it as PNG or JPEG");
            } catch (IOException broken) {
                findings.add(path.getFileName() + ": " + broken.getMessage());
            }
        }
        if (files.isEmpty()) {
            String why = findings.isEmpty()
                    ? "it holds no JPEG, PNG, WebP, GIF, MP4, MOV or WebM file"
                    : String.join("; ", findings);
            throw new PhaseFailure("no picture or clip in " + where + " can be used: " + why);
        }
        return new MediaFolder(List.copyOf(files), List.copyOf(findings));
    }

    private static List<Path> listed(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .limit(MOST_FILES)
                    .toList();
        } catch (IOException missing) {
            throw new PhaseFailure(
                    "the media folder " + folder + " cannot be read: give a folder with pictures or clips", missing);
        }
    }

    /** A picture of a kind that only ffmpeg can read. */
    private static OwnFile opened(Own file, ClipLength clips) throws IOException, InterruptedException {
        clips.seconds(file.path());
        return new OwnFile(file, false, 0);
    }

    /** Decodes the picture once, so that a broken one is found now and not while it is drawn. */
    private static OwnFile picture(Own file, ClipLength clips) throws IOException, InterruptedException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.path().toFile())) {
            Iterator<ImageReader> readers =
                    in == null ? List.<ImageReader>of().iterator() : ImageIO.getImageReaders(in);
            if (!readers.hasNext()) throw new IOException("not a picture that can be read; save it as PNG or JPEG");
            ImageReader reader = readers.next();
            try {
                List<String> warnings = new ArrayList<>();
                reader.addIIOReadWarningListener((_, warning) -> warnings.add(warning));
                reader.setInput(in);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > 60_000_000)
                    throw new IOException(
                            "too large with " + pixels / 1_000_000 + " million pixels; make it smaller than 60");
                int step = (int) Math.max(1, Math.sqrt(pixels / 250_000.0));
                var coarse = reader.getDefaultReadParam();
                coarse.setSourceSubsampling(step, step, 0, 0);
                reader.read(0, coarse);
                // Java paints what is missing grey and goes on; ffmpeg, which draws the scene, does not.
                if (warnings.stream().anyMatch(warning -> warning.contains("remature end")))
                    throw new IOException("only a part of a picture; copy it again, or save it as PNG or JPEG");
            } catch (IIOException unusual) {
                if (!reader.canReadRaster()) throw unusual;
                return opened(file, clips); // CMYK, as printers want it: Java has no colours for it, ffmpeg has
            } finally {
                reader.dispose();
            }
            return new OwnFile(file, false, 0);
        } catch (RuntimeException broken) {
            throw new IOException("broken picture; save it again as PNG or JPEG", broken);
        }
    }
}
