package io.reelwright.store.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.resilience4j.core.IntervalFunction;
import io.reelwright.campaign.Asset;
import io.reelwright.config.BucketAddress;
import io.reelwright.testing.Buckets;
import io.reelwright.testing.FaultyProxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

class S3AssetStoreTest extends AssetStoreContract {
    private final BucketAddress address = Buckets.fresh();

    @Override
    AssetStore open(Path local) throws Exception {
        return open(address, local, Buckets.SECRET);
    }

    @Test
    void whoSharesTheBucketSharesItsNameAndItsFiles() throws Exception {
        Asset bees = store.keep(written("bees"), "01X/a.txt");
        AssetStore other = open(folder.resolve("other"));

        assertThat(other.id()).isEqualTo(store.id());
        assertThat(other.has(bees)).isTrue();
        assertThat(other.path(bees)).hasContent("bees").startsWith(folder.resolve("other"));
        assertThat(open(Buckets.fresh(), folder, Buckets.SECRET).id()).isNotEqualTo(store.id());
    }

    @Test
    void ofTwoFilesOfOneNameAndOneSizeEachIsFetchedAsItWas() throws Exception {
        AssetStore other = open(folder.resolve("other"));
        Asset bees = store.keep(written("bees"), "01X/a.txt");
        assertThat(other.path(bees)).hasContent("bees");
        Asset wasp = store.keep(written("wasp"), "01X/a.txt");

        assertThat(other.path(wasp)).hasContent("wasp");
        assertThat(other.path(bees)).hasContent("bees");
    }

    @Test
    void whatIsDamagedInTheBucketIsNotTakenForTheFile() throws Exception {
        Asset bees = store.keep(written("bees"), "01X/a.txt");
        bucket(address, Buckets.SECRET).write("wasp", "01X/" + bees.sha256() + "/a.txt");
        AssetStore other = open(folder.resolve("other"));

        assertThatThrownBy(() -> other.path(bees))
                .isInstanceOf(DamagedAsset.class)
                .hasMessageContaining("01X/a.txt was overwritten in the bucket");
        assertThat(Files.walk(folder.resolve("other")).filter(Files::isRegularFile))
                .isEmpty();
    }

    @Test
    void whatIsDamagedOnThisMachineAloneIsFetchedAgain() throws Exception {
        Asset bees = store.keep(written("bees"), "01X/a.txt");
        Files.writeString(store.path(bees), "wasp");

        assertThat(store.damage(bees)).isEmpty();
        assertThat(store.path(bees)).hasContent("bees");
    }

    @Test
    void whatIsGoneFromTheBucketIsNamed() throws Exception {
        Asset bees = store.keep(written("bees"), "01X/a.txt");
        bucket(address, Buckets.SECRET).forget("01X");
        AssetStore other = open(folder.resolve("other"));

        assertThat(other.damage(bees)).isPresent();
        assertThatThrownBy(() -> other.path(bees))
                .isInstanceOf(DamagedAsset.class)
                .hasMessage("01X/a.txt is gone from the bucket");
    }

    @Test
    void whatCannotBeUploadedIsNotKept() throws Exception {
        Path draft = written("bees");
        Buckets.remove(address);

        assertThatThrownBy(() -> store.keep(draft, "01X/a.txt")).isInstanceOf(BucketFailure.class);
        assertThat(Files.walk(folder).filter(file -> file.endsWith("a.txt"))).isEmpty();
    }

    @Test
    void whoMayNotComeInIsToldWhatToCheck() {
        assertThatThrownBy(() -> open(address, folder, "wrong"))
                .isInstanceOfSatisfying(
                        BucketFailure.class,
                        trouble -> assertThat(trouble.mayPass()).isFalse())
                .hasMessageContaining(address.url())
                .hasMessageContaining("check AWS_ACCESS_KEY_ID");
    }

    @Test
    void aBucketThatIsNotThereIsNamed() {
        BucketAddress none = new BucketAddress("no-such-films", "", Buckets.endpoint(), "us-east-1");

        assertThatThrownBy(() -> open(none, folder, Buckets.SECRET))
                .isInstanceOfSatisfying(
                        BucketFailure.class,
                        trouble -> assertThat(trouble.mayPass()).isFalse())
                .hasMessageContaining("there is no bucket no-such-films");
    }

    @Test
    void aServerThatDoesNotAnswerMayComeBack() {
        BucketAddress away = new BucketAddress("films", "", URI.create("http://127.0.0.1:1"), "us-east-1");

        assertThatThrownBy(() -> open(away, folder, Buckets.SECRET))
                .isInstanceOfSatisfying(
                        BucketFailure.class,
                        trouble -> assertThat(trouble.mayPass()).isTrue())
                .hasMessageContaining("at http://127.0.0.1:1 does not answer");
    }

    @Test
    void whatWasNotUsedForLongGoesFromTheFolderAndIsFetchedAgain() throws Exception {
        Asset bees = store.keep(written("bees"), "01X/a.txt");
        Asset ants = store.keep(written("ants"), "01X/b.txt");
        Path old = store.path(bees);
        Path young = store.path(ants);
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));

        store.keep(written("a hundred wasps are more than the folder holds"), "01X/c.txt");

        assertThat(old).doesNotExist();
        assertThat(young).exists();
        assertThat(store.path(bees)).hasContent("bees");
    }

    @Test
    void aConnectionThatBreaksInTheMiddleCostsATryAndNoFile() throws Exception {
        Path draft = store.draft(".bin");
        Files.write(draft, noise(300_000));
        Asset noise = store.keep(draft, "01X/noise.bin");
        try (FaultyProxy wire = FaultyProxy.to(Buckets.endpoint())) {
            AssetStore other = open(Buckets.over(wire, address), folder.resolve("other"), Buckets.SECRET);
            wire.breakAnswerAfter(150_000);

            assertThat(Files.readAllBytes(other.path(noise))).isEqualTo(noise(300_000));

            Path more = other.draft(".bin");
            Files.write(more, noise(400_000));
            wire.breakQuestionAfter(200_000);
            Asset kept = other.keep(more, "01X/more.bin");
            assertThat(Files.readAllBytes(store.path(kept))).isEqualTo(noise(400_000));
        }
    }

    @Test
    void aFileWhoseConnectionBreaksEachTimeIsNotThereAtAll() throws Exception {
        Path draft = store.draft(".bin");
        Files.write(draft, noise(300_000));
        Asset noise = store.keep(draft, "01X/noise.bin");
        try (FaultyProxy wire = FaultyProxy.to(Buckets.endpoint())) {
            AssetStore other = open(Buckets.over(wire, address), folder.resolve("other"), Buckets.SECRET);
            wire.cut();

            assertThatThrownBy(() -> other.path(noise))
                    .isInstanceOfSatisfying(
                            AssetsUnavailable.class,
                            away -> assertThat(AssetsUnavailable.passing(away)).isPresent());
            assertThat(Files.walk(folder.resolve("other")).filter(Files::isRegularFile))
                    .isEmpty();

            wire.mend();
            assertThat(other.path(noise)).hasSize(300_000);
        }
    }

    @Test
    void aServerThatIsTooBusyForAMomentIsAskedAgain() throws Exception {
        Asset bees = store.keep(written("bees"), "01X/a.txt");
        try (FaultyProxy wire = FaultyProxy.to(Buckets.endpoint())) {
            AssetStore other = open(Buckets.over(wire, address), folder.resolve("other"), Buckets.SECRET);
            wire.refuse(1);

            assertThat(other.path(bees)).hasContent("bees");
        }
    }

    @Test
    void whoeverAsksForAFileAtTheSameTimeGetsItWhole() throws Exception {
        Path draft = store.draft(".bin");
        Files.write(draft, noise(300_000));
        Asset noise = store.keep(draft, "01X/noise.bin");
        AssetStore other = open(folder.resolve("other"));
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<byte[]>> read = Stream.generate(() -> crowd.submit(() -> Files.readAllBytes(other.path(noise))))
                    .limit(10)
                    .toList();
            for (Future<byte[]> one : read) assertThat(one.get()).isEqualTo(noise(300_000));
        }
    }

    private static byte[] noise(int bytes) {
        byte[] noise = new byte[bytes];
        new Random(bytes).nextBytes(noise);
        return noise;
    }

    private static AssetStore open(BucketAddress address, Path local, String secret) throws Exception {
        return S3AssetStore.open(
                bucket(address, secret), address, local, DraftLeases.ALONE, 40, InstantSource.system(), Duration.ZERO);
    }

    private static Bucket bucket(BucketAddress address, String secret) {
        return new Bucket(
                address,
                StaticCredentialsProvider.create(AwsBasicCredentials.create(Buckets.KEY, secret)),
                IntervalFunction.of(Duration.ofMillis(10)),
                1);
    }
}
