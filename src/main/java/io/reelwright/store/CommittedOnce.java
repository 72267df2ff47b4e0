package io.reelwright.store;

import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Work that is committed once, although its transaction is done again when the answer to a commit was lost. It leaves a mark in the
 * same transaction, before anything else: who finds it there has been committed. While an earlier commit is still being carried out, the
 * mark makes a later try wait for it.
 */
final class CommittedOnce<T extends @Nullable Object> {
    /** Old marks go a few at a time, and never those that somebody else is just removing. */
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
