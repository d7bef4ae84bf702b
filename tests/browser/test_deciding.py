"""Deciding in a real browser: keys, undo, two reviewers, a claim by selection, and all of it without JavaScript."""

import re

from playwright.sync_api import expect


def figure_of(page):
    return page.locator(".story").inner_text() + page.locator("blockquote mark").inner_text()


def test_a_key_decides_and_another_takes_it_back_after_a_restart(open_page, demo_copy, serve):
    with serve(demo_copy) as address:
        page = open_page(f"{address}/review")
        first = figure_of(page)
        page.keyboard.press("a")
        expect(page.locator("body")).to_contain_text("Your last decision: accept")
        assert figure_of(page) != first
    with serve(demo_copy) as address:
        page = open_page(f"{address}/review")
        page.keyboard.press("u")
        expect(page).to_have_url(re.compile("/review/c-"))
        assert figure_of(page) == first


def test_a_claim_is_rejected_with_its_reason_by_keys_alone(open_page, own_address):
    page = open_page(f"{own_address}/review")
    page.keyboard.press("x")
    expect(page.locator("#reason")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.type("a slip of the pen")
    page.keyboard.press("Enter")
    expect(page.locator("body")).to_contain_text("Your last decision: reject")
    page.goto(f"{own_address}/review/log")
    expect(page.locator("tbody tr").first).to_contain_text("a slip of the pen")


def test_a_digit_jumps_to_a_field_and_selected_words_become_the_quote(open_page, own_address):
    page = open_page(f"{own_address}/review")
    page.keyboard.press("e")
    page.keyboard.press("Escape")
    page.keyboard.press("4")
    expect(page.locator("#field-place")).to_be_focused()
    page.locator("#field-place").fill("Kuwait")
    page.evaluate(
        """() => { const mark = document.querySelector('blockquote mark');
        const range = document.createRange(); range.selectNodeContents(mark.closest('.sentence'));
        getSelection().removeAllRanges(); getSelection().addRange(range); }"""
    )
    sentence = page.locator("blockquote .sentence").inner_text()
    expect(page.locator("#selected-quote")).to_have_value(sentence)
    page.get_by_role("button", name="Record the correction").click()
    page.goto(f"{own_address}/review/log")
    expect(page.locator("tbody tr").first).to_contain_text("→ KWT")
    expect(page.locator("tbody tr").first).to_contain_text("quote:")


def test_keys_can_be_switched_off(open_page, own_address):
    page = open_page(f"{own_address}/review")
    first = figure_of(page)
    page.keyboard.press("?")
    page.get_by_label("Single keys are on").uncheck()
    page.get_by_role("button", name="Close").click()
    page.keyboard.press("a")
    page.reload()
    assert figure_of(page) == first


def test_the_second_reviewer_sees_what_the_first_decided(open_page, own_address):
    ada, bob = open_page(f"{own_address}/review"), open_page(f"{own_address}/review")
    bob.locator("summary", has_text="Review under another name").click()
    bob.get_by_label("Name").fill("bob")
    bob.get_by_role("button", name="Use this name").click()
    assert figure_of(ada) == figure_of(bob)
    ada.keyboard.press("a")
    expect(ada.locator("body")).to_contain_text("Your last decision: accept")
    bob.keyboard.press("a")
    expect(bob.get_by_role("alert")).to_contain_text("This claim has changed since you saw it")
    expect(bob.get_by_role("alert")).to_contain_text("ada: accept")


def test_selected_words_of_a_report_become_a_claim(open_page, own_address):
    page = open_page(f"{own_address}/reports")
    page.locator("tbody th a").first.click()
    n_before = page.locator("mark.claim").count()
    page.evaluate(
        """() => { const line = [...document.querySelectorAll('.line .words')].at(-1);
        const range = document.createRange(); range.setStart(line.firstChild, 0); range.setEnd(line.firstChild, 12);
        getSelection().removeAllRanges(); getSelection().addRange(range); }"""
    )
    page.get_by_role("button", name="Add a claim from the selection").click()
    for name, value in (("low", "77"), ("high", "77"), ("actor", "Italy"), ("place", "Kuwait")):
        page.locator(f"#field-{name}").fill(value)
    page.get_by_role("button", name="Add the claim").click()
    expect(page).to_have_url(re.compile("claim=c-"))
    assert page.locator("mark.claim").count() == n_before + 1
    page.goto(f"{own_address}/series/Italy/Kuwait")
    expect(page.locator("#answer")).to_contain_text("77")


def test_without_javascript_a_claim_is_corrected_rejected_and_put_back(open_page, own_address):
    page = open_page(f"{own_address}/review", java_script_enabled=False)
    first = figure_of(page)
    page.locator("summary", has_text="Correct any field").click()
    page.locator("#field-place").fill("Kuwait")
    page.get_by_role("button", name="Record the correction").click()
    expect(page.locator("body")).to_contain_text("Your last decision: correct")
    page.get_by_role("button", name=re.compile("Undo")).click()
    assert figure_of(page) == first
    page.locator("summary", has_text="Reject, with a reason").click()
    page.get_by_role("button", name="Reject the claim").click()
    expect(page.locator("body")).to_contain_text("Your last decision: reject")
