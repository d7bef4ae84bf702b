"""Learned judgement over what the rules find: which figures are claims, and the value of each slot.

`extractor` makes claims, `model` loads what judges, `card` tells its name without loading it.
"""
