package io.reelwright.cli.delivery;

import io.reelwright.campaign.Brief;
import io.reelwright.order.FileNames;
import java.nio.file.Path;

/** Where the files of a campaign shall go. Where that place is taken, they go to the next one. */
public sealed interface Target {
    /** A new folder named after the topic, in this folder. */
    record OwnFolder(Path in) implements Target {}

    /** This folder, which may have other files. */
    record Folder(Path folder) implements Target {}

    /** This folder when it has no other files, otherwise a new folder in it. */
    record SharedFolder(Path folder) implements Target {}

    /** This video file, with the other files beside it. */
    record VideoFile(Path file) implements Target {
        /** Returns the name without its ending. */
        String stem() {
            String name = file.getFileName().toString();
            return name.substring(0, name.lastIndexOf('.'));
        }

        /** Returns the folder of the file. */
        Path folder() {
            Path parent = file.getParent();
            return parent == null ? Path.of("/") : parent;
        }
    }

    /**
     * A folder, and the names that the files have in it.
     *
     * @param shared whether files of others may be in the folder
     */
    record Place(Path folder, FileNames names, boolean shared) {}

    /** Returns the folder in which something must be writable. */
    default Path writable() {
        return switch (this) {
            case OwnFolder own -> own.in();
            case Folder named -> named.folder();
            case SharedFolder named -> named.folder();
            case VideoFile named -> named.folder();
        };
    }

    /** Returns what the user named, for messages. */
    default Path path() {
        return this instanceof VideoFile named ? named.file() : writable();
    }

    /**
     * Returns the place to try next.
     *
     * @param number 1 for the first
     */
    default Place place(int number, Brief brief) {
        FileNames usual = FileNames.of(brief);
        return switch (this) {
            case OwnFolder(Path in) -> new Place(in.resolve(numbered(usual.stem(), number)), usual, false);
            case Folder(Path folder) -> {
                Path name = folder.getFileName();
                if (number == 1) yield new Place(folder, usual, true);
                yield name == null
                        ? new Place(folder.resolve(numbered(usual.stem(), number)), usual, false)
                        : new Place(folder.resolveSibling(numbered(name.toString(), number)), usual, false);
            }
            case SharedFolder(Path folder) ->
                number == 1
                        ? new Place(folder, usual, false)
                        : new Place(folder.resolve(numbered(usual.stem(), number - 1)), usual, false);
            case VideoFile named ->
                new Place(named.folder(), FileNames.named(numbered(named.stem(), number), brief), true);
        };
    }

    private static String numbered(String name, int number) {
        return number == 1 ? name : name + "-" + number;
    }
}
