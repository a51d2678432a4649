package dev.patchbay.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.h2.Driver;

/// The one place that makes database addresses, out of a path that [Home] has checked and fixed
/// settings.
///
/// `WRITE_DELAY=0` writes before a commit returns; `async:` is the file system that an interrupted
/// thread does not close for all others; no trace file, because it would quote stored values.
///
/// @param fileSystem H2's prefix; another one than `async:` only where a test makes files fail
record DatabaseFile(Path folder, String name, String fileSystem) {
  private static final String SETTINGS = ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE";

  static final String USER = "sa";

  DatabaseFile(Path folder, String name) {
    this(folder, name, "async:");
  }

  Path path() {
    return folder.resolve(name + ".mv.db");
  }

  /// Opens what exists.
  Connection connect() throws SQLException {
    return connect(address() + ";IFEXISTS=TRUE");
  }

  /// Opens what exists without writing a byte.
  Connection connectReading() throws SQLException {
    return connect(address() + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r");
  }

  /// For the one place that makes a database.
  String creatingAddress() {
    return address();
  }

  private String address() {
    return "jdbc:h2:" + fileSystem + folder.resolve(name) + SETTINGS;
  }

  private static Connection connect(String address) throws SQLException {
    var credentials = new Properties();
    credentials.setProperty("user", USER);
    credentials.setProperty("password", "");
    Connection connection = new Driver().connect(address, credentials);
    if (connection == null) {
      throw new SQLException("not an address of H2");
    }
    return connection;
  }
}
