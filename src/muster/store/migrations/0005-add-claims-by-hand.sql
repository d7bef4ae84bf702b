-- As 0003 made it, but a claim that a reader added by hand supersedes nothing and stands beside what was found.
DROP VIEW claim_history;

CREATE VIEW claim_history AS
SELECT
    c.claim_id, c.report_id, r.version_id, r.page_sha256 AS report_sha256, r.url, r.outlet, r.published_on,
    c.kind, c.quote, c.quote_start, c.quote_end, c.sentence, c.speaker, c.speaker_role, c.actor_ids, c.place_ids,
    c.value_low, c.value_high, c.value_text, c.approx, c.measure, c.aspect, c.status, c.definition,
    c.valid_from, c.valid_to, c.stance, c.about, c.recorded_at,
    (
        SELECT min(later.recorded_at) FROM extractions AS later
        WHERE later.report_id = c.report_id AND later.seq > e.seq AND later.extractor NOT GLOB 'by hand*'
        AND NOT (e.extractor GLOB 'by hand*' AND later.version_id = e.version_id)
    ) AS superseded_at,
    e.extractor AS extractor_version
FROM claims AS c
JOIN extractions AS e ON e.seq = (
    SELECT max(holder.seq) FROM findings AS f JOIN extractions AS holder ON holder.extraction_id = f.extraction_id
    WHERE f.claim_id = c.claim_id
)
JOIN reports AS r ON r.version_id = e.version_id;
