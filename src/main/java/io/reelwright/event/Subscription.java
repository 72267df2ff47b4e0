package io.reelwright.event;

import java.util.List;

/** Reads one campaign's frames in order, without gap or repeat, from the table and then live. For one reading thread. */
public final class Subscription implements Feed {
    private static final int PAGE = 200;

    private final LiveLog log;
    private final String campaign;
    private final Channel channel;
    private final Bell bell = new Bell();
    private long last;
    private boolean behind;
    private volatile boolean ended;

    Subscription(LiveLog log, String campaign, Channel channel, long since) {
        this.log = log;
        this.campaign = campaign;
        this.channel = channel;
        this.last = since;
        // A channel that somebody else has brought to the present knows whether there is more.
        this.behind = channel.newest() < Math.max(since, 1);
    }

    @Override
    public List<Frame> ready() {
        if (ended) return List.of();
        List<Frame> ready = behind ? List.of() : channel.after(last);
        if (ready.isEmpty() && (behind || channel.newest() > last)) ready = page();
        if (!ready.isEmpty()) last = ready.getLast().seq();
        return ready;
    }

    private List<Frame> page() {
        Channel.Page page = channel.fetch(last, PAGE, since -> log.read(campaign, since, PAGE));
        behind = page.full();
        return page.frames();
    }

    @Override
    public void await() throws InterruptedException {
        if (!ended) bell.await();
    }

    /** Number of the last frame that was given. */
    public long last() {
        return last;
    }

    String campaign() {
        return campaign;
    }

    @Override
    public void knock() {
        bell.ring();
    }

    @Override
    public void end() {
        ended = true;
        bell.ring();
    }

    @Override
    public boolean hasEnded() {
        return ended;
    }

    @Override
    public void close() {
        log.leave(this);
    }
}
