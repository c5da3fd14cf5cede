// One fill, and another one beside it; and what happens at the start.
const azimuthChart = new Chart(byId("azimuth-chart"), "Current against azimuth");

function thisFill() {
  return Number(byId("fill").value);
}
function otherFill() {
  return byId("other").selectedIndex;
}

function drawAzimuth() {
  const as = how();
  const rows = new Map();
  for (const group of groupsOf(Number(byId("azimuth-series").value))) {
    const degrees = Math.round((group.phi * 1800) / Math.PI) / 10;
    if (!rows.has(degrees)) rows.set(degrees, {});
    rows.get(degrees)[group.z] = group;
  }
  const x = [...rows.keys()].sort((a, b) => a - b);
  const along = (z, index) =>
    x.map((degrees) => {
      const group = rows.get(degrees)[z];
      return group ? current(group, index, as) : null;
    });
  const here = thisFill();
  const other = otherFill();
  const name = (z, index) => "fill " + DATA.fills[index] + ", " + (z === 1 ? "+z" : "−z");
  const series = [1, -1].map((z, k) => ({ name: name(z, here), look: k, values: along(z, here) }));
  if (other !== here) {
    [1, -1].forEach((z, k) => series.push({ name: name(z, other), look: k + 2, values: along(z, other) }));
  }
  azimuthChart.off.clear();
  azimuthChart.draw({
    x,
    spanGaps: true,
    xLabel: "azimuth φ, degrees",
    yLabel: "leakage current, " + unit(as),
    series,
    label: (k) =>
      "φ = " + x[k] + "°: " + [1, -1].map((z) => rows.get(x[k])[z]).filter(Boolean).map((group) => group.name).join(", "),
    pick: (k) => showGroup(DATA.groups.indexOf(rows.get(x[k])[1] || rows.get(x[k])[-1]), true),
  });
}

function compare() {
  const as = how();
  byId("head-fill").textContent = "fill " + DATA.fills[thisFill()] + ", " + unit(as);
  byId("head-other").textContent = "fill " + DATA.fills[otherFill()] + ", " + unit(as);
  const body = document.querySelector("#two-fills tbody");
  body.replaceChildren(
    ...DATA.series.map((series, i) => {
      const values = [thisFill(), otherFill()].map((index) => mean(groupsOf(i), index, as));
      const ratio = values[0] === null || !values[1] ? null : values[0] / values[1];
      const row = element("tr", {});
      element("th", { scope: "row" }, row).textContent = series.name;
      for (const value of [...values, ratio]) element("td", {}, row).textContent = shown(value);
      return row;
    }),
  );
}

function drawFill() {
  const index = thisFill();
  byId("fill-name").textContent = fillText(index);
  byId("fill").setAttribute("aria-valuetext", fillText(index));
  byId("fill-page").href = "fill/" + DATA.fills[index] + "/index.html";
  byId("fill-page").textContent = "page of fill " + DATA.fills[index];
  colourMap(index);
  drawAzimuth();
  compare();
}

/** Makes the fill of an index the one that is shown. */
function showFill(index) {
  byId("fill").value = String(index);
  drawFill();
}

function drawAll() {
  drawTrends();
  drawFill();
  drawGroup();
}

byId("fill").max = String(DATA.fills.length - 1);
const withCurrents = DATA.fills.map((_, i) => i).filter((i) => DATA.groups.some((group) => group.current[i] !== null));
byId("fill").value = String(withCurrents[withCurrents.length - 1]);
byId("other").selectedIndex = withCurrents[Math.max(0, withCurrents.length - 2)];
if (DATA.lumi.every((value) => value === null)) byId("x").value = "fill";
if (DATA.groups.every((group) => group.kelvin.every((value) => value === null))) byId("zero").value = "no";
if (!DATA.series.some((series) => series.part === "BPix")) byId("part").value = "FPix";
for (const id of ["part", "x"]) byId(id).addEventListener("change", drawAll);
for (const id of ["norm", "zero"]) byId(id).addEventListener("change", drawAll);
for (const id of ["fill", "other"]) byId(id).addEventListener("input", drawFill);
byId("quantity").addEventListener("change", () => colourMap(thisFill()));
byId("azimuth-series").addEventListener("change", drawAzimuth);
document.querySelectorAll("form.controls").forEach((form) => form.addEventListener("submit", (event) => event.preventDefault()));
drawMaps();
drawAll();
