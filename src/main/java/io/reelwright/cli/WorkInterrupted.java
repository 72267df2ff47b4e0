package io.reelwright.cli;

/**
 * What Ctrl-C means where this process does the work.
 *
 * @param command how the user has called the program
 * @param flags   flags that the command to continue needs, with a space before them; empty for none
 */
record WorkInterrupted(String command, String flags) implements InterruptHandler.Meaning {
    @Override
    public String before() {
        return "no campaign was created yet, and nothing was made; run the same command again";
    }

    @Override
    public String during(String campaign) {
        return "nothing works on the campaign any more, and what it has finished is kept\n  continue with: " + command
                + " resume " + campaign + flags;
    }
}
