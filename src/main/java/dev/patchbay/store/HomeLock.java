package dev.patchbay.store;

import dev.patchbay.schema.Parsed;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/// Holds a home for this process until it is closed or the process ends, however it ends.
///
/// The operating system's lock on `home.lock` decides; `home.owner` beside it only says who holds
/// it. They are two files because some systems let nobody read a locked one.
final class HomeLock implements AutoCloseable {
  private final FileChannel channel;
  private final Path ownerFile;

  private HomeLock(FileChannel channel, Path ownerFile) {
    this.channel = channel;
    this.ownerFile = ownerFile;
  }

  /// @return the lock, or `store.in_use` naming the holder's process, or `home.unwritable`
  static synchronized Parsed<HomeLock> acquire(Home home) {
    Path ownerFile = home.folder().resolve("home.owner");
    try {
      // Closing a second channel on the file would give up the first one's lock, so a second try of
      // the same process must not get as far as opening one.
      if (Owner.read(ownerFile).filter(Owner.CURRENT::equals).isPresent()) {
        return inUse(home, ownerFile);
      }
      return acquire(home, ownerFile);
    } catch (IOException e) {
      return Parsed.failed(
          "", "home.unwritable", "The folder " + home.folder() + " cannot be locked.");
    }
  }

  private static Parsed<HomeLock> acquire(Home home, Path ownerFile) throws IOException {
    Path lockFile = home.folder().resolve("home.lock");
    FileChannel channel =
        FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean held = false;
    try {
      PrivateFiles.makePrivate(lockFile);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        return inUse(home, ownerFile);
      }
      PrivateFiles.write(ownerFile, Owner.CURRENT.text());
      held = true;
      return Parsed.ok(new HomeLock(channel, ownerFile));
    } finally {
      if (!held) {
        channel.close();
      }
    }
  }

  @Override
  public void close() {
    try (channel) {
      Files.deleteIfExists(ownerFile);
    } catch (IOException e) {
      // The lock goes with the process at the latest.
    }
  }

  private static Parsed<HomeLock> inUse(Home home, Path ownerFile) throws IOException {
    String holder =
        Owner.read(ownerFile)
            .filter(owner -> ProcessHandle.of(owner.pid()).isPresent())
            .map(owner -> " (process " + owner.pid() + ")")
            .orElse("");
    return Parsed.failed(
        "",
        "store.in_use",
        "The folder "
            + home.folder()
            + " is in use by a running Patchbay"
            + holder
            + ". Close that one, or choose another folder with --home.");
  }

  /// A process: its id alone may belong to another one later, in a container even at once.
  private record Owner(long pid, UUID mark) {
    static final Owner CURRENT = new Owner(ProcessHandle.current().pid(), UUID.randomUUID());

    byte[] text() {
      return (pid + " " + mark + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    static Optional<Owner> read(Path file) throws IOException {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).strip();
      if (!text.matches("[0-9]{1,15} [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
        return Optional.empty();
      }
      String[] parts = text.split(" ", -1);
      return Optional.of(new Owner(Long.parseLong(parts[0]), UUID.fromString(parts[1])));
    }
  }
}
