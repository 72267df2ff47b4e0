package io.reelwright.cli.brief;

import io.reelwright.campaign.Brief;
import io.reelwright.campaign.UserFile;
import io.reelwright.media.MediaCheck;
import io.reelwright.media.MediaListing;
import io.reelwright.media.UnusableMedia;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Checks the contents of a brief's pictures, clips, reference video and character before the campaign starts. */
public final class LocalMediaCheck {
    private final MediaCheck check;
    private final PrintStream err;

    /** @param err stream for notices about single files that are skipped while others can be used */
    public LocalMediaCheck(MediaCheck check, PrintStream err) {
        this.check = check;
        this.err = err;
    }

    /**
     * Returns all problems that make the brief unusable; empty when there are none.
     *
     * @throws IOException when a file cannot be checked now
     */
    public List<String> problems(Brief brief) throws IOException, InterruptedException {
        List<String> problems = new ArrayList<>();
        Path folder = brief.media();
        Path reference = brief.reference();
        if (folder != null) media(folder, problems);
        if (reference != null) {
            String why = noVideo(reference);
            if (why != null)
                problems.add("--reference " + reference + ": " + why + "; name a video file (MP4, MOV, MKV, WebM)");
        }
        UserFile character = brief.character();
        if (character != null && character.path() != null) {
            String why = noPicture(character.path());
            if (why != null)
                problems.add("--character " + character.path() + ": " + why + "; name a picture (PNG, JPEG, WebP)");
        }
        return problems;
    }

    /** Names each file that is left out, and each flaw of a file that is used. */
    private void media(Path folder, List<String> problems) throws IOException, InterruptedException {
        MediaListing listing = MediaListing.of(folder);
        List<String> unusable = new ArrayList<>(listing.leftOut());
        List<String> flaws = new ArrayList<>();
        int usable = 0;
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Look>> looks = new ArrayList<>();
            for (Path file : listing.files()) looks.add(each.submit(() -> look(file)));
            for (int i = 0; i < looks.size(); i++) {
                String name = listing.name(listing.files().get(i)) + ": ";
                Look look = looks.get(i).get();
                if (look.unusable() == null) usable++;
                else unusable.add(name + look.unusable());
                look.flaws().forEach(flaw -> flaws.add(name + flaw));
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException notNow ? notNow : new IOException(failed.getCause());
        }
        if (usable == 0) {
            String why = unusable.isEmpty() ? "it contains no file" : String.join("; ", unusable);
            problems.add("--media " + folder + ": nothing in it can be used: " + why);
            return;
        }
        unusable.forEach(one -> err.println(one + "; it is left out"));
        flaws.forEach(err::println);
    }

    /** What a check found: why a file cannot be used, or what is wrong with it although it can be. */
    private record Look(@Nullable String unusable, List<String> flaws) {}

    private Look look(Path file) throws IOException, InterruptedException {
        try {
            return new Look(null, check.check(file).flaws());
        } catch (UnusableMedia unusable) {
            return new Look(unusable.why(), List.of());
        }
    }

    private @Nullable String noPicture(Path file) throws IOException, InterruptedException {
        try {
            return check.check(file).moves() ? "is not a still picture" : null;
        } catch (UnusableMedia unusable) {
            return unusable.why();
        }
    }

    private @Nullable String noVideo(Path file) throws IOException, InterruptedException {
        try {
            return check.check(file).moves() ? null : "is a still picture, despite its name";
        } catch (UnusableMedia unusable) {
            return unusable.why();
        }
    }
}
