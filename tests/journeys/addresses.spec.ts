// Where things are sent: kept while one applies, chosen the next time, changed, thrown away. Clause: Y-8
import { at, begun, read, signIn } from '../support/apply';
import { complaints } from '../support/axe';
import { expect, type Portal } from '../support/portal';
import { alone as test } from '../support/server';
import type { BrowserContext } from '@playwright/test';

interface Kept { id: string; recipient: string; address: string; region: string; preferred?: boolean }

const book = async (context: BrowserContext) =>
  ((await (await context.request.get('/api/addresses')).json()) as { addresses: Kept[] }).addresses;

const field = (portal: Portal, key: string) => portal.main.getByRole('textbox', { name: portal.say(key), exact: true });

/** Goes down to 明湖区, whatever it is called. */
async function region(portal: Portal): Promise<void> {
  const names = portal.language === 'en' ? ['Shili Province', 'Yunchuan City', 'Minghu District'] : ['示例省', '云川市', '明湖区'];
  const levels = ['level_province', 'level_city', 'level_county'];
  for (const [at, level] of levels.entries()) {
    await portal.main.getByRole('combobox', { name: portal.say(`region.${level}`) }).selectOption({ label: names[at] });
  }
  await expect(portal.main.getByText(names.join(' '), { exact: true })).toBeVisible();
}

test('Y-8: an address is kept while one applies and stands in the next application by itself', { tag: '@desktop' }, async ({ portal, page, context }) => {
  test.setTimeout(120_000);
  const first = await begun(context, '居民身份证换领', { persona: 'lin-xiaohe' });
  await portal.open(at(first, 'delivery'));
  await page.getByRole('radio', { name: new RegExp(`^${portal.say('apply.delivery_express')}`) }).check();
  await field(portal, 'apply.recipient').fill('林晓禾');
  await field(portal, 'apply.mobile').fill('19900000101');
  await region(portal);
  await field(portal, 'apply.address').fill('古丽米热路7号');
  await page.getByRole('checkbox', { name: portal.say('addresses.keep') }).check();
  await portal.button(portal.say('apply.next'), portal.main).click();
  await expect(page.getByText(portal.say('addresses.kept')).first()).toBeVisible();
  const [kept] = await book(context);
  expect(kept).toMatchObject({ recipient: '林晓禾', address: '古丽米热路7号' });

  await portal.open('/me/addresses');
  await expect(portal.main.getByRole('heading', { name: '林晓禾' })).toBeVisible();
  await portal.button(portal.say('addresses.change'), portal.main).click();
  await page.getByRole('checkbox', { name: portal.say('addresses.prefer') }).first().check();
  await portal.button(portal.say('addresses.change_save'), portal.main).click();
  await expect(portal.main.getByText(portal.say('addresses.preferred'), { exact: true })).toBeVisible();
  expect(await complaints(page)).toEqual([]);

  const second = await begun(context, '居住证申领', { persona: 'lin-xiaohe' });
  await portal.open(at(second, 'delivery'));
  await page.getByRole('radio', { name: new RegExp(`^${portal.say('apply.delivery_express')}`) }).check();
  await expect(field(portal, 'apply.address')).toHaveValue('古丽米热路7号');
  await expect(field(portal, 'apply.recipient')).toHaveValue('林晓禾');
  // Saying it again does not keep it twice.
  await page.getByRole('checkbox', { name: portal.say('addresses.keep') }).check();
  await portal.button(portal.say('apply.next'), portal.main).click();
  await expect(page.getByText(portal.say('addresses.kept')).first()).toBeVisible();
  expect(await book(context)).toHaveLength(1);
  await expect
    .poll(async () => ((await read(context, second.id)).content.delivery as { region?: string } | undefined)?.region)
    .toBe(kept.region);
});

test('Y-8: addresses are kept, chosen among, changed and thrown away, in English on the phone', { tag: '@phone' }, async ({ portal, page, context, watch }) => {
  test.setTimeout(120_000);
  await signIn(context, 'lin-xiaohe');
  await portal.wears({ lang: 'en' });
  await portal.open('/me/addresses');
  await expect(portal.main.getByText(portal.say('addresses.none_title'))).toBeVisible();
  const save = portal.button(portal.say('addresses.add_save'), portal.main);
  await save.click();
  await expect(field(portal, 'apply.recipient')).toBeFocused();
  await expect(portal.main.getByText(portal.say('addresses.missing')).first()).toBeVisible();
  for (const [name, street] of [['林晓禾', '7 Gulimire Road'], ['林建国', '8 Gulimire Road']]) {
    await field(portal, 'apply.recipient').last().fill(name);
    await field(portal, 'apply.mobile').last().fill('19900000101');
    await region(portal);
    await field(portal, 'apply.address').last().fill(street);
    await save.dblclick();
    await expect(portal.main.getByRole('heading', { name })).toBeVisible();
  }
  expect(await book(context)).toHaveLength(2);
  expect(await complaints(page)).toEqual([]);
  await page.reload();
  await portal.ready();
  await expect(portal.main.getByText('7 Gulimire Road')).toBeVisible();

  const draft = await begun(context, '居民身份证换领', { persona: 'lin-xiaohe' });
  await portal.open(at(draft, 'delivery'));
  await page.getByRole('radio', { name: new RegExp(`^${portal.say('apply.delivery_express')}`) }).check();
  // None is preferred: nothing is filled in unasked.
  await portal.button(portal.say('addresses.pick', { n: 2 }), portal.main).click();
  await expect(field(portal, 'apply.address')).toHaveValue('');
  await portal.button(/7 Gulimire Road/, portal.main).click();
  await expect(field(portal, 'apply.address')).toHaveValue('7 Gulimire Road');
  expect(await complaints(page)).toEqual([]);

  await portal.open('/me/addresses');
  const row = portal.main.getByRole('listitem').filter({ hasText: '8 Gulimire Road' });
  await portal.button(new RegExp(`^${portal.say('addresses.remove')}`), row).click();
  const sure = page.getByRole('dialog', { name: portal.say('addresses.remove_sure') });
  await portal.button(portal.say('addresses.remove_no'), sure).click();
  await expect(row).toBeVisible();
  await portal.button(new RegExp(`^${portal.say('addresses.remove')}`), row).click();
  watch.expectOffline();
  await context.setOffline(true);
  await portal.button(portal.say('addresses.remove_yes'), sure).click();
  await expect(sure.getByRole('alert')).toBeVisible();
  await context.setOffline(false);
  await portal.button(portal.say('addresses.remove_yes'), sure).click();
  await expect(row).toHaveCount(0);
  expect((await book(context)).map((one) => one.address)).toEqual(['7 Gulimire Road']);
});
