CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

-- Which cells each claim counts in, as the extractor or its reviewer has it.
CREATE TABLE outlines (
    claim_id TEXT NOT NULL, report_id TEXT NOT NULL, actor TEXT NOT NULL, place TEXT NOT NULL, measure TEXT NOT NULL,
    PRIMARY KEY (claim_id, actor, place, measure)
) STRICT, WITHOUT ROWID;
CREATE INDEX outlines_by_report ON outlines (report_id);
CREATE INDEX outlines_by_cell ON outlines (measure, actor, place);

-- How uncertain a claim is in itself.
CREATE TABLE doubts (claim_id TEXT PRIMARY KEY, report_id TEXT NOT NULL, score REAL NOT NULL, reasons TEXT NOT NULL) STRICT;
CREATE INDEX doubts_by_report ON doubts (report_id);

-- Cells that something was added to since they were summed up.
CREATE TABLE waiting (
    actor TEXT NOT NULL, place TEXT NOT NULL, measure TEXT NOT NULL, PRIMARY KEY (actor, place, measure)
) STRICT, WITHOUT ROWID;

CREATE TABLE cells (
    actor TEXT NOT NULL, place TEXT NOT NULL, measure TEXT NOT NULL, n_claims INTEGER NOT NULL, summary TEXT NOT NULL,
    PRIMARY KEY (actor, place, measure)
) STRICT, WITHOUT ROWID;

-- How much a look at a claim is worth in its cell; '' where it has no cell.
CREATE TABLE queue (
    claim_id TEXT NOT NULL, actor TEXT NOT NULL, place TEXT NOT NULL, measure TEXT NOT NULL,
    score REAL NOT NULL, reasons TEXT NOT NULL, PRIMARY KEY (claim_id, actor, place, measure)
) STRICT, WITHOUT ROWID;
CREATE INDEX queue_by_score ON queue (score DESC, claim_id);
CREATE INDEX queue_by_cell ON queue (actor, place, measure);

CREATE TABLE reviewed (claim_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
