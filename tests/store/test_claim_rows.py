"""Claims of every shape survive the ledger."""

from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from muster.model import (
    Aspect,
    Attribution,
    Evidence,
    Extraction,
    Figure,
    Judgement,
    Measure,
    Page,
    PassageRole,
    Period,
    PositionClaim,
    QuantityClaim,
    Report,
    ReportHead,
    Stance,
    Standing,
    Status,
    TimeWords,
)
from muster.store import Ledger

# Everything that UTF-8 can hold, the character NUL and lone carriage returns included.
CHARACTERS = st.characters(exclude_categories=("Cs",))
WORDS = st.text(CHARACTERS, max_size=12)
CODES = st.lists(st.sampled_from(("USA", "IRQ", 'OTHER:Syrian rebels; "free"')) | WORDS, max_size=3).map(tuple)
PERIODS = st.none() | st.sampled_from(("2016-09-28", "2014-11", "2011", "2014-08-08/2014-12")).map(Period.parse)
BOUNDS = st.integers(0, 2**63 - 1)


@st.composite
def spans(draw, text):
    start = draw(st.integers(0, len(text)))
    return start, draw(st.integers(start, len(text)))


@st.composite
def attributions(draw, text):
    start, end = draw(spans(text))
    place = draw(st.sampled_from(((None, None, None), (text[start:end], start, end))))
    return Attribution(draw(st.none() | WORDS), *place, draw(st.sampled_from(Standing)), draw(PERIODS))


@st.composite
def claims(draw, report):
    text = report.text
    (start, end), (sentence_start, sentence_end) = draw(spans(text)), draw(spans(text))
    role = draw(st.sampled_from(PassageRole))
    shared = {
        "report_id": report.report_id,
        "evidence": Evidence(text[start:end], start, end, text[sentence_start:sentence_end], sentence_start, role),
        "actors": draw(CODES),
        "places": draw(CODES),
        "attribution": draw(attributions(text)),
    }
    if draw(st.booleans()):
        return PositionClaim(**shared, stance=draw(st.sampled_from(Stance)), about=draw(WORDS))
    low, high = draw(
        st.tuples(BOUNDS, BOUNDS).map(sorted) | st.tuples(BOUNDS, st.none()) | st.tuples(st.none(), BOUNDS)
    )
    time_start, time_end = draw(spans(text))
    time = TimeWords(text[time_start:time_end], time_start, time_end, draw(PERIODS))
    return QuantityClaim(
        **shared,
        figure=Figure(draw(WORDS), low, high, draw(st.booleans()), draw(st.booleans())),
        measure=draw(st.sampled_from(Measure)),
        aspect=draw(st.sampled_from(Aspect)),
        status=draw(st.sampled_from(Status)),
        time=draw(st.none() | st.just(time)),
        hedge=draw(st.booleans()),
        definition=draw(CODES),
    )


@st.composite
def extractions(draw):
    """A report of any text, and claims of any shape that quote it."""
    text = draw(st.text(CHARACTERS, max_size=60))
    page = Page(text.encode(), draw(WORDS))
    report = Report(page.sha256, text, (), (), ReportHead(title=draw(st.none() | WORDS)), "utf-8", "dump 1")
    found = tuple(draw(st.lists(claims(report), max_size=4)))
    sure = st.none() | st.floats(0, 1)
    by_rule = st.builds(Judgement, WORDS, sure)
    by_model = st.builds(Judgement, WORDS, sure, WORDS, st.booleans()) | st.builds(Judgement, st.none(), sure, WORDS)
    told = st.dictionaries(WORDS, by_rule | by_model, max_size=3)
    judgements = {claim.claim_id: draw(told) for claim in found}
    return page, report, Extraction(report.report_id, report.version_id, "rules 1", found, judgements)


@settings(deadline=None)
@given(content=extractions())
def test_what_goes_in_comes_out(synthetic, content):
    page, report, extraction = content
    with TemporaryDirectory() as folder, Ledger.open(f"{folder}/test.ledger") as ledger:
        with ledger.writing():
            ledger.append_page(page, synthetic.at(0))
            ledger.append_report(report, synthetic.at(0))
            n_new = ledger.append_extraction(extraction, synthetic.at(0))
        assert ledger.read_page(page.sha256) == page
        assert ledger.read_report(report.report_id) == report
        found = [entry.claim for entry in ledger.read_entries()]
        assert n_new == len(found)
        assert set(found) == set(extraction.claims)
        assert found == sorted(found, key=lambda c: (c.evidence.start, c.evidence.end, c.claim_id))
        for claim in found:
            assert ledger.read_judgements(claim.claim_id) == extraction.judgements[claim.claim_id]
        assert list(ledger.check()) == []
