package dev.patchbay.ui.shell;

import dev.patchbay.ui.session.Background;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Remembers in a properties file, written a while after the last change and away from the window.
public final class RememberedFile implements Remembered {
  private static final Logger LOG = LoggerFactory.getLogger(RememberedFile.class);
  private static final Duration DELAY = Duration.ofSeconds(1);

  private final Background background;
  private final Path file;
  private final Properties values = new Properties();
  private volatile Background.Cancel timer = () -> {};

  /// Reads the file at once: it is small, and the first window needs it.
  public RememberedFile(Background background, Path file) {
    this.background = background;
    this.file = file;
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        values.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        LOG.info("the window's settings could not be read and start anew: {}", e.getMessage());
      }
    }
  }

  @Override
  public Optional<String> get(String key) {
    return Optional.ofNullable(values.getProperty(key));
  }

  @Override
  public void put(String key, String value) {
    if (!value.equals(values.setProperty(key, value))) {
      timer.cancel();
      timer = background.after(DELAY, () -> background.run(this::written, _ -> {}, _ -> {}));
    }
  }

  /// Writes at once what would be written in a while; not for the window's thread.
  public void save() {
    timer.cancel();
    written();
  }

  private synchronized boolean written() {
    var copy = (Properties) values.clone();
    try (Writer writer = Files.newBufferedWriter(file)) {
      copy.store(writer, null);
      return true;
    } catch (IOException e) {
      LOG.info("the window's settings could not be kept: {}", e.getMessage());
      return false;
    }
  }
}
