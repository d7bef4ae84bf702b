"""Actors: whose forces a figure counts."""
