// The page reads without this; it adds tabs, a choice of facets, and the link between an item and
// its words. Nothing is asked for, kept or written but classes.
"use strict";
(() => {
  document.documentElement.classList.add("js");
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const STATES = ["missing", "extra", "differs", "same", "spare"];
  const numbers = (element, name) => (element.dataset[name] || "").split(" ").filter(Boolean);

  const make = (tag, attributes, text) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.textContent = text || "";
    return element;
  };

  // What scrolls past a mouse that rests is not pointed at.
  let resting = "";
  const moved = (event) => {
    const before = resting;
    resting = `${event.screenX} ${event.screenY}`;
    return before !== resting;
  };
  for (const name of ["mousemove", "mousedown"]) document.addEventListener(name, moved);

  // --- an item and its words -------------------------------------------------------------------

  const prepare = (reply) => {
    const text = reply.querySelector(".text");
    const marks = all("[data-i], [data-t], [data-q]", text);
    const row = (number) => document.getElementById(`${reply.id}i${number}`);
    let lit = [];

    const light = (rows) => {
      lit.forEach((element) => element.classList.remove("on", "near"));
      lit = [];
      const add = (element, name) => { element.classList.add(name); lit.push(element); };
      rows.forEach((number) => row(number) && add(row(number), "on"));
      const wanted = new Set(rows);
      for (const mark of marks) {
        const here = (name) => numbers(mark, name).some((number) => wanted.has(number));
        if (here("i") || here("t")) add(mark, "on");
        else if (here("q")) add(mark, "near");
      }
    };

    const show = (mark) => {
      if (text.scrollHeight > text.clientHeight + 1) {
        const place = mark.getBoundingClientRect().top - text.getBoundingClientRect().top;
        text.scrollTop += place - text.clientHeight / 2;
        if (text.getBoundingClientRect().bottom > 80) return;
      }
      mark.scrollIntoView({ block: "center" });
    };

    const pointed = (event) => {
      const body = event.target.closest("tbody[id]");
      if (body) return [body.id.slice(reply.id.length + 1)];
      const mark = event.target.closest("[data-i]");
      return mark ? numbers(mark, "i") : null;
    };
    const enter = (event) => { const rows = pointed(event); if (rows) light(rows); };
    reply.addEventListener("mouseover", (event) => { if (moved(event)) enter(event); });
    reply.addEventListener("focusin", enter);
    reply.addEventListener("click", (event) => {
      const link = event.target.closest("a[href^='#']");
      const target = link && document.getElementById(link.getAttribute("href").slice(1));
      if (!target || !reply.contains(target)) return;
      event.preventDefault();
      const body = target.closest("tbody[id]");
      light(body ? [body.id.slice(reply.id.length + 1)] : pointed(event) || []);
      if (body) body.scrollIntoView({ block: "center" });
      else show(target);
    });

    // --- of one facet only ---------------------------------------------------------------------

    const stateOf = (number) => STATES.find((state) => row(number)?.classList.contains(state));
    const facetOf = (number) => row(number)?.closest("table").dataset.facet;
    const states = marks.map((mark) => STATES.find((state) => mark.classList.contains(state)));
    const choose = (facet) => marks.forEach((mark, place) => {
      if (states[place] === undefined) return;
      const mine = [...numbers(mark, "i"), ...numbers(mark, "t")]
        .filter((number) => facetOf(number) === facet).map(stateOf);
      mark.classList.remove(...STATES);
      mark.classList.toggle("off", Boolean(facet) && mine.length === 0);
      mark.classList.add(facet ? STATES.find((state) => mine.includes(state)) || "same" : states[place]);
    });
    const bar = make("div", { class: "only", role: "group", "aria-label": "Words marked in the article" });
    const facets = ["", ...all("table[data-facet]", reply).map((table) => table.dataset.facet)];
    for (const facet of facets) {
      const button = make("button", { type: "button", "aria-pressed": String(!facet) }, facet || "all");
      button.addEventListener("click", () => {
        all("button", bar).forEach((other) => other.setAttribute("aria-pressed", String(other === button)));
        choose(facet);
      });
      bar.append(button);
    }
    text.before(bar);
  };

  // A case is prepared when it is first opened: most are not.
  const ready = new WeakSet();
  const open = (details) => {
    if (ready.has(details)) return;
    ready.add(details);
    const replies = all(".reply", details);
    replies.forEach(prepare);
    if (replies.length > 1) tabs(details, replies);
  };

  // --- tabs: one reply at a time -----------------------------------------------------------------

  const select = (buttons, replies, place) => replies.forEach((reply, n) => {
    reply.hidden = n !== place;
    buttons[n].setAttribute("aria-selected", String(n === place));
    buttons[n].tabIndex = n === place ? 0 : -1;
  });
  const tabs = (details, replies) => {
    const list = make("div", { class: "tabs", role: "tablist", "aria-label": "Replies" });
    const buttons = replies.map((reply, place) => {
      const button = make("button", {
        type: "button", role: "tab", id: `${reply.id}-tab`, "aria-controls": reply.id,
      }, reply.dataset.tab);
      reply.setAttribute("role", "tabpanel");
      reply.setAttribute("aria-labelledby", button.id);
      button.addEventListener("click", () => select(buttons, replies, place));
      list.append(button);
      return button;
    });
    list.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      const place = (buttons.indexOf(document.activeElement) + step + buttons.length) % buttons.length;
      select(buttons, replies, place);
      buttons[place].focus();
    });
    replies[0].before(list);
    select(buttons, replies, 0);
  };

  // --- cases ------------------------------------------------------------------------------------

  const cases = all("details.case");
  cases.forEach((details) => {
    details.addEventListener("toggle", () => details.open && open(details));
  });
  const reveal = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const details = target && target.closest("details.case");
    if (!details) return;
    details.open = true;
    open(details);
    const panel = target.closest(".reply[role='tabpanel']");
    if (panel && panel.hidden) document.getElementById(panel.getAttribute("aria-labelledby")).click();
    target.scrollIntoView();
  };
  window.addEventListener("hashchange", reveal);
  reveal();

  const tools = document.querySelector(".tools");
  const find = document.getElementById("find");
  const found = document.getElementById("found");
  tools.hidden = false;
  find.addEventListener("input", () => {
    const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
    const shown = cases.filter((details) => {
      details.hidden = !words.every((word) => details.dataset.find.includes(word));
      return !details.hidden;
    });
    found.textContent = words.length ? `${shown.length} of ${cases.length}` : "";
  });
  const toggle = (to) => () => cases.forEach((details) => { if (!details.hidden) details.open = to; });
  document.getElementById("open-all").addEventListener("click", toggle(true));
  document.getElementById("close-all").addEventListener("click", toggle(false));
})();
