"""`muster series --svg --png`: the picture that the web app gives."""


def test_a_series_is_drawn_as_svg_and_png(run, pages, tmp_path):
    run("add", str(pages), "--ledger", "a.ledger")
    done = run("series", "US", "Iraq", "--ledger", "a.ledger", "--svg", "a.svg", "--png", "a.png")
    assert done.returncode == 0, done.stderr
    drawn = (tmp_path / "a.svg").read_text(encoding="utf-8")
    assert drawn.startswith("<svg")
    assert "US forces in Iraq" in drawn
    assert "Muster ledger a.ledger" in drawn
    assert (tmp_path / "a.png").read_bytes().startswith(b"\x89PNG")
    assert "from" in done.stdout.splitlines()[2]


def test_a_file_that_cannot_be_written_is_told_in_one_line(run, pages):
    run("add", str(pages), "--ledger", "a.ledger")
    done = run("series", "US", "Iraq", "--ledger", "a.ledger", "--svg", "absent/a.svg")
    assert done.returncode == 2
    assert done.stderr.startswith("muster: absent/a.svg: expected a file that can be written")
