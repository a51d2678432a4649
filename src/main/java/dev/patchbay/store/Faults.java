package dev.patchbay.store;

import dev.patchbay.scenario.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.Stream;

/// Turns what the database throws into one of our codes. The database's own words stay behind: they
/// can quote stored values.
final class Faults {
  /// Less free space than this is called full; H2 does not always hand on what the system said.
  private static final long FULL_BYTES = 1 << 20;

  private static final int FILE_CORRUPTED = 90030;
  private static final int FILE_VERSION = 90048;
  private static final int LOB_MISSING = 90039;
  private static final int CLOSED = 90098;
  private static final int SHUT_DOWN = 90121;
  private static final int LOCK_TIMEOUT = 50200;
  private static final int CONCURRENT_UPDATE = 90131;
  private static final int DEADLOCK = 40001;
  private static final int READ_ONLY = 90097;
  private static final int GENERAL = 50000;

  private final Path folder;

  Faults(Path folder) {
    this.folder = folder;
  }

  StoreException translate(Throwable thrown) {
    int number = h2Code(thrown);
    StoreException fault =
        switch (number) {
          case FILE_CORRUPTED, FILE_VERSION, LOB_MISSING -> damaged();
          case LOCK_TIMEOUT, CONCURRENT_UPDATE, DEADLOCK ->
              new StoreException(
                  "store.busy", "Somebody else is changing the same; try again in a moment.");
          default -> other(thrown, number);
        };
    // The way there, without the messages.
    fault.setStackTrace(root(thrown).getStackTrace());
    return fault;
  }

  StoreException damaged() {
    return new StoreException("store.damaged", damageSentence(folder, "is damaged"));
  }

  static String damageSentence(Path place, String how) {
    return "The database "
        + place
        + " "
        + how
        + ". It was left as it is. To go back to a backup, put that in its place and remove"
        + " marker.json beside it.";
  }

  private StoreException other(Throwable thrown, int number) {
    if (full(thrown)) {
      return full();
    }
    return unreadable(thrown, number) ? damaged() : io(number);
  }

  /// What makes no sense where we wrote sense: a value of the wrong kind, or pages that lead H2
  /// astray.
  private static boolean unreadable(Throwable thrown, int number) {
    return chain(thrown).anyMatch(SQLDataException.class::isInstance)
        || (number == GENERAL && !(root(thrown) instanceof IOException));
  }

  private StoreException full() {
    return new StoreException(
        "store.full", "The disk that holds " + folder + " is full; free some space and try again.");
  }

  private StoreException io(int number) {
    return switch (number) {
      case CLOSED, SHUT_DOWN ->
          new StoreException(
              "store.io", "The database in " + folder + " stopped; try again in a moment.");
      case READ_ONLY ->
          new StoreException("store.io", "The database in " + folder + " cannot be written.");
      default ->
          new StoreException(
              "store.io",
              "The database in " + folder + " cannot be read or written (" + number + ").");
    };
  }

  private boolean full(Throwable thrown) {
    return chain(thrown).anyMatch(Faults::saysFull) || freeSpace() < FULL_BYTES;
  }

  private static boolean saysFull(Throwable cause) {
    String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    return cause instanceof IOException
        && (message.contains("no space left")
            || message.contains("not enough space")
            || message.contains("quota exceeded")
            || message.contains("file too large"));
  }

  private long freeSpace() {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      return Long.MAX_VALUE;
    }
  }

  private static int h2Code(Throwable thrown) {
    return chain(thrown)
        .mapMulti((Throwable cause, java.util.function.Consumer<Integer> sink) -> {
          if (cause instanceof SQLException sql && sql.getErrorCode() != 0) {
            sink.accept(sql.getErrorCode());
          }
        })
        .findFirst()
        .orElse(0);
  }

  private static Throwable root(Throwable thrown) {
    return chain(thrown).reduce((_, last) -> last).orElse(thrown);
  }

  private static Stream<Throwable> chain(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(20);
  }
}
