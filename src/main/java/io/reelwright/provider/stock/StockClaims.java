package io.reelwright.provider.stock;

import io.reelwright.money.Job;
import io.reelwright.store.Database;
import java.util.Optional;

/**
 * Which clips the campaigns use, in the database for all processes: a clip once in a campaign, and one clip for a job, however often it is
 * sent. A campaign that began as a copy of another one does not use the clips again that its copied scenes show.
 */
final class StockClaims {
    private static final String CLAIM = "INSERT INTO stock_clips (campaign, clip, job, found) SELECT ?, ?, ?, ?"
            + " WHERE NOT EXISTS (SELECT 1 FROM campaigns WHERE id = ? AND state @> jsonb_build_object('takes',"
            + " jsonb_build_array(jsonb_build_object('origin', jsonb_build_object('credits',"
            + " jsonb_build_array(jsonb_build_object('page', CAST(? AS text))))))))"
            + " ON CONFLICT DO NOTHING";

    private final Database database;

    StockClaims(Database database) {
        this.database = database;
    }

    /** Returns the clip that a job has. */
    Optional<ChosenClip> of(Job job) {
        return database.transaction(handle -> handle.createQuery("SELECT found FROM stock_clips WHERE job = ?")
                        .bind(0, job.ref())
                        .mapTo(String.class)
                        .findFirst())
                .flatMap(ChosenClip::read);
    }

    /** Gives a clip to a job. Returns the job's clip, which is another one if it has one already; empty when its campaign uses the clip. */
    Optional<ChosenClip> claim(Job job, ChosenClip clip) {
        String key = job.provider() + "/" + clip.id();
        database.transaction(handle -> handle.execute(
                CLAIM,
                job.campaign(),
                key,
                job.ref(),
                clip.json(),
                job.campaign(),
                clip.credit().page()));
        return of(job);
    }
}
