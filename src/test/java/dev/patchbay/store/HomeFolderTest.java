package dev.patchbay.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Where the data folder is when nobody says, or somebody does.
class HomeFolderTest {
  private static String choose(
      String option, Map<String, String> environment, String platform, String user) {
    return HomeFolder.choose(
        Optional.of(option).filter(text -> !text.equals("none")), environment, platform, user);
  }

  @Test
  void theOptionWinsOverTheEnvironmentAndThatOverThePlatform() {
    var both = Map.of("PATCHBAY_HOME", "/env", "XDG_DATA_HOME", "/xdg");

    assertThat(choose("/option", both, "Linux", "/home/ada")).isEqualTo("/option");
    assertThat(choose("none", both, "Linux", "/home/ada")).isEqualTo("/env");
    assertThat(choose("none", Map.of("PATCHBAY_HOME", " "), "Linux", "/home/ada"))
        .isEqualTo("/home/ada/.local/share/patchbay");
  }

  @Test
  void linuxFollowsXdgWhichMustBeAnAbsolutePath() {
    assertThat(choose("none", Map.of(), "Linux", "/home/ada"))
        .isEqualTo("/home/ada/.local/share/patchbay");
    assertThat(choose("none", Map.of("XDG_DATA_HOME", "/data"), "Linux", "/home/ada"))
        .isEqualTo("/data/patchbay");
    assertThat(choose("none", Map.of("XDG_DATA_HOME", "data"), "FreeBSD", "/home/ada"))
        .isEqualTo("/home/ada/.local/share/patchbay");
  }

  @Test
  void macAndWindowsHaveConventionsOfTheirOwn() {
    assertThat(choose("none", Map.of("XDG_DATA_HOME", "/data"), "Mac OS X", "/Users/ada"))
        .isEqualTo("/Users/ada/Library/Application Support/Patchbay");
    assertThat(choose("none", Map.of("APPDATA", "D:\\Roaming"), "Windows 11", "C:\\Users\\ada"))
        .isEqualTo("D:\\Roaming\\Patchbay");
    assertThat(choose("none", Map.of(), "Windows 11", "C:\\Users\\ada"))
        .isEqualTo("C:\\Users\\ada\\AppData\\Roaming\\Patchbay");
  }
}
