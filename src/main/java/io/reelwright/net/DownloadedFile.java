package io.reelwright.net;

import java.nio.file.Path;

/**
 * A file that was fetched whole.
 *
 * @param file   named by its hash
 * @param bytes  its length
 * @param sha256 of its content, in hexadecimal
 */
public record DownloadedFile(Path file, long bytes, String sha256) {}
