package io.reelwright.cli.delivery;

import io.reelwright.campaign.Brief;
import io.reelwright.campaign.UserFile;
import io.reelwright.campaign.VideoState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the folders of the user's machine out of texts that are published or sent to others: a picture is named within the folder of
 * {@code --media}, a reference video by its name alone.
 */
final class UserPaths {
    private final List<String> folders;

    private UserPaths(List<String> folders) {
        this.folders = folders;
    }

    /** Returns the folders that the order of a campaign names. */
    static UserPaths of(VideoState state) {
        Brief brief = state.campaign().brief();
        List<String> folders = new ArrayList<>();
        add(folders, brief.media());
        add(
                folders,
                brief.reference() == null
                        ? null
                        : brief.reference().toAbsolutePath().getParent());
        UserFile character = brief.character();
        Path picture = character == null ? null : character.path();
        add(folders, picture == null ? null : picture.toAbsolutePath().getParent());
        return new UserPaths(List.copyOf(folders));
    }

    private static void add(List<String> folders, @Nullable Path folder) {
        if (folder == null) return;
        Path whole = folder.toAbsolutePath().normalize();
        for (Path written : List.of(folder.toAbsolutePath(), whole)) {
            String text = written.toString();
            String uri = "file://" + written.toUri().getRawPath();
            folders.add(uri.endsWith("/") ? uri : uri + "/");
            folders.add(text.endsWith("/") ? text : text + "/");
            folders.add(Html.text(text.endsWith("/") ? text : text + "/"));
        }
    }

    /** Returns the text with the rest of each path that begins in one of these folders. */
    String without(String text) {
        String rest = text;
        for (String folder : folders)
            // The root would match every slash.
            if (folder.length() > 1 && !folder.equals("file:///")) rest = rest.replace(folder, "");
        return rest;
    }
}
