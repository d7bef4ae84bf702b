"""Speakers: who says a figure, and how close they are to it."""
