"""Figures: which numbers count forces, what they count, and in which words."""
