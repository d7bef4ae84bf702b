"""Tables of words for the stages above."""

from muster.lexicon.tables import load_abbreviations, load_context_words, load_dates, load_people_words


def test_months_and_weekdays_are_numbered_as_the_calendar_does():
    dates = load_dates()
    assert [dates.months[month] for month in ("january", "sept", "dec")] == [1, 9, 12]
    assert [dates.weekdays[day] for day in ("monday", "thurs", "sunday")] == [0, 3, 6]


def test_abbreviations_are_lower_case_without_their_last_stop():
    tables = load_abbreviations()
    for words in (tables.before_name, tables.may_end, tables.before_figure):
        assert words
        assert all(word == word.lower() and not word.endswith(".") for word in words)
    assert {"gen", "lt", "mr"} <= tables.before_name
    assert {"u.s", "a.m", "inc"} <= tables.may_end


def test_no_abbreviation_both_ends_a_sentence_and_never_does():
    tables = load_abbreviations()
    assert not tables.before_name & tables.may_end


def test_ranks_titles_and_particles_hold_those_that_reports_use():
    people = load_people_words()
    assert {"Lt. Col.", "Sgt. 1st Class", "Cmdr.", "Gen."} <= people.ranks
    assert {"prime minister", "spokeswoman", "chairman of the joint chiefs of staff"} <= {
        title.lower() for title in people.titles
    }
    assert {"al", "bin", "de", "von"} <= people.particles


def test_lists_of_context_words_do_not_overlap():
    words = load_context_words()
    groups = (words.leading, words.origin, words.nearness)
    assert sum(map(len, groups)) == len(frozenset().union(*groups))
