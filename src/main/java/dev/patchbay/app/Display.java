package dev.patchbay.app;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether a window can be shown here. Asked before the toolkit starts, because it starts only once
/// and does not come back from a failure.
public final class Display {
  private static final Pattern X_DISPLAY = Pattern.compile("([^:]*):(\\d{1,4})(\\.\\d+)?");
  private static final int X_PORT = 6000;
  private static final int TIMEOUT_MILLIS = 1_000;

  private Display() {}

  /// @return one sentence that says what is missing and what to do; empty when a window can be
  ///   shown
  public static Optional<String> missing(
      Map<String, String> environment, String platform, boolean headlessPlatform) {
    if (headlessPlatform || !platform.equalsIgnoreCase("linux")) {
      return Optional.empty();
    }
    String display = environment.getOrDefault("DISPLAY", "");
    if (display.isBlank()) {
      return Optional.of(
          "No display was found (DISPLAY is not set), so the designer's window cannot open: start"
              + " it from a desktop session, or under Xvfb (on Debian: apt-get install xvfb"
              + " libgtk-3-0, then xvfb-run).");
    }
    if (!reachable(display)) {
      return Optional.of(
          "The display “"
              + display
              + "” does not answer, so the designer's window cannot open: start it from a desktop"
              + " session, or under Xvfb (on Debian: apt-get install xvfb, then xvfb-run).");
    }
    return gtk()
        ? Optional.empty()
        : Optional.of(
            "The library GTK 3 is missing, so the designer's window cannot open: install it (on"
                + " Debian: apt-get install libgtk-3-0).");
  }

  private static boolean reachable(String display) {
    Matcher match = X_DISPLAY.matcher(display);
    if (!match.matches()) {
      return false;
    }
    String host = match.group(1);
    int number = Integer.parseInt(match.group(2));
    return host.isEmpty() || host.equals("unix")
        ? connects(Path.of("/tmp/.X11-unix/X" + number)) || connects("localhost", X_PORT + number)
        : connects(host, X_PORT + number);
  }

  private static boolean connects(Path socket) {
    try (SocketChannel _ = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private static boolean connects(String host, int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), TIMEOUT_MILLIS);
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private static boolean gtk() {
    try (Arena arena = Arena.ofConfined()) {
      SymbolLookup.libraryLookup("libgtk-3.so.0", arena);
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
