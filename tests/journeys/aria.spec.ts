// What a screen reader meets, page by page: committed, so that a change is seen and meant.
// Anew: `npx playwright test aria gallery --update-snapshots`, then read the difference.
import { expect, test } from '../support/portal';
import { outline } from '../support/outline';
import { everyPlace, ownPlaces } from '../support/places';

for (const name of ['home', 'find', 'browse', 'one-things', 'one-thing', 'ratings', 'book', 'departments', 'guide', 'compare', 'theme', 'department', 'notices', 'notice', 'decisions', 'publicity', 'powers', 'answers', 'help', 'lookup', 'verify', 'sign-in', 'register', 'level', 'accessibility', 'coverage', 'lost']) {
  test(name, { tag: '@desktop' }, async ({ portal, page, api, watch }) => {
    watch.expectFailedAnswers();
    const place = (await everyPlace(api)).find((one) => one.name === name);
    if (!place) throw new Error(`no page ${name}`);
    await portal.visit(place, { cold: true });
    await expect(portal.signInControl).toBeVisible();
    const also = portal.recommended;
    if (await also.count()) await expect(also.getByRole('article').first()).toBeVisible();
    expect(outline(await page.locator('body').ariaSnapshot())).toMatchSnapshot(`${name}.yml`);
  });
}

test('pages of one’s own', { tag: '@desktop' }, async ({ portal, page, request, watch }) => {
  test.setTimeout(120_000);
  watch.expectFailedAnswers();
  for (const place of await ownPlaces(portal, request)) {
    await test.step(place.name, async () => {
      await portal.visit(place, { cold: true });
      await expect(portal.who).toBeVisible();
      expect.soft(outline(await page.locator('body').ariaSnapshot()), place.name).toMatchSnapshot(`${place.name.replace(/[ /]/g, '-')}.yml`);
    });
  }
});
