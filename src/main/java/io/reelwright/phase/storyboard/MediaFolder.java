package io.reelwright.phase.storyboard;

import io.reelwright.campaign.Scene;
import io.reelwright.campaign.SceneCard.OwnMedia;
import io.reelwright.campaign.Script;
import io.reelwright.campaign.Storyboard;
import io.reelwright.graph.PhaseFailure;
import io.reelwright.media.MediaCheck;
import io.reelwright.media.MediaException;
import io.reelwright.media.UnusableMedia;
import io.reelwright.order.MediaFileNames;
import io.reelwright.store.asset.CampaignMedia.Own;
import io.reelwright.text.CharacterClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The user's own pictures and clips.
 *
 * @param files    those that can be used, by name
 * @param findings those that cannot, each with the reason
 */
record MediaFolder(List<OwnFile> files, List<String> findings) {
    private static final int MOST_FILES = 400;
    private static final int MOST_NAMES = 12;
    private static final List<String> PICTURES_THAT_CANNOT_BE_READ = List.of(".heic", ".avif", ".tif", ".tiff");

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
    static MediaFolder read(Path folder, MediaCheck check) throws InterruptedException {
        List<Own> files = listed(folder).stream()
                .map(path -> new Own(path, path.toAbsolutePath().toString()))
                .toList();
        return read(folder.toString(), files, check);
    }

    /**
     * Looks at every picture and clip.
     *
     * @param where in which they lie, as the user calls it
     * @throws PhaseFailure when none of them can be used
     */
    static MediaFolder read(String where, List<Own> all, MediaCheck check) throws InterruptedException {
        List<OwnFile> files = new ArrayList<>();
        List<String> findings = new ArrayList<>();
        for (Own file : all) {
            Path path = file.path();
            String name = CharacterClasses.lower(path.getFileName().toString());
            try {
                if (MediaFileNames.isPictureOrClip(name)) files.add(opened(file, check));
                else if (PICTURES_THAT_CANNOT_BE_READ.stream().anyMatch(name::endsWith))
                    findings.add(path.getFileName() + ": this kind of picture cannot be read; save it as PNG or JPEG");
            } catch (UnusableMedia broken) {
                findings.add(path.getFileName() + ": " + broken.why());
            } catch (MediaException gone) {
                findings.add(String.valueOf(gone.getMessage()));
            } catch (IOException notNow) {
                throw new PhaseFailure(
                        path.getFileName() + ": cannot be looked at now: " + notNow.getMessage(), notNow);
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

    /** Looked into now, so that a broken one is found before anything is drawn. */
    private static OwnFile opened(Own file, MediaCheck check) throws IOException, InterruptedException {
        MediaCheck.Usable usable = check.check(file.path());
        return new OwnFile(file, usable.moves(), usable.moves() ? usable.seconds() : 0);
    }
}
