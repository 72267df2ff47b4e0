package io.reelwright.cli.progress;

import java.util.Locale;

/**
 * Says what a campaign waits for, and with which command a person ends the wait.
 *
 * @param command the program as the user has called it, for example {@code ./reelwright}
 */
public record WaitWords(String command) {
    /**
     * Returns what the campaign waits for.
     *
     * @param kind the kind of wait, as in events: {@code approval}, {@code budget}
     * @param on   what exactly
     */
    public static String what(String kind, String on) {
        return switch (kind) {
            case "approval" -> "waiting for your approval of " + on.toLowerCase(Locale.ROOT);
            case "doubt" -> "waiting for your decision: " + on;
            case "budget" -> "waiting for money: " + on;
            case "core" -> "waiting for a free core" + (on.isEmpty() ? "" : ": " + on);
            case "turn" -> "waiting for its turn" + (on.isEmpty() ? "" : ": " + on);
            default -> "waiting for " + kind + (on.isEmpty() ? "" : ": " + on);
        };
    }

    /**
     * Returns the command with which a person ends the wait; empty when it ends by itself.
     *
     * @param kind the kind of wait
     * @param id   the campaign
     * @param job  the job in doubt; empty when it is unknown
     */
    public String command(String kind, String id, String job) {
        return switch (kind) {
            case "approval" -> command + " approve " + id;
            case "doubt" -> command + " resolve " + (job.isEmpty() ? "JOB" : job) + " --studio";
            case "budget" -> command + " server --campaign-budget DOLLARS";
            default -> "";
        };
    }

    /** Returns the other things that a person can do; empty when there is nothing to do. */
    public String others(String kind, String id) {
        return switch (kind) {
            case "approval" ->
                "look at it first: " + command + " show " + id + " · or not: " + command + " reject " + id
                        + " --why TEXT";
            case "doubt" -> "or, when the provider's own list tells: --taken TASK, or --never-taken";
            case "budget" ->
                "a start with a higher limit, also --day-budget, continues it within a minute · or end it: " + command
                        + " cancel " + id;
            default -> "";
        };
    }

    /** Returns the job's name, with which the question about a job in doubt begins; empty when it begins otherwise. */
    public static String job(String question) {
        int end = question.indexOf(':');
        return end > 0 && question.indexOf('/') > 0 && question.indexOf('/') < end ? question.substring(0, end) : "";
    }
}
