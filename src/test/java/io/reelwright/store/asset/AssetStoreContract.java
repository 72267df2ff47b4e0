package io.reelwright.store.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.campaign.Asset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every place for files has to do. */
abstract class AssetStoreContract {
    @TempDir
    Path folder;

    AssetStore store;

    /** A store whose local files lie in this folder. */
    abstract AssetStore open(Path local) throws Exception;

    @BeforeEach
    void open() throws Exception {
        store = open(folder);
    }

    @Test
    void whatIsMadeOfAFileThatChangesMeanwhileIsNotGiven() throws Exception {
        Asset bees = store.keep(written("bees"), "01X/a.txt");

        assertThatThrownBy(() -> store.whileUnchanged(
                        List.of(bees), () -> Files.writeString(store.path(bees), "wasp", StandardOpenOption.WRITE)))
                .isInstanceOf(DamagedAsset.class)
                .hasMessage("01X/a.txt has changed since it was stored");
    }

    @Test
    void aFailureIsLaidToAFileThatHasChangedMeanwhileAndToNoOther() throws Exception {
        Asset bees = store.keep(written("bees"), "01X/a.txt");
        IOException unreadable = new IOException("invalid data");

        assertThatThrownBy(() -> store.whileUnchanged(List.of(bees), () -> {
                    throw unreadable;
                }))
                .isSameAs(unreadable);
        assertThatThrownBy(() -> store.whileUnchanged(List.of(bees), () -> {
                    Files.writeString(store.path(bees), "be");
                    throw unreadable;
                }))
                .isInstanceOf(DamagedAsset.class)
                .hasMessage("01X/a.txt has 2 bytes, but 4 were stored")
                .hasSuppressedException(unreadable);
    }

    @Test
    void aKeptDraftIsThereWholeUnderItsName() throws Exception {
        Asset asset = store.keep(written("bees"), "01X/scenes/000.mp4");

        assertThat(store.has(asset)).isTrue();
        assertThat(store.path(asset)).hasContent("bees").hasFileName("000.mp4");
        assertThat(asset.key()).isEqualTo("01X/scenes/000.mp4");
        assertThat(asset.bytes()).isEqualTo(4);
        assertThat(asset.sha256()).isEqualTo("23da0d3b0b5aa5ee43ba33f15f971ee4cf32afd1b27ad901863346ba9dd06966");
    }

    @Test
    void aNewerFileOfTheSameNameIsWhatItsOwnAssetGives() throws Exception {
        store.keep(written("bees"), "01X/a.txt");
        Asset newer = store.keep(written("wasps"), "01X/a.txt");

        assertThat(store.path(newer)).hasContent("wasps");
    }

    @Test
    void whatIsSafeReplacesNothingBeforeItHasItsName() throws Exception {
        Asset bees = store.keep(written("bees"), "01X/a.txt");

        AssetStore.Secured wasps = store.secure(written("wasps"), "01X/a.txt");
        assertThat(store.path(bees)).hasContent("bees");
        wasps.settle();
        wasps.settle();

        assertThat(store.path(wasps.asset())).hasContent("wasps");
        assertThat(wasps.asset().bytes()).isEqualTo(5);
    }

    @Test
    void aCopyOutlivesWhatItWasMadeOf() throws Exception {
        Asset bees = store.keep(written("bees"), "01X/takes/a.txt");

        Asset copy = store.copy(bees, "01Y/takes/a.txt");
        store.keep(written("wasp"), "01X/takes/a.txt");
        assertThat(store.path(copy)).hasContent("bees");
        store.forget("01X");

        assertThat(copy).isEqualTo(new Asset("01Y/takes/a.txt", bees.bytes(), bees.sha256()));
        assertThat(store.path(copy)).hasContent("bees");
        assertThat(store.has(bees)).isFalse();
    }

    @Test
    void onlyAWholeFolderOfTheStoreIsForgotten() throws Exception {
        Asset bees = store.keep(written("bees"), "01X/a.txt");

        store.forget("01Y");
        for (String wrong : new String[] {"", "..", "."})
            assertThatThrownBy(() -> store.forget(wrong)).isInstanceOf(IllegalArgumentException.class);

        assertThat(store.has(bees)).isTrue();
    }

    @Test
    void aDraftIsNoAsset() throws Exception {
        Path draft = written("half");

        assertThat(draft).startsWith(folder);
        assertThat(store.has(new Asset(String.valueOf(draft.getFileName()), 4, "")))
                .isFalse();
    }

    @Test
    void aNameCannotLeadOutOfTheStore() throws Exception {
        Path draft = written("evil");

        assertThatThrownBy(() -> store.keep(draft, "../../etc/passwd"))
                .hasMessage("asset ../../etc/passwd: the name leads out of the store");
    }

    final Path written(String words) throws Exception {
        return Files.writeString(store.draft(".txt"), words);
    }
}
