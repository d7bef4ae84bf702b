"""Statuses: whether a figure is so, announced, planned, asked for or denied."""
