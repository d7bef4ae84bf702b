"""The extractor in use is told by name, and the rules alone can be asked for."""

from muster.extract import EXTRACTOR, extract_claims
from muster.lexicon import Lexicon
from muster.model import Passage, PassageRole, Report, ReportHead
from muster.pipeline.extracting import extract, extractor_in_use

TEXT = "Norway has about 600 soldiers in Iraq, Defence Minister Kari Example said on Monday."
REPORT = Report("0" * 64, TEXT, (Passage(0, len(TEXT), PassageRole.BODY),), (), ReportHead(), "utf-8", "test")


def test_extractions_carry_the_name_of_what_made_them(lexicon: Lexicon) -> None:
    assert extract(REPORT, lexicon).extractor == extractor_in_use() != EXTRACTOR
    assert extract(REPORT, lexicon, by_rules=True) == extract_claims(REPORT, lexicon)


def test_rules_and_model_read_a_plain_sentence_the_same_way(lexicon: Lexicon) -> None:
    by_rules, judged = extract(REPORT, lexicon, by_rules=True), extract(REPORT, lexicon)
    assert [claim.claim_id for claim in by_rules.claims] == [claim.claim_id for claim in judged.claims] != []
