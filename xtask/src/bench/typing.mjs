// Measures typing into the gallery's form of 300 fields and 50 conditions, in Chromium at 4× CPU slow-down, 360×640: from
// the key's event until the frame after it is done; and the same into a page with nothing but a field, which is what the
// machine and the browser take for themselves. Of every twenty keys the slowest is left out: on a machine that others
// share, an empty page has keys of 180 ms. Prints one JSON object. Called by `cargo xtask bench`.

const context = await browser.newContext({ viewport: { width: 360, height: 640 }, locale: "zh-CN" });
const page = await context.newPage();
// By way of a room: the gallery is none, and the sheet that questions are dressed by comes with the first of them.
await page.goto(`${address}help`);
await page.locator("html[data-ready]").waitFor();
await page.evaluate((href) => {
  const link = document.createElement("a");
  link.href = href;
  document.body.append(link);
  link.click();
}, `${address}gallery/form`);
const form = page.locator('[data-example="form/large"]');
await form.getByRole("button").click();
await form.locator("input").nth(249).waitFor({ timeout: 60_000 });
const session = await context.newCDPSession(page);
await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });

// The work a key causes, all of it: its listeners, what waits for them, and the style, layout and paint of the next frame.
// Waiting for that frame to begin is the display's time and does not count.
await page.evaluate(() => {
  window.__keys = [];
  window.addEventListener("keydown", () => {
    const began = performance.now();
    const channel = new MessageChannel();
    const note = () => requestAnimationFrame((frame) => {
      const draws = performance.now();
      channel.port1.onmessage = () => window.__keys.push(performance.now() - draws + window.__ran);
      channel.port2.postMessage(0);
    });
    window.addEventListener("input", () => setTimeout(() => {
      window.__ran = performance.now() - began;
      note();
    }), { once: true });
  }, true);
});

async function type(input, keys) {
  await input.focus();
  await page.waitForTimeout(200);
  await page.evaluate(() => (window.__keys.length = 0));
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(60);
  }
  await page.waitForTimeout(200);
  const took = await page.evaluate(() => window.__keys);
  if (took.length < keys.length) throw new Error(`${took.length} of ${keys.length} keys were measured`);
  return took.sort((a, b) => a - b)[Math.floor(took.length * 0.95) - 1];
}

const times = Number(count);
const digits = Array.from({ length: times }, (_, at) => String(at % 10));
// A field that no condition names; then one that shows another field at "1" and hides it at nothing.
const key = await type(form.locator("input").nth(1), digits);
const condition = await type(form.locator("input").nth(0), digits.map((_, at) => (at % 2 ? "Backspace" : "1")));
await page.evaluate(() => document.body.replaceChildren(document.createElement("input")));
const blank = await type(page.locator("input"), digits);
console.log(JSON.stringify({ key, condition, blank }));
await browser.close();
