// 叫号: somebody who has booked takes a number, is called, passed over, comes back, is served; officers at the window call.
import { write } from '../support/apply';
import { complaints } from '../support/axe';
import { expect, Portal } from '../support/portal';
import { alone as test } from '../support/server';
import { listen } from '../support/watch';
import { text, type Text } from '../support/wire';
import { zh, zhLike } from '../support/words';

const HALL = '990101000000-hall';

interface Hall { counters: { items: { id: string }[] }[] }
interface Slots { bookable: boolean; counter: { id: string; name: Text }; days: { date: string; slots: { from: string; free: number }[] }[] }
interface Booking { brief: { id: string; item: { name: Text } }; code: string }

test('booked, taken, called, passed over, back, served: the page and the window see the same', { tag: '@desktop' }, async ({ portal, page, context, browser, request, baseURL }) => {
  test.setTimeout(180_000);
  await context.request.get('/api/session/login?persona=chen-shouyi&returnTo=/help');
  const hall = (await (await request.get(`/api/halls/${HALL}`)).json()) as Hall;
  let item = '';
  let slots: Slots | undefined;
  for (const one of hall.counters.flatMap(({ items }) => items)) {
    const found = (await (await request.get(`/api/halls/${HALL}/slots?item=${one.id}`)).json()) as Slots;
    if (!found.bookable) continue;
    [item, slots] = [one.id, found];
    break;
  }
  if (!slots) throw new Error('no item can be booked');
  const day = slots.days.filter((one) => one.slots.some((slot) => slot.free > 0))[1];
  const slot = day.slots.filter(({ free }) => free > 0)[0];
  const booked = await write<Booking>(context, 'POST', '/me/bookings', { hall: HALL, item, date: day.date, from: slot.from });
  const path = `/bookings/${booked.brief.id}`;

  await test.step('too early for a number, and it is said from when on', async () => {
    await portal.comesAs('chen-shouyi', path);
    await expect(portal.main).toContainText(zh('booking.take_from', { minutes: 30 }));
    await expect(portal.button(zh('booking.take'))).toHaveCount(0);
  });

  // Ten minutes before. Whoever was signed in is not any more.
  const [hours, minutes] = slot.from.split(':').map(Number);
  const soon = hours * 60 + minutes - 10;
  const at = `${String(Math.floor(soon / 60)).padStart(2, '0')}:${String(soon % 60).padStart(2, '0')}`;
  expect((await request.post('/_mock/clock', { data: { now: `${day.date}T${at}:00+08:00` } })).ok()).toBe(true);

  const desk = await browser.newContext({ baseURL, viewport: { width: 1366, height: 768 }, locale: 'zh-CN', serviceWorkers: 'block' });
  await desk.addInitScript(listen);
  const counter = await desk.newPage();
  const office = new Portal(counter, desk, baseURL ?? '');
  let number = '';

  await test.step('whoever comes without a booking gets a number, too; a wrong code is refused beside its field', async () => {
    await office.comesAs('officer-window', '/desk/queue');
    await expect(office.heading).toHaveText(zh('calling.title'));
    await office.main.getByLabel(zh('calling.code')).fill('KITNONE2');
    await office.button(zh('calling.by_code')).click();
    await expect(office.main).toContainText(zh('calling.code_unknown'));
    await office.main.getByLabel(zh('calling.counter')).selectOption(slots.counter.id);
    await office.button(zh('calling.walk_in')).click();
    await expect(office.main).toContainText(zhLike('calling.given'));
    expect(await complaints(counter)).toEqual([]);
  });

  await test.step('at the hall: a number, ahead of those without a booking', async () => {
    await portal.enters();
    await portal.comesAs('chen-shouyi', path);
    await portal.button(zh('booking.take')).dblclick();
    await expect(portal.main).toContainText(zh('booking.queue_next'));
    number = (await portal.main.getByRole('region', { name: zh('booking.queue') }).locator('strong').first().innerText()).trim();
    expect(number).toMatch(/^[A-Z]\d{3}$/);
    expect(await complaints(page)).toEqual([]);
    await office.main.getByLabel(zh('calling.code')).fill(booked.code.toLowerCase());
    await office.button(zh('calling.by_code')).click();
    await expect(office.main).toContainText(zh('calling.code_taken'));
  });

  const calls = async () => {
    await office.button(zh('calling.next')).click();
    await expect(office.main.getByRole('region', { name: zh('calling.my_window') })).toContainText(number);
  };
  await test.step('called: the page says the window by itself', async () => {
    const window = office.main.getByLabel(zh('calling.which_window'));
    const own = await window.locator('option').evaluateAll((all, id) => all.map((one) => (one as HTMLOptionElement).value).find((value) => value.startsWith(`${id}/`)), slots.counter.id);
    await window.selectOption(own ?? '');
    await calls();
    await expect(portal.main).toContainText(zh('booking.queue_called', { window: own?.split('/')[1] ?? '' }), { timeout: 30_000 });
    await portal.hears(new RegExp(number));
    expect(await complaints(page)).toEqual([]);
    expect(await complaints(counter)).toEqual([]);
    // The hall's own page shows it to everybody.
    const there = (await (await request.get(`/api/halls/${HALL}/queue`)).json()) as { counters: { called?: { number: string }[] }[] };
    const shown = there.counters.flatMap(({ called }) => called ?? []).map((one) => one.number);
    if (there.counters.length > 0) expect(shown).toContain(number);
  });

  await test.step('passed over, back, called again, served', async () => {
    await office.button(zh('calling.pass')).click();
    await expect(portal.main).toContainText(zh('booking.queue_passed'), { timeout: 30_000 });
    await office.button(zh('calling.back', { number })).click();
    await expect(portal.main).toContainText(zhLike('booking.queue_waiting'), { timeout: 30_000 });
    // The one without a booking was before; then the one who came back.
    await office.button(zh('calling.next')).click();
    await office.button(zh('calling.done')).click();
    await calls();
    await office.button(zh('calling.again')).click();
    await expect(office.main).toContainText(zh('calling.calls', { n: 3 }));
    await office.button(zh('calling.done')).click();
    await expect(office.main).toContainText(zh('calling.nobody_at_all'));
    await expect(portal.main.getByText(zh('booking.served'), { exact: true })).toBeVisible({ timeout: 30_000 });
    await expect(portal.heading).toHaveText(text(booked.brief.item.name));
    await desk.close();
  });

  await test.step('told by messages too, wherever one is', async () => {
    await portal.go('/messages');
    await expect(portal.main.getByText(`已过号：${number}`).first()).toBeVisible();
    await expect(portal.main.getByText(new RegExp(`^轮到您了：${number}，请到\\d+号窗口`))).toHaveCount(3);
  });
});
