"""Positions: who takes which stance on moving or using forces."""
