// axe on every page, in every theme, on desktop and phone: nothing to complain about. What the page is for is on
// screen before axe looks, or it would praise an empty page.
import type { Page } from '@playwright/test';
import { expect, test } from '../support/portal';
import { complaints, Findings } from '../support/axe';
import { everyPlace, ownPlaces } from '../support/places';
import { zh } from '../support/words';

/** Themes that change colours alone, and nothing else of a page. */
const COLOURS = ['dark', 'contrast'];

for (const theme of ['default', 'elder'] as const) {
  test(`every page in the ${theme} theme`, async ({ portal, page, api, watch }, info) => {
    test.setTimeout(240_000);
    watch.expectFailedAnswers();
    await portal.wears({ theme });
    // Colours do not depend on the width.
    const besides = theme === 'default' && info.project.name === 'desktop' ? COLOURS : [];
    const findings = new Findings();
    for (const { name, path, heading } of await everyPlace(api)) {
      await test.step(name, async () => {
        await portal.open(path);
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
        await expect(portal.heading).toHaveText(heading);
        await portal.openFolds();
        findings.add(name, await complaints(page));
        await inOthers(page, besides, name, findings);
      });
    }
    expect(findings.lines()).toEqual([]);
  });
}

test('every page of one’s own, in every theme', async ({ portal, page, request, watch }, info) => {
  test.setTimeout(360_000);
  watch.expectFailedAnswers();
  const findings = new Findings();
  for (const place of await ownPlaces(portal, request)) {
    await test.step(place.name, async () => {
      await portal.visit(place);
      await portal.openFolds();
      findings.add(place.name, await complaints(page));
      // The elder theme changes sizes too, and nothing else of these pages.
      await inOthers(page, info.project.name === 'desktop' ? ['elder', ...COLOURS] : [], place.name, findings);
    });
  }
  expect(findings.lines()).toEqual([]);
});

/** What another theme may spoil of a page, in each of them; it wears the default one again afterwards. */
async function inOthers(page: Page, themes: string[], name: string, findings: Findings): Promise<void> {
  const wear = (theme: string) => page.evaluate((to) => (document.documentElement.dataset.theme = to), theme);
  for (const theme of themes) {
    await wear(theme);
    findings.add(`${name} ${theme}`, await complaints(page, { only: ['color-contrast', 'target-size'] }));
  }
  if (themes.length > 0) await wear('default');
}

test('in English', { tag: '@desktop' }, async ({ portal, page, api, request, watch }) => {
  test.setTimeout(240_000);
  watch.expectFailedAnswers();
  await portal.wears({ lang: 'en' });
  const findings = new Findings();
  const own = await ownPlaces(portal, request);
  for (const place of [...(await everyPlace(api)), ...own]) {
    await test.step(place.name, async () => {
      await portal.visit(place);
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
      findings.add(place.name, await complaints(page));
    });
  }
  expect(findings.lines()).toEqual([]);
});

for (const theme of ['default', 'elder', 'dark', 'contrast'] as const) {
  test(`what is not on screen at first, in the ${theme} theme`, async ({ portal, page, watch }) => {
    watch.expectFailedAnswers();
    await portal.wears({ theme });
    const found: string[] = [];
    const look = async (what: string) => found.push(...(await complaints(page)).map((one) => `${what}: ${one}`));

    await portal.open('/');
    await portal.searchBox.fill('身份证');
    await expect(page.getByRole('option').first()).toBeVisible();
    await look('completions');
    await portal.searchBox.fill('');

    const dialog = await portal.openRegions();
    await dialog.getByLabel(zh('region.search_label')).fill('云川');
    await expect(dialog.getByRole('button', { name: /云川市/ }).first()).toBeVisible();
    await look('regions');
    await page.keyboard.press('Escape');

    await portal.fault('getHelp', 'error500');
    await portal.open('/help');
    await expect(portal.main.getByRole('alert')).toBeVisible();
    await look('a failure');
    await portal.noFault();

    await portal.open(`/find?q=${encodeURIComponent('量子纠缠泡泡龙')}`);
    await expect(portal.main.getByText(zh('find.none_title', { words: '量子纠缠泡泡龙' })).first()).toBeVisible();
    await look('nothing found');

    await portal.open('/find?q=%E7%A4%BE%E4%BF%9D&kind=NONSENSE');
    await expect(portal.main.getByText(zh('find.bad_kind', { value: 'NONSENSE' })).first()).toBeVisible();
    await look('a wrong address');

    await portal.open('/sign-in');
    await page.getByRole('tab', { name: zh('enter.by_sms') }).click();
    await portal.button(zh('enter.sign_in'), portal.main).click();
    await expect(portal.main.getByRole('group', { name: zh('ui.errors_title') })).toBeVisible();
    await look('what is wrong in a form');

    // At level 3 what is left to prove is the face.
    await portal.enters('chen-shouyi');
    await portal.open('/level');
    await expect(portal.button(zh('level.camera_open'))).toBeVisible();
    await look('a picture of the face');
    expect(found).toEqual([]);
  });
}
