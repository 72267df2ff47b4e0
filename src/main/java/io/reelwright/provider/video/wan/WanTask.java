package io.reelwright.provider.video.wan;

import io.reelwright.money.Job;
import io.reelwright.text.LinearRegex;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;

/**
 * A prompt that a machine has: {@code 3f0c…-…@http://gpu:8188}.
 *
 * @param id      the prompt's id
 * @param machine base address of the machine; empty when a person has named the id alone
 */
record WanTask(String id, String machine) {
    /** Ids that are put into a path; old servers choose their own. */
    private static final String ID = "[A-Za-z0-9_-]{1,100}";

    /**
     * Returns the id under which a job is sent, the same on every machine and in every process, so that it is found again by asking. It has
     * the form of a random UUID (version 4), in lower case: ComfyUI accepts no other.
     */
    static String idOf(Job job) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(job.ref().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(job.requestHash().getBytes(StandardCharsets.UTF_8));
            ByteBuffer bytes = ByteBuffer.wrap(digest.digest());
            long most = bytes.getLong() & ~0xf000L | 0x4000L;
            long least = bytes.getLong() & 0x3fff_ffff_ffff_ffffL | Long.MIN_VALUE;
            return new UUID(most, least).toString();
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java has SHA-256", absent);
        }
    }

    /** Reads a stored task, or the id that a person has typed; empty when it is neither. */
    static Optional<WanTask> of(String text) {
        int at = text.indexOf('@');
        WanTask task =
                at < 0 ? new WanTask(text.strip(), "") : new WanTask(text.substring(0, at), text.substring(at + 1));
        return isId(task.id()) ? Optional.of(task) : Optional.empty();
    }

    static boolean isId(String text) {
        return LinearRegex.matches(text, ID);
    }

    /** Returns the form in which it is stored with the job. */
    String stored() {
        return id + "@" + machine;
    }
}
