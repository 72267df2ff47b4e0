package io.reelwright.money;

import java.util.Optional;

/** What a provider says that our account holds. */
public interface ProviderBalance {
    /** Returns the provider's name as used in orders, for example {@code kie}. */
    String provider();

    /** Returns the balance in micros; empty when the provider gave no usable response. */
    Optional<Long> micros() throws InterruptedException;
}
