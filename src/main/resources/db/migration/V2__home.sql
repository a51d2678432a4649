-- What the list of scenarios shows: tags, the look of the draft in miniature, and how its last dry
-- run went. None of it is part of the scenario, so no digest covers it.
ALTER TABLE scenarios ADD COLUMN tags VARCHAR DEFAULT '[]' NOT NULL;
ALTER TABLE scenarios ADD COLUMN sketch VARCHAR DEFAULT '' NOT NULL;
ALTER TABLE scenarios ADD COLUMN last_preview VARCHAR;

-- The file that a scenario was opened from. `digest` is that of the file's bytes.
CREATE TABLE scenario_files (
  scenario_id VARCHAR PRIMARY KEY REFERENCES scenarios (id) ON DELETE CASCADE,
  path VARCHAR NOT NULL,
  digest VARCHAR(64) NOT NULL
);
CREATE UNIQUE INDEX scenario_files_by_path ON scenario_files (path);
