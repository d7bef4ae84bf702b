-- Indexes of words over reports and claims. They hold no text of their own and nothing that the tables do not say: a
-- row that goes into a table goes into its index in the same transaction, and no row of a table ever changes. Not by
-- triggers: a connection that trusts no schema lets none of them write to a virtual table.
CREATE VIRTUAL TABLE report_words USING fts5 (
    title, outlet, text,
    content = 'reports', content_rowid = 'seq', tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE VIRTUAL TABLE claim_words USING fts5 (
    quote, sentence, speaker,
    content = 'claims', content_rowid = 'seq', tokenize = 'porter unicode61 remove_diacritics 2'
);

INSERT INTO report_words (report_words) VALUES ('rebuild');

INSERT INTO claim_words (claim_words) VALUES ('rebuild');

-- Statements that more than one claim carries, newest first: one story in several reports.
CREATE INDEX statements_shared ON statements (seq) WHERE instr(claim_ids, ',') > 0;
