package io.reelwright.store.asset;

import io.github.resilience4j.core.IntervalFunction;
import io.reelwright.config.BucketAddress;
import io.reelwright.retry.RetryIntervals;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Sends requests to an S3 bucket. A request that fails for a transient reason is retried a few times. */
final class Bucket implements AutoCloseable {
    /** Delays before the retries. */
    static final IntervalFunction WAITS = RetryIntervals.between(Duration.ofMillis(200), Duration.ofSeconds(8));

    /** Number of retries. Their delays add up to at least 12 s: long enough for a server that restarts. */
    static final int RETRIES = 7;

    private static final Duration CONNECTS = Duration.ofSeconds(10);

    /** Socket timeout. A server may take a while to respond after the last byte of a large file. */
    private static final Duration ANSWERS = Duration.ofSeconds(60);

    /** Maximum number of objects that one request deletes. */
    private static final int MOST_AT_ONCE = 1_000;

    private final BucketAddress address;
    private final S3Client client;
    private final IntervalFunction waits;
    private final int retries;
    private volatile boolean inBulk = true;

    /** @param waits delays before the retries, milliseconds */
    Bucket(BucketAddress address, AwsCredentialsProvider credentials, IntervalFunction waits, int retries) {
        this.address = address;
        this.waits = waits;
        this.retries = retries;
        this.client = S3Client.builder()
                .region(Region.of(address.region()))
                .credentialsProvider(credentials)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECTS)
                        .socketTimeout(ANSWERS))
                .endpointOverride(address.endpoint())
                .forcePathStyle(address.endpoint() != null)
                // Servers other than Amazon's do not support its newer checksums; put sends an MD5 instead.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                // Otherwise Java's client waits five seconds for a "100 Continue" response, which few servers send.
                .serviceConfiguration(service -> service.expectContinueEnabled(false))
                .overrideConfiguration(all -> all.retryStrategy(tries -> tries.maxAttempts(1)))
                .build();
    }

    /** Returns the size of an object in bytes; empty when it does not exist. */
    OptionalLong size(String key) throws IOException {
        return ask(key, () -> {
            try {
                return OptionalLong.of(client.headObject(
                                object -> object.bucket(address.bucket()).key(address.object(key)))
                        .contentLength());
            } catch (NoSuchKeyException absent) {
                return OptionalLong.empty();
            }
        });
    }

    /** Uploads a file. The object becomes visible only when the upload is complete. */
    void put(Path file, String key) throws IOException {
        String md5 = Base64.getEncoder().encodeToString(FileAssetStore.hash("MD5", file));
        ask(
                key,
                () -> client.putObject(
                        object -> object.bucket(address.bucket())
                                .key(address.object(key))
                                .contentMD5(md5),
                        RequestBody.fromFile(file)));
    }

    /** Writes a short text. */
    void write(String words, String key) throws IOException {
        ask(
                key,
                () -> client.putObject(
                        object -> object.bucket(address.bucket()).key(address.object(key)),
                        RequestBody.fromBytes(words.getBytes(StandardCharsets.UTF_8))));
    }

    /** Reads a short text; returns null when the object does not exist or is empty. */
    @Nullable
    String read(String key) throws IOException {
        byte[] words = ask(key, () -> {
            try {
                return client.getObjectAsBytes(
                                object -> object.bucket(address.bucket()).key(address.object(key)))
                        .asByteArrayUnsafe();
            } catch (NoSuchKeyException absent) {
                return new byte[0];
            }
        });
        return words.length == 0 ? null : new String(words, StandardCharsets.UTF_8);
    }

    /** Downloads an object into a local file, which each retry writes from the beginning. */
    void get(String key, Path to) throws IOException {
        try {
            ask(key, () -> {
                download(key, to);
                return to;
            });
        } catch (UncheckedIOException local) {
            throw new IOException(to + ": cannot be written (" + local.getMessage() + ")", local);
        }
    }

    private void download(String key, Path to) {
        try (InputStream in = client.getObject(
                        object -> object.bucket(address.bucket()).key(address.object(key)));
                OutputStream out = Files.newOutputStream(to)) {
            byte[] chunk = new byte[1 << 16];
            for (int read = read(in, chunk); read >= 0; read = read(in, chunk)) out.write(chunk, 0, read);
        } catch (IOException local) {
            throw new UncheckedIOException(local);
        }
    }

    /** Reads separately from the writing, so that a failed connection is not mistaken for a failed local disk. */
    private static int read(InputStream in, byte[] chunk) {
        try {
            return in.read(chunk);
        } catch (IOException cut) {
            throw SdkClientException.create("the response was cut short", cut);
        }
    }

    /** Copies an object inside the bucket. */
    void copy(String from, String key) throws IOException {
        ask(
                from,
                () -> client.copyObject(object -> object.sourceBucket(address.bucket())
                        .sourceKey(address.object(from))
                        .destinationBucket(address.bucket())
                        .destinationKey(address.object(key))));
    }

    /** Deletes all objects whose keys begin with the folder's name and a slash. */
    void forget(String folder) throws IOException {
        String names = folder + "/";
        List<String> all = ask(
                names,
                () -> client
                        .listObjectsV2Paginator(
                                list -> list.bucket(address.bucket()).prefix(address.object(names)))
                        .contents()
                        .stream()
                        .map(S3Object::key)
                        .toList());
        for (int from = 0; from < all.size(); from += MOST_AT_ONCE)
            delete(names, all.subList(from, Math.min(all.size(), from + MOST_AT_ONCE)));
    }

    private void delete(String names, List<String> objects) throws IOException {
        if (inBulk && objects.size() > 1) {
            try {
                deleteInBulk(names, objects);
                return;
            } catch (BucketFailure refused) {
                if (refused.mayPass()) throw refused;
                // Not every S3-compatible server supports this request.
                inBulk = false;
            }
        }
        for (String one : objects)
            ask(
                    names,
                    () -> client.deleteObject(
                            object -> object.bucket(address.bucket()).key(one)));
    }

    private void deleteInBulk(String names, List<String> objects) throws IOException {
        List<ObjectIdentifier> keys = objects.stream()
                .map(one -> ObjectIdentifier.builder().key(one).build())
                .toList();
        ask(names, () -> {
            DeleteObjectsResponse answer = client.deleteObjects(all -> all.bucket(address.bucket())
                    .delete(which -> which.objects(keys).quiet(true)));
            if (!answer.errors().isEmpty())
                throw S3Exception.builder()
                        .statusCode(500)
                        .message(answer.errors().getFirst().message())
                        .build();
            return answer;
        });
    }

    private <T> T ask(String key, Supplier<T> request) throws IOException {
        for (int tries = 0; ; tries++) {
            try {
                return request.get();
            } catch (AbortedException stopped) {
                throw interrupted();
            } catch (SdkException fault) {
                BucketFailure trouble = BucketFailureText.of(address, key, fault);
                if (!trouble.mayPass() || tries == retries) throw trouble;
            }
            rest(Duration.ofMillis(waits.apply(tries + 1)));
        }
    }

    static void rest(Duration wait) throws InterruptedIOException {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException stopped) {
            throw interrupted();
        }
    }

    private static InterruptedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("interrupted while waiting for the bucket");
    }

    @Override
    public String toString() {
        return address.url();
    }

    @Override
    public void close() {
        client.close();
    }
}
