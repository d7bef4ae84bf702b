"""The extraction: what one version of the extractor found in one report, and why."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from muster.model.claim import Claim


@dataclass(frozen=True, slots=True)
class Judgement:
    """Why a slot has its value: the rule (or model) that decided, and how sure it is, from 0 to 1, if it can say."""

    rule: str
    probability: float | None = None


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
