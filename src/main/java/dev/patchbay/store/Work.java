package dev.patchbay.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/// What a unit of work is lent: one connection in one transaction, for statements of [Sql] only.
final class Work {
  private final Handle handle;

  Work(Handle handle) {
    this.handle = handle;
  }

  Query query(Sql sql) {
    return handle.createQuery(sql.text());
  }

  Update update(Sql sql) {
    return handle.createUpdate(sql.text());
  }

  PreparedBatch batch(Sql sql) {
    return handle.prepareBatch(sql.text());
  }
}
