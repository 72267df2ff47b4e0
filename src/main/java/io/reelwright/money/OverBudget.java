package io.reelwright.money;

import java.math.BigDecimal;

/** A budget does not bear a job. Nothing was reserved and nothing was written. */
public final class OverBudget extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String scope;

    OverBudget(String scope, long wanted, long limit) {
        super(scope + " may cost " + dollars(limit) + " in all, and what is left does not bear " + dollars(wanted)
                + " more: raise its budget, or choose something cheaper");
        this.scope = scope;
    }

    /** Which budget: {@code campaign ID} or {@code day 2026-01-02}. */
    public String scope() {
        return scope;
    }

    private static String dollars(long micros) {
        BigDecimal exact = BigDecimal.valueOf(micros, 6).stripTrailingZeros();
        return "$" + (exact.scale() < 2 ? exact.setScale(2) : exact).toPlainString();
    }
}
