/**
 * A driver from outside: real servers in process namespaces of their own, on one database and one data folder, are killed, frozen
 * in the middle of transactions, robbed of their disk space and of the bytes of their files, while they make videos. It knows the
 * product as its users and operators do: by HTTP, by the files in the data folder, and by the database's own views of who does what.
 * {@link io.reelwright.chaos.Chaos} is the way in ({@code ./reelwright bench chaos}); {@code ChaosTest} is its short form.
 */
@NullMarked
package io.reelwright.chaos;

import org.jspecify.annotations.NullMarked;
