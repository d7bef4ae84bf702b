-- Why a slot has its value: until now [rule, probability or null], where one text joined a model and the rule ("judge-12,
-- with the rule: has"); from now on [rule or null, probability or null, model, whether it agrees or null], the last two
-- left out where a rule decided alone. The model is the one that the extractor names ("judge-12+rules-12"). The one step
-- that rewrites rows: what they say stays the same, and no id or digest is made from it.
DROP TRIGGER findings_keep_values;

UPDATE findings SET judgements = (
    SELECT json_group_object(slot, json(CASE
        WHEN told IN (model, model || ', no rule')
        THEN json_insert(json_replace(pair, '$[0]', NULL), '$[2]', model, '$[3]', NULL)
        WHEN substr(told, 1, length(model) + 17) = model || ', with the rule: '
        THEN json_insert(json_replace(pair, '$[0]', substr(told, length(model) + 18)), '$[2]', model, '$[3]', json('true'))
        WHEN substr(told, 1, length(model) + 20) = model || ', against the rule: '
        THEN json_insert(json_replace(pair, '$[0]', substr(told, length(model) + 21)), '$[2]', model, '$[3]', json('false'))
        ELSE pair
    END))
    FROM (
        SELECT
            each.key AS slot, each.value AS pair, json_extract(each.value, '$[0]') AS told,
            substr(e.extractor, 1, instr(e.extractor, '+') - 1) AS model
        FROM json_each(findings.judgements) AS each
        JOIN extractions AS e ON e.extraction_id = findings.extraction_id
        ORDER BY each.id
    )
)
WHERE extraction_id IN (SELECT extraction_id FROM extractions WHERE instr(extractor, '+') > 1);

CREATE TRIGGER findings_keep_values BEFORE UPDATE ON findings
BEGIN SELECT RAISE(ABORT, 'findings: the ledger only grows, no row of it changes'); END;
