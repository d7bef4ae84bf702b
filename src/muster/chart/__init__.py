"""Drawings of series as SVG and PNG: one module for pages, print, files and the command line."""

from muster.chart.legend import LABELS, draw_swatch
from muster.chart.marks import Mark, Shape, find_mark
from muster.chart.png import render_png
from muster.chart.series_chart import NARROW, WIDE, Caption, Look, draw_series
from muster.chart.sparkline import Stretch, draw_sparkline, find_stretches

__all__ = [
    "LABELS",
    "NARROW",
    "WIDE",
    "Caption",
    "Look",
    "Mark",
    "Shape",
    "Stretch",
    "draw_series",
    "draw_sparkline",
    "draw_swatch",
    "find_mark",
    "find_stretches",
    "render_png",
]
