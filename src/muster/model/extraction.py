"""The extraction: what one version of the extractor found in one report, and why."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from muster.model.claim import Claim


@dataclass(frozen=True, slots=True)
class Judgement:
    """Why a slot has its value: the rule that spoke of it, and the model where one decided.

    `rule` is None where none spoke. `model` is the model's name, None where the rule decided alone. `agrees` tells
    whether the model holds the rule's value, None where one of them is missing. `probability` is how sure it is, from
    0 to 1, None where nobody can say.
    """

    rule: str | None = None
    probability: float | None = None
    model: str | None = None
    agrees: bool | None = None

    @property
    def words(self) -> str:
        """Who decided, as one reads it: "judge-1, with the rule: has", "judge-1" where no rule spoke, "rule: has"."""
        if self.model is None:
            return f"rule: {self.rule}"
        if self.rule is None:
            return self.model
        return f"{self.model}, {'with' if self.agrees else 'against'} the rule: {self.rule}"


@dataclass(frozen=True)
class Extraction:
    """The claims of one report in the order of its text, by one version of the extractor.

    `judgements` maps claim id to slot name to judgement. They explain a claim and are no part of its identity:
    another rule that reads the same words the same way makes the same claim.
    """

    report_id: str
    version_id: str
    extractor: str
    claims: tuple[Claim, ...]
    judgements: Mapping[str, Mapping[str, Judgement]] = field(default_factory=dict)
