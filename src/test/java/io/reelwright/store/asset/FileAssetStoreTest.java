package io.reelwright.store.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.campaign.Asset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    void aFileWhoseBytesWereOverwrittenIsNotGivenOut() throws Exception {
        Asset bees = store.keep(written("bees"), "01X/a.txt");
        Path file = store.path(bees);
        FileTime before = Files.getLastModifiedTime(file);

        Files.writeString(file, "wasp");
        Files.setLastModifiedTime(file, before);

        assertThat(store.has(bees)).isTrue();
        assertThat(store.damage(bees)).isPresent();
        assertThatThrownBy(() -> store.path(bees))
                .isInstanceOf(DamagedAsset.class)
                .hasMessage("01X/a.txt has changed since it was stored");
        assertThatThrownBy(() -> open(folder).path(bees)).isInstanceOf(DamagedAsset.class);
        store.keep(written("bees"), "01X/a.txt");
        assertThat(store.path(bees)).hasContent("bees");
    }

    @Test
    void aFileThatWasCutOrIsGoneIsNotGivenOut() throws Exception {
        Asset bees = store.keep(written("bees"), "01X/a.txt");
        Files.writeString(folder.resolve("kept/01X/a.txt"), "be");

        assertThatThrownBy(() -> store.path(bees)).hasMessage("01X/a.txt has 2 bytes, but 4 were stored");
        Files.delete(folder.resolve("kept/01X/a.txt"));
        assertThatThrownBy(() -> store.path(bees)).hasMessage("01X/a.txt is gone");
    }

    @Test
    void whatAnotherProcessReplacesWithTheSameBytesIsWhole() throws Exception {
        Asset bees = store.keep(written("bees"), "01X/a.txt");

        open(folder).keep(written("bees"), "01X/a.txt");

        assertThat(store.path(bees)).hasContent("bees");
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
    void theDraftsOfAnExpiredLeaseGoInTheSecondRoundAndAllOthersStay() throws Exception {
        Leases leases = new Leases();
        Path own = Files.writeString(new FileAssetStore(folder, leases).draft(".mp4"), "mine");
        Path theirs = draftOf("theirs", leases);
        Path dead = draftOf("dead", leases);
        leases.held.remove("dead");

        leases.round();
        assertThat(dead).exists();
        leases.round();

        assertThat(dead.getParent()).doesNotExist();
        assertThat(own).exists();
        assertThat(theirs).exists();
    }

    @Test
    void aLeaseThatIsRenewedAfterItHadExpiredKeepsItsDrafts() throws Exception {
        Leases leases = new Leases();
        new FileAssetStore(folder, leases);
        Path theirs = draftOf("theirs", leases);

        leases.held.remove("theirs");
        leases.round();
        leases.held.add("theirs");
        leases.round();
        leases.held.remove("theirs");
        leases.round();

        assertThat(theirs).exists();
    }

    @Test
    void whereNobodyElseCanHoldALeaseTheDraftsOfAKilledProcessGoAtOnce() throws Exception {
        Leases leases = new Leases();
        Path dead = draftOf("dead", leases);
        leases.held.clear();
        leases.shared = false;

        new FileAssetStore(folder, leases);

        assertThat(dead).doesNotExist();
    }

    @Test
    void draftsOfAnotherDatabaseThatUsesTheSameFolderStay() throws Exception {
        Leases leases = new Leases();
        leases.shared = false;
        Path foreign = Files.createDirectories(folder.resolve("work/other/one")).resolve("1.mp4");
        Files.writeString(foreign, "foreign");

        new FileAssetStore(folder, leases);
        leases.round();

        assertThat(foreign).exists();
    }

    @Test
    void draftsOfAnOlderVersionGoWhenNothingInThemHasChangedForADay() throws Exception {
        Path atWork = older("1-5");
        Path left = older("1-4");
        FileTime longAgo = FileTime.from(Instant.now().minus(Duration.ofHours(25)));
        Files.setLastModifiedTime(left, longAgo);
        Files.setLastModifiedTime(left.getParent(), longAgo);

        open(folder);

        assertThat(left.getParent()).doesNotExist();
        assertThat(atWork).exists();
    }

    private Path older(String process) throws Exception {
        Path file = Files.createDirectories(folder.resolve("drafts").resolve(process))
                .resolve("1.mp4");
        return Files.writeString(file, "half");
    }

    private Path draftOf(String name, Leases leases) throws Exception {
        leases.held.add(name);
        Path file = Files.createDirectories(folder.resolve("work/house").resolve(name))
                .resolve("1.mp4");
        return Files.writeString(file, "half");
    }

    /** Leases in memory. */
    private static final class Leases implements DraftLeases {
        final Set<String> held = new HashSet<>();
        final List<Runnable> tasks = new ArrayList<>();
        boolean shared = true;

        @Override
        public String database() {
            return "house";
        }

        @Override
        public String take() {
            String name = "own" + held.size();
            held.add(name);
            return name;
        }

        @Override
        public boolean mayOthersHold() {
            return shared;
        }

        @Override
        public Set<String> held() {
            return Set.copyOf(held);
        }

        @Override
        public void everyRound(Runnable task) {
            tasks.add(task);
        }

        void round() {
            tasks.forEach(Runnable::run);
        }
    }
}
