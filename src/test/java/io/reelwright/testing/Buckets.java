package io.reelwright.testing;

import io.reelwright.config.BucketAddress;
import java.net.URI;
import java.util.Properties;
import java.util.UUID;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStore;
import org.jclouds.blobstore.BlobStoreContext;
import org.jclouds.blobstore.TransientApiMetadata;

/** An S3 server in this process, the same for all tests: it takes seconds to start. */
public final class Buckets {
    /** Who may come in. */
    public static final String KEY = "reel", SECRET = "wright";

    private static final Buckets ONLY = start();

    private final S3Proxy server;
    private final BlobStore blobs;

    private Buckets(S3Proxy server, BlobStore blobs) {
        this.server = server;
        this.blobs = blobs;
    }

    private static Buckets start() {
        try {
            BlobStore blobs = ContextBuilder.newBuilder(new TransientApiMetadata())
                    .credentials(KEY, SECRET)
                    .overrides(new Properties())
                    .buildView(BlobStoreContext.class)
                    .getBlobStore();
            S3Proxy server = S3Proxy.builder()
                    .blobStore(blobs)
                    .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, KEY, SECRET)
                    .endpoint(URI.create("http://127.0.0.1:0"))
                    .build();
            server.start();
            return new Buckets(server, blobs);
        } catch (Exception broken) {
            throw new IllegalStateException("the S3 server for tests does not start", broken);
        }
    }

    /** An empty bucket of its own. */
    public static BucketAddress fresh() {
        String bucket = "films-" + UUID.randomUUID();
        ONLY.blobs.createContainerInLocation(null, bucket);
        return new BucketAddress(bucket, "house/one", endpoint(), "us-east-1");
    }

    /** The same bucket, by another way to its server. */
    public static BucketAddress over(FaultyProxy wire, BucketAddress address) {
        return new BucketAddress(address.bucket(), address.folder(), wire.address(), address.region());
    }

    /** Takes a bucket away with all that is in it. */
    public static void remove(BucketAddress address) {
        ONLY.blobs.deleteContainer(address.bucket());
    }

    /** Where the server listens. */
    public static URI endpoint() {
        return URI.create("http://127.0.0.1:" + ONLY.server.getPort());
    }
}
