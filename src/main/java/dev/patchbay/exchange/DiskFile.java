package dev.patchbay.exchange;

import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/// Files that people name: read up to a limit, written whole or not at all.
public final class DiskFile {
  private DiskFile() {}

  /// @param most bytes; of a larger file not more than that is read
  /// @return `file.missing`, `file.unreadable` or `json.too_large` when there is nothing to read
  public static Parsed<byte[]> read(Path file, int most) {
    try (InputStream stream = Files.newInputStream(file)) {
      return read(stream, most);
    } catch (NoSuchFileException _) {
      return Parsed.failed("", "file.missing", "There is no file “" + name(file) + "”.");
    } catch (IOException _) {
      return unreadable(name(file));
    }
  }

  /// @param stream read up to the limit, and not closed
  public static Parsed<byte[]> read(InputStream stream, int most) {
    try {
      byte[] bytes = stream.readNBytes(most + 1);
      return bytes.length <= most
          ? Parsed.ok(bytes)
          : Parsed.failed(
              "",
              "json.too_large",
              "This is larger than " + (most >> 20) + " MiB, the most that is read here.");
    } catch (IOException _) {
      return unreadable("-");
    }
  }

  /// Replaces a file in one step, so that whoever looks sees the old or the new one. It keeps its
  /// permissions, and a link to it stays a link.
  ///
  /// @return what is wrong; empty when the file is on disk
  public static Optional<Problem> write(Path file, byte[] bytes) {
    try {
      Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      Path temporary = target.resolveSibling("." + name(target) + "." + UUID.randomUUID() + ".tmp");
      try {
        writeNew(temporary, bytes);
        if (Files.exists(target) && posix(target)) {
          Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(target));
        }
        Files.move(
            temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(temporary);
      }
      return Optional.empty();
    } catch (IOException _) {
      return Optional.of(
          new Problem(
              "",
              "file.unwritable",
              "“"
                  + file
                  + "” cannot be written: choose another place, or see whether the disk is full"
                  + " and the folder may be written to."));
    }
  }

  /// SHA-256 in hexadecimal.
  public static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  static String name(Path file) {
    return Optional.ofNullable(file.getFileName()).orElse(file).toString();
  }

  private static void writeNew(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      var rest = java.nio.ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  private static boolean posix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static <T> Parsed<T> unreadable(String name) {
    return Parsed.failed("", "file.unreadable", "The file “" + name + "” cannot be read.");
  }
}
