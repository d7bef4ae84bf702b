"""Acronyms: institutions by their initials."""

import pytest

from muster.extract.speaker.acronyms import spell_out


@pytest.mark.parametrize(
    ("name", "text", "full"),
    [
        ("NMI", "The Norland Mine Institute (NMI) met. The NMI said so.", "Norland Mine Institute"),
        ("MFN", "The Movement for the Freedom of Norland met.", "Movement for the Freedom of Norland"),
        ("MFN", "The Movement freed Norland.", None),
        ("NMI", "In Kesh the Great Norland Mine Institute Board met.", "Norland Mine Institute"),
        ("NM", "The Norland Mine met.", None),
        ("NMI", "The NMI met.", None),
        ("Nmi", "The Norland Mine Institute met.", None),
    ],
)
def test_the_first_name_with_the_letters_of_the_acronym_is_its_full_form(name, text, full):
    assert spell_out(name, text) == full
