// Language, theme and size of text: changed at once, remembered, complete.
import { expect, test } from '../support/portal';
import { everyPlace } from '../support/places';
import { smallText, unmarkedHan } from '../support/measure';
import { en, zh } from '../support/words';

test('in English at once, without loading anything anew', async ({ portal, page }) => {
  await portal.open('/help');
  await page.evaluate(() => ((window as unknown as { stayed: boolean }).stayed = true));
  await portal.speak('en');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(portal.heading).toHaveText(en('help.title'));
  await expect(page).toHaveTitle(new RegExp(en('help.title')));
  expect(await page.evaluate(() => (window as unknown as { stayed?: boolean }).stayed)).toBe(true);
  await page.reload();
  await portal.ready();
  await expect(portal.heading).toHaveText(en('help.title'));
  await portal.speak('zh-CN');
  await expect(portal.heading).toHaveText(zh('help.title'));
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
});

test('no page in English holds Chinese that is not marked as such', { tag: '@desktop' }, async ({ portal, page, api, watch }) => {
  test.slow();
  watch.expectFailedAnswers();
  await portal.open('/');
  await portal.speak('en');
  for (const { name, path } of await everyPlace(api)) {
    await test.step(name, async () => {
      await portal.open(path === '/find?q=%E8%BA%AB%E4%BB%BD%E8%AF%81' ? '/find?q=identity' : path);
      await expect(portal.heading).toBeVisible();
      expect(await page.evaluate(unmarkedHan), name).toEqual([]);
    });
  }
});

for (const theme of ['dark', 'contrast', 'elder', 'default'] as const) {
  test(`the ${theme} theme is put on at once, and stays`, async ({ portal, page }) => {
    await portal.open('/');
    await portal.theme(theme);
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await page.reload();
    await portal.ready();
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
  });
}

test('the theme is on the page before anything is painted', { tag: '@desktop' }, async ({ portal, page, watch }) => {
  watch.expectFailedAnswers();
  watch.expect(/TypeError: Failed to fetch/);
  await portal.open('/');
  await portal.theme('dark');
  await page.route(/\.wasm(\?.*)?$/, (route) => route.abort());
  await page.goto('/help', { waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.unroute(/\.wasm(\?.*)?$/);
  await portal.open('/');
});

test('for elders: text of 18 px at least, few entries, the telephone on top', async ({ portal, page, api }) => {
  await portal.open('/');
  await portal.theme('elder');
  await portal.open('/');
  await expect(portal.main.getByRole('link').first()).toBeVisible();
  expect(await page.evaluate(smallText, 18)).toEqual([]);
  const { hotline } = await api.capabilities();
  const call = page.getByRole('link', { name: new RegExp(hotline.value) }).first();
  await expect(call).toHaveAttribute('href', `tel:${hotline.value.replace(/[^\d+]/g, '')}`);
  await expect(call).toBeInViewport();
});

test('larger text is larger, and remembered', async ({ portal, page }) => {
  await portal.open('/accessibility');
  const size = () => portal.main.evaluate((main) => parseFloat(getComputedStyle(main).fontSize));
  const before = await size();
  await portal.textSize(2);
  await expect.poll(size).toBeGreaterThan(before);
  const after = await size();
  await page.reload();
  await portal.ready();
  expect(await size()).toBe(after);
});

test('what the system says is heard when nothing was chosen', { tag: '@desktop' }, async ({ portal, page }) => {
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await portal.open('/');
  const light = await ground();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(ground).not.toBe(light);
});

test('reduced motion: nothing moves for longer than an instant', { tag: '@desktop' }, async ({ portal, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await portal.open('/');
  const slow = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((one) => {
        const style = getComputedStyle(one);
        const longest = [style.animationDuration, style.transitionDuration].join().split(',').map(parseFloat);
        return Math.max(...longest) > 0.05;
      })
      .map((one) => one.outerHTML.slice(0, 80)),
  );
  expect(slow).toEqual([]);
});

test('forced colours: what is chosen and what is focused can still be told', { tag: '@desktop' }, async ({ portal, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await portal.open('/');
  await portal.survives();
  await portal.tabTo(portal.searchBox);
  const outline = await portal.searchBox.evaluate((box) => {
    for (let one: Element | null = box; one && one !== document.body; one = one.parentElement) {
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      if (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) return true;
    }
    return false;
  });
  expect(outline).toBe(true);
});
