package io.reelwright.cli.brief;

import io.reelwright.campaign.Brief;
import io.reelwright.campaign.UserFile;
import io.reelwright.media.MediaCheck;
import io.reelwright.media.UnusableMedia;
import io.reelwright.order.MediaFileNames;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
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

    private void media(Path folder, List<String> problems) throws IOException, InterruptedException {
        List<Path> files = pictures(folder);
        List<String> unusable = new ArrayList<>();
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<String>>> looks = new ArrayList<>();
            for (Path file : files) looks.add(each.submit(() -> unusable(file)));
            for (int i = 0; i < files.size(); i++) {
                String name = files.get(i).getFileName() + ": ";
                looks.get(i).get().ifPresent(why -> unusable.add(name + why));
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException notNow ? notNow : new IOException(failed.getCause());
        }
        if (!files.isEmpty() && unusable.size() == files.size())
            problems.add("--media " + folder + ": nothing in it can be used: " + String.join("; ", unusable));
        else unusable.forEach(one -> err.println(one + "; it is left out"));
    }

    private static List<Path> pictures(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(file ->
                            MediaFileNames.isPictureOrClip(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    private Optional<String> unusable(Path file) throws IOException, InterruptedException {
        try {
            check.check(file);
            return Optional.empty();
        } catch (UnusableMedia unusable) {
            return Optional.of(unusable.why());
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
            return check.check(file).moves() ? null : "is not a video, despite its name";
        } catch (UnusableMedia unusable) {
            return unusable.why();
        }
    }
}
