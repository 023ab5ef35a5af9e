// The portal served below a path of somebody else's site, as `cargo xtask dist --base-path /portal/` lays it out.
import { expect, test } from '../support/portal';
import { zh } from '../support/words';

test.use({ serviceWorkers: 'block' });

const base = '/portal';

test('below another site’s path: links, search, going back and a reload stay below it', { tag: '@desktop' }, async ({ portal, page }) => {
  await page.route(`**${base}/**`, async (route) => {
    const answer = await route.fetch({ url: route.request().url().replace(base, '') });
    const kind = answer.headers()['content-type'] ?? '';
    if (!kind.startsWith('text/html')) return route.fulfill({ response: answer });
    // As xtask/src/dist.rs does it.
    await route.fulfill({ response: answer, body: (await answer.text()).replaceAll('="/', `="${base}/`) });
  });
  await portal.open(`${base}/`);
  await page.getByRole('banner').getByRole('combobox').fill('身份证');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${base}/find\\?q=`));
  await portal.main.getByRole('article').getByRole('link').first().click();
  await expect(page).toHaveURL(new RegExp(`${base}/items/`));
  await page.reload();
  await portal.ready();
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`${base}/find\\?q=`));
  await portal.open(`${base}/notices`);
  await expect(portal.heading).toHaveText(zh('notices.title'));
  const outside = await page.locator('a[href^="/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(outside.filter((href) => !href?.startsWith(`${base}/`) && !href?.startsWith('/api/'))).toEqual([]);
});
