-- The first schema. Times are UTC instants to the nanosecond. JSON is text (CLOB) as the program
-- wrote it, because every digit counts and H2's own JSON type rewrites numbers. `ordinal` is the
-- place in the document; a `digest` is the SHA-256 that is checked on read.

-- Documents up to 16 KiB stay in their row; only larger ones are kept apart.
SET MAX_LENGTH_INPLACE_LOB 16384;

-- One row. `checkpoints` counts what was forced to disk, and the marker file beside the database
-- repeats it: a database that has counted less has lost something.
CREATE TABLE store_info (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  checkpoints BIGINT NOT NULL
);
INSERT INTO store_info (id, checkpoints) VALUES (1, 0);

CREATE TABLE scenarios (
  id VARCHAR PRIMARY KEY,
  name VARCHAR NOT NULL,
  description VARCHAR NOT NULL,
  enabled BOOLEAN NOT NULL,
  version BIGINT NOT NULL,
  published_version INTEGER,
  published_draft BIGINT,
  node_count INTEGER NOT NULL,
  variables CLOB NOT NULL,
  extra CLOB NOT NULL,
  ui_state CLOB NOT NULL,
  draft_digest VARBINARY(32) NOT NULL,
  digest VARBINARY(32) NOT NULL,
  created_at TIMESTAMP(9) WITH TIME ZONE NOT NULL,
  updated_at TIMESTAMP(9) WITH TIME ZONE NOT NULL
);
CREATE INDEX scenarios_by_change ON scenarios (updated_at DESC, id);
CREATE INDEX scenarios_by_enabled ON scenarios (enabled);

CREATE TABLE nodes (
  scenario_id VARCHAR NOT NULL REFERENCES scenarios (id) ON DELETE CASCADE,
  id VARCHAR NOT NULL,
  ordinal INTEGER NOT NULL,
  rf_type VARCHAR NOT NULL,
  position_x DOUBLE PRECISION NOT NULL,
  position_y DOUBLE PRECISION NOT NULL,
  width DOUBLE PRECISION,
  height DOUBLE PRECISION,
  label VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  config CLOB NOT NULL,
  config_version INTEGER NOT NULL,
  parent_id VARCHAR,
  notes VARCHAR NOT NULL,
  policy CLOB NOT NULL,
  pin CLOB,
  disabled BOOLEAN NOT NULL,
  extra CLOB NOT NULL,
  digest VARBINARY(32) NOT NULL,
  PRIMARY KEY (scenario_id, id)
);

-- No foreign keys to nodes: a broken edge may name one that is gone.
CREATE TABLE scenario_edges (
  scenario_id VARCHAR NOT NULL REFERENCES scenarios (id) ON DELETE CASCADE,
  id VARCHAR NOT NULL,
  ordinal INTEGER NOT NULL,
  source VARCHAR NOT NULL,
  source_handle VARCHAR,
  target VARCHAR NOT NULL,
  target_handle VARCHAR,
  label VARCHAR NOT NULL,
  animated BOOLEAN NOT NULL,
  style CLOB NOT NULL,
  input_order INTEGER NOT NULL,
  created_at TIMESTAMP(9) WITH TIME ZONE NOT NULL,
  updated_at TIMESTAMP(9) WITH TIME ZONE NOT NULL,
  broken CLOB,
  extra CLOB NOT NULL,
  digest VARBINARY(32) NOT NULL,
  PRIMARY KEY (scenario_id, id)
);
CREATE INDEX scenario_edges_by_source ON scenario_edges (scenario_id, source);
CREATE INDEX scenario_edges_by_target ON scenario_edges (scenario_id, target);

-- `id` stands for trigger and name, of which there is one sample each.
CREATE TABLE samples (
  scenario_id VARCHAR NOT NULL REFERENCES scenarios (id) ON DELETE CASCADE,
  id VARCHAR NOT NULL,
  ordinal INTEGER NOT NULL,
  trigger_id VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  payload CLOB NOT NULL,
  digest VARBINARY(32) NOT NULL,
  PRIMARY KEY (scenario_id, id)
);

-- Never updated. `behaviour` is the canonical text that `content_hash` is the hash of; `document`
-- is the whole graph as it was drawn. `digest` covers the rest and both by their hashes, so that a
-- history can be trusted without reading them.
CREATE TABLE scenario_versions (
  scenario_id VARCHAR NOT NULL REFERENCES scenarios (id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  name VARCHAR NOT NULL,
  description VARCHAR NOT NULL,
  note VARCHAR NOT NULL,
  draft_version BIGINT NOT NULL,
  content_hash VARCHAR(64) NOT NULL,
  parent_hash VARCHAR(64),
  behaviour CLOB NOT NULL,
  document CLOB NOT NULL,
  document_digest VARBINARY(32) NOT NULL,
  published_at TIMESTAMP(9) WITH TIME ZONE NOT NULL,
  digest VARBINARY(32) NOT NULL,
  PRIMARY KEY (scenario_id, version)
);

-- The triggers of the published version that are not disabled: who is to be started by what.
CREATE TABLE scenario_triggers (
  scenario_id VARCHAR NOT NULL REFERENCES scenarios (id) ON DELETE CASCADE,
  node_id VARCHAR NOT NULL,
  rf_type VARCHAR NOT NULL,
  PRIMARY KEY (scenario_id, node_id)
);
CREATE INDEX scenario_triggers_by_type ON scenario_triggers (rf_type, scenario_id);

CREATE TABLE connections (
  id VARCHAR PRIMARY KEY,
  app VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  fields CLOB NOT NULL,
  created_at TIMESTAMP(9) WITH TIME ZONE NOT NULL,
  updated_at TIMESTAMP(9) WITH TIME ZONE NOT NULL
);
CREATE INDEX connections_by_app ON connections (app, name);

CREATE TABLE runs (
  id VARCHAR PRIMARY KEY,
  scenario_id VARCHAR NOT NULL REFERENCES scenarios (id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  status VARCHAR(20) NOT NULL
    CHECK (status IN ('pending', 'running', 'succeeded', 'failed', 'cancelled')),
  trigger_key VARCHAR NOT NULL,
  connection_id VARCHAR,
  correlation_id VARCHAR NOT NULL,
  idempotency_key VARCHAR,
  started_at TIMESTAMP(9) WITH TIME ZONE NOT NULL,
  finished_at TIMESTAMP(9) WITH TIME ZONE,
  UNIQUE (scenario_id, idempotency_key)
);
CREATE INDEX runs_by_scenario ON runs (scenario_id, started_at DESC, id);
CREATE INDEX runs_by_status ON runs (status, started_at DESC, id);
CREATE INDEX runs_by_correlation ON runs (correlation_id);

CREATE TABLE logs (
  id BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
  run_id VARCHAR NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
  node_id VARCHAR,
  step VARCHAR NOT NULL,
  status VARCHAR(20) NOT NULL CHECK (status IN ('success', 'retryable_error', 'fatal_error')),
  attempt INTEGER NOT NULL,
  started_at TIMESTAMP(9) WITH TIME ZONE NOT NULL,
  duration_ms BIGINT,
  error_code VARCHAR,
  error_message VARCHAR,
  data CLOB
);
CREATE INDEX logs_by_run ON logs (run_id, id);
