/**
 * Fakes of services that sell scenes. They answer over real HTTP as the services' documentation says, refuse what the services refuse,
 * deliver clips that can be recognised, and fail as scripted. Each can also be started as a process of its own.
 *
 * <p>May touch {@code media} only: a fake shares no code with the adapter that it tests.
 */
@NullMarked
package io.reelwright.fakes;

import org.jspecify.annotations.NullMarked;
