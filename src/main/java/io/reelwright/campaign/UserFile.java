package io.reelwright.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file of the user's: on this machine, or uploaded. Exactly one of both is given.
 *
 * @param path   where it is on this machine; null for an uploaded one
 * @param upload the uploaded file; null for one on this machine
 */
public record UserFile(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Path path,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Asset upload) {
    public UserFile {
        if ((path == null) == (upload == null))
            throw new IllegalArgumentException("a file is on this machine or uploaded");
    }

    /** Returns a file on this machine. */
    public static UserFile local(Path path) {
        return new UserFile(path, null);
    }

    /** Returns an uploaded file. */
    public static UserFile uploaded(Asset upload) {
        return new UserFile(null, upload);
    }
}
