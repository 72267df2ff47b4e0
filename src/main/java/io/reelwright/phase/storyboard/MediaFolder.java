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
 * @param files    usable files, by name
 * @param findings one message per unusable file, with the reason
 */
record MediaFolder(List<OwnFile> files, List<String> findings) {
    private static final int MOST_FILES = 400;
    private static final int MOST_NAMES = 12;
    private static final List<String> PICTURES_THAT_CANNOT_BE_READ = List.of(".heic", ".avif", ".tif", ".tiff");

    /** No media of the user's. */
    static final MediaFolder NONE = new MediaFolder(List.of(), List.of());

    /** A usable file. {@code named} identifies it on cards; {@code seconds} is 0 for a picture. */
    record OwnFile(Path path, String named, boolean video, double seconds) {
        OwnFile(Own file, boolean video, double seconds) {
            this(file.path(), file.named(), video, seconds);
        }
    }

    /** Returns messages for the user: one per unusable file, and one with all files that no scene of the storyboard shows. */
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
     * Checks every picture and clip of a folder, without its subfolders.
     *
     * @throws PhaseFailure if the folder has no usable file
     */
    static MediaFolder read(Path folder, MediaCheck check) throws InterruptedException {
        List<Own> files = listed(folder).stream()
                .map(path -> new Own(path, path.toAbsolutePath().toString()))
                .toList();
        return read(folder.toString(), files, check);
    }

    /**
     * Checks every picture and clip.
     *
     * @param where name of their location for messages
     * @throws PhaseFailure if none of them is usable
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
                throw new PhaseFailure(path.getFileName() + ": cannot be checked now: " + notNow.getMessage(), notNow);
            }
        }
        if (files.isEmpty()) {
            String why = findings.isEmpty()
                    ? "it contains no JPEG, PNG, WebP, GIF, MP4, MOV or WebM file"
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
                    "the media folder " + folder + " cannot be read; use a folder with pictures or clips", missing);
        }
    }

    /** Checks the file now, so that a damaged one is found before anything is drawn. */
    private static OwnFile opened(Own file, MediaCheck check) throws IOException, InterruptedException {
        MediaCheck.Usable usable = check.check(file.path());
        return new OwnFile(file, usable.moves(), usable.moves() ? usable.seconds() : 0);
    }
}
