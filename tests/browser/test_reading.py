"""Reading in a real browser: overview, series, slider, evidence, report, search, export, narrow screens, keyboard."""

import re

import pytest
from playwright.sync_api import expect

PAGES = [
    *("/", "/series", "/series/USA/IRQ", "/reports", "/review", "/review/log", "/search?q=2500", "/search"),
    *("/export?table=panel", "/compare", "/about", "/nothing"),
]


def test_an_empty_ledger_tells_how_to_fill_it(open_page, tmp_path, serve):
    with serve(tmp_path / "new.ledger") as address:
        page = open_page(address)
        expect(page.get_by_role("heading", level=1)).to_have_text("This ledger is empty")
        expect(page.locator("pre")).to_have_count(3)


def test_a_cell_of_the_overview_leads_to_its_series(open_page, address):
    page = open_page(address)
    page.get_by_role("link", name=re.compile("United States in Iraq")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("US forces in Iraq")
    expect(page.locator("#answer")).to_contain_text("2,500")


def test_the_slider_shows_what_was_known_and_keeps_it_in_the_address(open_page, address):
    page = open_page(f"{address}/series/USA/IRQ")
    page.evaluate("window.kept = true")
    before = page.locator("#answer").inner_text()
    page.locator("#day").focus()
    for _ in range(4):
        page.keyboard.press("ArrowLeft")
    expect(page).to_have_url(re.compile(r"known_on=\d{4}-\d\d-\d\d"))
    expect(page.locator("#known")).not_to_contain_text("47 of 47")
    assert page.evaluate("window.kept"), "the page was loaded anew"
    page.get_by_role("link", name="Show all known now").click()
    expect(page.locator("#answer")).to_have_text(before)
    page.keyboard.press("Home")


def test_a_point_opens_its_evidence(open_page, address):
    page = open_page(f"{address}/series/USA/IRQ")
    # The mark drawn last lies on top of those beside it.
    page.locator("#chart .on-wide a.mark").last.click()
    expect(page).to_have_url(re.compile("claim=c-"))
    evidence = page.locator("#evidence")
    expect(evidence.locator("blockquote mark")).to_be_visible()
    expect(evidence.locator("dt", has_text="As of (event)")).to_be_visible()
    evidence.get_by_role("button", name=re.compile("Copy citation")).click()
    expect(evidence.get_by_role("status")).to_contain_text(re.compile("Copied|Selected"))


def test_a_hit_of_the_search_opens_marked_and_in_view(open_page, address):
    page = open_page(address)
    page.get_by_role("searchbox").fill("5,200")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Search")
    page.get_by_role("link", name="report", exact=True).click()
    page.locator(".hits a").first.click()
    expect(page.locator("#mark-1, mark.chosen").first).to_be_in_viewport()


def test_reports_of_one_story_stand_side_by_side(open_page, address, axe):
    page = open_page(f"{address}/compare")
    page.locator(".stories a").first.click()
    expect(page.get_by_role("columnheader", name=re.compile("Harbor City Post")).first).to_be_visible()
    expect(page.get_by_text("not in this page").first).to_be_visible()
    page.evaluate(axe)
    assert find_barriers(page) == []
    page.set_viewport_size({"width": 320, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_an_export_is_downloaded(open_page, address):
    page = open_page(f"{address}/export?actor=USA")
    with page.expect_download() as waiting:
        page.get_by_role("link", name="CSV", exact=True).click()
    path = waiting.value.path()
    assert waiting.value.suggested_filename == "muster-claims.csv"
    assert path.read_text(encoding="utf-8").startswith("claim_id,report_id,")


@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_no_barrier_and_does_not_scroll_sideways_on_a_narrow_screen(open_page, address, axe, path):
    page = open_page(address + path)
    page.evaluate(axe)
    assert find_barriers(page) == []
    page.set_viewport_size({"width": 320, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("path", ["/", "/review"])
def test_a_narrow_page_has_no_barrier(open_page, address, axe, path):
    page = open_page(address + path, viewport={"width": 320, "height": 700})
    page.evaluate(axe)
    assert find_barriers(page) == []


def find_barriers(page):
    """What axe finds, by rule, with the elements."""
    found = page.evaluate(
        "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})"
    )
    return [(each["id"], [node["html"][:200] for node in each["nodes"]]) for each in found["violations"]]


def test_official_and_unofficial_differ_without_colour(open_page, address):
    page = open_page(f"{address}/series/USA/IRQ")
    light = """selector => [...document.querySelectorAll(selector)].map(found => {
        const parts = getComputedStyle(found).fill.match(/[\\d.]+/g).map(Number);
        const [r, g, b] = parts.map(part => (part /= 255) <= .03928 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4);
        return .2126 * r + .7152 * g + .0722 * b;
    })"""
    official = page.evaluate(light, "a.mark[aria-label*='(official)'] > :last-child:not([fill='none'])")
    unofficial = page.evaluate(light, "a.mark[aria-label*='(unofficial)'] > :last-child:not([fill='none'])")
    assert official
    assert unofficial
    # WCAG's contrast of graphics: 3 to 1 between what is filled and what is hollow.
    assert (min(unofficial) + 0.05) / (max(official) + 0.05) >= 3


def test_a_series_can_be_read_by_keyboard_alone(open_page, address):
    page = open_page(f"{address}/series/USA/IRQ")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Skip to the content")
    page.keyboard.press("Enter")
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.classList.contains('mark')"):
            break
    focused = page.evaluate("document.activeElement.id")
    assert focused.startswith("wide-c-")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("claim=" + focused.removeprefix("wide-")))
    expect(page.locator(":focus")).to_have_id(focused)


def test_without_javascript_the_series_can_be_limited_and_its_evidence_opened(open_page, address):
    page = open_page(f"{address}/series/USA/IRQ", java_script_enabled=False)
    page.locator("#known_on").fill("2016-06-30")
    page.get_by_role("button", name="Show", exact=True).click()
    expect(page).to_have_url(re.compile("known_on=2016-06-30"))
    page.locator("#claims a.open").first.click()
    expect(page).to_have_url(re.compile("claim=c-.*"))
    expect(page.locator("#evidence blockquote mark")).to_be_visible()
    expect(page.locator("#day")).to_be_hidden()


def test_what_is_printed_has_no_controls_and_every_claim(open_page, address):
    page = open_page(f"{address}/series/USA/IRQ")
    page.emulate_media(media="print")
    expect(page.locator("header.top")).to_be_hidden()
    expect(page.locator("#time")).to_be_hidden()
    expect(page.locator("#claims table")).to_be_visible()
    expect(page.locator("#chart svg").first).to_be_visible()
