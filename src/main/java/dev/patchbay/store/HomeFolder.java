package dev.patchbay.store;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where the data folder is: what was asked for, else what the environment says, else what is usual
/// on this platform.
public final class HomeFolder {
  private HomeFolder() {}

  /// @param option the value of `--home`
  /// @param environment of this process; `PATCHBAY_HOME` and `XDG_DATA_HOME` or `APPDATA` count
  /// @param platform the system property `os.name`
  /// @param userHome the system property `user.home`
  public static String choose(
      Optional<String> option, Map<String, String> environment, String platform, String userHome) {
    return option
        .or(() -> set(environment, "PATCHBAY_HOME"))
        .orElseGet(() -> usual(environment, platform.toLowerCase(Locale.ROOT), userHome));
  }

  private static String usual(Map<String, String> environment, String platform, String userHome) {
    if (platform.startsWith("mac")) {
      return userHome + "/Library/Application Support/Patchbay";
    }
    if (platform.startsWith("windows")) {
      return set(environment, "APPDATA").orElse(userHome + "\\AppData\\Roaming") + "\\Patchbay";
    }
    // The XDG specification wants a relative path to be ignored.
    return set(environment, "XDG_DATA_HOME")
            .filter(path -> path.startsWith("/"))
            .orElse(userHome + "/.local/share")
        + "/patchbay";
  }

  private static Optional<String> set(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }
}
