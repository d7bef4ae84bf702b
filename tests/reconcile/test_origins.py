from muster.reconcile.origins import OriginKind, find_origins
from muster.reconcile.utterances import find_utterances


def names(entries):
    return [(origin.kind, origin.name) for origin in find_origins(find_utterances(entries))]


def test_a_speaker_is_one_origin_however_many_outlets_carry_the_words(quantity):
    entries = [quantity(4600, speaker="Peter Cook", outlet=o) for o in ("A", "B", "C")]
    assert names(entries) == [(OriginKind.SPEAKER, "Peter Cook")]


def test_a_speaker_who_says_it_again_weeks_later_is_still_one_origin(quantity):
    entries = [quantity(4600, speaker=s, on=on) for s, on in (("Peter Cook", "2016-09-01"), ("Cook", "2016-09-28"))]
    assert len(find_utterances(entries)) == 2
    assert len(names(entries)) == 1


def test_outlets_that_credit_one_agency_are_one_origin(quantity):
    entries = [
        quantity(4600, outlet="A", agency="AFP"),
        quantity(4600, outlet="B", agency="Agence France-Presse"),
        quantity(4600, outlet="AFP"),
    ]
    assert names(entries) == [(OriginKind.AGENCY, "AFP")]


def test_outlets_in_their_own_voice_are_origins_of_their_own(quantity):
    entries = [quantity(4600, outlet=o) for o in ("The Northgate Post", "Northgate Post", "Harbour Wire")]
    assert set(names(entries)) == {(OriginKind.OUTLET, "harbourwire"), (OriginKind.OUTLET, "northgatepost")}
    assert len(names(entries)) == 2


def test_one_outlet_repeating_itself_is_one_origin(quantity):
    entries = [quantity(4600, on=on) for on in ("2016-09-01", "2016-09-28")]
    assert len(names(entries)) == 1


def test_unnamed_officials_in_the_same_words_are_not_independent(quantity):
    entries = [quantity(4600, speaker="a defense official", outlet=o) for o in ("A", "B")]
    assert len(find_utterances(entries)) == 2
    assert len(names(entries)) == 1


def test_pages_that_name_no_outlet_are_told_apart_by_the_page(quantity):
    entries = [quantity(4600, outlet=None, report=r) for r in ("x", "y")]
    assert [kind for kind, _ in names(entries)] == [OriginKind.REPORT] * 2
