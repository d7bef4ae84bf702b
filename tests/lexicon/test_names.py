"""The finder of names: what it finds, where, and what it leaves alone."""

import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.lexicon import Lexicon, NameKind, load_lexicon
from muster.lexicon.entries import Entry


def found(text: str) -> str:
    """Words, code and kind of each name; the words are read back from the text by the positions found."""
    names = load_lexicon().find_names(text)
    return " | ".join(f"{text[name.start : name.end]} = {name.code} {name.kind}" for name in names)


def weak_words(text: str) -> list[str]:
    return [text[name.start : name.end] for name in load_lexicon().find_names(text) if name.weak]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The U.S. will send troops to Iraq.", "U.S. = USA state | Iraq = IRQ state"),
        ("the UK, the U.K. and Britain", "UK = GBR state | U.K. = GBR state | Britain = GBR state"),
        (
            "Nigerians crossed into Niger, not Nigeria",
            "Nigerians = NGA demonym | Niger = NER state | Nigeria = NGA state",
        ),
        ("Guinea-Bissau and Guinea", "Guinea-Bissau = GNB state | Guinea = GIN state"),
        ("South Sudanese soldiers left Sudan", "South Sudanese = SSD demonym | Sudan = SDN state"),
        (
            "Spaniards, Poles, Frenchmen and Filipinos",
            "Spaniards = ESP demonym | Poles = POL demonym | Frenchmen = FRA demonym | Filipinos = PHL demonym",
        ),
        ("Two Emirati jets flew from Al Dhafra", "Emirati = ARE demonym | Al Dhafra = ARE place"),
        ("Cote d'Ivoire, once the Ivory Coast", "Cote d'Ivoire = CIV state | Ivory Coast = CIV state"),
        ("in the Democratic Republic of the Congo", "Democratic Republic of the Congo = COD state"),
        ("Congo-Brazzaville is no part of it", "Congo-Brazzaville = COG state"),
        ("Kosovo and Palestinian police", "Kosovo = XKX state | Palestinian = PSE demonym"),
    ],
)
def test_states_and_peoples_are_found_by_their_names(text, names):
    assert found(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("from Kyiv, also spelt Kiev", "Kyiv = UKR capital | Kiev = UKR capital"),
        ("Fallujah or Falluja", "Fallujah = IRQ place | Falluja = IRQ place"),
        ("Sana'a, Sanaa", "Sana'a = YEM capital | Sanaa = YEM capital"),
        ("Irbil, Erbil and Arbil", "Irbil = IRQ place | Erbil = IRQ place | Arbil = IRQ place"),
        ("at Al-Asad and al-Tanf", "Al-Asad = IRQ place | al-Tanf = SYR place"),
        ("Camp Lemonnier, Bagram, Incirlik", "Camp Lemonnier = DJI place | Bagram = AFG place | Incirlik = TUR place"),
        (
            "Crimea, Donbas, Sinai, Darfur",
            "Crimea = UKR place | Donbas = UKR place | Sinai = EGY place | Darfur = SDN place",
        ),
        ("Gaza and the West Bank", "Gaza = PSE place | West Bank = PSE place"),
        (
            "Fort Benning, Georgia, is not in the Caucasus",
            "Fort Benning, Georgia = USA place | Caucasus = OTHER:Caucasus region",
        ),
        (
            "West Africa and the Gulf of Aden",
            "West Africa = OTHER:West Africa region | Gulf of Aden = OTHER:Gulf of Aden region",
        ),
        ("Nagoya is a city from another list", "Nagoya = JPN place"),
        ("Utsunomiya comes from GeoNames", "Utsunomiya = JPN place"),
    ],
)
def test_places_and_regions_are_found_by_their_spellings(text, names):
    assert found(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("NATO, ISAF and KFOR", "NATO = NATO alliance | ISAF = NATO alliance | KFOR = NATO mission"),
        ("the UN Security Council", "UN Security Council = UN alliance"),
        ("Daesh, ISIL, ISIS, IS", "Daesh = ISIS group | ISIL = ISIS group | ISIS = ISIS group | IS = ISIS group"),
        ("the so-called Islamic State", "so-called Islamic State = ISIS group"),
        ("the Islamic State of Iraq and the Levant", "Islamic State of Iraq and the Levant = ISIS group"),
        ("al-Qa'ida and AQIM", "al-Qa'ida = ALQAEDA group | AQIM = ALQAEDA group"),
        ("the Kurdistan Workers' Party", "Kurdistan Workers' Party = PKK group"),
        ("al-Nusra and the Seleka", "al-Nusra = OTHER:al Nusra Front group | Seleka = OTHER:Seleka group"),
        ("Ugandan rebels", "Ugandan rebels = OTHER:Ugandan rebels group"),
        ("pro-Russian separatists", "pro-Russian separatists = OTHER:pro-Russian separatists group"),
        ("the Pentagon and the Kremlin", "Pentagon = USA institution | Kremlin = RUS institution"),
        ("the Ministry of Defence", "Ministry of Defence = GBR institution"),
        ("Stoltenberg met Hamid Karzai", "Stoltenberg = NATO person | Hamid Karzai = AFG person"),
    ],
)
def test_parties_are_found_by_their_names(text, names):
    assert found(text) == names


@pytest.mark.parametrize(
    ("text", "code", "places"),
    [
        ("NATO Mission Iraq", "NATO", ("IRQ",)),
        ("UNIFIL", "UN", ("LBN",)),
        ("MINUSMA", "UN", ("MLI",)),
        ("Resolute Support", "NATO", ("AFG",)),
        ("Operation Inherent Resolve", "COALITION", ("IRQ", "SYR")),
        ("AMISOM", "AU", ("SOM",)),
        ("EUTM Mali", "EU", ("MLI",)),
    ],
)
def test_a_mission_tells_whose_it_is_and_where(text, code, places):
    [name] = load_lexicon().find_names(text)
    assert (name.code, name.kind, name.places) == (code, NameKind.MISSION, places)


@pytest.mark.parametrize(
    "text",
    [
        "He read the Washington Post on his way.",
        "an African-American sergeant",
        "nigerian",
        "Chadwick",
        "Omanhene",
        "CONTACT US",
        "THIS IS ALL",
        "it was us",
        "www.example.org/us/ and mail@Iraq.example",
    ],
)
def test_words_that_only_look_like_names_are_left_alone(text):
    assert found(text) == ""


def test_a_possessive_is_no_part_of_the_name():
    assert (
        found("Iraq's army, the Iraqis’ army, NATO’s")
        == "Iraq = IRQ state | Iraqis = IRQ demonym | NATO = NATO alliance"
    )


def test_one_white_space_of_any_kind_may_stand_inside_a_name():
    assert (
        found("United\nStates, South\xa0Sudan, Saudi\u202fArabia")
        == "United\nStates = USA state | South\xa0Sudan = SSD state | Saudi\u202fArabia = SAU state"
    )


def test_apostrophes_hyphens_and_accents_may_be_of_any_form():
    assert found("Côte d’Ivoire, Cote d‘Ivoire") == "Côte d’Ivoire = CIV state | Cote d‘Ivoire = CIV state"
    assert found("Deir ez‑Zor or Türkiye") == "Deir ez‑Zor = SYR place | Türkiye = TUR state"


def test_headlines_and_datelines_in_capitals_are_read():
    assert (
        found("BAGHDAD, Iraq\nTURKEY SENDS TROOPS TO SYRIA")
        == "BAGHDAD = IRQ capital | Iraq = IRQ state | TURKEY = TUR state | SYRIA = SYR state"
    )


def test_a_surname_counts_only_where_its_full_name_stands():
    assert found("Gates was open. Brown too.") == ""
    assert found("Robert Gates spoke. Gates left.") == "Robert Gates = USA person | Gates = USA person"


def test_a_surname_belongs_to_whoever_is_named_in_full():
    assert found("Amrullah Saleh and others; Saleh said").endswith("| Saleh = AFG person")
    assert found("Ali Abdullah Saleh and others; Saleh said").endswith("| Saleh = YEM person")


def test_words_of_several_meanings_are_weak():
    assert weak_words("The coalition and its allies met in Georgia.") == ["coalition", "allies", "Georgia"]
    assert weak_words("The US-led coalition met in Iraq.") == []


def test_later_entries_replace_earlier_ones_with_the_same_words():
    earlier = Entry("Norland", "OTHER:Norland", NameKind.REGION)
    later = Entry("Norland", "NOR", NameKind.STATE)
    [name] = Lexicon([earlier, later], {}).find_names("in Norland")
    assert (name.code, name.kind) == ("NOR", NameKind.STATE)


def test_a_users_file_adds_names_and_silences_others(tmp_path: Path):
    table = tmp_path / "own.toml"
    table.write_text(
        '[[name]]\nkind = "group"\ncode = "OTHER:Northern Front"\nnames = ["Northern Front", "NoF"]\nplaces = ["MLI"]\n'
        '[[name]]\nkind = "none"\nnames = ["Paris Match"]\n',
        encoding="utf-8",
    )
    [group, state] = load_lexicon(table).find_names("NoF fighters told Paris Match of Mali")
    assert (group.code, group.kind, group.places, state.code) == (
        "OTHER:Northern Front",
        NameKind.GROUP,
        ("MLI",),
        "MLI",
    )


def test_the_lexicon_is_loaded_once_a_process():
    assert load_lexicon() is load_lexicon()


def test_labels_are_what_readers_call_a_party():
    lexicon = load_lexicon()
    labels = [lexicon.label(code) for code in ("USA", "NATO", "ISIS", "OTHER:Seleka", "COD", "QQQ")]
    assert labels == ["United States", "NATO", "Islamic State", "Seleka", "DR Congo", "QQQ"]


@given(st.text(st.sampled_from(string.ascii_letters + " .'’-\n\x00\xa0İ") | st.characters(), max_size=80))
def test_names_stand_in_order_whole_and_apart_in_any_text(noise):
    text = f"{noise} Iraq {noise}U.S. {noise}"
    names = load_lexicon().find_names(text)
    end_of_last = 0
    for name in names:
        assert end_of_last <= name.start < name.end <= len(text)
        assert not text[name.start - 1 : name.start].isalnum() or name.start == 0
        assert not text[name.end : name.end + 1].isalnum()
        end_of_last = name.end


@given(st.text(max_size=40), st.sampled_from(["Iraq", "Burkina Faso", "Helmand", "NATO", "Hezbollah", "the Pentagon"]))
def test_text_before_a_name_moves_it_and_changes_nothing_else(before, words):
    lexicon = load_lexicon()
    [alone] = lexicon.find_names(f". {words}.")
    shifted = lexicon.find_names(f"{before}\n. {words}.")[-1]
    assert shifted.start == alone.start + len(before) + 1
    assert (shifted.code, shifted.kind) == (alone.code, alone.kind)


def test_hostile_text_is_read_to_its_end():
    text = "\x00" * 1000 + "\ud800 Iraq " + "-" * 100_000 + "A" * 1_000_000 + " Mali"
    assert [name.code for name in load_lexicon().find_names(text)] == ["IRQ", "MLI"]


def test_ten_megabytes_on_one_line_are_read():
    text = ("a quiet day in the north, " * 10 + "near Gao ") * 38_000
    assert len(load_lexicon().find_names(text)) == 38_000
