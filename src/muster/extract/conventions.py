"""Conventions: what a code stands for where the page leaves it open, as the annotation guidelines settle it."""

_COALITION, _AFGHANISTAN, _ALLIANCE = "COALITION", ("AFG",), "NATO"


def settle_actors(actors: tuple[str, ...], places: tuple[str, ...]) -> tuple[str, ...]:
    """The actors, with the coalition in Afghanistan as the alliance that led it there."""
    if places != _AFGHANISTAN or _COALITION not in actors:
        return actors
    return tuple(dict.fromkeys(_ALLIANCE if actor == _COALITION else actor for actor in actors))
