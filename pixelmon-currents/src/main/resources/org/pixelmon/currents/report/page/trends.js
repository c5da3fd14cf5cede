// Trends of layers, disks and rings, and the history of a readout group.
const X_AXES = {
  lumi: { label: "integrated luminosity, /fb", values: DATA.lumi },
  fill: { label: "fill", values: DATA.fills },
  date: { label: "date, UTC", values: DATA.start, time: true },
};

/** The indices of the fills that have a place on the x axis, in its order. */
function placed() {
  const axis = X_AXES[byId("x").value];
  const indices = DATA.fills.map((_, i) => i).filter((i) => axis.values[i] !== null);
  indices.sort((a, b) => axis.values[a] - axis.values[b]);
  return { indices, x: indices.map((i) => axis.values[i]), time: axis.time, xLabel: axis.label };
}

/** Says what a chart of the fills of some indices leaves out. */
function leftOut(indices, wanted, as) {
  const notes = [];
  const without = DATA.fills.length - indices.length;
  if (without > 0) {
    const last = indices.includes(DATA.fills.length - 1) ? "" : ", among them the newest";
    notes.push(without + (without === 1 ? " fill has" : " fills have") + " no luminosity and no place here" + last + ": choose fill or date.");
  }
  const has = (index, how) => wanted.some((series) => groupsOf(series.i).some((group) => current(group, index, how) !== null));
  const cold = as.zero ? indices.filter((i) => !has(i, as) && has(i, { ...as, zero: false })).length : 0;
  if (cold > 0) {
    notes.push(cold + (cold === 1 ? " fill has" : " fills have") + " no temperature to scale with: choose as measured.");
  }
  return notes.join(" ");
}

const trendChart = new Chart(byId("trend-chart"), "Mean currents");
const groupChart = new Chart(byId("group-chart"), "History of a readout group");

function drawTrends() {
  const as = how();
  const { indices, ...axis } = placed();
  const part = byId("part").value;
  const wanted = DATA.series.map((series, i) => ({ ...series, i })).filter((series) => series.part === part);
  byId("trend-note").textContent = leftOut(indices, wanted, as);
  trendChart.draw({
    ...axis,
    yLabel: "leakage current, " + unit(as),
    series: wanted.map((series, look) => ({
      name: series.name,
      look,
      values: indices.map((i) => mean(groupsOf(series.i), i, as)),
    })),
    label: (k) => fillText(indices[k]),
    pick: (k) => showFill(indices[k]),
  });
}

/** What was expected where a group left its trend, in the unit that is shown. */
function expectedOf(group, index, as) {
  const out = group.out.find((each) => each[0] === index);
  if (!out) return null;
  const atZero = out[1] * group.rocs;
  return normalised(group, as.zero ? atZero : atZero / toZero(group.kelvin[index]), as.norm);
}

function drawGroup() {
  const group = DATA.groups[Number(byId("group-name").value)];
  if (!group) return;
  const as = how();
  const { indices, ...axis } = placed();
  const series = [
    { name: group.name, short: "current", look: 0, values: indices.map((i) => current(group, i, as)) },
    { name: "temperature, °C", look: 2, scale: "right",
      values: indices.map((i) => (group.kelvin[i] === null ? null : group.kelvin[i] - DATA.zero)) },
  ];
  if (group.out.length > 0) {
    series.push({ name: "expected where it left its trend", look: 1, points: true,
      values: indices.map((i) => expectedOf(group, i, as)) });
  }
  byId("group-note").textContent = group.rocs + " ROCs, " + group.cooled;
  groupChart.draw({
    ...axis,
    yLabel: "leakage current, " + unit(as),
    rightLabel: "temperature, °C",
    series,
    label: (k) => fillText(indices[k]),
    pick: (k) => showFill(indices[k]),
  });
}

/** Shows the history of the readout group of an index. */
function showGroup(index, follow) {
  byId("group-name").value = String(index);
  drawGroup();
  document.querySelectorAll(".cell").forEach((cell) => {
    cell.classList.toggle("chosen", cell.dataset.group === String(index));
  });
  if (follow) {
    byId("group").scrollIntoView({ behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
    groupChart.plot.focus({ preventScroll: true });
  }
}

DATA.series.forEach((series, i) => {
  const choices = element("optgroup", { label: series.name }, byId("group-name"));
  DATA.groups.forEach((group, k) => {
    if (group.series === i) choices.append(option(k, group.name));
  });
  byId("azimuth-series").append(option(i, series.name));
});
byId("group-name").addEventListener("change", () => showGroup(byId("group-name").value, false));
document.querySelectorAll(".show-group").forEach((button) => {
  button.addEventListener("click", () => {
    const index = DATA.groups.findIndex((group) => group.name === button.dataset.group);
    if (index >= 0) showGroup(index, true);
  });
});
