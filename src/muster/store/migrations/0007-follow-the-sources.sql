-- How far sources were read that give one page after the other, so that reading goes on there.
CREATE TABLE marks (
    -- Archives: behind which member the next reading starts. The last row of an archive counts.
    seq INTEGER PRIMARY KEY,
    archive_id TEXT NOT NULL,               -- made from the file's bytes and from what it is read by
    number INTEGER NOT NULL,                -- members read so far
    start INTEGER NOT NULL,                 -- byte from which reading goes on ...
    skip INTEGER NOT NULL,                  -- ... passing over so many members
    recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??.??????Z')
) STRICT;

CREATE INDEX marks_by_archive ON marks (archive_id, seq);

CREATE TABLE visits (
    -- Addresses: what a server answered, so that it is asked next time for what is new only.
    seq INTEGER PRIMARY KEY,
    url TEXT NOT NULL,
    status INTEGER NOT NULL,                -- of HTTP
    etag TEXT,
    last_modified TEXT,
    page_sha256 TEXT,                       -- NULL: nothing new, or nothing at all
    recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??.??????Z')
) STRICT;

CREATE INDEX visits_by_url ON visits (url, seq);

CREATE TRIGGER marks_keep_values BEFORE UPDATE ON marks
BEGIN SELECT RAISE(ABORT, 'marks: the ledger only grows, no row of it changes'); END;

CREATE TRIGGER marks_keep_rows BEFORE DELETE ON marks
BEGIN SELECT RAISE(ABORT, 'marks: the ledger only grows, no row of it goes'); END;

CREATE TRIGGER marks_keep_places BEFORE INSERT ON marks WHEN EXISTS (SELECT 1 FROM marks WHERE seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'marks: the ledger only grows, no row of it is replaced'); END;

CREATE TRIGGER visits_keep_values BEFORE UPDATE ON visits
BEGIN SELECT RAISE(ABORT, 'visits: the ledger only grows, no row of it changes'); END;

CREATE TRIGGER visits_keep_rows BEFORE DELETE ON visits
BEGIN SELECT RAISE(ABORT, 'visits: the ledger only grows, no row of it goes'); END;

CREATE TRIGGER visits_keep_places BEFORE INSERT ON visits WHEN EXISTS (SELECT 1 FROM visits WHERE seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'visits: the ledger only grows, no row of it is replaced'); END;
