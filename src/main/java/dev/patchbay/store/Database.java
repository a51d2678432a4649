package dev.patchbay.store;

import dev.patchbay.scenario.StoreException;
import dev.patchbay.schema.Parsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/// The open database of a home, of which this process is the owner until [#close].
///
/// Stores borrow a transaction from it; what a write returned is in the file. When the disk is full
/// or fails, H2 closes the database; the next unit of work opens it again.
public final class Database implements AutoCloseable {
  private final HomeLock lock;
  private final DatabaseFile file;
  private final Path markerFile;
  private final Faults faults;
  private final Jdbi jdbi;
  private final ReadWriteLock access = new ReentrantReadWriteLock();
  private Connection keeper;
  private Marker marker;
  private boolean closed;

  private Database(HomeLock lock, Opening.Opened opened) {
    this.lock = lock;
    this.file = opened.database();
    this.markerFile = opened.markerFile();
    this.faults = new Faults(file.folder());
    this.keeper = opened.keeper();
    this.marker = opened.marker();
    this.jdbi = Jdbi.create(this::connection);
  }

  /// Takes the home for this process and opens its database, making or upgrading it where needed.
  ///
  /// @return the database, or `store.in_use`, `store.damaged`, `store.newer`, `store.full` or
  ///   `store.io`
  public static Parsed<Database> open(Home home) {
    return open(home, SchemaVersions.OURS, "async:");
  }

  static Parsed<Database> open(Home home, SchemaVersions schema, String fileSystem) {
    return HomeLock.acquire(home).flatMap(lock -> open(home, lock, schema, fileSystem));
  }

  private static Parsed<Database> open(
      Home home, HomeLock lock, SchemaVersions schema, String fileSystem) {
    Parsed<Database> outcome;
    try {
      Path folder = home.databaseFolder();
      outcome =
          new Opening(folder, schema, fileSystem).run().map(opened -> new Database(lock, opened));
    } catch (IOException | SQLException e) {
      outcome = failed(new Faults(home.folder()).translate(e));
    } catch (StoreException e) {
      outcome = failed(e);
    }
    if (outcome instanceof Parsed.Failed<Database>) {
      lock.close();
    }
    return outcome;
  }

  /// Reads, seeing one state of the database however long it takes.
  <T> T read(Function<Work, T> unit) {
    return run(TransactionIsolationLevel.REPEATABLE_READ, unit);
  }

  /// Writes all or nothing; what it returned is in the file.
  <T> T write(Function<Work, T> unit) {
    return run(TransactionIsolationLevel.READ_COMMITTED, unit);
  }

  /// Writes like [#write], and then forces the file to disk, so that even a power failure keeps it.
  <T> T writeThrough(Function<Work, T> unit) {
    T value =
        write(work -> {
          work.update(StoreSql.COUNT_CHECKPOINT).execute();
          return unit.apply(work);
        });
    checkpoint();
    return value;
  }

  /// Shows a test every statement that is run.
  void observe(SqlLogger observer) {
    jdbi.setSqlLogger(observer);
  }

  /// Waits for the units of work under way, closes the file and gives up the home.
  @Override
  public void close() {
    access.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        shutDown();
        lock.close();
      }
    } finally {
      access.writeLock().unlock();
    }
  }

  private <T> T run(TransactionIsolationLevel level, Function<Work, T> unit) {
    access.readLock().lock();
    try {
      if (closed) {
        throw new StoreException("store.closed", "The program is closing; nothing was saved.");
      }
      return jdbi.inTransaction(level, handle -> unit.apply(new Work(handle)));
    } catch (JdbiException e) {
      throw faults.translate(e);
    } finally {
      access.readLock().unlock();
    }
  }

  private void checkpoint() {
    access.readLock().lock();
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      statement.execute("CHECKPOINT SYNC");
      remember(Opening.number(connection, StoreSql.CHECKPOINTS));
    } catch (SQLException | IOException e) {
      throw faults.translate(e);
    } finally {
      access.readLock().unlock();
    }
  }

  private synchronized void remember(long checkpoints) throws IOException {
    if (checkpoints > marker.checkpoints()) {
      marker = marker.withCheckpoints(checkpoints);
      marker.write(markerFile);
    }
  }

  /// A connection for one unit of work. The keeper stays open beside it, because H2 closes the file
  /// with its last connection.
  private synchronized Connection connection() throws SQLException {
    if (keeper.isClosed()) {
      keeper = file.connect();
    }
    return file.connect();
  }

  private void shutDown() {
    try (Statement statement = keeper.createStatement()) {
      Marker last = counted(statement);
      statement.execute("SHUTDOWN");
      last.closed(Files.size(file.path())).write(markerFile);
    } catch (SQLException | IOException e) {
      // The marker still says "open", so the next start looks closely. Nothing more can be done.
    }
  }

  /// Counts last, so that a state without the last write has counted less.
  private Marker counted(Statement statement) {
    try {
      statement.execute(StoreSql.COUNT_CHECKPOINT.text());
      return marker.withCheckpoints(Opening.number(keeper, StoreSql.CHECKPOINTS));
    } catch (SQLException e) {
      // A disk that is full or fails keeps nobody from closing; the count of before still holds.
      return marker;
    }
  }

  private static <T> Parsed<T> failed(StoreException fault) {
    return new Parsed.Failed<>(List.of(fault.problem()));
  }
}
