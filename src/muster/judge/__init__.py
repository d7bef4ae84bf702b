"""Learned judgement over what the rules find: which figures are claims, and the value of each slot."""

from muster.judge.extractor import judge_claims
from muster.judge.model import Model, load_model, read_model

__all__ = ["Model", "judge_claims", "load_model", "read_model"]
