package io.reelwright.money;

import java.math.BigDecimal;

/** A budget does not bear a job. Nothing was reserved and nothing was written. */
public final class BudgetExceeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String scope;
    private final String shortage;

    /**
     * @param scope  which budget: {@code campaign ID} or {@code day 2026-01-02}
     * @param wanted what a job may cost, in micros
     * @param limit  what may be spent in all, in micros
     */
    public BudgetExceeded(String scope, long wanted, long limit) {
        this(
                scope,
                "of " + scope + ": " + dollars(limit) + " in all, and what is left does not bear " + dollars(wanted)
                        + " more; " + mend(scope));
    }

    private BudgetExceeded(String scope, String shortage) {
        super("the budget " + shortage);
        this.scope = scope;
        this.shortage = shortage;
    }

    /** Which budget: {@code campaign ID} or {@code day 2026-01-02}. */
    public String scope() {
        return scope;
    }

    /** Of which budget how much is missing, and what a person may do. */
    public String shortage() {
        return shortage;
    }

    private static String mend(String scope) {
        return scope.startsWith("day ")
                ? "wait for tomorrow (UTC), or start again with a higher --day-budget"
                : "start again with a higher --campaign-budget";
    }

    private static String dollars(long micros) {
        BigDecimal exact = BigDecimal.valueOf(micros, 6).stripTrailingZeros();
        return "$" + (exact.scale() < 2 ? exact.setScale(2) : exact).toPlainString();
    }
}
