package io.reelwright.cli.progress;

import io.reelwright.event.Event;

/** The money of a campaign, derived from its events: what was reserved for paid jobs, and what those that have ended cost. */
public final class CampaignMoney {
    private double reserved;
    private double pending;
    private double spent;

    /** Takes an event into account; most have nothing to do with money. */
    public void take(Event event) {
        switch (event) {
            case Event.BudgetReserved(double amount) -> {
                reserved += amount;
                pending += amount;
            }
            case Event.BudgetSettled settled -> {
                pending -= settled.reserved();
                spent += settled.spent();
            }
            default -> {}
        }
    }

    /** Returns the worst price of all jobs that were ordered so far, in US dollars. */
    public double reserved() {
        return reserved;
    }

    /** Returns what jobs that have ended cost, in US dollars. */
    public double spent() {
        return spent;
    }

    /** Returns what was spent of what was reserved: {@code $0.40 spent of $1.20 set aside, $0.80 still pending}. */
    public String total() {
        return FigureFormat.dollars(spent) + " spent of " + FigureFormat.dollars(reserved) + " set aside"
                + (pending > 1e-7 ? ", " + FigureFormat.dollars(pending) + " still pending" : "");
    }

    /** Returns the running cost in a few words: {@code cost $0.40, pending $0.80}. */
    public String words() {
        return "cost " + FigureFormat.dollars(spent)
                + (pending > 1e-7 ? ", pending " + FigureFormat.dollars(pending) : "");
    }
}
