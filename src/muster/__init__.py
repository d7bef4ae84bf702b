"""Muster turns news reports about military deployments into a ledger in which every figure can be defended."""

__version__ = "0.1.0"
