package io.reelwright.cli.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Remembers in the data folder where the files of each campaign of this machine shall go, so that {@code resume} delivers to the place that
 * {@code make} was given. It is no part of the campaign: the path belongs to this machine, and other nodes of the same database do not
 * see it.
 */
public final class RememberedDestinations {
    private final Path folder;

    /** @param data the data folder */
    public RememberedDestinations(Path data) {
        this.folder = data.resolve("destinations");
    }

    /** Remembers a destination, instead of an earlier one of the same campaign. */
    public void remember(String campaign, Destination destination) throws IOException {
        Files.createDirectories(folder);
        Path part = folder.resolve("." + campaign + ".part");
        Files.writeString(part, destination.json());
        Files.move(part, file(campaign), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Returns the destination of a campaign; empty when none is known. */
    public Optional<Destination> find(String campaign) {
        try {
            return Destination.read(Files.readString(file(campaign)));
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    private Path file(String campaign) {
        return folder.resolve(campaign + ".json");
    }
}
