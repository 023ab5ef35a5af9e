// Signing in at the identity provider and coming back; signing out, everywhere at once; nothing personal left behind.
// Clauses: F-6.1.3 F-6.3.2
import { expect, test } from '../support/portal';
import { complaints } from '../support/axe';
import { sample } from '../support/matter';
import { text } from '../support/wire';
import { zh } from '../support/words';

// Synthetic, from the mock server's own list of personas.
const person = { label: '林晓禾', secrets: ['林晓禾', '990101199508200022', '19900000101'] };

test('signs in by persona, and comes back to the page one was on', async ({ portal, page, api, context }) => {
  const [item] = (await api.home()).hotItems;
  await portal.open(`/items/${item.id}`);
  await portal.signIn(person.label);
  await expect(page).toHaveURL(new RegExp(`/items/${item.id}$`));
  await expect(portal.heading).toContainText(text(item.name));
  await expect(portal.who).toContainText(/\*/);
  await expect(page.locator('body')).not.toContainText(person.label);

  const cookies = await context.cookies();
  const session = cookies.find(({ name }) => name === 'tongban_session');
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  const traces = await portal.traces();
  for (const secret of [...person.secrets, session?.value ?? '']) expect(traces).not.toContain(secret);
});

test('the identity provider’s page is itself usable by everyone', { tag: '@desktop' }, async ({ portal, page }) => {
  await portal.open('/');
  await portal.startSignIn();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(person.label).first()).toBeVisible();
  expect(await complaints(page)).toEqual([]);
});

test('so is the page of the mock server’s knobs', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('/_mock/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await complaints(page)).toEqual([]);
});

test('signs out, and the page stays', async ({ portal, page }) => {
  await portal.open('/help');
  await portal.signIn(person.label);
  await expect(portal.heading).toHaveText(zh('help.title'));
  await portal.signOut();
  await portal.hears(zh('frame.signed_out'));
  await expect(portal.signInControl).toBeVisible();
  await expect(page).toHaveURL(/\/help$/);
});

test('pressing “sign out” twice signs out once', { tag: '@desktop' }, async ({ portal, page }) => {
  await portal.open('/help');
  await portal.signIn(person.label);
  const writes: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') writes.push(request.url());
  });
  await portal.signOut({ twice: true });
  await portal.hears(zh('frame.signed_out'));
  expect(writes).toHaveLength(1);
  await expect(page).toHaveURL(/\/help$/);
});

test('signing out in one tab signs out the other', async ({ portal, page, context }) => {
  await portal.open('/help');
  await portal.signIn(person.label);
  const second = await context.newPage();
  await second.goto('/notices');
  await expect(second.locator('html[data-ready]')).toBeAttached();
  await expect(second.getByRole('banner')).toContainText(/\*/);
  await portal.signOut();
  await expect(second.getByRole('banner')).not.toContainText(/\*/);
  await expect(page.getByRole('banner')).not.toContainText(/\*/);
});

test('a session that has ended says so and keeps the place', async ({ portal, page }) => {
  await portal.open('/help');
  await portal.signIn(person.label);
  await portal.fault('getSession', 'expiredSession');
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(page.getByText(zh('frame.expired')).first()).toBeVisible();
  expect(await complaints(page)).toEqual([]);
  await expect(page).toHaveURL(/\/help$/);
  await expect(portal.heading).toHaveText(zh('help.title'));
  await portal.noFault();
});

test('a sign-out that fails says so, and nobody is fooled', { tag: '@desktop' }, async ({ portal, page, watch }) => {
  watch.expectFailedAnswers();
  await portal.open('/help');
  await portal.signIn(person.label);
  await portal.fault('signOut', 'error500');
  await portal.signOut({ sure: false });
  await expect(page.getByText(zh('failure.internal')).first()).toBeVisible();
  await portal.hears(zh('failure.internal'));
  await expect(portal.who).toContainText(/\*/);
});

test('a way back that leaves the portal is refused', { tag: '@desktop' }, async ({ playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL });
  for (const outside of ['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)']) {
    const answer = await request.get('/api/session/login', { params: { returnTo: outside }, maxRedirects: 0 });
    expect(answer.status(), outside).toBe(400);
  }
  await request.dispose();
});

test('nothing personal stays on the device after a whole visit', { tag: '@desktop' }, async ({ portal, page, api }) => {
  const [item] = (await api.home()).hotItems;
  await portal.open('/');
  await portal.signIn(person.label);
  await portal.search('身份证');
  await portal.go(`/items/${item.id}`);
  await expect(portal.heading).toContainText(text(item.name));
  // What was searched for is remembered, as the search box says, until one signs out.
  const stored = await page.evaluate(() =>
    JSON.stringify([
      Object.entries(localStorage).filter(([key]) => key !== 'tongban.searches'),
      Object.entries(sessionStorage),
      document.cookie,
    ]),
  );
  for (const name of [...person.secrets, '身份证']) expect(stored).not.toContain(name);
  await portal.signOut();
  const left = await portal.traces();
  for (const secret of person.secrets) expect(left).not.toContain(secret);
  expect(await page.evaluate(() => localStorage.getItem('tongban.searches'))).toBeNull();
});

test('the first page says what one was in the middle of, without moving anything', async ({ portal, page, request, watch }) => {
  watch.expectFailedAnswers();
  const { id } = await sample(request, 'CORRECTION_REQUIRED', { persona: 'chen-shouyi' });
  await portal.open('/');
  await expect(portal.main.getByRole('region', { name: zh('home.mine') })).toHaveCount(0);
  await portal.enters('chen-shouyi');
  // The device has to have learnt who is here: what comes late would push away what is being read.
  await expect(portal.who).toBeVisible();
  await portal.open('/');
  const mine = portal.main.getByRole('region', { name: zh('home.mine') });
  await expect(mine.locator(`a[href$="/cases/${id}"]`).or(mine.getByText(zh('home.mine_needs')).first()).first()).toBeVisible();
  expect(await complaints(page)).toEqual([]);

  // From now on the place is kept free from the beginning.
  await portal.open('/');
  await expect(mine).toBeVisible();
  const before = await mine.boundingBox();
  await expect(mine.getByText(zh('home.mine_needs')).first()).toBeVisible();
  expect((await mine.boundingBox())?.y, 'its place').toBe(before?.y);

  await portal.fault('listDrafts', 'error500');
  await portal.open('/');
  await expect(mine.getByText(zh('home.mine_failed'))).toBeVisible();
  await expect(mine.getByText(zh('home.mine_needs')).first()).toBeVisible();
  await portal.noFault();

  await mine.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/cases\//);
  await portal.go('/');
  await expect(mine).toBeVisible();
  await portal.signOut();
  await expect(mine.getByText(zh('home.mine_ended'))).toBeVisible();
  await expect(mine.getByRole('listitem')).toHaveCount(0);
});
