from muster.reconcile.stories import find_stories


def test_reports_that_share_two_statements_tell_one_story(quantity, position):
    def report(outlet, on, speaker, family):
        return [
            quantity(4000, actor="NATO", status="announced", speaker=speaker, outlet=outlet, on=on),
            position("offers", "its share", speaker=f"Jessica L. {family}", outlet=outlet, on=on, start=200),
        ]

    one = report("Northgate Post", "2021-02-20", "Jens Stoltenberg", "McNulty")
    other = report("Translated Daily", "2021-02-19", "Stoltenberg", "McConnellty")
    apart = [quantity(4000, actor="NATO", status="announced", speaker="Stoltenberg", outlet="C", on="2021-02-20")]
    (story,) = find_stories([*one, *other, *apart])
    assert story.report_ids == tuple(sorted({one[0].claim.report_id, other[0].claim.report_id}))
    assert len(story.shared) == 2
    assert any("the family name garbled" in reason for reason in story.reasons)


def test_reports_of_other_events_are_no_story(quantity):
    entries = [quantity(n, outlet=o, start=n) for n, o in ((4600, "A"), (600, "A"), (150, "B"), (90, "B"))]
    assert find_stories(entries) == []
