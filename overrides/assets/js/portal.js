// The portal's own behaviour: colour theme, printing, table filters and search. Every page is whole without it.
(() => {
  "use strict";

  const base = new URL("../../", document.currentScript.src); // the site's root, under whatever path it is served
  const root = document.documentElement;

  function make(tag, properties = {}, ...children) {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  }

  function status() {
    const element = make("p");
    element.setAttribute("role", "status");
    return element;
  }

  // ---- Theme: light, dark, or as the device says (nothing stored) ----

  function themes() {
    const group = document.querySelector(".theme");
    if (!group?.hidden) return; // none, or at work already
    const buttons = [...group.querySelectorAll("button")];
    const show = () => {
      for (const button of buttons) button.setAttribute("aria-pressed", String(button.value === (root.dataset.theme ?? "")));
    };
    group.addEventListener("click", ({ target }) => {
      if (!buttons.includes(target)) return;
      if (target.value) root.dataset.theme = target.value;
      else delete root.dataset.theme;
      try {
        if (target.value) localStorage.setItem("theme", target.value);
        else localStorage.removeItem("theme");
      } catch { /* no storage: the choice lasts for this page */ }
      show();
    });
    show();
    group.hidden = false;
  }

  // ---- Paper: light, with every <details> open, dated ----

  function printing() {
    let opened = [];
    let theme;
    addEventListener("beforeprint", () => {
      theme = root.dataset.theme;
      if (theme) root.dataset.theme = "light";
      opened = [...document.querySelectorAll("details:not([open])")];
      for (const details of opened) details.open = true;
      const printed = document.querySelector(".printed");
      if (printed) printed.textContent = `, printed ${new Date().toLocaleDateString("en-GB", { dateStyle: "long" })}`;
    });
    addEventListener("afterprint", () => {
      if (theme) root.dataset.theme = theme;
      for (const details of opened) details.open = false;
    });
  }

  // ---- Tables ----

  // A table that fits needs no stop on the way of the Tab key. Either may change: the window, or the table as its font arrives.
  function scrollers() {
    const watch = new ResizeObserver((entries) => {
      for (const { target } of entries) {
        const scroller = target.closest(".table-scroll");
        if (scroller.scrollWidth > scroller.clientWidth) scroller.tabIndex = 0;
        else scroller.removeAttribute("tabindex");
      }
    });
    for (const part of document.querySelectorAll(".table-scroll, .table-scroll > table")) watch.observe(part);
  }

  function filter(form) {
    const table = document.getElementById(form.dataset.filterFor);
    if (!table) return;
    const text = form.querySelector("input");
    const choice = form.querySelector("select");
    const count = status();
    const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
    const isHeading = (row) => row.classList.contains("row-heading");
    const words = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));

    const apply = () => {
      const wanted = (text?.value ?? "").toLowerCase().split(/\s+/).filter(Boolean);
      const state = choice?.value ?? "";
      const filtering = wanted.length > 0 || state !== "";
      let heading = null;
      let shown = 0;
      for (const row of rows) {
        if (isHeading(row)) {
          heading = row;
          heading.hidden = filtering; // shown again by the first row under it that stays
          continue;
        }
        row.hidden = !((!state || row.dataset.status === state) && wanted.every((word) => words.get(row).includes(word)));
        if (row.hidden) continue;
        shown += 1;
        if (heading) heading.hidden = false;
      }
      const total = rows.filter((row) => !isHeading(row)).length;
      count.textContent = filtering ? `Showing ${shown} of ${total}` : "";
    };
    form.append(count);
    form.addEventListener("input", apply);
    form.hidden = false;
    apply(); // a browser that goes back keeps what was typed
  }

  // ---- Search: Pagefind's index, fetched in pieces and only when somebody searches ----

  let index;
  function engine() {
    index ??= import(new URL("pagefind/pagefind.js", base).href).then(async (pagefind) => {
      await pagefind.options({ baseUrl: base.pathname, excerptLength: 24 });
      return pagefind;
    });
    index.catch(() => { index = undefined; }); // a lost connection may come back
    return index;
  }

  // An excerpt is HTML: read it in a document that runs nothing, and keep its words and its marks.
  function excerpt(html) {
    const words = make("p");
    for (const node of new DOMParser().parseFromString(html, "text/html").body.childNodes) {
      words.append(node.nodeName === "MARK" ? make("mark", { textContent: node.textContent }) : node.textContent);
    }
    return words;
  }

  function result({ url, meta, excerpt: html }) {
    const about = [meta.kind, meta.council, meta.status].filter(Boolean).join(" · ");
    const item = make("li", {}, make("a", { href: url, textContent: meta.title || url }));
    if (about) item.append(make("p", { className: "result-meta", textContent: about }));
    item.append(excerpt(html));
    return item;
  }

  function said(number, query) {
    if (number === 0) return `Nothing found for “${query}”. Try fewer or other words.`;
    return `${number} ${number === 1 ? "result" : "results"} for “${query}”`;
  }

  const failed = "Search could not be loaded. Please check your connection and try again.";

  function searchBox(form) {
    const input = form.elements.q;
    const panel = make("dialog", { className: "search-panel", id: "search-panel" });
    const count = status();
    const list = make("ol", { className: "results" });
    const all = make("a", { textContent: "See all results" });
    panel.setAttribute("aria-label", "Search results");
    panel.append(count, list, all);
    form.append(panel);
    let asked = 0;
    let timer;

    const close = () => {
      asked += 1; // an answer still on its way comes too late
      clearTimeout(timer);
      panel.open = false;
    };
    const ask = async () => {
      const query = input.value.trim();
      const turn = (asked += 1);
      if (!query) return close();
      let number = 0;
      let hits = [];
      let message = failed;
      try {
        const pagefind = await engine();
        const { results } = await pagefind.search(query);
        number = results.length;
        hits = await Promise.all(results.slice(0, 6).map((hit) => hit.data()));
        message = said(number, query);
      } catch { /* the message says so */ }
      if (turn !== asked) return undefined;
      list.replaceChildren(...hits.map(result));
      all.href = `${form.action}?q=${encodeURIComponent(query)}`;
      all.hidden = number <= hits.length;
      all.textContent = `See all ${number} results`;
      panel.open = true; // by the attribute: show() would take the focus out of the box
      count.textContent = message;
      return undefined;
    };

    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(ask, 150);
    });
    form.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && panel.open) {
        event.preventDefault();
        close();
        input.focus();
      } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && panel.open) {
        const stops = [input, ...panel.querySelectorAll("a:not([hidden])")];
        const at = stops.indexOf(document.activeElement);
        if (at < 0) return;
        event.preventDefault();
        stops.at((at + (event.key === "ArrowDown" ? 1 : -1)) % stops.length).focus();
      }
    });
    form.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget && !form.contains(relatedTarget)) close();
    });
    document.addEventListener("pointerdown", ({ target }) => {
      if (panel.open && !form.contains(target)) close();
    });
  }

  function searchPage(place) {
    const address = new URL(location.href);
    const input = make("input", { type: "search", name: "q", id: "search-words", value: address.searchParams.get("q") ?? "", autocomplete: "off" });
    const form = make("form", { className: "big-search" },
      make("label", { htmlFor: "search-words", textContent: "What are you looking for?" }),
      make("div", { className: "field" }, input, make("button", { textContent: "Search" })));
    const filters = make("div", { className: "filter", hidden: true });
    const count = status();
    const list = make("ol", { className: "results" });
    const more = make("button", { type: "button", textContent: "Show more results", hidden: true });
    const selects = new Map();
    let rest = [];
    let asked = 0;
    let timer;
    place.replaceChildren(form, filters, count, list, more);

    const showMore = async () => {
      const hits = await Promise.all(rest.splice(0, 20).map((hit) => hit.data()));
      list.append(...hits.map(result));
      more.hidden = rest.length === 0;
      return hits.length;
    };
    const ask = async () => {
      const query = input.value.trim();
      const turn = (asked += 1);
      const chosen = {};
      for (const [name, select] of selects) if (select.value) chosen[name] = select.value;
      address.search = new URLSearchParams({ ...(query && { q: query }), ...chosen }).toString();
      history.replaceState(history.state, "", address);
      let results = [];
      let message = query ? failed : "";
      try {
        if (query) ({ results } = await (await engine()).search(query, { filters: chosen }));
        if (query) message = said(results.length, query);
      } catch { /* the message says so */ }
      if (turn !== asked) return;
      rest = results;
      list.replaceChildren();
      count.textContent = message;
      await showMore();
    };
    const offer = async () => {
      const found = await (await engine()).filters();
      for (const [name, label] of [["kind", "Kind of page"], ["council", "Council"]]) {
        const values = Object.keys(found[name] ?? {}).sort();
        if (values.length < 2) continue;
        const select = make("select", {}, make("option", { value: "", textContent: "All" }),
          ...values.map((value) => make("option", { value, textContent: value })));
        select.value = values.includes(address.searchParams.get(name)) ? address.searchParams.get(name) : "";
        select.addEventListener("change", ask);
        selects.set(name, select);
        filters.append(make("label", {}, label, select));
      }
      filters.hidden = selects.size === 0;
    };

    form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(timer);
      ask();
    });
    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(ask, 250);
    });
    more.addEventListener("click", async () => {
      const first = list.children.length;
      await showMore();
      list.children[first]?.querySelector("a").focus();
    });
    // Whoever came with words wants their answer; whoever came without has not searched yet.
    if (input.value) offer().catch(() => {}).then(ask);
    else input.addEventListener("input", () => offer().catch(() => {}), { once: true });
  }

  // ---- Start, and start again where pages are swapped without a load ----

  function start() {
    themes();
    scrollers();
    for (const form of document.querySelectorAll("[data-filter-for][hidden]")) filter(form);
    for (const form of document.querySelectorAll(".site-search:not(:has(dialog))")) searchBox(form);
    const place = document.querySelector("[data-search-page]");
    if (place && !place.querySelector("form")) searchPage(place);
  }
  printing();
  if (window.document$) window.document$.subscribe(start);
  else start();
})();
