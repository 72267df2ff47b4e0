/**
 * Fakes of services that sell scenes. They answer over real HTTP as the services' documentation says, refuse what the services refuse,
 * deliver clips that can be recognised, post to callback addresses, and fail as scripted. Each can also be started as a process of its own.
 *
 * <p>A fake may touch {@code media} only: it shares no code with the adapter that it tests. {@code FakesTest} also reads the shipped models.
 */
@NullMarked
package io.reelwright.fakes;

import org.jspecify.annotations.NullMarked;
