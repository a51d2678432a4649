package dev.patchbay.app.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// The version that was built, from the jar's manifest.
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version =
        Optional.ofNullable(Version.class.getPackage())
            .flatMap(p -> Optional.ofNullable(p.getImplementationVersion()))
            .orElse("(not packaged)");
    return new String[] {"Patchbay " + version};
  }
}
