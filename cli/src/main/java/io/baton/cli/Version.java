package io.baton.cli;

import picocli.CommandLine.IVersionProvider;

/** Which Baton this is, as the build wrote it into the jar. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {line()};
    }

    static String line() {
        String version = Version.class.getPackage().getImplementationVersion();
        return "Baton " + (version == null ? "(run from its classes, without a jar)" : version);
    }
}
