package io.reelwright.event;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Reads one campaign's frames in order, without gap or repeat, from the table and then live. For one reading thread. */
public final class Subscription implements Feed {
    private static final int PAGE = 200;

    private final LiveLog log;
    private final String campaign;
    private long last;
    private boolean behind = true;
    private volatile @Nullable Thread waiting;
    private volatile boolean ended;

    Subscription(LiveLog log, String campaign, long since) {
        this.log = log;
        this.campaign = campaign;
        this.last = since;
    }

    @Override
    public List<Frame> next(Duration patience) throws InterruptedException {
        Channel channel = log.channel(campaign);
        long giveUp = System.nanoTime() + patience.toNanos();
        while (!ended) {
            List<Frame> ready = behind ? List.of() : channel.after(last);
            if (ready.isEmpty() && (behind || channel.newest() > last)) ready = page();
            if (!ready.isEmpty()) return taken(ready);
            long left = giveUp - System.nanoTime();
            if (left <= 0) break;
            park(channel, left);
        }
        return List.of();
    }

    private List<Frame> page() {
        List<Frame> read = log.read(campaign, last, PAGE);
        behind = read.size() == PAGE;
        return read;
    }

    private List<Frame> taken(List<Frame> frames) {
        last = frames.getLast().seq();
        return frames;
    }

    /** Number of the last frame that was given. */
    public long last() {
        return last;
    }

    private void park(Channel channel, long nanos) throws InterruptedException {
        waiting = Thread.currentThread();
        // What came between the last look and this line has unparked nobody.
        if (channel.newest() <= last && !ended) LockSupport.parkNanos(this, nanos);
        waiting = null;
        if (Thread.interrupted()) throw new InterruptedException("reading " + campaign + " was stopped");
    }

    void unpark() {
        Thread thread = waiting;
        if (thread != null) LockSupport.unpark(thread);
    }

    @Override
    public void end() {
        ended = true;
        unpark();
    }

    @Override
    public boolean hasEnded() {
        return ended;
    }

    @Override
    public void close() {
        log.leave(campaign, this);
    }
}
