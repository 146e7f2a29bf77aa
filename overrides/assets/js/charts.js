// Charts come to life when a reader reaches for them: Plotly is fetched once, and draws where the still picture was.
(() => {
  "use strict";

  const library = new URL("../vendor/plotly.min.js", document.currentScript.src).href;
  const config = { displayModeBar: false, displaylogo: false, showSendToCloud: false, plotlyServerURL: "", responsive: true, scrollZoom: false };
  const dwell = 200; // milliseconds: long enough that a mouse on its way elsewhere fetches nothing
  const live = new Map(); // figure -> its Plotly element
  const ready = new WeakSet();
  let loading;
  let names = 0;

  function load() {
    loading ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = library;
      script.addEventListener("load", () => (window.Plotly ? resolve(window.Plotly) : reject(new Error("no Plotly"))));
      script.addEventListener("error", () => {
        script.remove();
        loading = undefined; // a lost connection may come back
        reject(new Error(`could not load ${library}`));
      });
      document.head.append(script);
    });
    return loading;
  }

  // Colours are named in the data ("var(--series)") and looked up when drawn, so that they follow the theme.
  function coloured(value, style) {
    if (typeof value === "string") {
      const name = /^var\((--[\w-]+)\)$/.exec(value);
      return name ? style.getPropertyValue(name[1]).trim() : value;
    }
    if (Array.isArray(value)) return value.map((item) => coloured(item, style));
    if (value && typeof value === "object") {
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, coloured(item, style)]));
    }
    return value;
  }

  // The words of a box are folded into its room; those that have none left are in its hover.
  function folded(text, letters, most) {
    const lines = [""];
    for (const word of text.split(" ")) {
      const longer = `${lines.at(-1)} ${word}`.trim();
      if (lines.at(-1) && longer.replace(/&#?\w+;/g, "'").length > letters) lines.push(word);
      else lines[lines.length - 1] = longer;
    }
    if (lines.length <= most) return lines.join("<br>");
    const last = lines[most - 1];
    return [...lines.slice(0, most - 1), `${last.length < letters ? last : last.replace(/ ?[^ ]*$/, "")}…`].join("<br>");
  }

  function boxed({ data, layout, ...rest }, figure) {
    const [low, high] = layout.xaxis.range;
    const rows = Math.abs(layout.yaxis.range[0] - layout.yaxis.range[1]);
    const picture = figure.querySelector(".chart-live");
    const unit = (figure.clientWidth - 16) / (high - low);
    const most = Math.max(1, Math.floor(((picture.clientHeight - 48) / rows - 8) / 17));
    const boxes = data.filter(({ meta }) => meta?.wide).flatMap(({ x, y, text, marker, meta }) => text.map((words, at) => ({
      text: folded(words, (meta.wide * unit - 10) / 6.9, most), hovertext: words, x: x[at], y: y[at], width: meta.wide * unit - 10, align: "left",
      xanchor: "left", showarrow: false, borderpad: 4, bgcolor: "var(--panel)", bordercolor: marker.color[at], font: { color: "var(--ink)", size: 13 } })));
    return { ...rest, data, layout: { ...layout, margin: { l: 8, r: 8, t: 40, b: 8 }, annotations: [...layout.annotations, ...boxes] } };
  }

  // A figure knows its values but not its room. As in the still picture, names get two lines on a wide screen;
  // on a narrow one they stand above their bars, and fewer ticks below.
  function fitted({ data, layout, ...rest }, figure) {
    if (data.some(({ meta }) => meta?.wide)) return boxed({ data, layout, ...rest }, figure);
    const { xaxis = {}, yaxis = {} } = layout;
    const listed = yaxis.ticktext && yaxis.range[0] > yaxis.range[1]; // names from top to bottom
    const bars = data.map((trace) => (trace.type === "bar" ? { ...trace, textposition: trace.textposition === "outside" ? "auto" : trace.textposition,
      textangle: 0, constraintext: "none", insidetextanchor: trace.textposition === "inside" ? "middle" : "end" } : trace));
    if (!listed) return { ...rest, data: bars, layout };
    const lines = yaxis.ticktext.map((text) => text.split("<br>"));
    if (figure.clientWidth > 34 * parseFloat(getComputedStyle(document.documentElement).fontSize)) {
      const ticktext = lines.map((line) => (line.length > 2 ? `${line[0]}<br>${line[1].replace(/ ?…?$/, "")}…` : line.join("<br>")));
      return { ...rest, data: bars, layout: { ...layout, yaxis: { ...yaxis, ticktext } } };
    }
    const room = (figure.clientWidth - 48) / 7.4; // letters
    const alone = bars.every(({ width, textposition }) => width && textposition === "auto"); // then a label has room by its name
    const said = (at) => (alone ? bars.map(({ y, text }) => text[y.indexOf(at)] ?? "").find(Boolean) : "");
    const lower = bars.map((trace) => (trace.width ? { ...trace, width: 0.5, offset: -0.04, ...(alone ? { textposition: "none" } : {}) } : trace));
    const names = lines.map((line, at) => {
      const [text, label] = [line.join(" "), said(at) ? `: ${said(at)}` : ""];
      const left = room - label.length;
      const name = text.replace(/&#?\w+;/g, "'").length > left ? `${text.slice(0, left).replace(/ ?&?[^ ]*$/, "")}…` : text;
      return { text: name + label, showarrow: false, ...(bars.some(({ type }) => type === "bar") ? {} : { bgcolor: "var(--page)" }),
        xref: "paper", x: 0, xanchor: "left", y: yaxis.tickvals[at] - 0.49, yanchor: "top", borderpad: 0 };
    });
    const step = Math.ceil(xaxis.tickvals.length / 3);
    const kept = (_, at, all) => (all.length - 1 - at) % step === 0;
    return { ...rest, data: lower, layout: { ...layout, bargap: 0.5, margin: { ...layout.margin, l: 16, r: 32 },
      xaxis: { ...xaxis, tickangle: 0, tickvals: xaxis.tickvals.filter(kept), ticktext: xaxis.ticktext.filter(kept) },
      yaxis: { ...yaxis, showticklabels: false, automargin: false }, annotations: [...(layout.annotations ?? []), ...names] } };
  }

  function drawing(figure) {
    const style = getComputedStyle(document.documentElement);
    const { data, layout } = coloured(fitted(JSON.parse(figure.dataset.figure), figure), style);
    const { width, height, ...rest } = layout ?? {}; // its size is that of the picture it replaces
    const colour = (name) => style.getPropertyValue(name).trim();
    // Fixed, so that a finger on the chart still scrolls the page.
    const axis = { fixedrange: true, automargin: true, ticklabelstandoff: 6, zeroline: false, gridcolor: colour("--grid"), linecolor: colour("--axis") };
    return [data, {
      paper_bgcolor: "rgba(0,0,0,0)",
      plot_bgcolor: "rgba(0,0,0,0)",
      margin: { l: 48, r: 16, t: 16, b: 40 },
      dragmode: false,
      ...rest,
      xaxis: { ...axis, ...rest.xaxis },
      yaxis: { ...axis, ...rest.yaxis },
      autosize: true,
      font: { family: getComputedStyle(figure).fontFamily, size: 14, color: colour("--quiet"), ...rest.font },
      hoverlabel: { bgcolor: colour("--ink"), bordercolor: colour("--ink"), font: { color: colour("--page") }, ...rest.hoverlabel },
    }];
  }

  function still(figure) {
    const plot = live.get(figure);
    if (plot) {
      window.Plotly.purge(plot);
      live.delete(figure);
      plot.hidden = true;
      for (const name of ["role", "aria-labelledby", "aria-label", "style"]) plot.removeAttribute(name);
    }
    figure.querySelector(".chart-static").hidden = false;
    figure.querySelector(".explore").textContent = "Explore this chart";
  }

  function say(figure, words) {
    let place = figure.querySelector(":scope > [role=status]");
    if (!place) {
      place = document.createElement("p");
      place.setAttribute("role", "status");
      figure.append(place);
    }
    place.textContent = words;
  }

  async function explore(figure) {
    const picture = figure.querySelector(".chart-static");
    const plot = figure.querySelector(".chart-live");
    const button = figure.querySelector(".explore");
    let Plotly;
    try {
      Plotly = await load();
    } catch {
      say(figure, "The interactive chart could not be loaded. The picture and the table show the same figures.");
      return;
    }
    if (!figure.isConnected || live.has(figure)) return;
    const { width, height } = picture.getBoundingClientRect();
    live.set(figure, plot);
    plot.style.aspectRatio = `${width} / ${height}`; // nothing below the chart moves
    plot.style.minHeight = `${Math.min(height, 240)}px`; // and turning a phone leaves it legible
    plot.setAttribute("role", "img");
    const title = figure.querySelector(".chart-title") ?? figure.querySelector("figcaption");
    if (title) {
      title.id ||= `chart-title-${(names += 1)}`;
      plot.setAttribute("aria-labelledby", title.id);
    } else {
      plot.setAttribute("aria-label", JSON.parse(figure.dataset.figure).label ?? "Chart");
    }
    picture.hidden = true;
    plot.hidden = false;
    try {
      await Plotly.newPlot(plot, ...drawing(figure), config);
      button.textContent = "Show the still picture";
      say(figure, "");
    } catch {
      still(figure);
      say(figure, "The interactive chart could not be drawn. The picture and the table show the same figures.");
    }
  }

  function prepare(figure) {
    const button = figure.querySelector(".explore");
    const picture = figure.querySelector(".chart-static");
    if (ready.has(figure) || !button || !picture || !figure.querySelector(".chart-live")) return;
    ready.add(figure);
    let timer;
    const stay = () => clearTimeout(timer);
    picture.addEventListener("pointerenter", ({ pointerType }) => {
      if (pointerType === "mouse" && !figure.dataset.still) timer = setTimeout(explore, dwell, figure);
    });
    picture.addEventListener("pointerleave", stay);
    button.addEventListener("click", () => {
      stay();
      if (live.has(figure)) {
        figure.dataset.still = "chosen"; // who asked for the picture keeps it
        still(figure);
      } else {
        explore(figure);
      }
    });
    button.hidden = false;
  }

  function repaint() {
    for (const [figure, plot] of live) window.Plotly.react(plot, ...drawing(figure), config);
  }

  let turning;
  addEventListener("resize", () => {
    clearTimeout(turning);
    turning = setTimeout(repaint, dwell);
  });

  // Plotly listens on the window for each chart, so a chart that has left the page is let go.
  function tidy() {
    for (const figure of live.keys()) if (!figure.isConnected) still(figure);
  }

  function start() {
    tidy();
    for (const figure of document.querySelectorAll("figure.chart[data-figure]")) prepare(figure);
  }

  new MutationObserver(repaint).observe(document.documentElement, { attributeFilter: ["data-theme"] });
  new MutationObserver(() => live.size && tidy()).observe(document.body, { childList: true, subtree: true });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", repaint);
  if (window.document$) window.document$.subscribe(start);
  else start();
})();
