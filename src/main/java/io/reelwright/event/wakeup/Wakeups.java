package io.reelwright.event.wakeup;

import java.util.List;

/**
 * Tells other nodes that something has been committed, so that they look at once. It carries names and numbers only: the
 * tables are the truth, and whoever misses every message still finds all a little later.
 */
public interface Wakeups extends AutoCloseable {
    /** For a node that is alone. */
    Wakeups NONE = new Wakeups() {
        @Override
        public void send(List<Call> calls) {}

        @Override
        public void close() {}
    };

    /**
     * What is told.
     *
     * @param campaign that has gone on
     * @param seq      number of its newest event
     * @param turn     whether it has got a turn, so that a free worker may take it
     */
    record Call(String campaign, long seq, boolean turn) {
        /** As it travels: {@code 01ABC:17} or {@code 01ABC:17!}. */
        String word() {
            return campaign + ":" + seq + (turn ? "!" : "");
        }

        /**
         * Reads a word.
         *
         * @throws IllegalArgumentException when it is none
         */
        static Call of(String word) {
            boolean turn = word.endsWith("!");
            int colon = word.indexOf(':');
            if (colon < 1) throw new IllegalArgumentException("no call: " + word);
            return new Call(
                    word.substring(0, colon),
                    Long.parseLong(word.substring(colon + 1, turn ? word.length() - 1 : word.length())),
                    turn);
        }
    }

    /** Who wants to know. */
    interface Listener {
        /** Another node has committed these. */
        void heard(List<Call> calls);

        /** Messages may have been missed: look at everything. */
        void deaf();
    }

    /** Tells the others soon. Never waits and never fails. */
    void send(List<Call> calls);

    @Override
    void close();
}
