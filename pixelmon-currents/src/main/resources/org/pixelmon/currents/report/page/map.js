// The map of the detector: layers unrolled, disks from outside.
const SVG = "http://www.w3.org/2000/svg";
const RAMP = [[68, 1, 84], [59, 82, 139], [33, 145, 140], [94, 201, 98], [253, 231, 37]];
const BOTH_WAYS = [[33, 102, 172], [146, 197, 222], [247, 247, 247], [244, 165, 130], [178, 24, 43]];

function mixed(ramp, share) {
  const place = Math.max(0, Math.min(0.9999, share)) * (ramp.length - 1);
  const i = Math.floor(place);
  return ramp[i].map((low, k) => Math.round(low + (ramp[i + 1][k] - low) * (place - i)));
}
function svg(name, attributes, parent) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (parent) parent.append(made);
  return made;
}
/** Black or white, whichever stands out more (relative luminance of WCAG). */
function onColour(rgb) {
  const [r, g, b] = rgb.map((each) => (each <= 10 ? each / 3294 : ((each / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.179 ? "#000" : "#fff";
}
const cells = [];

function cell(group, path, x, y, size, parent) {
  const made = svg("g", { class: "cell", role: "button", tabindex: "-1" }, parent);
  const index = DATA.groups.indexOf(group);
  made.dataset.group = String(index);
  const shape = svg("path", { d: path }, made);
  const text = svg("text", { x, y, "font-size": size, "text-anchor": "middle", "dominant-baseline": "central" }, made);
  const title = svg("title", {}, made);
  made.addEventListener("click", () => showGroup(index, true));
  made.addEventListener("keydown", (event) => moveInMap(event, made, index));
  cells.push({ group, made, shape, text, title });
}

/** Arrow keys go to the next cell of the layer or disk. */
function moveInMap(event, from, index) {
  const all = [...from.parentNode.querySelectorAll(".cell")];
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    showGroup(index, true);
  } else if (step) {
    event.preventDefault();
    const next = all[(all.indexOf(from) + step + all.length) % all.length];
    all.forEach((each) => each.setAttribute("tabindex", "-1"));
    next.setAttribute("tabindex", "0");
    next.focus();
  }
}

function frame(box, name, text, parent) {
  const made = svg("svg", { viewBox: box, role: "group", "aria-label": text }, parent);
  svg("text", { x: 2, y: 12, "font-size": 12, class: "title" }, made).textContent = name;
  return made;
}

function drawLayer(series, groups) {
  const made = frame("0 0 640 76", series.name + ", z above 0 on top, φ from −180° to 180°", series.name, byId("map-barrel"));
  for (const z of [1, -1]) {
    const row = groups.filter((group) => group.z === z).sort((a, b) => a.phi - b.phi);
    const width = 640 / Math.max(1, row.length);
    const top = z === 1 ? 18 : 47;
    row.forEach((group, i) => {
      cell(group, `M${i * width} ${top}h${width}v28h${-width}z`, (i + 0.5) * width, top + 14, 12, made);
    });
  }
}

function drawDisk(name, z, rings) {
  const text = name + ", z " + (z === 1 ? "above" : "below") + " 0";
  const made = frame("0 0 240 256", text, text, byId("map-endcap"));
  for (const { groups, inner, outer } of rings) {
    const row = groups.filter((group) => group.z === z).sort((a, b) => a.phi - b.phi);
    row.forEach((group, i) => {
      const before = i > 0 ? row[i - 1].phi : row[row.length - 1].phi - 2 * Math.PI;
      const after = i < row.length - 1 ? row[i + 1].phi : row[0].phi + 2 * Math.PI;
      const from = (group.phi + before) / 2;
      const to = (group.phi + after) / 2;
      const at = (r, phi) => `${(120 + r * Math.cos(phi)).toFixed(1)} ${(138 - r * Math.sin(phi)).toFixed(1)}`;
      const path = `M${at(inner, from)}L${at(outer, from)}A${outer} ${outer} 0 0 0 ${at(outer, to)}L${at(inner, to)}A${inner} ${inner} 0 0 1 ${at(inner, from)}z`;
      const [x, y] = at((inner + outer) / 2, (from + to) / 2).split(" ");
      cell(group, path, x, y, 11, made);
    });
  }
}

function drawMaps() {
  const disks = new Map();
  DATA.series.forEach((series, i) => {
    if (series.part === "BPix") {
      drawLayer(series, groupsOf(i));
    } else {
      const [disk, ring] = series.name.split(" Ring ");
      if (!disks.has(disk)) disks.set(disk, []);
      disks.get(disk).push({ groups: groupsOf(i), inner: ring === "1" ? 36 : 76, outer: ring === "1" ? 74 : 114 });
    }
  });
  for (const z of [1, -1]) for (const [disk, rings] of disks) drawDisk(disk, z, rings);
  document.querySelectorAll(".maps svg").forEach((made) => {
    const first = made.querySelector(".cell");
    if (first) first.setAttribute("tabindex", "0");
  });
}

const QUANTITIES = {
  current: { unit: () => unit(how()), of: (group, i) => current(group, i, how()), log: true },
  relative: {
    unit: () => "times the mean of the layer or ring",
    of: (group, i) => {
      const now = current(group, i, how());
      const usual = mean(groupsOf(group.series), i, how());
      return now === null || !usual ? null : now / usual;
    },
    aroundOne: true,
  },
  change: {
    unit: () => "times that of fill " + DATA.fills[otherFill()],
    of: (group, i) => {
      const now = current(group, i, how());
      const then = current(group, otherFill(), how());
      return now === null || !then ? null : now / then;
    },
    aroundOne: true,
  },
  temperature: { unit: () => "°C", of: (group, i) => (group.kelvin[i] === null ? null : group.kelvin[i] - DATA.zero) },
  model: { unit: () => "model over data", of: (group) => group.model ?? null, aroundOne: true },
};

function short(value) {
  if (value === null) return "–";
  const size = Math.abs(value);
  return value.toFixed(size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2);
}

function scaleOf(values, quantity) {
  if (values.length === 0) return null;
  let low = Math.min(...values);
  let high = Math.max(...values);
  if (quantity.aroundOne) {
    const far = Math.max(Math.abs(Math.log(low)), Math.abs(Math.log(high)), 0.05);
    return { low: Math.exp(-far), high: Math.exp(far), log: true, ramp: BOTH_WAYS };
  }
  if (high === low) high = low + Math.max(1e-9, Math.abs(low) * 1e-6);
  return { low, high, log: quantity.log && low > 0, ramp: RAMP };
}

function colourMap(index) {
  const quantity = QUANTITIES[byId("quantity").value];
  const values = cells.map(({ group }) => quantity.of(group, index));
  const scale = scaleOf(values.filter((value) => value !== null && (value > 0 || !quantity.aroundOne)), quantity);
  const on = (v) => (scale.log ? Math.log(v / scale.low) / Math.log(scale.high / scale.low) : (v - scale.low) / (scale.high - scale.low));
  cells.forEach(({ group, made, shape, text, title }, i) => {
    const value = values[i];
    const [r, g, b] = value === null || !scale || (scale.log && value <= 0) ? [130, 130, 130] : mixed(scale.ramp, on(value));
    shape.style.fill = `rgb(${r}, ${g}, ${b})`;
    text.style.fill = onColour([r, g, b]);
    const out = group.out.some((each) => each[0] === index);
    text.textContent = short(value) + (out ? "!" : "");
    made.classList.toggle("out", out);
    title.textContent = group.name + ": " + short(value) + " " + quantity.unit() + (out ? ", left its trend in this fill" : "");
    made.setAttribute("aria-label", title.textContent);
  });
  byId("map-note").textContent = (DATA.label === "" ? "" : DATA.label + ". ") + (byId("quantity").value === "model"
    ? DATA.modelFile ? "Of " + DATA.modelFile + ", whatever fill is shown." : "There is no simulation of all readout groups."
    : fillText(index) + ". “!”: left its trend in this fill.");
  const legend = byId("map-legend");
  if (!scale) {
    legend.textContent = "no value";
    return;
  }
  const bar = element("i", { "aria-hidden": "true" });
  bar.style.background = "linear-gradient(to right, " + scale.ramp.map((c) => `rgb(${c})`).join(", ") + ")";
  legend.replaceChildren(short(scale.low), bar, short(scale.high) + " " + quantity.unit());
}
