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
        return "the campaign goes on at the server; follow it with: " + command + " monitor " + campaign
                + ", end it with: " + command + " cancel " + campaign;
    }
}
