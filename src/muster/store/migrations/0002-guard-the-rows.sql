-- No row is changed, taken away or put in another's place. The third trigger of each table is there because
-- INSERT OR REPLACE deletes without asking a delete trigger, unless the connection has recursive triggers on.

CREATE TRIGGER migrations_keep_values BEFORE UPDATE ON migrations
BEGIN SELECT RAISE(ABORT, 'migrations: the ledger only grows, no row of it changes'); END;

CREATE TRIGGER migrations_keep_rows BEFORE DELETE ON migrations
BEGIN SELECT RAISE(ABORT, 'migrations: the ledger only grows, no row of it goes'); END;

CREATE TRIGGER migrations_keep_places BEFORE INSERT ON migrations WHEN EXISTS (SELECT 1 FROM migrations WHERE seq = NEW.seq OR name = NEW.name)
BEGIN SELECT RAISE(ABORT, 'migrations: the ledger only grows, no row of it is replaced'); END;

CREATE TRIGGER meta_keep_values BEFORE UPDATE ON meta
BEGIN SELECT RAISE(ABORT, 'meta: the ledger only grows, no row of it changes'); END;

CREATE TRIGGER meta_keep_rows BEFORE DELETE ON meta
BEGIN SELECT RAISE(ABORT, 'meta: the ledger only grows, no row of it goes'); END;

CREATE TRIGGER meta_keep_places BEFORE INSERT ON meta WHEN EXISTS (SELECT 1 FROM meta WHERE seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'meta: the ledger only grows, no row of it is replaced'); END;

CREATE TRIGGER pages_keep_values BEFORE UPDATE ON pages
BEGIN SELECT RAISE(ABORT, 'pages: the ledger only grows, no row of it changes'); END;

CREATE TRIGGER pages_keep_rows BEFORE DELETE ON pages
BEGIN SELECT RAISE(ABORT, 'pages: the ledger only grows, no row of it goes'); END;

CREATE TRIGGER pages_keep_places BEFORE INSERT ON pages WHEN EXISTS (SELECT 1 FROM pages WHERE seq = NEW.seq OR sha256 = NEW.sha256)
BEGIN SELECT RAISE(ABORT, 'pages: the ledger only grows, no row of it is replaced'); END;

CREATE TRIGGER reports_keep_values BEFORE UPDATE ON reports
BEGIN SELECT RAISE(ABORT, 'reports: the ledger only grows, no row of it changes'); END;

CREATE TRIGGER reports_keep_rows BEFORE DELETE ON reports
BEGIN SELECT RAISE(ABORT, 'reports: the ledger only grows, no row of it goes'); END;

CREATE TRIGGER reports_keep_places BEFORE INSERT ON reports WHEN EXISTS (SELECT 1 FROM reports WHERE seq = NEW.seq OR version_id = NEW.version_id)
BEGIN SELECT RAISE(ABORT, 'reports: the ledger only grows, no row of it is replaced'); END;

CREATE TRIGGER extractions_keep_values BEFORE UPDATE ON extractions
BEGIN SELECT RAISE(ABORT, 'extractions: the ledger only grows, no row of it changes'); END;

CREATE TRIGGER extractions_keep_rows BEFORE DELETE ON extractions
BEGIN SELECT RAISE(ABORT, 'extractions: the ledger only grows, no row of it goes'); END;

CREATE TRIGGER extractions_keep_places BEFORE INSERT ON extractions WHEN EXISTS (SELECT 1 FROM extractions WHERE seq = NEW.seq OR extraction_id = NEW.extraction_id)
BEGIN SELECT RAISE(ABORT, 'extractions: the ledger only grows, no row of it is replaced'); END;

CREATE TRIGGER claims_keep_values BEFORE UPDATE ON claims
BEGIN SELECT RAISE(ABORT, 'claims: the ledger only grows, no row of it changes'); END;

CREATE TRIGGER claims_keep_rows BEFORE DELETE ON claims
BEGIN SELECT RAISE(ABORT, 'claims: the ledger only grows, no row of it goes'); END;

CREATE TRIGGER claims_keep_places BEFORE INSERT ON claims WHEN EXISTS (SELECT 1 FROM claims WHERE seq = NEW.seq OR claim_id = NEW.claim_id)
BEGIN SELECT RAISE(ABORT, 'claims: the ledger only grows, no row of it is replaced'); END;

CREATE TRIGGER findings_keep_values BEFORE UPDATE ON findings
BEGIN SELECT RAISE(ABORT, 'findings: the ledger only grows, no row of it changes'); END;

CREATE TRIGGER findings_keep_rows BEFORE DELETE ON findings
BEGIN SELECT RAISE(ABORT, 'findings: the ledger only grows, no row of it goes'); END;

CREATE TRIGGER findings_keep_places BEFORE INSERT ON findings WHEN EXISTS (SELECT 1 FROM findings WHERE extraction_id = NEW.extraction_id AND position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'findings: the ledger only grows, no row of it is replaced'); END;

CREATE TRIGGER links_keep_values BEFORE UPDATE ON links
BEGIN SELECT RAISE(ABORT, 'links: the ledger only grows, no row of it changes'); END;

CREATE TRIGGER links_keep_rows BEFORE DELETE ON links
BEGIN SELECT RAISE(ABORT, 'links: the ledger only grows, no row of it goes'); END;

CREATE TRIGGER links_keep_places BEFORE INSERT ON links WHEN EXISTS (SELECT 1 FROM links WHERE slot = NEW.slot AND code = NEW.code AND claim_id = NEW.claim_id)
BEGIN SELECT RAISE(ABORT, 'links: the ledger only grows, no row of it is replaced'); END;

CREATE TRIGGER statements_keep_values BEFORE UPDATE ON statements
BEGIN SELECT RAISE(ABORT, 'statements: the ledger only grows, no row of it changes'); END;

CREATE TRIGGER statements_keep_rows BEFORE DELETE ON statements
BEGIN SELECT RAISE(ABORT, 'statements: the ledger only grows, no row of it goes'); END;

CREATE TRIGGER statements_keep_places BEFORE INSERT ON statements WHEN EXISTS (SELECT 1 FROM statements WHERE seq = NEW.seq OR statement_id = NEW.statement_id)
BEGIN SELECT RAISE(ABORT, 'statements: the ledger only grows, no row of it is replaced'); END;

CREATE TRIGGER reviews_keep_values BEFORE UPDATE ON reviews
BEGIN SELECT RAISE(ABORT, 'reviews: the ledger only grows, no row of it changes'); END;

CREATE TRIGGER reviews_keep_rows BEFORE DELETE ON reviews
BEGIN SELECT RAISE(ABORT, 'reviews: the ledger only grows, no row of it goes'); END;

CREATE TRIGGER reviews_keep_places BEFORE INSERT ON reviews WHEN EXISTS (SELECT 1 FROM reviews WHERE seq = NEW.seq OR review_id = NEW.review_id)
BEGIN SELECT RAISE(ABORT, 'reviews: the ledger only grows, no row of it is replaced'); END;

CREATE TRIGGER failures_keep_values BEFORE UPDATE ON failures
BEGIN SELECT RAISE(ABORT, 'failures: the ledger only grows, no row of it changes'); END;

CREATE TRIGGER failures_keep_rows BEFORE DELETE ON failures
BEGIN SELECT RAISE(ABORT, 'failures: the ledger only grows, no row of it goes'); END;

CREATE TRIGGER failures_keep_places BEFORE INSERT ON failures WHEN EXISTS (SELECT 1 FROM failures WHERE seq = NEW.seq OR failure_id = NEW.failure_id)
BEGIN SELECT RAISE(ABORT, 'failures: the ledger only grows, no row of it is replaced'); END;
