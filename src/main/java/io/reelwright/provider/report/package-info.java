/**
 * What users see of the services that sell scenes: which have a key, their models and prices, their health and credit.
 *
 * <p>May touch {@code campaign}, {@code config}, {@code money}, {@code provider.model}, {@code provider.video}, {@code text}.
 * {@link
 * io.reelwright.provider.report.ProviderReports} is the way in; it knows no service by name.
 */
@NullMarked
package io.reelwright.provider.report;

import org.jspecify.annotations.NullMarked;
