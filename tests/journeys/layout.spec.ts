// From the narrowest window to the widest: nothing sticks out, everything can be hit.
import { expect, test } from '../support/portal';
import { smallTargets, smallText, sticksOut } from '../support/measure';
import { everyPlace, ownPlaces } from '../support/places';

// 1280 px at a zoom of 400 % is 320 px as well.
for (const [width, height] of [[320, 568], [768, 1024], [1366, 768], [2560, 1440]]) {
  test(`nothing sticks out at ${width} px`, { tag: '@desktop' }, async ({ portal, page, api, watch }) => {
    test.setTimeout(180_000);
    watch.expectFailedAnswers();
    await page.setViewportSize({ width, height });
    for (const theme of width === 320 ? ['default', 'elder'] : ['default']) {
      await portal.wears({ theme });
      for (const lang of width === 320 ? ['zh-CN', 'en'] : ['zh-CN']) {
        await portal.wears({ theme, lang });
        for (const { name, path } of await everyPlace(api)) {
          await test.step(`${name}, ${theme}, ${lang}`, async () => {
            await portal.open(path);
            await expect(portal.heading).toBeVisible();
            expect.soft(await page.evaluate(sticksOut), `${name}, ${theme}, ${lang}`).toEqual([]);
          });
        }
      }
    }
  });
}

test('the largest text in a narrow window still sticks to it', { tag: '@desktop' }, async ({ portal, page, api, watch }) => {
  watch.expectFailedAnswers();
  await page.setViewportSize({ width: 320, height: 568 });
  await portal.wears({ text: '4' });
  for (const { name, path } of await everyPlace(api)) {
    await test.step(name, async () => {
      await portal.open(path);
      await expect(portal.heading).toBeVisible();
      expect.soft(await page.evaluate(sticksOut), name).toEqual([]);
    });
  }
});

for (const [theme, least] of [['default', 44], ['elder', 60]] as const) {
  test(`targets are ${least} px at least in the ${theme} theme`, async ({ portal, page, api, watch }) => {
    test.setTimeout(180_000);
    watch.expectFailedAnswers();
    await portal.wears({ theme });
    for (const { name, path } of await everyPlace(api)) {
      await test.step(name, async () => {
        await portal.open(path);
        await expect(portal.heading).toBeVisible();
        await portal.openFolds();
        expect.soft(await page.evaluate(smallTargets, [least] as [number]), name).toEqual([]);
      });
    }
  });
}

test('for elders no text is smaller than 18 px, anywhere', { tag: '@phone' }, async ({ portal, page, api, watch }) => {
  test.setTimeout(180_000);
  watch.expectFailedAnswers();
  await portal.wears({ theme: 'elder' });
  for (const { name, path } of await everyPlace(api)) {
    await test.step(name, async () => {
      await portal.open(path);
      await expect(portal.heading).toBeVisible();
      await portal.openFolds();
      expect.soft(await page.evaluate(smallText, 18), name).toEqual([]);
    });
  }
});

// One visit a page and a language: wider windows and larger letters are put on it in place.
for (const lang of ['zh-CN', 'en'] as const) {
  test(`pages of one’s own: nothing sticks out, all can be hit and read, in ${lang}`, { tag: '@phone' }, async ({ portal, page, request, watch }) => {
    test.setTimeout(180_000);
    watch.expectFailedAnswers();
    await portal.wears({ lang });
    for (const place of await ownPlaces(portal, request)) {
      await test.step(place.name, async () => {
        await page.setViewportSize({ width: 320, height: 568 });
        await portal.visit(place);
        await portal.openFolds();
        expect.soft(await page.evaluate(smallTargets, [44] as [number]), place.name).toEqual([]);
        for (const width of lang === 'en' ? [320, 1366] : [320, 768, 1366, 2560]) {
          await page.setViewportSize({ width, height: 768 });
          expect.soft(await page.evaluate(sticksOut), `${place.name} at ${width} px`).toEqual([]);
        }
        await page.setViewportSize({ width: 320, height: 568 });
        await page.evaluate(() => (document.documentElement.dataset.theme = 'elder'));
        expect.soft(await page.evaluate(sticksOut), `${place.name}, elder`).toEqual([]);
        expect.soft(await page.evaluate(smallTargets, [60] as [number]), `${place.name}, elder`).toEqual([]);
        expect.soft(await page.evaluate(smallText, 18), `${place.name}, elder`).toEqual([]);
        await page.evaluate(() => (document.documentElement.dataset.theme = 'default'));
      });
    }
  });
}
