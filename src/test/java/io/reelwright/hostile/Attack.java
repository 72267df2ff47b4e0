package io.reelwright.hostile;

/** Something that must not be felt by others. */
@FunctionalInterface
interface Attack {
    /**
     * Attacks until {@link Target#isOver}, or until it has done all that it wanted.
     *
     * @throws Exception when it cannot even begin; what the server does to the attacker is no reason to throw
     */
    void on(Target target) throws Exception;
}
