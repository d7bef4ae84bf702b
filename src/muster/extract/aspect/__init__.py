"""Aspects: how a count relates to the force, or to what happened."""
