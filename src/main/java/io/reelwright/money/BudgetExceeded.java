package io.reelwright.money;

import java.math.BigDecimal;

/** Thrown when a budget does not cover the cost of a job. Nothing was reserved and nothing was written. */
public final class BudgetExceeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String scope;
    private final String shortage;

    /**
     * @param scope  which budget
     * @param wanted the most that the job may cost, in micros
     * @param limit  the whole budget, in micros
     */
    public BudgetExceeded(BudgetScope scope, long wanted, long limit) {
        this(
                scope.key(),
                "of " + scope.words() + ": the limit is " + dollars(limit) + ", and what is left does not cover "
                        + dollars(wanted) + " more; " + scope.mend());
    }

    private BudgetExceeded(String scope, String shortage) {
        super("the budget " + shortage);
        this.scope = scope;
        this.shortage = shortage;
    }

    /** Returns the key of the budget: {@code campaign ID}, {@code day 2026-01-02}, {@code total} … */
    public String scope() {
        return scope;
    }

    /** Returns which budget is exceeded, by what, and what a user can do about it. */
    public String shortage() {
        return shortage;
    }

    private static String dollars(long micros) {
        BigDecimal exact = BigDecimal.valueOf(micros, 6).stripTrailingZeros();
        return "$" + (exact.scale() < 2 ? exact.setScale(2) : exact).toPlainString();
    }
}
