// A chart with its toggles, zoom and keyboard; uPlot draws it.
const DASHES = [[], [10, 4], [2, 3], [12, 4, 2, 4], [6, 3], [2, 6]];
const charts = [];

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}
function element(name, attributes, parent) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (parent) parent.append(made);
  return made;
}

class Chart {
  /** box is the element it fills; name says what it shows, for those who do not see it. */
  constructor(box, name) {
    this.axes = element("p", { class: "axes" }, box);
    // An application, so that screen readers leave it the arrow keys.
    this.plot = element("div", { class: "plot", tabindex: "0", role: "application", "aria-roledescription": "chart" }, box);
    this.plot.setAttribute("aria-label", name + ". Arrow keys go from point to point, plus and minus zoom, 0 shows all.");
    const zoom = element("div", { class: "zoom" }, box);
    for (const [text, act] of [
      ["Zoom in", () => this.zoom(0.5)],
      ["Zoom out", () => this.zoom(2)],
      ["Whole range", () => this.whole()],
    ]) {
      const button = element("button", { type: "button" }, zoom);
      button.textContent = text;
      button.addEventListener("click", act);
    }
    this.list = element("ul", { class: "series", "aria-label": "Series of " + name }, box);
    this.at = element("p", { class: "at" }, box);
    this.said = element("p", { class: "said", role: "status" }, box);
    this.off = new Set();
    this.plot.addEventListener("keydown", (event) => this.key(event));
    new ResizeObserver(() => this.resize()).observe(this.plot);
    charts.push(this);
  }

  /** spec: x, time, xLabel, yLabel, series (name, values, look), label(index), pick(index). */
  draw(spec) {
    this.spec = spec;
    this.index = undefined;
    this.outputs = [];
    this.list.replaceChildren(...spec.series.map((series, i) => this.toggle(series, i)));
    this.axes.replaceChildren(...[["span", spec.yLabel], ["em", DATA.label], ["span", spec.rightLabel]].filter(([, text]) => text).map(([name, text]) => {
      const made = document.createElement(name);
      made.textContent = text;
      return made;
    }));
    this.said.textContent = "";
    this.redraw();
    this.tell(null);
  }

  toggle(series, i) {
    const item = element("li", {});
    const label = element("label", {}, item);
    const box = element("input", { type: "checkbox" }, label);
    box.checked = !this.off.has(series.name);
    box.addEventListener("change", () => {
      if (box.checked) this.off.delete(series.name);
      else this.off.add(series.name);
      this.u.setSeries(i + 1, { show: box.checked });
    });
    const sample = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    sample.setAttribute("aria-hidden", "true");
    const line = document.createElementNS("http://www.w3.org/2000/svg", "line");
    for (const [key, value] of Object.entries({ x1: 0, x2: 34, y1: 5, y2: 5, "stroke-width": 3 })) line.setAttribute(key, value);
    line.setAttribute("stroke-dasharray", DASHES[series.look % 6].join(" "));
    line.style.stroke = "var(--s" + ((series.look % 6) + 1) + ")";
    sample.append(line);
    label.append(sample, series.name);
    this.outputs.push(element("output", { "aria-label": series.name + " here", "aria-live": "off" }, item));
    return item;
  }

  size() {
    const width = Math.max(260, this.plot.clientWidth);
    return { width, height: Math.round(Math.min(420, Math.max(230, width * 0.5))) };
  }

  redraw() {
    if (!this.spec) return;
    const spec = this.spec;
    const zoomed = this.u && this.u.data[0] === spec.x ? { ...this.u.scales.x } : null;
    if (this.u) this.u.destroy();
    const axis = { stroke: colour("--fg"), grid: { stroke: colour("--line"), width: 1 }, ticks: { stroke: colour("--line") } };
    const two = spec.series.some((series) => series.scale === "right");
    const axes = [
      { ...axis, label: spec.xLabel },
      { ...axis, size: 52 },
    ];
    if (two) axes.push({ ...axis, side: 1, scale: "right", size: 52, grid: { show: false } });
    this.u = new uPlot(
      {
        ...this.size(),
        tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), "Etc/UTC"),
        scales: { x: { time: Boolean(spec.time) } },
        legend: { show: false },
        cursor: { drag: { x: true, y: false }, points: { size: 9 } },
        axes,
        series: [
          {},
          ...spec.series.map((series) => ({
            label: series.name,
            show: !this.off.has(series.name),
            stroke: colour("--s" + ((series.look % 6) + 1)),
            dash: DASHES[series.look % 6],
            width: 2,
            scale: series.scale || "y",
            spanGaps: Boolean(spec.spanGaps),
            paths: series.points ? () => null : undefined,
            points: { show: series.points || spec.x.length <= 250, size: series.points ? 11 : 5 },
          })),
        ],
        hooks: { setCursor: [(u) => this.tell(u.cursor.idx)], draw: [(u) => this.names(u)] },
      },
      [spec.x, ...spec.series.map((series) => series.values)],
      this.plot,
    );
    if (zoomed) this.u.setScale("x", zoomed);
    let down = 0;
    this.u.over.addEventListener("mousedown", (event) => (down = event.clientX));
    this.u.over.addEventListener("click", (event) => {
      if (Math.abs(event.clientX - down) < 4) this.pick();
    });
  }

  /** Writes its name at the end of each line, for those who do not tell colours apart. */
  names(u) {
    const { ctx } = u;
    const dot = devicePixelRatio;
    const ends = [];
    this.spec.series.forEach((series, i) => {
      if (!u.series[i + 1].show || series.points || this.spec.spanGaps) return;
      let last = -1;
      for (let k = 0; k < this.spec.x.length; k++) {
        if (series.values[k] !== null && this.spec.x[k] <= u.scales.x.max && this.spec.x[k] >= u.scales.x.min) last = k;
      }
      if (last < 0) return;
      const x = u.valToPos(this.spec.x[last], "x", true);
      const y = u.valToPos(series.values[last], series.scale || "y", true);
      ends.push({ series, x: Math.max(x, u.bbox.left + 60 * dot), y: y - 6 * dot });
    });
    // From below to above, each clear of the one before.
    ends.sort((a, b) => b.y - a.y);
    for (let k = 1; k < ends.length; k++) ends[k].y = Math.min(ends[k].y, ends[k - 1].y - 14 * dot);
    ctx.save();
    ctx.font = 12 * dot + "px sans-serif";
    ctx.textAlign = "right";
    for (const { series, x, y } of ends) {
      ctx.fillStyle = colour("--s" + ((series.look % 6) + 1));
      ctx.fillText(series.short || series.name, x, y);
    }
    ctx.restore();
  }

  /** The point of an index in one sentence. */
  sentence(index) {
    const values = this.spec.series.map((series) => ({ name: series.name, value: series.values[index] }));
    return [this.spec.label(index)]
      .concat(values.filter(({ name, value }) => !this.off.has(name) && value !== null).map(({ name, value }) => name + " " + shown(value)))
      .join("; ");
  }

  tell(index) {
    const here = index !== null && index !== undefined;
    this.index = here ? index : this.index;
    this.outputs.forEach((output, i) => {
      output.textContent = here ? shown(this.spec.series[i].values[index]) : "";
    });
    this.at.textContent = here ? this.spec.label(index) : "";
  }

  pick() {
    const index = this.u.cursor.idx;
    if (index !== null && index !== undefined && this.spec.pick) this.spec.pick(index);
  }

  goTo(index) {
    const x = this.spec.x;
    const to = Math.max(0, Math.min(x.length - 1, index));
    const { min, max } = this.u.scales.x;
    if (x[to] < min || x[to] > max) {
      const half = (max - min) / 2;
      this.u.setScale("x", { min: x[to] - half, max: x[to] + half });
    }
    this.u.setCursor({ left: this.u.valToPos(x[to], "x"), top: this.u.over.clientHeight / 2 });
    this.tell(to);
    this.said.textContent = this.sentence(to);
  }

  key(event) {
    if (this.spec.x.length === 0) return;
    const from = this.index === undefined ? this.spec.x.length : this.index;
    const acts = {
      ArrowRight: () => this.goTo(from + 1),
      ArrowLeft: () => this.goTo(from - 1),
      Home: () => this.goTo(0),
      End: () => this.goTo(this.spec.x.length - 1),
      "+": () => this.zoom(0.5),
      "-": () => this.zoom(2),
      0: () => this.whole(),
      Enter: () => this.index !== undefined && this.spec.pick && this.spec.pick(this.index),
    };
    if (acts[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      acts[event.key]();
    }
  }

  zoom(factor) {
    const { min, max } = this.u.scales.x;
    const inside = this.index !== undefined && this.spec.x[this.index] >= min && this.spec.x[this.index] <= max;
    const middle = inside ? this.spec.x[this.index] : (min + max) / 2;
    const half = ((max - min) / 2) * factor;
    const all = this.spec.x;
    if (all[0] === all[all.length - 1]) return;
    this.u.setScale("x", { min: Math.max(all[0], middle - half), max: Math.min(all[all.length - 1], middle + half) });
  }

  whole() {
    if (this.spec.x[0] === this.spec.x[this.spec.x.length - 1]) return;
    this.u.setScale("x", { min: this.spec.x[0], max: this.spec.x[this.spec.x.length - 1] });
  }

  resize() {
    if (this.u && this.plot.clientWidth !== this.width) {
      this.width = this.plot.clientWidth;
      this.u.setSize(this.size());
    }
  }
}

function redrawAll() {
  charts.forEach((chart) => chart.redraw());
}
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redrawAll);
matchMedia("print").addEventListener("change", redrawAll);
