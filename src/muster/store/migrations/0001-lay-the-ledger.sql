CREATE TABLE migrations (
    -- The named steps by which this file came to its shape, in order.
    seq INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??.??????Z')
) STRICT;

CREATE TABLE meta (
    -- Facts about the file itself; the newest row of a name holds.
    seq INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??.??????Z')
) STRICT;

CREATE TABLE pages (
    -- Bytes as they came, once under their hash. `source` is where they were read from first.
    seq INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
    source TEXT NOT NULL,
    size INTEGER NOT NULL,                  -- bytes before compression
    content BLOB NOT NULL,                  -- zlib
    recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??.??????Z')
) STRICT;

CREATE TABLE reports (
    -- Versions of reports: one row for each way in which a page was read.
    seq INTEGER PRIMARY KEY,
    version_id TEXT NOT NULL UNIQUE,
    report_id TEXT NOT NULL,
    page_sha256 TEXT NOT NULL REFERENCES pages (sha256),
    title TEXT,
    outlet TEXT,
    author TEXT,
    agency TEXT,
    published_on TEXT,                      -- day, ISO 8601
    date_origin TEXT,
    url TEXT,
    language TEXT,
    encoding TEXT NOT NULL,
    reader TEXT NOT NULL,
    text TEXT NOT NULL,
    passages TEXT NOT NULL,                 -- JSON: [start, end, role, reason] each, code points of `text`
    segments TEXT NOT NULL,                 -- JSON: [start, end, page_start, page_end] each
    recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??.??????Z')
) STRICT;

CREATE INDEX reports_by_report ON reports (report_id, seq);

CREATE TABLE extractions (
    -- One run of one extractor over one version of a report. The newest of a report is the one in force.
    seq INTEGER PRIMARY KEY,
    extraction_id TEXT NOT NULL UNIQUE,
    report_id TEXT NOT NULL,
    version_id TEXT NOT NULL REFERENCES reports (version_id),
    extractor TEXT NOT NULL,
    recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??.??????Z')
) STRICT;

CREATE INDEX extractions_by_report ON extractions (report_id, seq);

CREATE TABLE claims (
    -- Claims, once each, whichever extraction found them. Offsets are code points of the report's text, end exclusive.
    seq INTEGER PRIMARY KEY,
    claim_id TEXT NOT NULL UNIQUE,
    report_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('quantity', 'position')),
    quote TEXT NOT NULL,
    quote_start INTEGER NOT NULL,
    quote_end INTEGER NOT NULL,
    sentence TEXT NOT NULL,
    sentence_start INTEGER NOT NULL,
    passage TEXT NOT NULL,
    actor_ids TEXT NOT NULL,                -- JSON list, in the order of mention; one row each in `links`
    place_ids TEXT NOT NULL,                -- likewise
    speaker TEXT,                           -- NULL: the outlet in its own voice
    speaker_text TEXT,
    speaker_text_start INTEGER,
    speaker_text_end INTEGER,
    speaker_role TEXT NOT NULL,
    said TEXT,                              -- ISO 8601
    value_text TEXT,
    value_low INTEGER,
    value_high INTEGER,
    approx INTEGER,
    vague INTEGER,
    measure TEXT,
    aspect TEXT,
    status TEXT,
    definition TEXT,                        -- JSON list
    hedge INTEGER,
    time_text TEXT,
    time_text_start INTEGER,
    time_text_end INTEGER,
    time_iso TEXT,
    valid_from TEXT,                        -- first and last day that the claim's own words name
    valid_to TEXT,
    stance TEXT,
    about TEXT,
    recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??.??????Z')
) STRICT;

CREATE INDEX claims_by_report ON claims (report_id);

CREATE TABLE findings (
    -- Which extraction holds which claim, in the order of the text, and why each slot has its value.
    extraction_id TEXT NOT NULL REFERENCES extractions (extraction_id),
    position INTEGER NOT NULL,
    claim_id TEXT NOT NULL REFERENCES claims (claim_id),
    judgements TEXT NOT NULL,               -- JSON: {slot: [rule, probability or null]}
    recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??.??????Z'),
    PRIMARY KEY (extraction_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX findings_by_claim ON findings (claim_id, extraction_id);

CREATE TABLE links (
    -- Under which codes a claim is found: slot 'actor' or 'place' with a code of the lexicon, slot 'statement' with
    -- the id of a statement that the claim carries.
    slot TEXT NOT NULL CHECK (slot IN ('actor', 'place', 'statement')),
    code TEXT NOT NULL,
    claim_id TEXT NOT NULL REFERENCES claims (claim_id),
    recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??.??????Z'),
    PRIMARY KEY (slot, code, claim_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX links_by_claim ON links (claim_id, slot);

CREATE TABLE statements (
    -- Utterances that one or more claims carry.
    seq INTEGER PRIMARY KEY,
    statement_id TEXT NOT NULL UNIQUE,
    claim_ids TEXT NOT NULL,                -- JSON list, sorted; one row each in `links`
    reasons TEXT NOT NULL,                  -- JSON list of words
    method TEXT NOT NULL,
    recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??.??????Z')
) STRICT;

CREATE TABLE reviews (
    -- People's decisions on claims and statements. An undo is a row of its own.
    seq INTEGER PRIMARY KEY,
    review_id TEXT NOT NULL UNIQUE,
    target_id TEXT NOT NULL,                -- a claim or a statement
    decision TEXT NOT NULL CHECK (decision IN ('accept', 'correct', 'reject', 'undo')),
    changes TEXT NOT NULL,                  -- JSON: {"name", "before", "after"} each
    reason TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    follows TEXT REFERENCES reviews (review_id),
    recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??.??????Z')
) STRICT;

CREATE INDEX reviews_by_target ON reviews (target_id, seq);

CREATE TABLE failures (
    -- Sources that gave no report, and why.
    seq INTEGER PRIMARY KEY,
    failure_id TEXT NOT NULL UNIQUE,
    source TEXT NOT NULL,
    kind TEXT NOT NULL,
    problem TEXT NOT NULL,
    page_sha256 TEXT,                       -- NULL: nothing could be read at all
    recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??.??????Z')
) STRICT;
