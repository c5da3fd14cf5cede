// Drives a headless Chromium by its debugging pipe: opens a report with the network off, uses it as
// people do, and prints what it saw, a line "name<tab>value" each.
// Arguments: the page, axe.min.js, the folder for screenshots, and "open" to open the page only.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [page, axePath, shots, only] = process.argv.slice(2);
const profile = mkdtempSync(join(tmpdir(), "chromium-"));
const program = process.env.CHROMIUM || "chromium";
const browser = spawn(
  program,
  ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars",
    "--remote-debugging-pipe", "--user-data-dir=" + profile, "about:blank"],
  { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] },
);
browser.on("error", (error) => {
  console.log("absent\t" + error.message);
  process.exit(0);
});

let last = 0;
let session;
const waiting = new Map();
const listeners = [];
let rest = "";
browser.stdio[4].on("data", (data) => {
  const parts = (rest + data.toString("utf8")).split("\0");
  rest = parts.pop();
  for (const part of parts) {
    const message = JSON.parse(part);
    if (message.id) {
      const { done, failed } = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.error) failed(new Error(JSON.stringify(message.error)));
      else done(message.result);
    } else {
      listeners.forEach((listener) => listener(message));
    }
  }
});
function send(method, params = {}) {
  const id = ++last;
  browser.stdio[3].write(JSON.stringify({ id, method, params, sessionId: session }) + "\0");
  return new Promise((done, failed) => waiting.set(id, { done, failed }));
}
function event(method) {
  return new Promise((done) => listeners.push((message) => message.method === method && done(message.params)));
}
function say(name, value) {
  console.log(name + "\t" + String(value).replaceAll(/\s+/g, " "));
}
async function run(expression) {
  const { result, exceptionDetails } = await send("Runtime.evaluate", {
    expression, awaitPromise: true, returnByValue: true,
  });
  if (exceptionDetails) throw new Error(expression + ": " + JSON.stringify(exceptionDetails.exception));
  return result.value;
}
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
async function mouse(type, x, y, buttons = 0) {
  await send("Input.dispatchMouseEvent", { type, x, y, button: buttons || type !== "mouseMoved" ? "left" : "none", buttons, clickCount: type === "mouseMoved" ? 0 : 1 });
}
async function click(x, y) {
  await mouse("mousePressed", x, y, 1);
  await mouse("mouseReleased", x, y);
}
async function key(name, text) {
  const code = { ArrowLeft: 37, ArrowRight: 39, Home: 36, End: 35, Enter: 13, " ": 32, Tab: 9 }[name];
  await send("Input.dispatchKeyEvent", { type: text ? "keyDown" : "rawKeyDown", key: name, text, windowsVirtualKeyCode: code ?? name.charCodeAt(0) });
  await send("Input.dispatchKeyEvent", { type: "keyUp", key: name, windowsVirtualKeyCode: code ?? name.charCodeAt(0) });
  await pause(60);
}
const middle = (of) => run(`(() => { const e = ${of}; e.scrollIntoView({block: "center"}); const r = e.getBoundingClientRect(); return { x: r.left + r.width / 2, y: r.top + r.height / 2 }; })()`);
const at = (chart, index) => run(`(() => { ${chart}.plot.scrollIntoView({block: "center"}); const u = ${chart}.u; const r = u.over.getBoundingClientRect();
  return { x: r.left + u.valToPos(u.data[0][${index}], "x"), y: r.top + r.height / 2, left: r.left, width: r.width }; })()`);
async function shot(name) {
  const { data } = await send("Page.captureScreenshot", { format: "png", captureBeyondViewport: true });
  writeFileSync(join(shots, name + ".png"), Buffer.from(data, "base64"));
}
async function faults() {
  const found = await run("axe.run(document, { resultTypes: ['violations'] }).then((r) => r.violations.filter((v) => v.impact === 'serious' || v.impact === 'critical').map((v) => v.id + ': ' + v.nodes.slice(0, 3).map((n) => n.target.join(' ') + ' ' + n.failureSummary).join(' | ')))");
  return found.length + " " + found.join("; ");
}
async function size(width, height, mobile) {
  await send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile });
  await pause(400);
}
const outputs = (chart) => run(`${chart}.outputs.map((o) => o.textContent).join(" ")`);

try {
  mkdirSync(shots, { recursive: true });
  const { targetId } = await send("Target.createTarget", { url: "about:blank" });
  const attached = await send("Target.attachToTarget", { targetId, flatten: true });
  session = attached.sessionId;
  const problems = [];
  const requests = [];
  listeners.push(({ method, params }) => {
    if (method === "Runtime.exceptionThrown") problems.push(params.exceptionDetails.text + " " + params.exceptionDetails.exception?.description);
    if (method === "Runtime.consoleAPICalled" && params.type !== "log") problems.push(params.type + " " + params.args.map((a) => a.value).join(" "));
    if (method === "Log.entryAdded" && params.entry.level === "error") problems.push(params.entry.text);
    if (method === "Network.requestWillBeSent" && !params.request.url.startsWith("data:")) requests.push(params.request.url);
  });
  for (const domain of ["Page", "Runtime", "Log", "Network"]) await send(domain + ".enable");
  await send("Network.emulateNetworkConditions", { offline: true, latency: 0, downloadThroughput: 0, uploadThroughput: 0 });
  await size(1280, 900, false);
  const loaded = event("Page.loadEventFired");
  await send("Page.navigate", { url: pathToFileURL(page).href });
  await loaded;
  await pause(500);
  say("requests", requests.length);
  say("broken", await run("String(window.broken)"));
  if (only === "open") await open();
  else await use();
  say("problems", problems.length + " " + problems.join("; "));
} finally {
  const ended = new Promise((done) => browser.on("exit", done));
  browser.kill("SIGKILL");
  await ended;
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

/** What a page shows that has little to show; every control once. */
async function open() {
  await run(readFileSync(axePath, "utf8") + "; 0");
  for (const [id, values] of [["x", ["fill", "date", "lumi"]], ["zero", ["no", "yes"]], ["part", ["FPix", "BPix"]], ["quantity", ["relative", "change", "temperature", "model", "current"]]]) {
    for (const value of values) await run(`(() => { const s = document.getElementById('${id}'); s.value = '${value}'; s.dispatchEvent(new Event('change')); })()`);
    if (id === "x") say("note", await run("document.getElementById('trend-note').textContent"));
  }
  for (const name of ["Home", "ArrowRight", "End", "Enter"]) {
    await run("trendChart.plot.focus()");
    await key(name);
  }
  for (const sign of ["+", "-", "0"]) await key(sign, sign);
  say("said", await run("trendChart.said.textContent"));
  say("axeLight", await faults());
  await shot("open-" + (await run("DATA.fills.length")));
}

async function use() {
  // Hover, keyboard, toggles, zoom of the trends.
  const points = await run("trendChart.spec.x.length");
  for (const index of [0, 17, points - 2]) {
    const place = await at("trendChart", index);
    await mouse("mouseMoved", place.x, place.y);
    await pause(80);
    say("hover " + index, (await outputs("trendChart")) + " | " + (await run("trendChart.at.textContent")));
  }
  await run("trendChart.plot.focus()");
  await key("Home");
  await key("ArrowRight");
  await key("ArrowRight");
  say("keyboard", await run("trendChart.at.textContent"));
  say("said", await run("trendChart.said.textContent"));
  const box = await middle("document.querySelector('#trend-chart input[type=checkbox]')");
  await click(box.x, box.y);
  say("toggled", await run("trendChart.u.series[1].show"));
  await key(" ", " ");
  say("toggledBack", await run("trendChart.u.series[1].show"));
  const before = await run("trendChart.u.scales.x.max - trendChart.u.scales.x.min");
  const from = await at("trendChart", 0);
  await mouse("mouseMoved", from.left + 0.3 * from.width, from.y);
  await mouse("mousePressed", from.left + 0.3 * from.width, from.y, 1);
  await mouse("mouseMoved", from.left + 0.5 * from.width, from.y, 1);
  await mouse("mouseMoved", from.left + 0.6 * from.width, from.y, 1);
  await mouse("mouseReleased", from.left + 0.6 * from.width, from.y);
  await pause(100);
  say("zoomed", (await run("trendChart.u.scales.x.max - trendChart.u.scales.x.min")) / before);
  await run("trendChart.plot.focus()");
  await key("0", "0");
  say("whole", (await run("trendChart.u.scales.x.max - trendChart.u.scales.x.min")) / before);
  await key("+", "+");
  say("zoomedByKey", (await run("trendChart.u.scales.x.max - trendChart.u.scales.x.min")) / before);

  // The fill, the map, the history.
  await run("document.getElementById('fill').focus()");
  await key("ArrowLeft");
  say("slider", await run("document.getElementById('fill-name').textContent"));
  say("fillPage", await run("document.getElementById('fill-page').getAttribute('href')"));
  say("compared", await run("[...document.querySelectorAll('#two-fills tbody tr')].map((r) => r.textContent).join(' / ')"));
  const place = await middle("document.querySelectorAll('.cell')[5]");
  await click(place.x, place.y);
  await pause(300);
  say("cell", await run("document.querySelectorAll('.cell')[5].getAttribute('aria-label')"));
  say("history", await run("groupChart.spec.series[0].name + ' ' + document.getElementById('group-name').selectedOptions[0].textContent"));
  await run("document.querySelectorAll('.cell')[0].focus()");
  await key("ArrowRight");
  say("nextCell", await run("document.activeElement.getAttribute('aria-label')"));
  for (const quantity of ["relative", "change", "temperature", "model"]) {
    await run(`(() => { const q = document.getElementById('quantity'); q.value = '${quantity}'; q.dispatchEvent(new Event('change')); })()`);
    say("map-" + quantity, (await run("document.getElementById('map-legend').textContent")) + " | " + (await run("document.querySelectorAll('.cell')[0].textContent")) + " | " + (await run("document.getElementById('map-note').textContent")));
  }
  await run("showFill(Math.max(0, DATA.fills.indexOf(8021)))");
  say("outCells", await run("document.querySelectorAll('.cell.out').length + ' ' + (document.querySelector('.cell.out')?.getAttribute('aria-label') ?? '')"));
  await run("(() => { const q = document.getElementById('quantity'); q.value = 'current'; q.dispatchEvent(new Event('change')); })()");
  say("azimuth", await run("azimuthChart.spec.series.map((s) => s.name + ' ' + s.values.filter((v) => v !== null).length).join('; ')"));
  for (const [id, value] of [["x", "date"], ["norm", "cm3"], ["zero", "no"], ["part", "FPix"]]) {
    await run(`(() => { const s = document.getElementById('${id}'); s.value = '${value}'; s.dispatchEvent(new Event('change')); })()`);
  }
  say("endcaps", await run("trendChart.spec.series.map((s) => s.name).join(', ') + ' ' + trendChart.spec.yLabel"));
  for (const [id, value] of [["x", "lumi"], ["norm", "roc"], ["zero", "yes"], ["part", "BPix"]]) {
    await run(`(() => { const s = document.getElementById('${id}'); s.value = '${value}'; s.dispatchEvent(new Event('change')); })()`);
  }

  // What it looks like, and whether all can use it.
  await run("window.scrollTo(0, 0)");
  await run(readFileSync(axePath, "utf8") + "; 0");
  const whole = async () => run("document.documentElement.scrollHeight");
  await size(1280, Math.min(6000, await whole()), false);
  say("axeLight", await faults());
  await shot("desktop");
  await send("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: "dark" }] });
  await pause(300);
  say("axeDark", await faults());
  say("dark", await run("getComputedStyle(document.body).backgroundColor"));
  await shot("dark");
  await send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: "active" }, { name: "prefers-color-scheme", value: "dark" }] });
  await pause(300);
  await run("redrawAll()");
  await pause(200);
  say("axeForced", await faults());
  await shot("forced");
  await send("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: "light" }] });
  await size(390, 844, true);
  say("phone", await run("document.documentElement.scrollWidth - 390"));
  say("beyond", await run("[...document.querySelectorAll('main *, header *')].filter((e) => e.getBoundingClientRect().right > 391 && !e.closest('.scroll, .maps, .plot')).map((e) => e.tagName + '#' + e.id + '.' + e.className).join(' ')"));
  await size(390, Math.min(8000, await whole()), true);
  say("axeCut", await run("[...document.querySelectorAll('.axes span')].filter((e) => e.scrollWidth > e.clientWidth + 1 || e.getBoundingClientRect().left < 0).map((e) => e.textContent).join(' ')"));
  await shot("phone");
  await size(1280, 900, false);
  await send("Emulation.setEmulatedMedia", { features: [] });
  const { data } = await send("Page.printToPDF", { printBackground: true });
  writeFileSync(join(shots, "print.pdf"), Buffer.from(data, "base64"));
}
