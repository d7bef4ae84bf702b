"""Reports are cut into chunks that hold every sentence asked about once, with marks around their figures."""

from collections.abc import Callable

from muster.judge.chunks import FIGURE_CLOSES, FIGURE_OPENS, LONGEST, OPENS, PARTS, SENTENCE_OPENS, Chunker
from muster.judge.model import Model
from muster.judge.notes import Notes
from muster.lexicon import Lexicon
from muster.model import Report


def test_a_figure_stands_between_its_marks(notes: Notes, model: Model) -> None:
    (chunk,) = Chunker(model.tokenizer).find_chunks(notes)
    assert len(chunk.marks) == len(notes.figures) > 0
    for index, (opens, closes) in chunk.marks.items():
        numeral = notes.figures[index].candidate.numeral
        assert (chunk.ids[opens], chunk.ids[closes]) == (FIGURE_OPENS, FIGURE_CLOSES)
        assert chunk.spans[opens + 1][0] == numeral.start
        assert chunk.spans[closes - 1][1] == numeral.end


def test_tokens_keep_the_characters_of_the_report(notes: Notes, model: Model) -> None:
    (chunk,) = Chunker(model.tokenizer).find_chunks(notes)
    assert len(chunk.ids) == len(chunk.spans)
    assert (chunk.ids[0], chunk.ids[-1]) == (OPENS, PARTS)
    at = notes.report.text.index("Baghdad")
    first, last = chunk.tokens_of(at, at + len("Baghdad")) or (0, 0)
    assert chunk.spans[first][0] == at
    assert chunk.spans[last][1] == at + len("Baghdad")
    assert chunk.tokens_of(len(notes.report.text) + 5, len(notes.report.text) + 9) is None


def test_every_sentence_that_may_hold_a_claim_is_asked_about_once(
    make_report: Callable[[str], Report], lexicon: Lexicon, model: Model
) -> None:
    lines = [f"Norway sent {number} soldiers to Iraq, and more was said of it that day." for number in range(100, 180)]
    notes = Notes(make_report("\n".join(lines)), lexicon)
    chunks = list(Chunker(model.tokenizer).find_chunks(notes))
    assert len(chunks) > 1
    assert sorted(index for chunk in chunks for index in chunk.sentences) == list(notes.asked) == list(range(80))
    assert sorted(index for chunk in chunks for index in chunk.marks) == list(range(len(notes.figures)))
    for chunk in chunks:
        assert len(chunk.ids) <= LONGEST
        assert all(chunk.ids[opens] == SENTENCE_OPENS for opens in chunk.sentences.values())


def test_a_report_without_candidates_makes_no_chunk(
    make_report: Callable[[str], Report], lexicon: Lexicon, model: Model
) -> None:
    notes = Notes(make_report("The price of bread rose by a third. Nobody knows why."), lexicon)
    assert list(Chunker(model.tokenizer).find_chunks(notes)) == []


def test_a_sentence_longer_than_a_chunk_is_cut_and_not_lost(
    make_report: Callable[[str], Report], lexicon: Lexicon, model: Model
) -> None:
    notes = Notes(make_report("Norway sent 600 soldiers to Iraq and " + "x1 y2 z3 " * 400 + "90 tanks"), lexicon)
    chunks = list(Chunker(model.tokenizer).find_chunks(notes))
    assert all(len(chunk.ids) <= LONGEST for chunk in chunks)
    assert 0 in {index for chunk in chunks for index in chunk.marks}


def test_a_sentence_is_asked_about_between_neighbours_as_long_as_itself(
    make_report: Callable[[str], Report], lexicon: Lexicon, model: Model
) -> None:
    lines = [
        "They walked and " + "q7 w8 " * 150,
        "Norway sent 600 soldiers to Iraq: " + "x1 y2 " * 150,
        "Then " + "q7 " * 300,
    ]
    notes = Notes(make_report("\n".join(f"{line.strip()}." for line in lines)), lexicon)
    (chunk,) = Chunker(model.tokenizer).find_chunks(notes)
    assert set(chunk.sentences) == set(notes.asked) == {1}
    assert set(chunk.marks) == {0}
    assert len(chunk.ids) <= LONGEST
