package io.reelwright.cli;

import io.reelwright.campaign.Brief;
import java.util.List;

/** Stands where nothing is made in this process: the campaign is watched from afar, and goes on when the watcher leaves. */
final class NoWorkshop implements Workshop {
    @Override
    public List<String> voices() {
        return List.of();
    }

    @Override
    public Job make(Brief brief) {
        throw new UnsupportedOperationException("nothing is made here");
    }

    @Override
    public Job resume(String id) {
        throw new UnsupportedOperationException("nothing is made here");
    }

    @Override
    public void close() {}
}
