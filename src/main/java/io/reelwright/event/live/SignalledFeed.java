package io.reelwright.event.live;

/** A feed whose reader waits on a {@link Signal}. */
abstract class SignalledFeed implements EventFeed {
    private final Signal signal = new Signal();
    private volatile boolean ended;

    @Override
    public void await() throws InterruptedException {
        if (!ended) signal.await();
    }

    @Override
    public void knock() {
        signal.ring();
    }

    @Override
    public void end() {
        ended = true;
        signal.ring();
    }

    @Override
    public boolean hasEnded() {
        return ended;
    }
}
