// With the keyboard alone: everything reached, in order, always in sight.
import type { Page } from '@playwright/test';
import { expect, test } from '../support/portal';
import { everyPlace, ownPlaces } from '../support/places';
import { zh } from '../support/words';

/** Where the keyboard is, and whether one can see it. Runs in the page. */
function focused(): { what: string; seen: boolean; ring: boolean; hidden?: string } | undefined {
  const at = document.activeElement;
  if (!at || at === document.body) return undefined;
  const box = at.getBoundingClientRect();
  const seen = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  // Something fixed that lies over it (WCAG 2.4.11).
  const [x, y] = [Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1), Math.min(Math.max(box.top + Math.min(box.height / 2, 20), 1), innerHeight - 1)];
  const top = document.elementFromPoint(x, y);
  const label = (at as HTMLInputElement).labels?.[0];
  const hidden = seen && !!top && !at.contains(top) && !top.contains(at) && !label?.contains(top) && !at.parentElement?.contains(top);
  // The ring may stand on the box around a field, or on the label of a radio.
  let ring = false;
  for (const one of [at, at.parentElement, at.parentElement?.parentElement, label, at.nextElementSibling]) {
    if (!one) continue;
    const style = getComputedStyle(one);
    if ((style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || /\d+px/.test(style.boxShadow)) ring = true;
  }
  // Or on what a link covers its whole row with.
  const after = getComputedStyle(at, '::after');
  if (after.content !== 'none' && after.outlineStyle !== 'none' && parseFloat(after.outlineWidth) >= 2) ring = true;
  return { what: at.outerHTML.replace(/<svg.*?<\/svg>/gs, '').slice(0, 120), seen, ring, hidden: hidden ? top.outerHTML.slice(0, 120) : undefined };
}

/** How many things the keyboard should reach. Runs in the page. */
function reachable(): number {
  const radios = new Set<string>();
  return [...document.querySelectorAll<HTMLElement>('a[href],button,input,select,textarea,summary,[tabindex="0"]')].filter((one) => {
    if (one.tabIndex < 0 || one.matches(':disabled') || !one.checkVisibility({ visibilityProperty: true }) || one.closest('[inert]')) return false;
    if (one instanceof HTMLInputElement && one.type === 'radio') {
      if (radios.has(one.name)) return false;
      radios.add(one.name);
    }
    return true;
  }).length;
}

async function walk(page: Page): Promise<number> {
  const steps = await page.evaluate(reachable);
  const start = page.url();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const wrong: string[] = [];
  let reached = 0;
  for (let step = 0; step < steps + 3; step++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(focused);
    if (!at) break;
    reached++;
    if (!at.seen) wrong.push(`out of sight: ${at.what}`);
    if (at.hidden) wrong.push(`covered by ${at.hidden}: ${at.what}`);
    if (!at.ring) wrong.push(`no ring: ${at.what}`);
  }
  expect.soft(wrong, start).toEqual([]);
  expect.soft(reached, `${start}: the keyboard reaches everything`).toBeGreaterThanOrEqual(steps);
  return reached;
}

test('Tab reaches everything on every page, in sight, with a ring', async ({ portal, page, api, watch }) => {
  test.setTimeout(240_000);
  watch.expectFailedAnswers();
  for (const { name, path } of await everyPlace(api)) {
    await test.step(name, async () => {
      await portal.open(path);
      await expect(portal.heading).toBeVisible();
      expect(await walk(page)).toBeGreaterThan(8);
    });
  }
});

test('Tab reaches everything on pages of one’s own', { tag: '@desktop' }, async ({ portal, page, request, watch }) => {
  test.setTimeout(240_000);
  watch.expectFailedAnswers();
  for (const place of await ownPlaces(portal, request)) {
    await test.step(place.name, async () => {
      await portal.visit(place, { cold: true });
      expect(await walk(page)).toBeGreaterThan(8);
    });
  }
});

test('the first stop skips to what the page is about', async ({ portal, page }) => {
  await portal.open('/notices');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: portal.say('frame.skip') });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(true);
  await expect(page).toHaveURL(/\/notices(#.*)?$/);
});

test('from the search box to a guide without a mouse', async ({ portal, page }) => {
  await portal.open('/');
  await portal.tabTo(portal.searchBox);
  await page.keyboard.type('身份证');
  await page.keyboard.press('Enter');
  await expect(portal.heading).toHaveText(zh('find.title_for', { words: '身份证' }));
  await expect(portal.heading).toBeFocused();
  const first = portal.main.getByRole('article').first().getByRole('link').first();
  const name = (await first.textContent()) ?? '?';
  await portal.tabTo(first);
  await page.keyboard.press('Enter');
  await expect(portal.heading).toContainText(name.trim());
  await expect(portal.heading).toBeFocused();
});

test('after “again” the keyboard is not lost', { tag: '@desktop' }, async ({ portal, page, watch }) => {
  watch.expectFailedAnswers();
  await portal.fault('getHelp', 'error500');
  await portal.open('/help');
  await portal.noFault();
  const again = portal.main.getByRole('button', { name: zh('ui.retry') });
  await again.focus();
  await page.keyboard.press('Enter');
  await expect(again).toHaveCount(0);
  await expect(portal.main.getByLabel(zh('help.filter_label'))).toBeVisible();
  const at = await page.evaluate(() => document.activeElement?.closest('main') !== null);
  expect(at, 'the focus stays in the page’s content').toBe(true);
});
