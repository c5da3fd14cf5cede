"use strict";
// The numbers of the page, as page data says: differences in steps, in base 36.
const DATA = JSON.parse(document.getElementById("data").textContent);
const byId = (id) => document.getElementById(id);

function decoded(text) {
  let value = 0;
  return text.split(",").map((word) => {
    if (word === "") return null;
    value += parseInt(word, 36);
    return value / DATA.steps;
  });
}
for (const group of DATA.groups) {
  group.current = decoded(group.uA);
  group.kelvin = decoded(group.K);
}

/** The factor from a temperature in K to 0 °C: Chilingarov, JINST 8 (2013) P10003, (1). */
function toZero(kelvin) {
  const ratio = DATA.zero / kelvin;
  return ratio * ratio * Math.exp((-DATA.gap / (2 * DATA.boltzmann)) * (1 / DATA.zero - 1 / kelvin));
}

/** What the controls say about currents. */
function how() {
  return { norm: byId("norm").value, zero: byId("zero").value === "yes" };
}
function unit({ norm, zero }) {
  return "uA" + { roc: "/ROC", cm3: "/cm³", group: "/group" }[norm] + (zero ? " at 0 °C" : "");
}
function normalised(group, value, norm) {
  if (norm === "roc") return value / group.rocs;
  return norm === "cm3" ? value / (group.rocs * DATA.volume) : value;
}

/** Current of a readout group in the fill of an index; null where there is none. */
function current(group, index, { norm, zero }) {
  const measured = group.current[index];
  const kelvin = group.kelvin[index];
  if (measured === null || (zero && kelvin === null)) return null;
  return normalised(group, zero ? measured * toZero(kelvin) : measured, norm);
}
function groupsOf(series) {
  return DATA.groups.filter((group) => group.series === series);
}
function mean(groups, index, as) {
  let sum = 0;
  let count = 0;
  for (const group of groups) {
    const value = current(group, index, as);
    if (value !== null) {
      sum += value;
      count++;
    }
  }
  return count === 0 ? null : sum / count;
}

/** Four digits. */
function shown(value) {
  if (value === null || value === undefined) return "–";
  return String(Number(value.toPrecision(4)));
}
function dateOf(index) {
  return new Date(DATA.start[index] * 1000).toISOString().slice(0, 16).replace("T", " ") + " UTC";
}
function fillText(index) {
  const lumi = DATA.lumi[index];
  const text = "fill " + DATA.fills[index] + ", " + dateOf(index);
  return lumi === null ? text : text + ", " + shown(lumi) + " /fb";
}
function option(value, text) {
  const made = document.createElement("option");
  made.value = value;
  made.textContent = text;
  return made;
}
