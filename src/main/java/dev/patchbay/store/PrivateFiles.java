package dev.patchbay.store;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// Files and folders that only their owner reads, where the file system knows such a thing.
final class PrivateFiles {
  private PrivateFiles() {}

  static void makeFolder(Path folder) throws IOException {
    Files.createDirectories(folder, attributes(folder, "rwx------"));
  }

  /// An empty file with a name that no other has.
  static Path makeTemporary(Path folder) throws IOException {
    return Files.createTempFile(folder, ".new", ".tmp", attributes(folder, "rw-------"));
  }

  /// Leaves the file or folder to its owner alone.
  static void makePrivate(Path path) throws IOException {
    if (posix(path)) {
      String permissions = Files.isDirectory(path) ? "rwx------" : "rw-------";
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }

  /// Writes the file so that after any interruption it is the old one or the new one, on disk.
  static void write(Path file, byte[] content) throws IOException {
    Path folder = parent(file);
    Path temporary = makeTemporary(folder);
    try {
      Files.write(temporary, content);
      force(temporary);
      moveOver(temporary, file);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /// Puts one file or folder in the place of another, on disk.
  static void moveOver(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    try {
      force(parent(to));
    } catch (IOException e) {
      // Windows cannot force a folder; there the move is durable by itself.
    }
  }

  /// Forces a file or folder to disk, even on a thread that is being interrupted: what was
  /// committed already must not be reported as failed.
  static void force(Path path) throws IOException {
    boolean interrupted = Thread.interrupted();
    try {
      while (!tryToForce(path)) {
        interrupted |= Thread.interrupted();
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /// @return false when an interrupt came in between
  private static boolean tryToForce(Path path) throws IOException {
    boolean folder = Files.isDirectory(path);
    try (FileChannel channel =
        FileChannel.open(path, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
      channel.force(true);
      return true;
    } catch (ClosedByInterruptException _) {
      return false;
    }
  }

  static Path parent(Path file) throws IOException {
    Path folder = file.getParent();
    if (folder == null) {
      throw new IOException("no folder around " + file);
    }
    return folder;
  }

  private static FileAttribute<?>[] attributes(Path path, String permissions) {
    return posix(path)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean posix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
