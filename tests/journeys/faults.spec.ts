// Whatever the back end does, the page names what happened, offers a way on, and works again once the fault is gone.
import { expect, test, type Fault, type Portal } from '../support/portal';
import { fixed, everyPlace, ownPlaces, type Place } from '../support/places';
import { text, type Capabilities, type Page, type Department } from '../support/wire';
import { zh } from '../support/words';

/** What a person is told, by fault. */
const told: [Fault, string][] = [
  ['error500', 'failure.internal'],
  ['unavailable503', 'failure.unavailable'],
  ['tooMany429', 'failure.too_many'],
  ['cutBody', '(failure.malformed|failure.unreachable)'],
  ['malformedJson', 'failure.malformed'],
  ['wrongShape', 'failure.malformed'],
  ['emptyBody', 'failure.malformed'],
];

const rooms = ['home', 'find', 'browse', 'departments', 'notices', 'help'];
const rest = ['guide', 'compare', 'theme', 'department', 'notice'];
// How a fault is told is one piece of code: it is walked whole where rooms are made differently (an answer of several parts,
// a list that grows, one long page), and elsewhere by a back end that fails and by one that answers nonsense.
const walkedWhole = ['home', 'find', 'guide'];
const everywhere: Fault[] = ['error500', 'wrongShape'];

const words = (keys: string) => new RegExp(keys.replace(/[()]/g, '').split('|').map((key) => zh(key)).join('|'));

/** The page is whole, says what happened aloud, and shows the number to call. */
async function explains(portal: Portal, keys: string, capabilities: Capabilities): Promise<void> {
  await portal.survives();
  const alert = portal.main.getByRole('alert').filter({ hasText: words(keys) });
  await expect(alert.first()).toBeVisible();
  await portal.hears(words(keys));
  await expect(portal.page.getByRole('link', { name: capabilities.hotline.value }).first()).toBeVisible();
}

async function place(portal: Portal, api: Parameters<typeof everyPlace>[0], name: string): Promise<Place> {
  const all = fixed.some((one) => one.name === name) ? fixed : await everyPlace(api);
  const found = all.find((one) => one.name === name);
  if (!found) throw new Error(`no page ${name}`);
  return found;
}

for (const name of [...rooms, ...rest]) {
  test.describe(name, () => {
    const whole = walkedWhole.includes(name);
    for (const [fault, keys] of told.filter(([fault]) => whole || everywhere.includes(fault))) {
      // One fault is enough to see that a phone shows the same.
      const tag = fault === 'error500' ? [] : ['@desktop'];
      test(`${fault}: says so, and tries again`, { tag }, async ({ portal, api, watch }) => {
        watch.expectFailedAnswers();
        const { endpoint = '', path, heading } = await place(portal, api, name);
        const capabilities = await api.capabilities();
        await portal.fault(endpoint, fault);
        await portal.open(path);
        await explains(portal, keys, capabilities);
        await portal.noFault();
        const again = portal.main.getByRole('button', { name: zh('ui.retry') }).first();
        if (fault === 'tooMany429' || fault === 'unavailable503') {
          // It counts down, and only then can be pressed.
          await expect(again).not.toHaveAttribute('aria-disabled', 'true', { timeout: 20_000 });
        }
        await again.click();
        await expect(portal.main.getByRole('alert').filter({ hasText: words(keys) })).toHaveCount(0);
        await expect(portal.heading).toHaveText(heading);
      });
    }

    test('names nobody knows and fields nobody asked for are shown or ignored', { tag: '@desktop' }, async ({ portal, api }) => {
      const { endpoint = '', path, heading } = await place(portal, api, name);
      await portal.fault(endpoint, 'unknownNames');
      await portal.open(path);
      await portal.survives();
      await expect(portal.heading).toHaveText(heading);
      await expect(portal.main.getByRole('alert')).toHaveCount(0);
    });

    if (!whole) return;
    test('no answer at all: says that it takes long, then that it did not come', { tag: '@desktop' }, async ({ portal, page, api, watch }) => {
      watch.expectFailedAnswers();
      const { endpoint = '', path, heading } = await place(portal, api, name);
      await page.clock.install();
      await portal.fault(endpoint, 'timeout');
      await page.goto(path);
      await expect(page.getByRole('banner')).toBeVisible();
      await expect(portal.main.getByRole('status').filter({ hasText: zh('ui.loading') }).first()).toBeAttached();
      await page.clock.runFor(3_500);
      await portal.hears(/还在加载/);
      await page.clock.runFor(7_000);
      await portal.hears(zh('ui.too_long'));
      await expect(portal.main.getByRole('button', { name: zh('ui.retry') }).first()).toBeVisible();
      await page.clock.runFor(6_000);
      await portal.hears(zh('failure.timeout'));
      await portal.noFault();
      await portal.main.getByRole('button', { name: zh('ui.retry') }).first().click();
      await page.clock.runFor(500);
      await expect(portal.main.getByRole('alert')).toHaveCount(0);
      await expect(portal.heading).toHaveText(heading);
    });
  });
}

// On pages of one's own: one visit a fault and a page, as what is told is the same code everywhere.
const asWritten: [Fault, string][] = [['error500', 'failure.internal'], ['malformedJson', 'failure.malformed'], ['wrongShape', 'failure.malformed']];
for (const [fault, keys] of asWritten) {
  test(`${fault}: pages of one’s own say so`, { tag: '@desktop' }, async ({ portal, api, request, watch }) => {
    test.setTimeout(240_000);
    watch.expectFailedAnswers();
    const capabilities = await api.capabilities();
    for (const { name, path, endpoint = '', as } of await ownPlaces(portal, request)) {
      // The steps of an application are one page to the back end; a page that asks it for nothing has nothing to say.
      if (!endpoint || (name.startsWith('draft ') && name !== 'draft notice')) continue;
      await test.step(name, async () => {
        await portal.enters(as);
        await portal.fault(endpoint, fault);
        await portal.open(path);
        await explains(portal, keys, capabilities);
        await expect(portal.main.getByRole('button', { name: zh('ui.retry') }).first()).toBeVisible();
        await portal.noFault();
      });
    }
  });
}

test('pages of one’s own show names nobody knows as they are', { tag: '@desktop' }, async ({ portal, request }) => {
  test.setTimeout(240_000);
  for (const place of await ownPlaces(portal, request)) {
    await test.step(place.name, async () => {
      await portal.fault(place.endpoint ?? '', 'unknownNames');
      await portal.visit(place);
      await portal.survives();
      await portal.noFault();
    });
  }
});

test('an ended session leads to signing in from every page of one’s own', { tag: '@desktop' }, async ({ portal, request, watch }) => {
  test.setTimeout(240_000);
  watch.expectFailedAnswers();
  const places = await ownPlaces(portal, request);
  await portal.enters(undefined);
  for (const { name, path } of places) {
    // Footprints are on the device: nobody needs to be signed in for them.
    if (name === 'footprints' || (name.startsWith('draft ') && name !== 'draft notice')) continue;
    await test.step(name, async () => {
      await portal.open(path);
      await portal.survives();
      await expect(portal.main.getByRole('link', { name: zh('frame.sign_in') }).first()).toBeVisible();
    });
  }
});

test('home without one of its parts shows the rest, and says what is missing', async ({ portal, api }) => {
  const whole = await api.home();
  await portal.fault('getHome', 'partFailed');
  const answer = portal.page.waitForResponse(/\/api\/home/);
  await portal.open('/');
  const home = (await (await answer).json()) as typeof whole;
  expect(home.failed.length).toBeGreaterThan(0);
  await portal.survives();
  // The first screen shows the first of them.
  for (const { name } of home.hotItems.slice(0, 3)) await expect(portal.main.getByRole('link', { name: text(name) }).first()).toBeVisible();
  await expect(portal.main.getByText(portal.like('home.failed')).first()).toBeVisible();
});

test('a part of a page that fails leaves the rest of it', { tag: '@desktop' }, async ({ portal, api, watch }) => {
  watch.expectFailedAnswers();
  const departments = await api.get<Page<Department>>('/departments');
  const department = departments.items.find(({ itemCount }) => itemCount > 0);
  await portal.fault('listItems', 'error500');
  await portal.open(`/departments/${department?.id}`);
  await expect(portal.heading).toContainText(text(department?.name ?? '?'));
  await expect(portal.main).toContainText(text(department?.hours ?? '?'));
  await expect(portal.main.getByRole('alert').filter({ hasText: zh('failure.internal') })).toBeVisible();
});

test('the frame stands when capabilities do not come', async ({ portal, watch }) => {
  watch.expectFailedAnswers();
  await portal.fault('getCapabilities', 'error500');
  await portal.open('/');
  await portal.survives();
  await expect(portal.searchBox).toBeVisible();
});

test('the frame stands when the session does not come', async ({ portal, watch }) => {
  watch.expectFailedAnswers();
  await portal.fault('getSession', 'malformedJson');
  await portal.open('/');
  await portal.survives();
  await expect(portal.main.getByRole('alert')).toHaveCount(0);
});

test('a failure quotes a number that support can look up', { tag: '@desktop' }, async ({ portal, watch }) => {
  watch.expectFailedAnswers();
  await portal.fault('getHelp', 'error500');
  const answer = portal.page.waitForResponse(/\/api\/help/);
  await portal.open('/help');
  const trace = (await answer).headers()['x-trace-id'];
  expect(trace).toBeTruthy();
  await expect(portal.main.getByText(zh('ui.failed_code', { code: trace }))).toBeVisible();
});

test('an answer in the wrong language of tags still shows its Chinese', { tag: '@desktop' }, async ({ portal, page }) => {
  await page.route('**/api/notices?*', async (route) => {
    const answer = await route.fetch();
    const list = (await answer.json()) as Page<{ title: unknown }>;
    list.items[0].title = { 'zh-CN': '只有中文的标题', fr: 'Titre' };
    await route.fulfill({ response: answer, json: list });
  });
  await page.route('**/api/notices', (route) => route.fallback());
  await portal.open('/notices');
  await expect(portal.heading).toHaveText(zh('notices.title'));
});
