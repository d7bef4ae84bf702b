"""Utterances told again in a few words: "NATO ruled out ground troops to Syria"."""

from muster.lexicon import Lexicon
from muster.model import Aspect, PositionClaim, QuantityClaim, Stance, Status
from muster.reconcile.utterances import Utterance
from muster.reconcile.wording import format_counted, format_parties, format_source, join_words

_MARKS = ' ”“"’‘,;:'
_DID = {
    Status.ACTUAL: "had",
    Status.ANNOUNCED: "announced",
    Status.PLANNED: "planned",
    Status.PLEDGED: "pledged",
    Status.REQUESTED: "asked for",
    Status.POSSIBLE: "considered",
}
_DENIED = {Aspect.INCREASE: ("was sending", "to"), Aspect.DECREASE: ("would have", "in")}
_TOOK = {
    Stance.RULES_OUT: "ruled out",
    Stance.OPPOSES: "opposed",
    Stance.SUPPORTS: "supported",
    Stance.REQUESTS: "asked for",
    Stance.OFFERS: "offered",
    Stance.CONSIDERS: "considered",
    Stance.DENIES_PLAN: "denied a plan for",
}


def retell_utterance(utterance: Utterance, lexicon: Lexicon) -> str:
    """Who did what, with the source of the first report."""
    claim = utterance.first.claim
    if isinstance(claim, QuantityClaim):
        told = _retell_quantity(claim, lexicon)
    elif isinstance(claim, PositionClaim):
        about = " ".join(claim.about.split()).strip(_MARKS) or f"forces in {_where(claim.places, lexicon)}"
        took = _TOOK[claim.stance]
        if about.startswith("to "):
            # "asked for to send" is no English: a preposition falls away before an infinitive.
            took = took.removesuffix(" for")
        told = f"{format_parties(claim.actors, lexicon)} {took} {about}"
    else:
        raise TypeError(f"expected a quantity or a position, found a {claim.kind}")
    return f"{told} ({format_source(utterance.first)})"


def retell_count(claim: QuantityClaim) -> str:
    """The figure with what is counted: "600 more troops", "about 5,200 troops in all", "2,200 fewer troops"."""
    counted = format_counted(claim.figure, claim.measure)
    match claim.aspect:
        case Aspect.INCREASE:
            return format_counted(claim.figure, claim.measure, "more")
        case Aspect.DECREASE:
            return format_counted(claim.figure, claim.measure, "fewer")
        case Aspect.LEVEL:
            return f"{counted} in all"
        case Aspect.CAP:
            return f"a ceiling of {counted}"
        case _:
            return counted


def _retell_quantity(claim: QuantityClaim, lexicon: Lexicon) -> str:
    if claim.status is Status.DENIED:
        return _retell_denial(claim, lexicon)
    at = "in" if claim.status is Status.ACTUAL else "for"
    where = f" {at} {_where(claim.places, lexicon)}" if claim.places else ""
    whose = format_parties(claim.actors, lexicon)
    # Who asks for forces is the one who speaks; whose forces they are is another matter.
    speaker = claim.attribution.speaker
    if claim.status is Status.REQUESTED and speaker:
        return f"{speaker} {_DID[claim.status]} {retell_count(claim)} of {whose}{where}"
    return f"{whose} {_DID[claim.status]} {retell_count(claim)}{where}{_tell_no_day(claim)}"


def _tell_no_day(claim: QuantityClaim) -> str:
    """The words of time that name no day, which nothing else of the sentence can tell: "once", "during the war"."""
    time = claim.time
    return f", “{time.text}”" if time and not time.period and claim.status is Status.ACTUAL else ""


def _retell_denial(claim: QuantityClaim, lexicon: Lexicon) -> str:
    """Who denied that a force is, comes or goes there; whoever denies it of their own forces is "it"."""
    speaker = claim.attribution.speaker
    own = speaker and [speaker.removeprefix("the ")] == [lexicon.label(actor) for actor in claim.actors]
    who = "it" if own else format_parties(claim.actors, lexicon)
    did, at = _DENIED.get(claim.aspect, ("had", "in"))
    where = f" {at} {_where(claim.places, lexicon)}" if claim.places else ""
    counted = retell_count(claim).removesuffix(" in all")
    return f"{f'{speaker} denied' if speaker else 'it was denied'} that {who} {did} {counted}{where}"


def _where(places: tuple[str, ...], lexicon: Lexicon) -> str:
    return join_words(lexicon.label(place) for place in places) or "an unnamed place"
