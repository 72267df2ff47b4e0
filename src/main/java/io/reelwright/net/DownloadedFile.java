package io.reelwright.net;

import java.nio.file.Path;

/**
 * A completely downloaded file.
 *
 * @param file   path of the file, which is named by its hash
 * @param bytes  size in bytes
 * @param sha256 SHA-256 of the content, in hexadecimal
 */
public record DownloadedFile(Path file, long bytes, String sha256) {}
