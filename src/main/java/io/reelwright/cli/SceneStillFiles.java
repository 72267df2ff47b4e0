package io.reelwright.cli;

import io.reelwright.cli.remote.ApiClient;
import io.reelwright.cli.remote.ApiFailure;
import io.reelwright.config.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Fetches the stills of a campaign's scenes into a folder, so that a person can look at them before approving. */
final class SceneStillFiles {
    private final ApiClient api;
    private final String id;
    private final Path folder;

    private SceneStillFiles(ApiClient api, String id, Path folder) {
        this.api = api;
        this.id = id;
        this.folder = folder;
    }

    /**
     * Creates the folder.
     *
     * @param named folder that the user names; null for one of this user's cache, in which older stills of the campaign are replaced
     * @throws IOException when it cannot be created; the message names it and the mend
     */
    static SceneStillFiles in(@Nullable String named, Environment environment, ApiClient api, String id)
            throws IOException {
        try {
            Path folder = named == null
                    ? environment.cacheHome().resolve("reelwright/stills").resolve(id)
                    : environment.workingFolder().resolve(named);
            if (Files.exists(folder) && !Files.isDirectory(folder))
                throw new IOException("--dir " + folder + ": is a file; name a folder");
            Files.createDirectories(folder);
            return new SceneStillFiles(api, id, folder);
        } catch (InvalidPathException none) {
            throw new IOException("--dir: is not a valid folder name; name another folder", none);
        } catch (IOException unwritable) {
            if (String.valueOf(unwritable.getMessage()).startsWith("--dir")) throw unwritable;
            throw new IOException(
                    "--dir: the folder for the pictures cannot be created; name another folder with --dir", unwritable);
        }
    }

    /** Fetches the still of a scene, counted from 0, and returns its path, or in words why there is none. */
    String fetch(int scene) throws InterruptedException {
        Path file = folder.resolve(id + "-scene-" + (scene + 1) + ".png");
        try {
            api.save(ApiClient.campaign(id) + "/scenes/" + scene + "/still", file);
            return file.toString();
        } catch (ApiFailure none) {
            if (none.wasNotReached()) throw none;
            return "no picture: "
                    + String.valueOf(none.getMessage()).lines().findFirst().orElse("");
        } catch (IOException unwritable) {
            return "no picture: " + folder + " cannot be written; name another folder with --dir";
        }
    }
}
