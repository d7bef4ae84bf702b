"""Unlisted: parties that no table names."""

import pytest

SENT = [
    ("Karvania sent 90 soldiers to Mali on Monday.", ("OTHER:Karvania",)),
    ("Niger sent 60 soldiers to Mali. Karvania sent 90 soldiers to Mali.", ("OTHER:Karvania",)),
    ("On Monday Karvania will send 90 soldiers to Mali.", ("OTHER:Karvania",)),
    ("The government of Karvania sent 90 soldiers to Mali.", ("OTHER:Karvania",)),
    ("Mali is at war. Karvania's army sent 90 soldiers to the north.", ("OTHER:Karvania",)),
    ("The Zanari Federation has sent 90 soldiers to Mali.", ("OTHER:Zanari Federation",)),
    ("Some 90 Elbonian soldiers arrived in Mali.", ("OTHER:Elbonian",)),
    ("Some 90 soldiers from Karvania arrived in Mali.", ("OTHER:Karvania",)),
    ("French soldiers trained. Some 90 soldiers from Karvania arrived in Mali.", ("OTHER:Karvania",)),
    # No names of parties: a surname, a plural, bodies of a state, other adjectives.
    ("Mali's president, Ann Karvan, spoke. Karvan sent 90 soldiers to the north.", ("MLI",)),
    ("Mali is at war. Gen. Karvan spoke. Karvan sent 90 soldiers to the north.", ("MLI",)),
    ("Authorities in Mali met. Officials sent 90 soldiers to Mali's north.", ("MLI",)),
    ("Mali is at war. Parliament sent 90 soldiers to the north.", ("MLI",)),
    ("Mali is at war. The High Council sent 90 soldiers to the north.", ("MLI",)),
    ("Some 90 Christian soldiers in Mali prayed.", ("MLI",)),
]


@pytest.mark.parametrize(("text", "actors"), SENT)
def test_a_sender_in_no_list_is_not_the_host(extract, text, actors):
    assert extract(text).claims[-1].actors == actors
