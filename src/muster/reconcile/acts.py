"""Acts: the verbs that questions ask by, and the claims that they ask for."""

import re
from dataclasses import dataclass

from muster.model import Aspect, PositionClaim, QuantityClaim, Stance, Status

_ANY = frozenset({Aspect.LEVEL, Aspect.INCREASE, Aspect.DECREASE, Aspect.CAP, Aspect.PART})
_WANTS = frozenset({Stance.OFFERS, Stance.SUPPORTS, Stance.CONSIDERS})
_GROWTH = frozenset({Aspect.LEVEL, Aspect.INCREASE})


HAD = "had"
SAID = "said"


@dataclass(frozen=True, slots=True)
class Act:
    """A verb in the past tense, its forms, and the modalities and stances that it stands for.

    `against` are the ones that answer "did they ...?" with no.
    """

    verb: str
    forms: re.Pattern[str]
    statuses: frozenset[Status] = frozenset()
    stances: frozenset[Stance] = frozenset()
    aspects: frozenset[Aspect] = _ANY
    against: frozenset[Status | Stance] = frozenset({Status.DENIED, Stance.RULES_OUT, Stance.DENIES_PLAN})

    def fits(self, claim: object) -> bool:
        """Whether the claim says that somebody did it."""
        if isinstance(claim, QuantityClaim):
            return claim.status in self.statuses and claim.aspect in self.aspects
        return isinstance(claim, PositionClaim) and claim.stance in self.stances

    def is_refused(self, claim: object) -> bool:
        """Whether the claim says that somebody did not."""
        if isinstance(claim, QuantityClaim):
            return claim.status in self.against and claim.aspect in self.aspects
        return isinstance(claim, PositionClaim) and claim.stance in self.against


def _forms(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)


_THOSE = "(?:troops|forces|soldiers|personnel|marines|trainers|advis[eo]rs|aircraft|fighters)"
# In this order: the first whose words occur is the one asked for ("plan to send" is a plan, not a sending).
_ACTS = (
    Act(
        "denied",
        _forms(r"den(?:y|ies|ied|ying)|(?:has|have|had|with|there (?:is|are|were)) no plans?"),
        frozenset({Status.DENIED}),
        frozenset({Stance.DENIES_PLAN, Stance.RULES_OUT}),
        against=_WANTS,
    ),
    Act(
        "opposed",
        _forms(
            r"oppos(?:e|es|ed|ing)|reject(?:s|ed|ing)?|refus(?:e|es|ed|ing)|object(?:s|ed)?|needs? no|needed no|no need"
            r"|(?:does|do|did)(?:n't| not) (?:need|want)"
        ),
        frozenset({Status.DENIED}),
        frozenset({Stance.OPPOSES, Stance.RULES_OUT}),
        against=_WANTS | {Stance.REQUESTS},
    ),
    Act(
        "ruled out",
        _forms(r"rul(?:e|es|ed|ing) out"),
        frozenset({Status.DENIED}),
        frozenset({Stance.RULES_OUT}),
        against=_WANTS,
    ),
    Act(
        "asked for",
        _forms(
            r"ask(?:s|ed|ing)?(?: \w+){0,2} (?:for|to send)|request(?:s|ed|ing)?|call(?:s|ed|ing)? for"
            r"|appeal(?:s|ed)? for|demand(?:s|ed)?|seeks?|sought|wants?|wanted|needs?|needed"
        ),
        frozenset({Status.REQUESTED}),
        frozenset({Stance.REQUESTS}),
    ),
    Act(
        "pledged",
        _forms(
            r"pledg(?:e|es|ed|ing)|promis(?:e|es|ed|ing)|offer(?:s|ed|ing)?|volunteer(?:s|ed)?|contribut(?:e|es|ed)"
            r"|willing|ready"
        ),
        frozenset({Status.PLEDGED}),
        frozenset({Stance.OFFERS}),
    ),
    Act(
        "announced",
        _forms(
            r"announc(?:e|es|ed|ing)|decid(?:e|es|ed)|approv(?:e|es|ed)|authori[sz](?:e|es|ed)|order(?:s|ed)?|decision"
        ),
        frozenset({Status.ANNOUNCED}),
        frozenset({Stance.OFFERS, Stance.SUPPORTS}),
    ),
    Act(
        "considered",
        _forms(r"consider(?:s|ed|ing)?|weigh(?:s|ed|ing)?|mull(?:s|ed)?|discuss(?:es|ed)?"),
        frozenset({Status.POSSIBLE}),
        frozenset({Stance.CONSIDERS}),
    ),
    Act(
        "planned",
        _forms(r"plan(?:s|ned|ning)?|intend(?:s|ed)?|propos(?:e|es|ed)|expect(?:s|ed)?|prepar(?:e|es|ed)|going to"),
        frozenset({Status.PLANNED, Status.ANNOUNCED, Status.PLEDGED}),
        frozenset({Stance.OFFERS}),
    ),
    Act(
        "supported",
        _forms(r"support(?:s|ed|ing)?|welcom(?:e|es|ed)|back(?:s|ed)|favou?r(?:s|ed)?"),
        stances=frozenset({Stance.SUPPORTS}),
        against=frozenset({Stance.OPPOSES, Stance.RULES_OUT}),
    ),
    Act(
        "withdrew",
        _forms(r"withdr[ae]w(?:s|n|ing)?|pull(?:s|ed|ing)? (?:out|back)|reduc(?:e|es|ed)|cut(?:s|ting)?"),
        frozenset({Status.ACTUAL, Status.ANNOUNCED}),
        aspects=frozenset({Aspect.DECREASE}),
    ),
    Act(
        "sent",
        _forms(
            r"sen(?:d|ds|t|ding)|deploy(?:s|ed|ing)?|dispatch(?:es|ed)?|add(?:s|ed)?|increas(?:e|es|ed)|expand(?:s|ed)?"
        ),
        frozenset({Status.ACTUAL, Status.ANNOUNCED}),
        frozenset({Stance.OFFERS}),
        _GROWTH,
    ),
    Act(
        HAD,
        _forms(
            rf"(?:has|have|had|keeps?|kept|maintains?|maintained)(?= (?:[\w-]+ ){{0,2}}{_THOSE})"
            # "Are there French troops in Mali?"
            rf"|(?:is|are|was|were)(?= (?:there )?(?:[\w'’.-]+ ){{0,4}}{_THOSE} "
            r"(?:(?:now|still|currently|already|present|based|stationed|there) ){0,2}(?:in|on|at|inside)\b)"
        ),
        frozenset({Status.ACTUAL}),
        aspects=frozenset({Aspect.LEVEL, Aspect.PART}),
        against=frozenset({Status.DENIED}),
    ),
)
_FIGURE = re.compile(r"\d")
_SAID = Act(
    SAID,
    re.compile(
        r"who (?:else )?(?:said|says|stated|states|told|reported|reports|claimed|claims|gave|put)\b", re.IGNORECASE
    ),
    frozenset(Status),
)


def find_act(words: str) -> tuple[Act, str] | None:
    """The act that the words ask for and the words that name it; None where they name none.

    "Who said" asks for a figure's source, but "who said that they need no troops" for what they oppose.
    """
    named = ((act, act.forms.search(words)) for act in _ACTS)
    act, found = next(((act, found) for act, found in named if found), (None, None))
    said = _SAID.forms.match(words.strip())
    if said and (act is None or act.verb == HAD or _FIGURE.search(words)):
        return _SAID, said[0]
    return (act, found[0]) if act and found else None
