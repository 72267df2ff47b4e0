package io.reelwright.event.live;

/** A feed whose reader waits at a bell. */
abstract class LiveFeed implements Feed {
    private final Bell bell = new Bell();
    private volatile boolean ended;

    @Override
    public void await() throws InterruptedException {
        if (!ended) bell.await();
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
}
