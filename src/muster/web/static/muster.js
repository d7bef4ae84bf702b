// What pages can do beyond plain HTML. Everything here is a shortcut: each thing can be done without it.
(() => {
  "use strict";
  const $ = (query, root = document) => root.querySelector(query);
  const $$ = (query, root = document) => [...root.querySelectorAll(query)];

  const reveal = (root = document) => {
    document.documentElement.classList.add("scripted");
    $$(".needs-script", root).forEach((found) => { found.hidden = false; });
    $$(".without-script", root).forEach((found) => { found.hidden = true; });
  };

  // The series page: the slider and a chosen claim exchange its parts, the address keeps the state.
  const parts = "#answer,#files,#evidence,#claims,#known,#now";
  const show = (url) => {
    if (!window.htmx) { window.location.assign(url); return Promise.resolve(); }
    return window.htmx.ajax("GET", url, {
      source: "#series", target: "#chart", swap: "outerHTML", select: "#chart", selectOOB: parts, replace: url,
    });
  };
  const stateOf = (changes) => {
    const url = new URL(window.location.href);
    Object.entries(changes).forEach(([name, value]) => {
      if (value) { url.searchParams.set(name, value); } else { url.searchParams.delete(name); }
    });
    return url.pathname + url.search;
  };
  const place = () => {
    const slider = $("#day");
    if (!slider) { return; }
    const days = slider.dataset.days.split(" ").filter(Boolean);
    const known = $("#known_on").value;
    const at = known ? days.filter((day) => day <= known).length : days.length;
    slider.value = at;
    slider.setAttribute("aria-valuetext", known || "now");
  };
  let waiting = null;
  let busy = false;
  const follow = async () => {
    if (busy) { return; }
    busy = true;
    while (waiting !== null) {
      const url = waiting;
      waiting = null;
      await show(url);
    }
    busy = false;
  };
  const slide = () => {
    const slider = $("#day");
    const days = slider.dataset.days.split(" ").filter(Boolean);
    const at = Number(slider.value);
    const day = at >= days.length ? "" : at === 0 ? before(days[0]) : days[at - 1];
    $("#known_on").value = day;
    slider.setAttribute("aria-valuetext", day || "now");
    waiting = stateOf({ known_on: day });
    follow();
  };
  const before = (day) => {
    const date = new Date(`${day}T00:00:00Z`);
    date.setUTCDate(date.getUTCDate() - 1);
    return date.toISOString().slice(0, 10);
  };

  document.addEventListener("input", (event) => { if (event.target.id === "day") { slide(); } });
  document.addEventListener("change", (event) => {
    if (event.target.id === "known_on" && $("#series")) { show(stateOf({ known_on: event.target.value })).then(place); }
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("#chart a.mark, #series a.open, #now");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && window.htmx && $("#series")) {
      event.preventDefault();
      const href = link.href.baseVal === undefined ? link.getAttribute("href") : link.href.baseVal;
      const id = link.id;
      show(href).then(() => {
        const claim = new URL(href, window.location.href).searchParams.get("claim");
        $$("#time input[name=claim]").forEach((found) => { found.value = claim || ""; });
        if (link.id === "now") { $("#known_on").value = ""; place(); }
        const again = id && document.getElementById(id);
        if (again) { again.focus({ preventScroll: true }); }
        const panel = $("#evidence");
        if (panel && panel.getBoundingClientRect().top > window.innerHeight) { panel.scrollIntoView({ block: "nearest" }); }
      });
    }
    const button = event.target.closest("[data-copy]");
    if (button) { copy(button); }
  });

  // Copying: by the clipboard where the browser lets us, else by selecting the words.
  const copy = async (button) => {
    const source = $(button.dataset.copy);
    const told = document.createElement("span");
    told.setAttribute("role", "status");
    try {
      await navigator.clipboard.writeText(source.textContent);
      told.textContent = " Copied";
    } catch {
      const fold = source.closest("details");
      if (fold) { fold.open = true; }
      window.getSelection().selectAllChildren(source);
      told.textContent = " Selected: copy it with Ctrl+C";
    }
    $$("[role=status]", button).forEach((found) => found.remove());
    button.append(told);
    window.setTimeout(() => told.remove(), 3000);
  };

  // Keys: off while typing, and off for good where the reader switched them off.
  const keysAreOn = () => window.localStorage.getItem("muster-keys") !== "off";
  const isTyping = (target) => target.closest("input:not([type=range]):not([type=checkbox]):not([type=radio]), select, textarea");
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) { return; }
    const open = $("dialog[open]");
    if (event.key === "Escape" && isTyping(event.target)) { event.target.blur(); return; }
    if (open || isTyping(event.target) || !keysAreOn()) { return; }
    const pressed = $$("[data-key]").find((found) => found.dataset.key === event.key && !found.hidden && !found.disabled);
    if (!pressed) { return; }
    event.preventDefault();
    if (pressed.matches("input, select, textarea")) {
      const fold = pressed.closest("details");
      if (fold) { fold.open = true; }
      pressed.focus();
      if (pressed.select) { pressed.select(); }
    } else {
      pressed.click();
    }
  });
  const toggleKeys = $("#keys-on");
  if (toggleKeys) {
    toggleKeys.checked = keysAreOn();
    toggleKeys.addEventListener("change", () => window.localStorage.setItem("muster-keys", toggleKeys.checked ? "on" : "off"));
  }
  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-open]");
    if (!opener) { return; }
    const opened = $(opener.dataset.open);
    if (opened instanceof HTMLDialogElement) { opened.showModal(); return; }
    if (opened) {
      opened.open = true;
      const first = $("select, textarea, input:not([type=hidden])", opened);
      if (first) { first.focus(); }
    }
  });

  // Selected words of a report: their place in its text, in code points, for a claim added or corrected by hand.
  const points = (text) => [...text].length;
  const offsetOf = (node, offset) => {
    const words = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-start]");
    if (!words) { return null; }
    const range = document.createRange();
    range.setStart(words, 0);
    range.setEnd(node, offset);
    return Number(words.dataset.start) + points(range.toString());
  };
  document.addEventListener("selectionchange", () => {
    const quote = $("#selected-quote");
    const selection = window.getSelection();
    if (!quote || !selection.rangeCount || selection.isCollapsed) { return; }
    const range = selection.getRangeAt(0);
    const start = offsetOf(range.startContainer, range.startOffset);
    const end = offsetOf(range.endContainer, range.endOffset);
    const words = selection.toString();
    if (start === null || end === null || end <= start || end - start > 400) { return; }
    quote.value = range.toString() || words;
    $("#selected-start").value = start;
    $$("[data-for-selection]").forEach((found) => { found.disabled = false; });
  });

  reveal();
  place();
  document.addEventListener("htmx:afterSwap", () => reveal());
  document.addEventListener("htmx:oobAfterSwap", () => reveal());
  const marked = $("main mark.chosen") || (window.location.hash === "#mark-1" ? $("#mark-1") : null);
  if (marked) { marked.scrollIntoView({ block: "center" }); }
})();
