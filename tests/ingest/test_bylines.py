"""Lines about the making of a report."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.ingest import bylines
from muster.ingest.bylines import Dateline, find_dateline_date, parse_dateline

DATE_LINES = [
    "2021.02.19 – 13:26",
    "Published: 12 March 2016",
    "Updated : 19 November 2019, 09:01 AM",
    "January 12",
    "12/03/2016",
    "Wed 28 Sep 2016 19.30 BST",
    "Last modified on Thu 29 Sep 2016 10.00 BST",
    "September 28, 2016 at 9:20 PM EDT",
    "20-02-2021 | 11:40 | Readings: 1,348",
]
NO_DATE_LINES = [
    "Sunday",
    "March 2016",
    "Norland sends 200 trainers on 12 March 2016",
    "(CNN) -- Thursday, January 21",
    "600 more troops",
    "In 2016, 500 left.",
    "",
]
CAPTIONS = [
    "Soldiers chat at a base on January 27, 2016. (Photo by AFP)",
    "Illustrative photo of two jets, October 4, 2014. (AFP/handout/Staff Sgt. Ida Holm)",
    "Recruits march at Fort Orla. (Tern Courier archive)",
    "Soldiers near Orla. Photo: Ida Holm",
    "Troops wait near the river /Getty Images",
    "File photo of a patrol in Kesh",
    "Pictured: recruits at Fort Orla",
]
NO_CAPTIONS = [
    "He said that the photo by the army was false.",
    "About 500 soldiers (350 of them from Norland) are there.",
    "They left. (Others stayed.)",
    "The Islamic State (IS) group holds the town",
    "The picture is clear: 500 troops left",
]


@pytest.mark.parametrize("line", DATE_LINES)
def test_a_line_with_nothing_but_a_date_is_a_date_line(line):
    assert bylines.is_date_line(line)


@pytest.mark.parametrize("line", NO_DATE_LINES)
def test_a_line_that_says_more_is_no_date_line(line):
    assert not bylines.is_date_line(line)


@pytest.mark.parametrize("line", CAPTIONS)
def test_a_picture_credit_makes_a_caption(line):
    assert bylines.is_caption(line)


@pytest.mark.parametrize("line", NO_CAPTIONS)
def test_prose_is_no_caption(line):
    assert not bylines.is_caption(line)


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        (["2021.02.19 – 13:26"], date(2021, 2, 19)),
        (["By Ada Quill | March 3, 2016 3:45 pm"], date(2016, 3, 3)),
        (["Posted on Mar 3, 2016 by admin"], date(2016, 3, 3)),
        (["Published 1 May 2016, updated 3 May 2016"], date(2016, 5, 1)),
        (["Updated 3 May 2016", "Published 1 May 2016"], date(2016, 5, 1)),
        (["Last updated: 3 May 2016"], None),
        (["Recruits march on 3 May 2016. (Photo by AFP)"], None),
        (["Troops left Kesh on 3 May 2016."], None),
        ([], None),
    ],
)
def test_the_day_of_publication_is_read_from_date_lines_alone(lines, day):
    assert bylines.find_published(lines) == day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Ada Quill - Nov 19, 2019, 10:31 pm CST", date(2019, 11, 19)),
        ("October 9, 2018 | by Ada Quill", date(2018, 10, 9)),
        ("Nissan November 20, 2019 13:42", date(2019, 11, 20)),
        ("Norland to leave Kesh on 3 May 2016", None),
        ("Norland 500 Troops May 3, 2016", None),
        ("Kesh, News Bureau | Updated : 19 November 2019", None),
        ("Recruits march on 3 May 2016. (Photo by AFP)", None),
        ("The vote of 3 May 2016 was the last one in which any of the parties agreed", None),
        ("No date at all", None),
    ],
)
def test_below_a_title_a_date_may_stand_beside_names(line, day):
    assert bylines.find_published_beside_names([line]) == day


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ada Quill", "Ada Quill"),
        ("By Ada Quill and Tom Lea, Defence Correspondents", "Ada Quill and Tom Lea"),
        ("BY ADA QUILL | 3 May 2016", "ADA QUILL"),
        ("Posted by Tom Lea on May 3, 2016", "Tom Lea"),
        ("By the river", None),
        ("By Tuesday, 500 troops had left.", None),
        ("Troops left", None),
    ],
)
def test_a_byline_names_its_authors(line, author):
    assert bylines.find_author(line) == author


@pytest.mark.parametrize(
    ("opening", "agency", "day"),
    [
        ("KUWAIT (AFP) — Norland will send", "AFP", None),
        ("ORLA, March 12, 2016 (Reuters) - The", "Reuters", date(2016, 3, 12)),
        ("(Reuters) - The army", "Reuters", None),
        ("(Reuters)The army", "Reuters", None),
        ("ORLA, 3 May 2016 (Xinhua) -- Some", "Xinhua", date(2016, 5, 3)),
        ("KESH CITY, Kesh, Sept. 5, 2014 (AP) – Troops", "AP", date(2014, 9, 5)),
        ("WASHINGTON (FNW) — Troops", "FNW", None),
        ("WASHINGTON (Associated Press) — Troops", "AP", None),
        ("ORLA, Sept 5 (UPI) -- Troops", "UPI", None),
        ("WASHINGTON — Troops left on 3 May 2016", None, None),
        ("The Islamic State (IS) group holds the town", None, None),
        ("The army (AP) said so", None, None),
    ],
)
def test_a_dateline_credits_its_wire_service_and_may_give_the_day(opening, agency, day):
    assert bylines.find_agency(opening) == agency
    assert bylines.find_dateline_date(opening) == day


@pytest.mark.parametrize(
    ("words", "agency"),
    [
        ("Associated Press", "AP"),
        ("Ada Quill, Associated Press", "AP"),
        ("Ada Quill and Reuters", "Reuters"),
        ("AFP", "AFP"),
        ("Ada Quill", None),
        ("Anna Apple", None),
    ],
)
def test_a_byline_may_credit_a_wire_service(words, agency):
    assert bylines.match_agency(words) == agency


def test_a_place_and_an_outlet_with_a_dash_between_are_a_place_line():
    assert bylines.is_place_line("Baghdad – The Courier")
    assert not bylines.is_place_line("ORLA — Kesh has asked for more")


@given(st.text(max_size=400))
def test_no_line_breaks_the_rules(line):
    bylines.is_caption(line)
    bylines.is_credits(line)
    bylines.find_published([line])
    bylines.find_author(line)
    bylines.find_agency(line)
    bylines.find_dateline_date(line)


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("KUWAIT (AFP) — The last soldiers left on Monday.", Dateline("KUWAIT", "AFP")),
        ("BAGHDAD, March 12, 2016 (AFP) — The last soldiers left.", Dateline("BAGHDAD", "AFP", date(2016, 3, 12))),
        ("ORLA, Kesh (Reuters) - The last soldiers left.", Dateline("ORLA, Kesh", "Reuters")),
        ("PORT EMBER — The last soldiers left on Monday.", Dateline("PORT EMBER")),
        ("Sandhaven, 4 March (Xinhua) -- The last soldiers left.", Dateline("Sandhaven", "Xinhua")),
        ("(Reuters) - The last soldiers left on Monday.", Dateline(None, "Reuters")),
        ("WASHINGTON (AP) — About 600 soldiers will leave.", Dateline("WASHINGTON", "AP")),
        ("The last soldiers left on Monday, the ministry said.", None),
        ("Two soldiers (both from Orla) were hurt on Monday.", None),
        ("", None),
    ],
)
def test_a_dateline_is_parsed_into_place_agency_and_day(opening, expected):
    assert parse_dateline(opening) == expected


@pytest.mark.parametrize(
    ("opening", "place", "agency"),
    [
        ("5 February 2025 - Norland sent 300 more soldiers.", None, None),
        ("5 February 2025: Norland sent 300 more soldiers.", None, None),
        ("Mogadishu, 5 February 2025. Norland sent 300 more soldiers.", "Mogadishu", None),
        ("MOGADISHU (Reuters) Feb 5, 2025 - Norland sent 300 more soldiers.", "MOGADISHU", "Reuters"),
        ("**Mogadishu, 5 February 2025** - Norland sent 300 more soldiers.", "Mogadishu", None),
    ],
)
def test_a_day_may_open_a_report_in_several_forms(opening, place, agency):
    assert parse_dateline(opening) == Dateline(place, agency, date(2025, 2, 5))


@pytest.mark.parametrize(
    "opening",
    [
        "5 February 2025 was the day on which the soldiers left.",
        "Norland's troops left on 5 February 2025. Nobody stayed.",
        "Since 5 February 2025: no soldier has come.",
        "5 February - Norland sent 300 more soldiers.",
    ],
)
def test_a_day_told_in_a_sentence_is_no_dateline(opening):
    assert find_dateline_date(opening) is None
