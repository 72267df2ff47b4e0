package io.reelwright.event.wakeup;

import java.util.List;

/**
 * Notifies other nodes that something has been committed, so that they read it at once. A wake-up carries only names and numbers: the
 * tables are authoritative, and a node that misses every message still finds everything a little later, by polling.
 */
public interface Wakeups extends AutoCloseable {
    /** For a single node: sends nothing. */
    Wakeups NONE = new Wakeups() {
        @Override
        public void send(List<Call> calls) {}

        @Override
        public void close() {}
    };

    /**
     * One wake-up.
     *
     * @param campaign id of the campaign that has new events
     * @param seq      sequence number of its newest event
     * @param turn     whether it has received a turn, so that a free worker may claim it
     */
    record Call(String campaign, long seq, boolean turn) {
        /** Returns the encoded form: {@code 01ABC:17} or {@code 01ABC:17!}. */
        String word() {
            return campaign + ":" + seq + (turn ? "!" : "");
        }

        /**
         * Parses the encoded form.
         *
         * @throws IllegalArgumentException when the word is not a valid wake-up
         */
        static Call of(String word) {
            boolean turn = word.endsWith("!");
            int colon = word.indexOf(':');
            if (colon < 1) throw new IllegalArgumentException("not a valid wake-up: " + word);
            return new Call(
                    word.substring(0, colon),
                    Long.parseLong(word.substring(colon + 1, turn ? word.length() - 1 : word.length())),
                    turn);
        }
    }

    /** Receives the wake-ups of other nodes. */
    interface Listener {
        /** Called when another node has committed these. */
        void heard(List<Call> calls);

        /** Called when messages may have been missed: the listener must check everything. */
        void deaf();
    }

    /** Queues wake-ups for the other nodes. Never blocks and never fails. */
    void send(List<Call> calls);

    @Override
    void close();
}
