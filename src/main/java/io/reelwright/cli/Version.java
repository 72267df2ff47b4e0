package io.reelwright.cli;

/** The version of this program. */
public final class Version {
    private Version() {}

    /** Returns the version that the build wrote into the jar, for example {@code 0.1.0}; {@code development} outside a jar. */
    public static String here() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
