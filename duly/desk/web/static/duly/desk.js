// The keyboard, and one choice shown in all three panes. Every page works without this file.
"use strict";

const typing = (target) => target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
const seen = (element) => element && element.checkVisibility() && element.getAttribute("aria-disabled") !== "true";
const items = () => document.querySelector("[data-rows=items]");
const rowList = () => items() || (document.querySelector("[data-rows]") && document.querySelector("main"));
const linksOf = (list) => [...list.querySelectorAll("tbody .l a, [data-rows] a.row")];
let pressed = "";

function act(key) {
  const all = [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].filter(seen);
  const named = all.find((one) => "bulk" in one.dataset) || all[0];  // what was chosen comes first
  if (!named) return false;
  if (named.type === "radio") named.focus();  // Enter then sends the form
  if (named.matches("input[type=search]")) { named.focus(); named.select(); } else { named.click(); }
  return true;
}

function move(step) {
  const list = rowList();
  if (!list) return;
  const links = linksOf(list);
  const now = links.indexOf(list.querySelector("[data-now]"));
  const next = links[Math.min(Math.max(now + step, 0), links.length - 1)];
  if (!next) return;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
  if (list.dataset.rows === "items") show(next, false); else mark(list, next);
}

function mark(list, link) {
  list.querySelectorAll("[data-now]").forEach((old) => { old.removeAttribute("data-now"); old.tabIndex = -1; });
  link.setAttribute("data-now", "");
  link.tabIndex = 0;
}

// Show an item in the inspector and mark its line in the exhibit.
let waiting = 0;
function show(link, openPane) {
  const row = link.closest("tr");
  const position = row.id.slice(1);
  mark(rowList(), link);
  row.parentElement.querySelectorAll(".here").forEach((old) => { old.classList.remove("here"); old.removeAttribute("aria-current"); });
  row.classList.add("here");
  row.setAttribute("aria-current", "true");
  markExhibit(position);
  if (openPane && matchMedia("(max-width: 60rem)").matches) document.getElementById("show-inspector").checked = true;
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    history.replaceState(null, "", withItem(position));
    window.htmx.ajax("GET", link.href, { target: "#inspector", swap: "outerHTML" });
  }, 90);
}

function withItem(position) {
  const address = new URL(location.href);
  address.searchParams.set("item", position);
  return address;
}

function markExhibit(position) {
  const exhibit = document.getElementById("exhibit");
  exhibit.querySelectorAll("[data-position].here").forEach((old) => old.classList.remove("here"));
  const here = exhibit.querySelector(`[data-position="${position}"]`);
  if (!here) return;
  here.classList.add("here");
  here.scrollIntoView({ block: "center", inline: "nearest" });
}

// A reading that is chosen is filled in; what is typed instead is none of them.
document.addEventListener("change", (event) => {
  const choice = event.target.closest(".choose-reading [name=choice]");
  if (!choice) return;
  const typed = choice.form.elements.locator;
  typed.value = choice.value;
  if ("none" in choice.dataset) typed.focus();
});
document.addEventListener("input", (event) => {
  const none = event.target.name === "locator" && event.target.form.querySelector("[data-none]");
  if (none) none.checked = true;
});

// Choosing: boxes, a range with shift, all shown, and the count that enables the bar.
let lastBox = null;
function boxes() { return [...document.querySelectorAll("[data-choose] input[name=item]")]; }
function tally() {
  const all = boxes();
  const chosen = all.filter((box) => box.checked).length;
  const output = document.querySelector("[data-count]");
  if (!output) return;
  output.textContent = chosen ? output.dataset.some.replace("#", chosen.toLocaleString()) : output.dataset.none;
  document.querySelectorAll("[data-bulk]:not([title])").forEach((button) => button.setAttribute("aria-disabled", chosen ? "false" : "true"));
  const head = document.querySelector("[data-all]");
  if (!head) return;
  head.checked = chosen > 0 && chosen === all.length;
  head.indeterminate = chosen > 0 && chosen < all.length;
}
function chooseAll(on) { boxes().forEach((box) => { box.checked = on; }); tally(); }
function chooseHere() {
  const box = document.querySelector("[data-rows=items] tr.here input[name=item]");
  if (box) box.click();
}
function range(box) {
  const all = boxes();
  const [from, to] = [all.indexOf(lastBox), all.indexOf(box)].sort((a, b) => a - b);
  all.slice(from, to + 1).forEach((one) => { one.checked = box.checked; });
}

const own = {
  __proto__: null,  // a key that is named like a part of every object is none of ours
  j: () => move(1), ArrowDown: () => move(1), k: () => move(-1), ArrowUp: () => move(-1),
  x: chooseHere, a: () => chooseAll(boxes().some((box) => !box.checked)),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (typing(event.target)) { if (event.key === "Escape") event.target.blur(); return; }
  if (document.querySelector("dialog[open]")) return;
  const open = document.querySelector("details.pop[open]");
  if (event.key === "Escape" && open) { open.open = false; open.querySelector("summary").focus(); return; }
  if (event.key.startsWith("Arrow") && !event.target.closest("[data-rows]")) return;
  const pair = `${pressed} ${event.key}`.trim();
  pressed = event.key === "g" ? "g" : "";
  const known = own[event.key];
  const rows = known && rowList();
  const done = act(pair) || act(event.key);
  if (!done && !rows) return;
  if (!done) known();
  event.preventDefault();
});

document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-opens]");
  if (opener) document.getElementById(opener.dataset.opens).showModal();
  if (event.target.closest("[aria-disabled=true]")) event.preventDefault();
  document.querySelectorAll("details.pop[open]").forEach((pop) => { if (!pop.contains(event.target)) pop.open = false; });
  if (event.button || event.shiftKey || event.ctrlKey || event.metaKey) return;
  const link = event.target.closest("[data-rows=items] .l a");
  if (link) { event.preventDefault(); show(link, true); return; }
  const line = event.target.closest("#exhibit [data-position]");
  const row = line && document.querySelector(`#i${CSS.escape(line.dataset.position)} .l a`);
  if (row) { event.preventDefault(); row.scrollIntoView({ block: "nearest" }); show(row, true); }
});

document.addEventListener("click", (event) => {
  const box = event.target.closest("[data-choose] input[type=checkbox]");
  if (!box) return;
  if ("all" in box.dataset) { chooseAll(box.checked); return; }
  if (event.shiftKey && lastBox) range(box);
  lastBox = box;
  tally();
});

// A second click on the same button sends nothing twice; a page that comes back may send again.
const PATIENCE = 10_000;
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented) return;
  if ("sent" in form.dataset) { event.preventDefault(); return; }
  form.dataset.sent = "";
  setTimeout(() => { delete form.dataset.sent; }, PATIENCE);
});
addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => { delete form.dataset.sent; }));

// One stop for Tab in a long list: the row under the cursor.
function settle() {
  const list = rowList();
  if (!list) return;
  const here = list.querySelector("tr.here .l a, li.here a.row") || linksOf(list)[0];
  if (list.dataset.rows === "items") list.querySelectorAll("tbody a, tbody input").forEach((one) => { one.tabIndex = -1; });
  if (here) mark(list, here);
  if (list.querySelector("tr.here") && matchMedia("(min-width: 60rem)").matches) list.querySelector("tr.here").scrollIntoView({ block: "nearest" });
  tally();
}
document.addEventListener("htmx:afterSettle", (event) => { if (event.target.id === "items") settle(); });
document.addEventListener("htmx:oobAfterSwap", () => { const row = document.querySelector("[data-rows=items] tr.here"); if (row) markExhibit(row.id.slice(1)); });
settle();

// A line that is read by a person stands in the middle of its page.
const readLine = document.querySelector(".read-page #exhibit .here");
if (readLine) {
  const body = readLine.closest(".pane-body");
  body.scrollTop += readLine.getBoundingClientRect().top - body.getBoundingClientRect().top - body.clientHeight / 2;
}
