"""PNG of a drawing, made without a browser."""

from importlib.resources import as_file, files

from muster.chart.palette import PAPER

_SCALE = 2.0


def render_png(svg: str) -> bytes:
    """The drawing in twice its pixels, on white, set in the fonts of this package and in no others.

    Fonts of the machine would make the picture differ from machine to machine; without any the library leaves all
    words out and says nothing.
    """
    import resvg_py

    with as_file(files("muster.chart").joinpath("fonts")) as folder:
        fonts = sorted(str(path) for path in folder.glob("*.ttf"))
        return bytes(
            resvg_py.svg_to_bytes(
                svg_string=svg,
                background=PAPER,
                zoom=_SCALE,
                skip_system_fonts=True,
                font_files=fonts,
                font_family="Inter",
                sans_serif_family="Inter",
            )
        )
