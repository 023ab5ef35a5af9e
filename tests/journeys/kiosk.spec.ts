// A self-service terminal in a hall: one person after the other uses it, and nothing of any of them stays.
// Clauses: F-6.1.3 F-6.3.2 Y-7
import type { Locator } from '@playwright/test';
import { TYPED, address, at, begun } from '../support/apply';
import { complaints } from '../support/axe';
import { IDLE, WARNING, becomesTerminal, clockInHand, kept, nothingKept, signedIn, wayBack } from '../support/kiosk';
import { everyPlace, ownPlaces } from '../support/places';
import { expect, test, type Portal } from '../support/portal';
import { alone } from '../support/server';
import { zh } from '../support/words';

const bar = (portal: Portal): Locator => portal.page.getByRole('complementary', { name: portal.say('kiosk.bar') });
const finish = (portal: Portal): Locator => portal.button(portal.say('kiosk.finish'), bar(portal));
const question = (portal: Portal): Locator => portal.page.getByRole('alertdialog', { name: portal.say('kiosk.still_there') });

/** Nobody touches it for so many seconds. */
const quiet = (portal: Portal, seconds: number) => portal.page.clock.runFor(seconds * 1000);

async function opens(portal: Portal, path = '/'): Promise<void> {
  await clockInHand(portal);
  await becomesTerminal(portal);
  await portal.open(path);
  await expect(bar(portal)).toBeVisible();
}

async function signsInHere(portal: Portal): Promise<void> {
  await portal.main.getByLabel(portal.say('enter.account'), { exact: true }).fill('19900000101');
  await portal.main.getByLabel(portal.say('enter.password'), { exact: true }).and(portal.page.locator('input')).fill('Tongban2026');
  await portal.button(portal.say('enter.sign_in'), portal.main).click();
  await expect(portal.who).toBeVisible();
}

async function signsIn(portal: Portal): Promise<void> {
  await portal.signInControl.click();
  await signsInHere(portal);
  // Back to where they were: what a test does next must not be undone by that.
  await expect(portal.page).not.toHaveURL(/sign-in/);
}

/** The first page, as the next one finds it. */
async function forTheNext(portal: Portal): Promise<void> {
  await expect(portal.page).toHaveURL(new RegExp(`^${portal.origin}/\\??$`));
  await portal.ready();
  await expect(bar(portal)).toBeVisible();
  await expect(portal.page.locator('html')).toHaveAttribute('data-theme', 'elder');
  await expect(portal.page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(portal.signInControl).toBeVisible();
  await nothingKept(portal.page);
}

test.describe('in a hall', { tag: '@desktop' }, () => {
  test.use({ viewport: { width: 1080, height: 1920 }, hasTouch: true });
  alone.use({ viewport: { width: 1080, height: 1920 }, hasTouch: true });

  alone('somebody signs in, begins an application, types, and walks off', async ({ portal, page, context, playwright }) => {
    // The program is made anew again and again.
    alone.setTimeout(180_000);
    const draft = await begun(context, '社会保障卡申领');
    await opens(portal);
    await signsIn(portal);
    await portal.go(at(draft, 'form/person'));
    await expect(address(page)).toBeVisible({ timeout: 15_000 });
    await address(page).fill(TYPED);
    await expect(address(page)).toHaveValue(TYPED);
    await quiet(portal, IDLE - 2);
    await expect(question(portal)).toBeHidden();
    await quiet(portal, 3);
    await expect(question(portal)).toBeVisible();
    await expect(question(portal)).toHaveAccessibleDescription(zh('kiosk.still_there_explain', { seconds: WARNING }));
    await expect(portal.button(zh('kiosk.stay'), question(portal)), 'a key is enough').toBeFocused();
    expect(await complaints(page)).toEqual([]);

    await test.step('they come back: all is as it was', async () => {
      await portal.button(zh('kiosk.stay'), question(portal)).click();
      await expect(question(portal)).toBeHidden();
      await expect(address(page)).toHaveValue(TYPED);
      await portal.hears(zh('kiosk.stayed'));
    });

    await test.step('they walk off: a touch of somebody else is no answer', async () => {
      await quiet(portal, IDLE + WARNING - 9);
      await expect(question(portal)).toBeVisible();
      await portal.hears(zh('kiosk.left_told', { seconds: 10 }));
      await page.mouse.click(5, 5);
      await quiet(portal, 10);
      await expect(portal.heading).toHaveText(zh('kiosk.ended'));
      await expect(page.locator('body')).not.toContainText(/\*/);
      await quiet(portal, 3);
      await forTheNext(portal);
    });
    expect(await signedIn(context, portal.origin)).toBe(false);

    await test.step('the way back leads to nothing of theirs', async () => {
      await wayBack(portal, 2);
    });

    // What they had typed is in their account, for their phone.
    const phone = await playwright.request.newContext({ baseURL: portal.origin });
    await phone.get('/api/session/login?persona=lin-xiaohe&returnTo=/help');
    expect(JSON.stringify(await (await phone.get(`/api/drafts/${draft.id}`)).json())).toContain(TYPED);
    await phone.dispose();
  });

  test('somebody looks around without signing in, and walks off: the next one begins anew', async ({ portal, page }) => {
    test.setTimeout(180_000);
    await opens(portal);
    await portal.search('低保');
    await expect(page).toHaveURL(/\/find/);
    await portal.go('/help');
    await expect(portal.heading).toHaveText(zh('help.title'));
    await portal.theme('dark');
    await portal.textSize(3);
    await portal.speak('en');
    const regions = await portal.openRegions();
    await regions.getByRole('button').filter({ hasText: /County|District|City/ }).first().click();
    await page.keyboard.press('Escape');
    await expect(question(portal)).toBeHidden();
    await quiet(portal, IDLE + 1);
    await expect(question(portal)).toBeVisible();
    expect(await complaints(page)).toEqual([]);
    await quiet(portal, WARNING + 1);
    await expect(portal.heading).toHaveText(zh('kiosk.ended'));
    await quiet(portal, 3);
    portal.language = 'zh-CN';
    await forTheNext(portal);
    await wayBack(portal, 2);
  });

  test('a terminal that nobody has touched asks nobody', async ({ portal }) => {
    await opens(portal);
    await quiet(portal, 3 * (IDLE + WARNING));
    await expect(question(portal)).toBeHidden();
    await expect(portal.heading).toBeVisible();
  });

  test('“finish” is one press, and asks only in the middle of writing', async ({ portal, page, context }) => {
    await opens(portal, '/help');
    await signsIn(portal);
    await finish(portal).click();
    await expect(portal.heading).toHaveText(zh('kiosk.ended'));
    await quiet(portal, 3);
    await forTheNext(portal);
    expect(await signedIn(context, portal.origin)).toBe(false);

    await portal.go('/lookup');
    await page.getByLabel(zh('matter.number')).fill('QS20261116001');
    await finish(portal).click();
    const asked = page.getByRole('dialog', { name: zh('kiosk.unsent') });
    await expect(asked).toBeVisible();
    expect(await complaints(page)).toEqual([]);
    await portal.button(zh('kiosk.go_on'), asked).click();
    await expect(page.getByLabel(zh('matter.number'))).toHaveValue('QS20261116001');
    await finish(portal).click();
    await portal.button(zh('kiosk.finish'), asked).click();
    await expect(portal.heading).toHaveText(zh('kiosk.ended'));
    await quiet(portal, 3);
    await forTheNext(portal);
  });

  test('the session cannot be ended: nobody may use it until it is', async ({ portal, page, context, watch }) => {
    watch.expectFailedAnswers();
    await opens(portal, '/help');
    await signsIn(portal);
    await portal.fault('signOut', 'unavailable503');
    await finish(portal).click();
    await expect(portal.heading).toHaveText(zh('kiosk.owed'));
    expect(await complaints(page)).toEqual([]);
    await expect(bar(portal)).toHaveCount(0);
    // It tries again meanwhile, and what it is answered is nobody's use of the portal.
    await quiet(portal, 6);
    expect((await kept(page)).filter((line) => !/^(tongban\.(backend|look)=|terminal\.owed=|cache tongban-look)/.test(line))).toEqual([]);

    // Switched off and on again, it still knows.
    await page.reload();
    await expect(portal.heading).toHaveText(zh('kiosk.owed'));
    expect(await signedIn(context, portal.origin)).toBe(true);
    await portal.noFault();
    await quiet(portal, 6);
    await forTheNext(portal);
    expect(await signedIn(context, portal.origin)).toBe(false);
  });

  test('a browser that was started anew lets nobody in as who was here before', async ({ portal, page, context }) => {
    await portal.enters('lin-xiaohe');
    await page.addInitScript(() => {
      if (sessionStorage.length === 0 && location.protocol !== 'about:') localStorage.setItem('tongban.searches', '低保');
    });
    await opens(portal, '/help');
    await expect(portal.signInControl).toBeVisible();
    await expect(portal.heading).toHaveText(zh('help.title'));
    expect(await signedIn(context, portal.origin)).toBe(false);
    expect((await kept(page)).join()).not.toContain('低保');
  });

  test('signing in is for this visit only, and says so', async ({ portal, page }) => {
    await opens(portal, '/sign-in');
    await expect(portal.main.getByText(zh('enter.terminal'))).toBeVisible();
    await expect(page.getByRole('checkbox', { name: zh('enter.public_terminal') })).toHaveCount(0);
    await expect(portal.link(zh('enter.provider'))).toHaveCount(0);
    const sent = page.waitForRequest('**/session/password');
    await signsInHere(portal);
    expect(((await sent).postDataJSON() as { publicTerminal: boolean }).publicTerminal).toBe(true);
    await page.reload();
    await portal.ready();
    await expect(portal.who, 'a reload in the middle of a visit ends nothing').toBeVisible();
    expect((await kept(page)).filter((line) => !/^(tongban\.(backend|look|session|alive)=|terminal\.visit=|cache tongban-look)/.test(line))).toEqual([]);
  });
});

/** What leads to a file, another window, another program, or the device's own files. */
const WAYS_OUT = 'a[download], a[target], a[href^="tel:"], a[href^="mailto:"], input[type=file]';
const OFFERS = /^(打印|下载|导出|分享|复制)/;

alone('nothing is fetched, printed, picked or left: each page says what one can do instead', { tag: '@desktop' }, async ({ portal, page, api, watch, playwright }) => {
  alone.setTimeout(300_000);
  watch.expectFailedAnswers();
  const request = await playwright.request.newContext({ baseURL: portal.origin });
  const places = [...(await everyPlace(api)), ...(await ownPlaces(portal, request))];
  await request.dispose();
  await portal.enters();
  await becomesTerminal(portal, { idleSeconds: 600 });
  const found: string[] = [];
  const instead = new Set(['on_phone', 'no_printing', 'no_calendar', 'no_files', 'no_picking'].map((key) => zh(`kiosk.${key}`)));
  for (const place of places.filter(({ as }) => !as?.startsWith('officer'))) {
    await portal.visit(place);
    await portal.openFolds();
    const out = await page.locator(WAYS_OUT).evaluateAll((all) => all.map((one) => one.outerHTML.slice(0, 160)));
    const offered = await portal.main.getByRole('button', { name: OFFERS }).allTextContents();
    found.push(...[...out, ...offered].map((one) => `${place.path}: ${one}`));
    const text = await portal.main.innerText();
    for (const said of instead) if (text.includes(said)) instead.delete(said);
  }
  expect(found).toEqual([]);
  expect([...instead], 'said on no page').toEqual([]);
});

alone('one pays on a phone, and the terminal sees that it has arrived', { tag: '@desktop' }, async ({ portal, page, context, playwright }) => {
  alone.slow();
  const { id } = await begun(context, '临时居民身份证申领');
  const { bill } = (await (await context.request.get(`/api/drafts/${id}`)).json()) as { bill: { id: string } };
  await becomesTerminal(portal, { idleSeconds: 600 });
  await portal.open('/help');
  await portal.enters('lin-xiaohe');
  await portal.open(`/payments/${bill.id}`);
  const started = page.waitForResponse((answer) => answer.request().method() === 'POST' && answer.url().endsWith('/payment'));
  await portal.button(zh('apply.bill_pay'), portal.main).first().click();
  const { href } = (await (await started).json()) as { href: string };
  await expect(portal.main.getByText(zh('kiosk.pay_title'))).toBeVisible();
  await expect(portal.main.getByRole('img', { name: zh('ui.qr_alt', { what: zh('kiosk.pay_code') }) })).toBeVisible();
  await expect(page, 'the terminal is not left').toHaveURL(`${portal.origin}/payments/${bill.id}`);
  expect(await complaints(page)).toEqual([]);
  const phone = await playwright.request.newContext({ baseURL: portal.origin });
  await phone.post(href, { form: { outcome: 'paid' }, maxRedirects: 0 });
  await phone.dispose();
  await expect(portal.main.getByRole('heading', { name: zh('payments.receipt'), exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(portal.main.getByText(zh('kiosk.pay_title'))).toHaveCount(0);
});

test('in English, on any screen: the bar fits, and hides nothing that has the keyboard', async ({ portal, page }) => {
  await becomesTerminal(portal, { hall: await hallOf(portal) });
  await portal.open('/help');
  await portal.speak('en');
  await expect(finish(portal)).toBeInViewport();
  await expect(portal.link(portal.say('kiosk.this_hall'), bar(portal))).toBeVisible();
  expect(await complaints(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  const last = page.getByRole('contentinfo').getByRole('link').last();
  await last.focus();
  const [link, foot] = [await last.boundingBox(), await bar(portal).boundingBox()];
  expect((link?.y ?? 0) + (link?.height ?? 0)).toBeLessThanOrEqual((foot?.y ?? 0) + 1);
  await portal.link(portal.say('kiosk.this_hall'), bar(portal)).click();
  await expect(page).toHaveURL(/\/halls\//);
});

async function hallOf(portal: Portal): Promise<string> {
  const { items } = (await (await portal.context.request.get(`${portal.origin}/api/halls`)).json()) as { items: { id: string }[] };
  return items[0].id;
}

test('no address makes a terminal of a device, nor a device of a terminal', { tag: '@desktop' }, async ({ portal, page }) => {
  await portal.open('/help?profile=kiosk&kiosk=1');
  await expect(portal.heading).toBeVisible();
  await expect(bar(portal)).toHaveCount(0);
  await becomesTerminal(portal);
  await page.goto('/help?profile=usual&kiosk=0');
  await expect(bar(portal)).toBeVisible();
});
