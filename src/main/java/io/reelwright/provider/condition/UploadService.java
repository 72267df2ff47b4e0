package io.reelwright.provider.condition;

import io.reelwright.net.HttpFailure;
import java.nio.file.Path;

/** A service's own storage for files that a job needs. */
@FunctionalInterface
public interface UploadService {
    /**
     * Uploads a file and returns the address at which the service's models find it.
     *
     * @param name name of the file, the same for the same content
     * @param type media type
     * @throws HttpFailure   when the service cannot be reached
     * @throws UploadRefused when the service answered, but does not take the file
     */
    String upload(Path file, String name, String type) throws HttpFailure, UploadRefused, InterruptedException;
}
