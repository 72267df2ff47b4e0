package io.reelwright.phase.storyboard;

import io.reelwright.campaign.Scene;
import io.reelwright.campaign.SceneCard.OwnMedia;
import io.reelwright.campaign.Script;
import io.reelwright.campaign.Storyboard;
import io.reelwright.graph.PhaseFailure;
import io.reelwright.media.MediaCheck;
import io.reelwright.media.MediaException;
import io.reelwright.media.MediaListing;
import io.reelwright.media.Playback;
import io.reelwright.media.UnusableMedia;
import io.reelwright.store.asset.CampaignMedia.Own;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The user's own pictures and clips.
 *
 * @param files    usable files, by name
 * @param findings one message per unusable file, with the reason
 */
record MediaFolder(List<OwnFile> files, List<String> findings) {
    private static final int MOST_NAMES = 12;

    /** No media of the user's. */
    static final MediaFolder NONE = new MediaFolder(List.of(), List.of());

    /**
     * A usable file.
     *
     * @param path    where it is now
     * @param named   identifies it on cards
     * @param video   whether it moves
     * @param seconds length; 0 for a picture, and when it is unknown
     * @param repeats whether it is an animation, which begins again after its end
     */
    record OwnFile(Path path, String named, boolean video, double seconds, boolean repeats) {
        /** A file that is no animation. */
        OwnFile(Path path, String named, boolean video, double seconds) {
            this(path, named, video, seconds, false);
        }

        private static OwnFile of(Own file, MediaCheck.Usable usable) {
            return new OwnFile(file.path(), file.named(), usable.moves(), usable.seconds(), usable.repeats());
        }
    }

    /**
     * Returns messages for the user: one per unusable file and per clip that is too short for its scene, and one with all files that no
     * scene of the storyboard shows.
     */
    List<String> told(Storyboard board) {
        List<String> told = new ArrayList<>();
        for (String finding : findings) told.add(Script.ABOUT_MEDIA + finding);
        Set<String> shown = new HashSet<>();
        for (Scene scene : board.scenes()) {
            if (!(scene.card() instanceof OwnMedia card)) continue;
            shown.add(card.file());
            files.stream()
                    .filter(file -> file.named().equals(card.file()) && file.video())
                    .forEach(file -> tooShort(file, card, scene).ifPresent(told::add));
        }
        List<String> left = files.stream()
                .filter(file -> !shown.contains(file.named()))
                .map(file -> file.path().getFileName().toString())
                .toList();
        if (!left.isEmpty())
            told.add(Script.ABOUT_MEDIA + "not shown, since every scene has a picture already: " + names(left));
        return told;
    }

    private static Optional<String> tooShort(OwnFile file, OwnMedia card, Scene scene) {
        double wanted = scene.frames() / (double) Scene.FPS;
        double there = file.seconds() - card.from();
        Playback play = Playback.of(there, wanted, file.repeats());
        if (!play.changes() || file.repeats()) return Optional.empty();
        return Optional.of(String.format(
                Locale.ROOT,
                "%s%s: lasts %.1f s, and scene %d lasts %.1f s: it is shown %s",
                Script.ABOUT_MEDIA,
                file.path().getFileName(),
                there,
                scene.index() + 1,
                wanted,
                play.repeated() ? "again from its beginning" : "more slowly"));
    }

    private static String names(List<String> left) {
        if (left.size() <= MOST_NAMES) return String.join(", ", left);
        return String.join(", ", left.subList(0, MOST_NAMES)) + " and " + (left.size() - MOST_NAMES) + " more";
    }

    /**
     * Checks every file of a folder and of its subfolders.
     *
     * @throws PhaseFailure if the folder has no usable file
     */
    static MediaFolder read(Path folder, MediaCheck check) throws InterruptedException {
        try {
            MediaListing listing = MediaListing.of(folder);
            List<Own> files = listing.files().stream()
                    .map(path -> new Own(path, path.toAbsolutePath().toString()))
                    .toList();
            return read(folder.toString(), files, listing.leftOut(), own -> listing.name(own.path()), check);
        } catch (IOException missing) {
            throw new PhaseFailure(
                    "the media folder " + folder
                            + " cannot be read; put it there again, with pictures or clips, and resume",
                    missing);
        }
    }

    /**
     * Checks every uploaded file.
     *
     * @param where name of their location for messages
     * @throws PhaseFailure if none of them is usable
     */
    static MediaFolder read(String where, List<Own> all, MediaCheck check) throws InterruptedException {
        return read(where, all, List.of(), own -> own.path().getFileName().toString(), check);
    }

    private static MediaFolder read(
            String where, List<Own> all, List<String> leftOut, Function<Own, String> names, MediaCheck check)
            throws InterruptedException {
        List<OwnFile> files = new ArrayList<>();
        List<String> findings = new ArrayList<>(leftOut);
        for (Own file : all) {
            String name = names.apply(file);
            try {
                MediaCheck.Usable usable = check.check(file.path());
                files.add(OwnFile.of(file, usable));
                for (String flaw : usable.flaws()) findings.add(name + ": " + flaw);
            } catch (UnusableMedia broken) {
                findings.add(name + ": " + broken.why());
            } catch (MediaException gone) {
                findings.add(String.valueOf(gone.getMessage()));
            } catch (IOException notNow) {
                throw new PhaseFailure(name + ": cannot be checked now: " + notNow.getMessage(), notNow);
            }
        }
        if (files.isEmpty()) {
            String why = findings.isEmpty() ? "it contains no file" : String.join("; ", findings);
            throw new PhaseFailure("no picture or clip in " + where + " can be used: " + why);
        }
        return new MediaFolder(List.copyOf(files), List.copyOf(findings));
    }
}
