package io.reelwright.store.stock;

import io.reelwright.store.Database;
import java.util.Optional;

/**
 * Which clips of stock libraries the campaigns use, in the database for all processes: a clip once in a campaign, and one clip for a job,
 * however often it is sent. A campaign that began as a copy of another one does not use the clips again that its copied scenes show.
 */
public final class StockClaims {
    private static final String CLAIM = "INSERT INTO stock_clips (campaign, clip, job, found) SELECT ?, ?, ?, ?"
            + " WHERE NOT EXISTS (SELECT 1 FROM campaigns WHERE id = ? AND state @> jsonb_build_object('takes',"
            + " jsonb_build_array(jsonb_build_object('origin', jsonb_build_object('credits',"
            + " jsonb_build_array(jsonb_build_object('page', CAST(? AS text))))))))"
            + " ON CONFLICT DO NOTHING";

    private final Database database;

    public StockClaims(Database database) {
        this.database = database;
    }

    /**
     * A clip that a job may have.
     *
     * @param name  the library's name and its name for the clip
     * @param page  address of the clip's page, as takes record it
     * @param found what is kept for the job
     */
    public record Clip(String name, String page, String found) {}

    /** Returns what is kept of the clip that a job has. */
    public Optional<String> of(String job) {
        return database.transaction(handle -> handle.createQuery("SELECT found FROM stock_clips WHERE job = ?")
                .bind(0, job)
                .mapTo(String.class)
                .findFirst());
    }

    /**
     * Gives a clip to a job.
     *
     * @return what is kept of the job's clip, which is another one if it has one already; empty when its campaign uses the clip
     */
    public Optional<String> claim(String campaign, String job, Clip clip) {
        database.transaction(
                handle -> handle.execute(CLAIM, campaign, clip.name(), job, clip.found(), campaign, clip.page()));
        return of(job);
    }
}
