/**
 * What a hostile tenant or stranger can do to the others: a real server in a process of its own, with a heap of 448 MB and two
 * projects. While one attacks, a bystander of the other project asks for {@code /health/live} and its list, and follows its
 * stream; 99 of 100 of its answers and events come within 500 ms (on a machine that is busy with something else: within four times
 * what they take there without the attack), and after the attack the server is alive.
 *
 * <p>An attack is a class that implements {@link io.reelwright.hostile.Attack}: its one method attacks until it is told to stop,
 * or until it is done. Add it to the list in {@link io.reelwright.hostile.HostileTest}. {@link io.reelwright.hostile.Target}
 * tells where the server is and with which tokens it can be asked; {@link io.reelwright.hostile.RawClients} holds sockets that
 * no well-behaved client would.
 */
@NullMarked
package io.reelwright.hostile;

import org.jspecify.annotations.NullMarked;
