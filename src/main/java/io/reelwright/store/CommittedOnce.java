package io.reelwright.store;

import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Work that is committed at most once, although its transaction is retried when the response to a commit was lost. The transaction
 * first inserts a unique mark: a retry that finds the mark knows that an earlier attempt was committed. While an earlier commit is
 * still in progress, the mark makes the retry wait for it.
 */
final class CommittedOnce<T extends @Nullable Object> {
    /** Inserts a mark. Also deletes up to 10 marks older than an hour, and skips those that another transaction is deleting. */
    private static final String MARK = "WITH old AS (DELETE FROM commits WHERE id IN (SELECT id FROM commits"
            + " WHERE at < now() - interval '1 hour' ORDER BY at LIMIT 10 FOR UPDATE SKIP LOCKED))"
            + " INSERT INTO commits (id) VALUES (?) ON CONFLICT DO NOTHING";

    private final Database.Work<T> work;
    private final UUID mark = UUID.randomUUID();
    private @Nullable Result<T> last;

    private record Result<T extends @Nullable Object>(T value) {}

    CommittedOnce(Database.Work<T> work) {
        this.work = work;
    }

    T in(Handle handle) {
        boolean fresh = handle.execute(MARK, mark) == 1;
        Result<T> before = last;
        if (!fresh && before != null) return before.value();
        T value = work.in(handle);
        last = new Result<>(value);
        return value;
    }
}
