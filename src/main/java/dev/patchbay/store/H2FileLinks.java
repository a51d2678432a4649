package dev.patchbay.store;

import dev.patchbay.scenario.FileLink;
import dev.patchbay.scenario.FileLinks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// Which scenario belongs to which file, in the database.
public final class H2FileLinks implements FileLinks {
  private final Database database;

  public H2FileLinks(Database database) {
    this.database = database;
  }

  @Override
  public Optional<FileLink> ofScenario(String scenarioId) {
    return find(FileSql.OF_SCENARIO, "id", scenarioId);
  }

  @Override
  public Optional<FileLink> ofPath(String path) {
    return find(FileSql.OF_PATH, "path", path);
  }

  @Override
  public void link(FileLink link) {
    database.write(work -> {
      work.update(FileSql.UNLINK_SCENARIO).bind("id", link.scenarioId()).execute();
      work.update(FileSql.UNLINK_PATH).bind("path", link.path()).execute();
      return work.update(FileSql.LINK)
          .bind("id", link.scenarioId())
          .bind("path", link.path())
          .bind("digest", link.digest())
          .execute();
    });
  }

  private Optional<FileLink> find(Sql query, String key, String value) {
    return database.read(
        work -> work.query(query).bind(key, value).map((row, _) -> read(row)).findOne());
  }

  private static FileLink read(ResultSet row) throws SQLException {
    return new FileLink(
        row.getString("scenario_id"), row.getString("path"), row.getString("digest"));
  }
}
