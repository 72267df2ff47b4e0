package io.reelwright.cli;

/**
 * What Ctrl-C means where a server does the work.
 *
 * @param command how the user has called the program
 */
record ViewInterrupted(String command) implements InterruptHandler.Meaning {
    @Override
    public String before() {
        return "the campaign goes on at the server";
    }

    @Override
    public String during(String campaign) {
        return "the campaign goes on at the server\n  follow it: " + command + " monitor " + campaign
                + "\n  end it:    " + command + " cancel " + campaign;
    }
}
