// Measures visits to the home page in Chromium on the phone profile of the budgets: 4× CPU slow-down, 150 ms round
// trip, 1.6 Mbit/s, 360×640. Prints one JSON object. Called by `cargo xtask bench`.

const NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const PHONE = { viewport: { width: 360, height: 640 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true, locale: "zh-CN" };

/** Runs in the page before anything else: notes when it is usable, and what moved or blocked until then. */
function watch() {
  const seen = (window.__bench = { ready: null, long: [], shift: 0 });
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) seen.long.push([task.startTime, task.duration]);
  }).observe({ type: "longtask", buffered: true });
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) if (!shift.hadRecentInput) seen.shift += shift.value;
  }).observe({ type: "layout-shift", buffered: true });
  const look = () => {
    if (seen.ready === null && document.documentElement?.hasAttribute("data-ready")) seen.ready = performance.now();
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-ready"] });
}

function read() {
  const { ready, long, shift } = window.__bench;
  const entries = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
  const until = entries.filter((entry) => entry.startTime <= ready);
  return {
    usable: ready,
    paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? null,
    long: long.filter(([start]) => start <= ready).reduce((sum, [, duration]) => sum + duration, 0),
    shift,
    bytes: until.reduce((sum, entry) => sum + entry.encodedBodySize, 0) / 1000,
    requests: until.length,
    files: until.map((entry) => [new URL(entry.name).pathname, entry.encodedBodySize, Math.round(entry.startTime), Math.round(entry.responseEnd)]),
  };
}

async function slowed(context) {
  const page = await context.newPage();
  await page.addInitScript(watch);
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", NETWORK);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  return page;
}

async function visit(page) {
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForFunction(() => window.__bench?.ready != null, null, { timeout: 60_000 });
  // Shifts and paints are reported a little later than they happen.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return page.evaluate(read);
}

/** The service worker has a network of its own: it is as slow as the page's. */
async function slowWorkers() {
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send("Target.getTargets");
  for (const { targetId } of targetInfos.filter(({ type }) => type === "service_worker")) {
    const { sessionId } = await session.send("Target.attachToTarget", { targetId, flatten: false });
    for (const [id, method, params] of [[1, "Network.enable", {}], [2, "Network.emulateNetworkConditions", NETWORK]]) {
      await session.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id, method, params }) });
    }
  }
  return session;
}

const first = [];
const repeat = [];
for (let run = 0; run < Number(count); run += 1) {
  const context = await browser.newContext(PHONE);
  const page = await slowed(context);
  first.push(await visit(page));
  await page.waitForFunction(() => navigator.serviceWorker?.ready.then((registration) => registration.active?.state === "activated"), null, { timeout: 60_000 });
  await page.close();
  const session = await slowWorkers();
  const again = await slowed(context);
  repeat.push(await visit(again));
  await session.detach();
  await context.close();
}

const median = (list, name) => list.map((one) => one[name]).sort((a, b) => a - b)[Math.floor(list.length / 2)];
const names = ["bytes", "paint", "usable", "long", "requests", "shift"];
console.log(JSON.stringify({
  first: Object.fromEntries(names.map((name) => [name, median(first, name)])),
  repeat: median(repeat, "usable"),
  files: first[0].files,
  repeatFiles: repeat[0].files,
  browser: browser.version(),
}));
await browser.close();
