package io.reelwright.store.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.campaign.Asset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FileAssetStoreTest extends AssetStoreContract {
    @Override
    AssetStore open(Path local) throws Exception {
        return new FileAssetStore(local);
    }

    @Test
    void theStoreHasANameThatAllWhoOpenItShare() throws Exception {
        String name = store.id();

        assertThat(store.id()).isEqualTo(name);
        assertThat(open(folder).id()).isEqualTo(name);
        assertThat(open(folder.resolve("other")).id()).isNotEqualTo(name);
    }

    @Test
    void aNewerFileOfTheSameNameReplacesTheOlder() throws Exception {
        Asset older = store.keep(written("bees"), "01X/a.txt");
        store.keep(written("wasps"), "01X/a.txt");

        assertThat(store.has(older)).isFalse();
    }

    @Test
    void aForgottenFolderIsGone() throws Exception {
        store.keep(written("bees"), "01X/a.txt");

        store.forget("01X");

        assertThat(folder.resolve("kept/01X")).doesNotExist();
    }

    @Test
    void aFileIsNoFolderToForget() throws Exception {
        Asset bees = store.keep(written("bees"), "01X/a.txt");

        assertThatThrownBy(() -> store.forget("01X/a.txt")).isInstanceOf(IllegalArgumentException.class);

        assertThat(store.has(bees)).isTrue();
    }

    @Test
    void draftsOfDeadProcessesAreSweptAwayAndOwnOnesStay() throws Exception {
        Path own = written("mine");
        Path left =
                Files.createDirectories(folder.resolve("drafts/999999999-5")).resolve("1.mp4");
        Files.writeString(left, "left");

        open(folder);

        assertThat(left).doesNotExist();
        assertThat(left.getParent()).doesNotExist();
        assertThat(own).exists();
    }
}
