// What a screen reader meets, page by page: committed, so that a change is seen and meant.
// Anew: `npx playwright test aria gallery --update-snapshots`, then read the difference.
import { expect, test } from '../support/portal';
import { outline } from '../support/outline';
import { everyPlace } from '../support/places';

for (const name of ['home', 'find', 'browse', 'departments', 'guide', 'theme', 'department', 'notices', 'notice', 'help', 'accessibility', 'lost']) {
  test(name, { tag: '@desktop' }, async ({ portal, page, api, watch }) => {
    watch.expectFailedAnswers();
    const place = (await everyPlace(api)).find((one) => one.name === name);
    await portal.open(place?.path ?? '');
    await expect(portal.heading).toHaveText(place?.heading ?? '?');
    await expect(portal.signInControl).toBeVisible();
    expect(outline(await page.locator('body').ariaSnapshot())).toMatchSnapshot(`${name}.yml`);
  });
}
