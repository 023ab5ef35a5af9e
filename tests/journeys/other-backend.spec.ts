// The portal on a back end in another language, which serves a few clauses only: what is there works, the rest is not shown.
import { test as base, expect, type Portal } from '../support/portal';
import { otherBackend, type OtherBackend } from '../support/other';
import { complaints } from '../support/axe';
import { zh } from '../support/words';

const test = base.extend<object, { other: OtherBackend }>({
  other: [
    async ({}, use) => {
      const other = await otherBackend();
      await use(other);
      other.stop();
    },
    { scope: 'worker', timeout: 40_000 },
  ],
  baseURL: async ({ other }, use) => use(other.origin),
});

/** Rooms whose clauses it does not name. */
const GONE = /^\/(one-things|halls|compare|apply|cards|verify|me|messages|talk|answers|desk|negative-list|sign-in|register|level)(\/|$)/;

/** Where the links of a page lead within the portal. */
async function links(portal: Portal): Promise<string[]> {
  const all = await portal.page.locator('a[href]').evaluateAll((found) => found.map((one) => (one as HTMLAnchorElement).href));
  return all.filter((href) => href.startsWith(portal.origin)).map((href) => new URL(href).pathname);
}

test('somebody searches, reads a guide, and looks their case up', async ({ portal, page }) => {
  await portal.open('/');
  await expect(portal.main.getByText('居住证申领').first()).toBeVisible();
  await portal.search('居住证');
  await portal.link(/居住证申领/, portal.main).first().click();
  await expect(portal.heading).toHaveText(/居住证申领/);
  await expect(portal.main.getByText('松溪区公安局').first()).toBeVisible();
  await expect(portal.main.getByText('需要本人到场采集照片。').first()).toBeVisible();
  expect(await complaints(page)).toEqual([]);

  await portal.go('/lookup');
  await expect(portal.heading).toHaveText(zh('matter.lookup'));
  await page.getByLabel(zh('matter.number')).fill('QS20261116001');
  await page.getByLabel(zh('matter.query_code')).fill('7K3M9Q');
  await portal.button(zh('matter.lookup_send')).click();
  await expect(portal.main).toContainText('林*');
  await expect(portal.main).toContainText('承办人员正在审查，最迟 11 月 30 日办结。');
});

test('rooms that are not served are not to be seen anywhere', async ({ portal }) => {
  await portal.open('/');
  await expect(portal.signInControl).toHaveCount(0);
  const guide = '/items/000109001001';
  const seen = new Set<string>();
  const rooms = ['/', '/find?q=居住证', '/browse', '/browse/person/080', '/departments', '/departments/songxi-police', guide, '/notices', '/notices/job-fair', '/powers', '/lookup', '/help', '/accessibility', '/no/such/page'];
  for (const room of rooms) {
    await portal.open(room);
    await expect(portal.main.locator('[data-coming]')).toHaveCount(0);
    for (const path of await links(portal)) seen.add(path);
  }
  expect([...seen].filter((path) => GONE.test(path))).toEqual([]);
  // It is not the case that nothing was looked at.
  for (const there of ['/browse', '/departments', '/notices', '/lookup', '/help', guide]) expect([...seen]).toContain(there);
});
