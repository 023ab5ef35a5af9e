// Measures the desk's inbox of 10,000 cases in Chromium at 4× CPU slow-down, 1366×768: the longest task while one scrolls
// through it to its end, and while one narrows it. Prints one JSON object. Called by `cargo xtask bench`.

const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "zh-CN" });
const turned = await context.request.post(`${address}_mock/cases`, { data: { cases: Number(count) } });
if (!turned.ok()) throw new Error(`the mock server made no ${count} cases: ${await turned.text()}`);
await context.request.get(`${address}api/session/login?persona=officer-window&returnTo=/help`);

const page = await context.newPage();
await page.goto(`${address}desk?box=ALL`);
const list = page.locator("#desk-list");
const rows = page.getByRole("main").getByRole("listitem").and(page.locator("[aria-posinset]"));
await rows.first().waitFor({ timeout: 60_000 });
const total = Number(await rows.first().getAttribute("aria-setsize"));
const session = await context.newCDPSession(page);
await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
await page.evaluate(() => {
  window.__tasks = [];
  new PerformanceObserver((list) => window.__tasks.push(...list.getEntries().map((task) => task.duration))).observe({ type: "longtask" });
});

/** The longest task while something is done, 0 when none took 50 ms. */
async function longest(act) {
  await page.waitForTimeout(500);
  await page.evaluate(() => (window.__tasks.length = 0));
  await act();
  await page.waitForTimeout(500);
  return Math.max(0, ...(await page.evaluate(() => window.__tasks)));
}

const scroll = await longest(async () => {
  await list.hover();
  for (let turn = 0; turn < 60; turn++) {
    await page.mouse.wheel(0, 500);
    await page.waitForTimeout(40);
  }
  // To the end and back at once: everything between has to come.
  await list.evaluate((list) => (list.scrollTop = list.scrollHeight));
  await page.locator(`[aria-posinset="${total}"]`).waitFor({ timeout: 120_000 });
  await list.evaluate((list) => (list.scrollTop = 0));
  await page.locator('[aria-posinset="1"]').waitFor({ timeout: 60_000 });
});
const narrow = await longest(async () => {
  for (const box of ["OVERDUE", "WAITING", "ALL"]) {
    await page.locator(`a[href*="box=${box}"]`).first().click();
    await page.waitForTimeout(1_200);
  }
  await page.locator("#desk-search").pressSequentially("食品", { delay: 120 });
  await page.waitForTimeout(1_500);
});
console.log(JSON.stringify({ total, scroll, narrow }));
await browser.close();
