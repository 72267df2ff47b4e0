package io.reelwright.store;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Reservations of bytes that a project has announced but not yet sent completely. They count towards the project's quota. A
 * reservation expires after 15 minutes, but is renewed while its file is being received; an expired one was left by a stopped
 * process. All methods run in the caller's transaction.
 */
final class UploadReservations {
    /** The term is several times the interval between two renewals. */
    private static final String TERM = "now() + interval '15 minutes'";

    /** Term while a file gets its final name, which takes moments. */
    private static final String MOMENT = "now() + interval '1 minute'";

    /** Arguments: ticket, project, upload, bytes; project twice; upload and name of a file that is replaced; bytes, quota. */
    private static final String TAKE = "INSERT INTO upload_reservations (ticket, project, upload, bytes, expires_at)"
            + " SELECT ?, ?, ?, ?, " + TERM + " WHERE"
            + " (SELECT COALESCE(sum(u.bytes), 0) FROM uploads u JOIN upload_sets s USING (id) WHERE s.project = ?)"
            + " + (SELECT COALESCE(sum(bytes), 0) FROM upload_reservations WHERE project = ? AND expires_at > now())"
            + " - COALESCE((SELECT bytes FROM uploads WHERE id = ? AND name = ?), 0) + ? <= ?";

    private UploadReservations() {}

    /** A reservation that has expired. */
    record Expired(String ticket, String upload) {}

    /**
     * Makes a reservation.
     *
     * @return the reservation's ticket
     * @throws QuotaExceeded when the project would exceed its quota
     */
    static String take(Handle handle, String project, String upload, String name, long bytes, long quota) {
        // Serialized per project across all servers: otherwise two reservations could use the same remaining quota.
        handle.select("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(?, 0))", "uploads/" + project)
                .mapTo(Integer.class)
                .one();
        String ticket = UUID.randomUUID().toString();
        int taken = handle.execute(TAKE, ticket, project, upload, bytes, project, project, upload, name, bytes, quota);
        if (taken == 0)
            throw new QuotaExceeded(
                    "quota-upload-bytes",
                    "a project may keep " + quota + " bytes of uploads, and " + name
                            + " does not fit in beside those it has; delete sets that are no longer needed"
                            + " (DELETE /v1/uploads/{id})");
        return ticket;
    }

    /** Extends a reservation to 15 minutes from now. */
    static void renew(Handle handle, String ticket) {
        handle.execute("UPDATE upload_reservations SET expires_at = " + TERM + " WHERE ticket = ?", ticket);
    }

    static void release(Handle handle, String ticket) {
        handle.execute("DELETE FROM upload_reservations WHERE ticket = ?", ticket);
    }

    /**
     * Records, under the lock of the set, that the reserved file now gets its final name.
     *
     * @return false when another file of the same name is being stored, or the reservation does not exist
     */
    static boolean store(Handle handle, String ticket, String upload, String name) {
        return handle.execute(
                        "UPDATE upload_reservations SET storing = ?, expires_at = " + MOMENT + " WHERE ticket = ?"
                                + " AND NOT EXISTS (SELECT 1 FROM upload_reservations other WHERE other.upload = ?"
                                + " AND other.storing = ? AND other.ticket <> ? AND other.expires_at > now())",
                        name,
                        ticket,
                        upload,
                        name,
                        ticket)
                == 1;
    }

    static boolean isThere(Handle handle, String ticket) {
        return handle.select("SELECT 1 FROM upload_reservations WHERE ticket = ?", ticket)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    static List<Expired> expired(Handle handle) {
        return handle.createQuery("SELECT ticket, upload FROM upload_reservations WHERE expires_at <= now()")
                .map((row, _) -> new Expired(row.getString("ticket"), row.getString("upload")))
                .list();
    }
}
