package io.reelwright.provider.condition;

import io.reelwright.net.HttpFailure;
import java.nio.file.Path;

/** A service's own storage for files that a job needs. */
@FunctionalInterface
public interface UploadService {
    /**
     * Uploads a file and returns what stands for it in a request: an address or a name of the service.
     *
     * @param name name of the file, the same for the same content
     * @param type media type
     * @throws HttpFailure   when the service cannot be reached
     * @throws UploadRefused when the service answered, but does not take the file
     */
    String upload(Path file, String name, String type) throws HttpFailure, UploadRefused, InterruptedException;

    /**
     * Returns an address that a service has named.
     *
     * @throws UploadRefused if it is no HTTP address
     */
    static String address(String named) throws UploadRefused {
        if (!named.startsWith("https://") && !named.startsWith("http://"))
            throw new UploadRefused("the service returned no address for it", false);
        return named;
    }
}
