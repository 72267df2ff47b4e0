package io.reelwright.cli;

/** Which Reelwright this is. */
public final class Version {
    private Version() {}

    /** The version that the build wrote into the program, for example {@code 0.1.0}; {@code development} outside of it. */
    public static String here() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
