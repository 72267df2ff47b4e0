package io.reelwright.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaListingTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path place;

    @Test
    void subfoldersAreReadAndWhatIsLeftOutIsNamed() throws Exception {
        Path folder = Files.createDirectories(place.resolve("media"));
        Files.writeString(folder.resolve("b.png"), "b");
        Files.writeString(folder.resolve(".hidden.png"), "h");
        Files.writeString(folder.resolve("Thumbs.db"), "t");
        Files.createDirectories(folder.resolve("more/and/more/still/deep"));
        Files.writeString(folder.resolve("more/a.png"), "a");
        Path outside = Files.writeString(place.resolve("secret.png"), "s");
        Files.createSymbolicLink(folder.resolve("inside.png"), folder.resolve("b.png"));
        Files.createSymbolicLink(folder.resolve("outside.png"), outside);
        Files.createSymbolicLink(folder.resolve("nowhere.png"), place.resolve("gone.png"));
        Files.createSymbolicLink(folder.resolve("loop"), folder);

        MediaListing listing = MediaListing.of(folder);

        assertThat(listing.files().stream().map(listing::name)).containsExactly("b.png", "inside.png", "more/a.png");
        assertThat(listing.leftOut())
                .hasSize(4)
                .anyMatch(one -> one.startsWith("outside.png: is a link to a file outside"))
                .anyMatch(one -> one.startsWith("nowhere.png: is a link to a file that does not exist"))
                .anyMatch(one -> one.startsWith("loop: is a link to a folder"))
                .anyMatch(one -> one.startsWith("more/and/more/still/deep: is a folder too far down"));
    }
}
