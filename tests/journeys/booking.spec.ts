// 预约: a visit to a hall, booked from a guide, changed, given up; taken by somebody else while one chooses; missed twice.
import type { APIRequestContext } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { write } from '../support/apply';
import { complaints } from '../support/axe';
import { outline } from '../support/outline';
import { expect, test } from '../support/portal';
import { text, type Item, type Text } from '../support/wire';
import { escape, zh, zhLike } from '../support/words';

interface Placed { item: Item; bookable: boolean; places: { hall?: string; name: Text }[] }
interface Slots { days: { date: string; slots: { from: string; to: string; free: number }[] }[] }
interface Booking { brief: { id: string; state: string; startsAt: string; item: { name: Text } }; revision: string; code: string }

const bookable = async (api: { guideWhere(fits: (guide: never) => boolean): Promise<unknown> }) =>
  (await api.guideWhere((one: unknown) => (one as Placed).bookable && (one as Placed).places.some(({ hall }) => hall))) as Placed;

/** Days with times that are left, the last first. */
async function free(request: APIRequestContext, hall: string, item: string): Promise<Slots['days']> {
  const { days } = (await (await request.get(`/api/halls/${hall}/slots?item=${item}`)).json()) as Slots;
  return days
    .map(({ date, slots }) => ({ date, slots: slots.filter((slot) => slot.free > 0) }))
    .filter(({ slots }) => slots.length > 0)
    .reverse();
}

test('from a guide: chosen, booked once, kept in the calendar, changed, given up', { tag: '@desktop' }, async ({ portal, page, api, context }) => {
  test.setTimeout(120_000);
  const guide = await bookable(api);
  const hall = guide.places.find((place) => place.hall)?.hall ?? '';
  await portal.open(`/items/${guide.item.id}`);
  await portal.main.getByRole('link', { name: new RegExp(escape(zh('guide.book'))) }).first().click();
  await expect(portal.heading).toHaveText(zh('booking.book_title'));
  await expect(portal.main).toContainText(zh('booking.signed_out'));
  await portal.comesAs('chen-shouyi', `/halls/${hall}/book?item=${guide.item.id}`);
  await expect(portal.main).toContainText(zh('booking.rules_missed', { days: 90, most: 2, barred: 30 }));
  // Nothing chosen yet: what is missing is named, nothing is sent.
  await portal.button(zh('booking.book')).click();
  await expect(portal.main).toContainText(zh('booking.missing_day'));
  const [day, other] = await free(context.request, hall, guide.item.id);
  const chooses = async (date: string, from: string) => {
    await page.getByRole('combobox', { name: new RegExp(`^${zh('booking.day')}`) }).selectOption(date);
    await page.getByRole('radio', { name: new RegExp(`^${from}`) }).check();
  };
  await chooses(day.date, day.slots[0].from);
  expect(await complaints(page)).toEqual([]);
  await portal.button(zh('booking.book')).dblclick();
  await expect(portal.heading).toHaveText(text(guide.item.name));
  await expect(portal.main.getByText(zh('booking.booked'), { exact: true })).toBeVisible();
  await expect(portal.main).toContainText(day.slots[0].from);
  const own = async () => ((await (await context.request.get('/api/me/bookings')).json()) as { bookings: { id: string; state: string; startsAt: string }[] }).bookings;
  const there = (await own()).filter(({ startsAt, state }) => state === 'BOOKED' && startsAt.startsWith(`${day.date}T${day.slots[0].from}`));
  expect(there, 'pressed twice, booked once').toHaveLength(1);
  expect(await complaints(page)).toEqual([]);
  expect(outline(await page.locator('body').ariaSnapshot())).toMatchSnapshot('booking.yml');
  await expect(page).not.toHaveTitle(new RegExp(escape(text(guide.item.name))));
  // Into the calendar.
  const saving = page.waitForEvent('download');
  await portal.button(zh('booking.calendar')).click();
  const file = await readFile(await (await saving).path(), 'utf8');
  expect(file).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(file).toContain(`DTSTART:${new Date(there[0].startsAt).toISOString().replace(/[-:]|\.\d+/g, '')}`);
  // Where one looks first.
  await portal.open('/me');
  await portal.main.getByRole('link', { name: new RegExp(`^${zh('me.do_booking')}`) }).first().click();
  await expect(portal.heading).toHaveText(text(guide.item.name));
  // Another time.
  await portal.button(zh('booking.change')).click();
  await chooses(other.date, other.slots[0].from);
  await portal.button(zh('booking.change_do')).click();
  await portal.hears(new RegExp(other.slots[0].from));
  await expect(portal.main).toContainText(other.slots[0].from);
  await portal.open('/messages');
  await expect(portal.main.getByText(`已改约：${text(guide.item.name)}`).first()).toBeVisible();
  // Given up.
  await portal.open('/bookings');
  await expect(portal.heading).toHaveText(zh('booking.title'));
  expect(await complaints(page)).toEqual([]);
  await portal.main.getByRole('link', { name: text(guide.item.name), exact: true }).first().click();
  await portal.button(zh('booking.cancel')).click();
  await portal.button(zh('booking.not_now')).click();
  await portal.button(zh('booking.cancel')).click();
  await portal.main.getByRole('alert').getByRole('button', { name: zh('booking.cancel') }).dblclick();
  await expect(portal.main).toContainText(zh('booking.cancelled_explain'));
  await expect(portal.link(zh('booking.again'))).toBeVisible();
});

test('taken while one chooses: what was chosen stays, the nearest are offered; missed twice: barred, until when is said', { tag: '@phone' }, async ({ portal, page, api, context, request, browser, watch }) => {
  test.setTimeout(120_000);
  watch.expectFailedAnswers();
  const guide = await bookable(api);
  const hall = guide.places.find((place) => place.hall)?.hall ?? '';
  await portal.comesAs('yunchuan-volunteers', `/halls/${hall}/book`);
  // From the hall: what one comes for first.
  await expect(portal.main).toContainText(zh('booking.choose_item'));
  expect(await complaints(page)).toEqual([]);
  await portal.go(`/halls/${hall}/book?item=${guide.item.id}`);
  const days = await free(context.request, hall, guide.item.id);
  const day = days[2];
  const last = day.slots[day.slots.length - 1];
  await page.getByRole('combobox', { name: new RegExp(`^${zh('booking.day')}`) }).selectOption(day.date);
  await page.getByRole('radio', { name: new RegExp(`^${last.from}`) }).check();
  // Others take all that is left of that time.
  const others: { taken: Booking; with: import('@playwright/test').BrowserContext }[] = [];
  for (const persona of ['laozhou-noodles', 'yunchuan-library', 'songling-care-home', 'qinghe-foods', 'zhou-yinuo', 'luo-jian'].slice(0, last.free)) {
    const there = await browser.newContext({ baseURL: portal.origin });
    await there.request.get(`/api/session/login?persona=${persona}&returnTo=/help`);
    others.push({ taken: await write<Booking>(there, 'POST', '/me/bookings', { hall, item: guide.item.id, date: day.date, from: last.from }), with: there });
  }
  const made: string[] = [];
  try {
    await portal.button(zh('booking.book')).click();
    const told = portal.main.getByRole('alert');
    await expect(told).toContainText(zh('booking.taken'));
    await expect(page.getByRole('combobox', { name: new RegExp(`^${zh('booking.day')}`) })).toHaveValue(day.date);
    expect(await complaints(page)).toEqual([]);
    await told.getByRole('button').first().click();
    await portal.button(zh('booking.book')).click();
    await expect(portal.heading).toHaveText(text(guide.item.name));
    made.push(page.url().split('/').pop() ?? '');
    // Another one; nobody comes to either.
    const left = await free(context.request, hall, guide.item.id);
    const second = await write<Booking>(context, 'POST', '/me/bookings', { hall, item: guide.item.id, date: left[0].date, from: left[0].slots[0].from });
    made.push(second.brief.id);
    for (const booking of made) {
      expect((await request.post('/_mock/booking', { data: { booking, outcome: 'MISSED' } })).ok()).toBe(true);
    }
    await portal.open(`/bookings/${second.brief.id}`);
    await expect(portal.main).toContainText(zh('booking.missed_explain', { days: 90, most: 2, barred: 30 }));
    await portal.link(zh('booking.again')).click();
    await expect(portal.main).toContainText(zhLike('booking.barred'));
    await page.getByRole('combobox', { name: new RegExp(`^${zh('booking.day')}`) }).selectOption(left[0].date);
    await page.getByRole('radio').first().check();
    await portal.button(zh('booking.book')).click();
    await expect(portal.main.getByRole('alert')).toContainText(zh('booking.barred_fault'));
  } finally {
    for (const booking of made) await request.post('/_mock/booking', { data: { booking, outcome: 'SERVED' } });
    for (const { taken, with: there } of others) {
      await write(there, 'POST', `/me/bookings/${taken.brief.id}/acts`, { act: 'CANCEL' }, taken.revision);
      await there.close();
    }
  }
});
