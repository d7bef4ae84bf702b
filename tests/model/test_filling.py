"""Makers of frozen objects give what the class itself gives."""

from dataclasses import FrozenInstanceError, dataclass, field

import pytest

from muster.model.filling import maker_of


@dataclass(frozen=True, slots=True)
class Pair:
    """Slots, defaults and a factory."""

    first: int
    second: tuple[int, ...] = (2,)
    third: list[int] = field(default_factory=list, compare=False)


@dataclass(frozen=True, kw_only=True)
class Base:
    """What classes share."""

    name: str


@dataclass(frozen=True, kw_only=True)
class Derived(Base):
    """Fields by name, some of them of its base."""

    number: int = 0


@dataclass(frozen=True)
class Checked:
    """A class that looks at its values when it is made."""

    number: int

    def __post_init__(self):
        if self.number < 0:
            raise ValueError("negative")


def test_an_object_is_one_of_the_class_and_equal_to_what_the_class_makes():
    made = maker_of(Pair)(1, (5,))
    assert type(made) is Pair
    assert (made, hash(made), repr(made)) == (Pair(1, (5,)), hash(Pair(1, (5,))), repr(Pair(1, (5,))))


def test_fields_that_are_not_given_have_their_defaults():
    make = maker_of(Pair)
    assert make(1) == Pair(1)
    assert make(1).third == []
    assert make(1).third is not make(1).third


def test_fields_of_a_base_class_are_filled_by_name():
    made = maker_of(Derived)(name="a", number=3)
    assert type(made) is Derived
    assert made == Derived(name="a", number=3)


def test_an_object_is_frozen():
    with pytest.raises(FrozenInstanceError):
        maker_of(Pair)(1).first = 2


def test_a_class_that_checks_its_values_has_no_maker():
    with pytest.raises(TypeError, match="Checked: expected a class without __post_init__"):
        maker_of(Checked)
