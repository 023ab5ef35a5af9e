// My space in English on a telephone, letter by letter, each with its main acts: first screen and tags, cases, threads, messages,
// saved pages, footprints. Cards and the privacy space: my-space-en-cards; account, level, delegation: my-space-en-account.
// Clauses: F-6.1.10.a F-6.1.10.b F-6.1.10.c F-6.1.10.d F-6.1.10.e F-6.1.10.f
import { readFile } from 'node:fs/promises';
import { english as test, sound } from '../support/english';
import { enter, sample } from '../support/matter';
import { expect, type Portal } from '../support/portal';
import { en, enLike, escape } from '../support/words';

const phone = { tag: '@phone' };

const region = (portal: Portal, key: string) => portal.main.getByRole('region', { name: en(key), exact: true });

test('F-6.1.10.a: tags say why, are removed, taken back, added, and the switch is off at once', phone, async ({ portal }) => {
  test.setTimeout(120_000);
  await enter(portal, '/me', 'laozhou-noodles');
  await expect(portal.heading).toHaveText(en('me.title'));
  const suggested = region(portal, 'me.suggestions');
  await expect(suggested.getByText(/^Because you/).first()).toBeVisible();
  await sound(portal, 'a my space');
  await suggested.getByRole('link', { name: en('me.to_tags') }).click();
  await expect(portal.heading).toHaveText(en('tags.title'));
  const tags = region(portal, 'tags.mine').getByRole('listitem').filter({ has: portal.page.getByRole('button') });
  const name = (await tags.first().locator('strong').innerText()).trim();
  await tags.first().getByRole('button').click();
  await portal.hears(en('tags.told_removed', { name }));
  await sound(portal, 'a removed');
  await region(portal, 'tags.removed').getByRole('listitem').filter({ hasText: name }).getByRole('button').click();
  await expect(tags.filter({ hasText: name })).toHaveCount(1);
  const offered = region(portal, 'tags.offered').getByRole('button').first();
  await offered.click();
  await portal.hears(enLike('tags.told_added'));
  await sound(portal, 'a added');
  await portal.button(en('tags.turn_off'), portal.main).click();
  await expect(portal.button(en('tags.turn_on'), portal.main)).toBeVisible();
  await sound(portal, 'a off');
  await portal.go('/me');
  await expect(portal.main.getByText(en('me.suggestions_off'))).toBeVisible();
  await portal.open('/');
  await expect(portal.main.getByText(/^Because you/)).toHaveCount(0);
});

test('F-6.1.10.b: what waits leads to the place; cases narrowed, kept, exported; for others, too', phone, async ({ portal, page, request }) => {
  test.setTimeout(120_000);
  const persona = 'yunchuan-library';
  const wanting = await sample(request, 'CORRECTION_REQUIRED', { persona });
  const closed = await sample(request, 'CLOSED', { persona });
  await enter(portal, '/me', persona);
  const todo = region(portal, 'me.todo');
  await expect(todo.locator(`a[href$="/cases/${wanting.id}/correct"]`)).toBeVisible();
  await expect(todo.getByText(enLike('me.todo_due')).first()).toBeVisible();
  await sound(portal, 'b first screen');
  await portal.go('/cases');
  await expect(portal.heading).toHaveText(en('matter.cases'));
  const filed = region(portal, 'matter.filed');
  await filed.getByLabel(en('matter.search_label')).fill(closed.number);
  await portal.button(en('matter.search'), filed).click();
  await expect(filed).not.toContainText(wanting.number);
  await sound(portal, 'b searched');
  await filed.getByRole('button', { name: en('ui.remove', { what: en('matter.chip_words', { words: closed.number }) }) }).click();
  await portal.button(en('matter.narrow'), filed).click();
  await filed.getByLabel(en('matter.by_group')).selectOption({ label: en('matter.group_correction') });
  await portal.button(en('matter.apply'), filed).click();
  await expect(page).toHaveURL(/group=CORRECTION/);
  await expect(filed).not.toContainText(closed.number);
  const fold = portal.button(en('matter.narrow'), filed);
  if ((await fold.getAttribute('aria-expanded')) !== 'true') await fold.click();
  await filed.getByLabel(en('matter.keep_name')).fill('Waiting for me');
  await portal.button(en('matter.keep'), filed).click();
  await expect(portal.button('Waiting for me', filed)).toBeVisible();
  await sound(portal, 'b kept');
  const download = page.waitForEvent('download');
  await portal.button(en('matter.export'), filed).click();
  const table = await readFile(await (await download).path(), 'utf8');
  expect(table).toContain(wanting.number);
  expect(table.split('\n')[0]).not.toMatch(/\p{Script=Han}/u);
  await filed.getByRole('button', { name: new RegExp(`^${escape(en('matter.forget'))} ?: Waiting for me$`) }).click();
  await expect(portal.button('Waiting for me', filed)).toHaveCount(0);
  await portal.go(`/cases/${wanting.id}`);
  await expect(portal.main.getByText(wanting.number).first()).toBeVisible();
  await portal.openFolds();
  await sound(portal, 'b case');
  // Her child's matters stand among her own, named.
  await enter(portal, '/me', 'lin-xiaohe');
  await expect(todo.getByText(en('me.for_whom', { name: '*一诺' })).first()).toBeVisible();
  await sound(portal, 'b for a child');
});

test('F-6.1.10.c: asked, added to, taken back; ratings in the same place', phone, async ({ portal, page, request }) => {
  test.setTimeout(120_000);
  const closed = await sample(request, 'CLOSED', { persona: 'su-yun' });
  await enter(portal, '/talk', 'su-yun');
  await sound(portal, 'c list');
  await portal.link(en('talk.begin_suggestion'), portal.main).click();
  await expect(portal.heading).toHaveText(en('talk.new_title'));
  await portal.button(en('talk.send_new')).click();
  await expect(portal.main.getByRole('group', { name: en('ui.errors_title') })).toBeFocused();
  await sound(portal, 'c wrong');
  await portal.main.getByLabel(en('talk.subject_portal'), { exact: true }).check();
  await portal.main.getByLabel(en('talk.title_field')).fill('Larger letters, please');
  await portal.main.getByLabel(en('talk.text'), { exact: true }).fill('My mother cannot read the dates.');
  await portal.button(en('talk.send_new')).click();
  await expect(page).toHaveURL(/\/talk\/(?!new)[^/]+$/);
  await portal.button(en('talk.act_add'), portal.main).click();
  const form = portal.main.getByRole('group', { name: en('talk.act_add'), exact: true });
  await form.getByRole('textbox').fill('On the page of a case most of all.');
  await sound(portal, 'c adding');
  await portal.button(en('talk.send'), form).click();
  await expect(portal.main.getByText('On the page of a case most of all.')).toBeVisible();
  await portal.button(en('talk.act_withdraw'), portal.main).click();
  const asks = page.getByRole('dialog');
  await expect(asks).toBeVisible();
  await sound(portal, 'c taking back');
  await asks.getByRole('button', { name: en('talk.withdraw_send'), exact: true }).click();
  await expect(portal.main.getByText(en('talk.state_withdrawn')).first()).toBeVisible();
  await sound(portal, 'c taken back');

  await portal.go(`/cases/${closed.id}/rate`);
  await expect(portal.heading).toHaveText(en('matter.rate_title'));
  await portal.main.getByRole('radio').first().check();
  await sound(portal, 'c rating');
  await portal.go('/talk');
  await portal.link(en('talk.filter_ratings'), portal.main).click();
  await expect(portal.main.getByText(en('talk.ratings_none_title')).or(portal.entries.first())).toBeVisible();
  await sound(portal, 'c ratings');
});

test('F-6.1.10.d: a message leads to its field; found, read in bulk; subscriptions and quiet hours', phone, async ({ portal, page, request }) => {
  test.setTimeout(120_000);
  const persona = 'he-wei';
  const wanting = await sample(request, 'CORRECTION_REQUIRED', { persona, item: 'id-card-renewal' });
  await sample(request, 'ACCEPTED', { persona });
  await enter(portal, '/messages', persona);
  await sound(portal, 'd list');
  const kinds = portal.main.getByRole('navigation', { name: en('messages.kinds') });
  await kinds.getByRole('link', { name: new RegExp(`^${en('messages.kind_correction')}`) }).click();
  const first = portal.main.getByRole('list').last().getByRole('listitem').first();
  await first.getByRole('button', { expanded: false }).click();
  await sound(portal, 'd open');
  await portal.link(en('messages.to_correction'), first).click();
  await expect(page).toHaveURL(new RegExp(`/cases/${wanting.id}/correct`));
  await expect(portal.main.getByRole('textbox').first()).toBeFocused();
  await sound(portal, 'd field');
  await page.goBack();
  await kinds.getByRole('link').first().click();
  await portal.button(en('messages.narrow')).click();
  const words = page.getByRole('textbox', { name: enLike('messages.search') });
  await words.fill('nothing-holds-this');
  await expect(portal.main.getByText(en('messages.none_fit'))).toBeVisible();
  await sound(portal, 'd none');
  await words.fill('');
  const unread = portal.main.getByRole('checkbox', { name: enLike('messages.choose') });
  await unread.first().check();
  await sound(portal, 'd chosen');
  await portal.button(en('messages.mark_chosen', { n: 1 })).click();
  await portal.hears(en('messages.marked'));
  await portal.button(en('messages.mark_all')).click();
  await expect(unread).toHaveCount(0);

  await portal.go('/messages/settings');
  await expect(portal.heading).toHaveText(en('messages.settings'));
  const policy = portal.main.getByRole('group', { name: enLike('messages.ways_of', { kind: en('messages.kind_policy') }) });
  await policy.getByRole('checkbox', { name: en('messages.channel_sms') }).check();
  await page.getByRole('checkbox', { name: en('messages.quiet_on') }).check();
  await sound(portal, 'd quiet');
  await portal.button(en('messages.save')).click();
  await expect(portal.main.getByText(en('messages.saved'), { exact: true })).toBeVisible();
  await sound(portal, 'd saved');
});

test('F-6.1.10.e: saved, tagged, ordered, found, removed, brought back, changed since', phone, async ({ portal, page, api, request }) => {
  test.setTimeout(120_000);
  const { items: [item] } = await api.items({ limit: '30' });
  await enter(portal, `/items/${item.id}`, 'luo-jian');
  for (const path of [`/items/${item.id}`, '/one-things/newborn', '/notices/20230401-hrss', '/halls/990101000000-hall']) {
    await portal.go(path);
    const save = portal.button(en('show.save'), portal.main).or(portal.button(en('show.saved'), portal.main));
    if ((await save.innerText()) === en('show.save')) await save.click();
    await expect(portal.button(en('show.saved'), portal.main)).toBeVisible();
  }
  await portal.go('/me/favourites');
  await expect(portal.heading).toHaveText(en('favourites.title'));
  await expect(portal.entries.nth(3)).toBeVisible();
  await sound(portal, 'e list');
  const before = await portal.entries.allInnerTexts();
  await portal.main.getByRole('button', { name: new RegExp(`^${en('favourites.down')} ?: `) }).first().click();
  await expect.poll(() => portal.entries.allInnerTexts()).toEqual([before[1], before[0], ...before.slice(2)]);
  const entry = portal.main.getByRole('listitem').filter({ has: page.getByRole('link', { name: before[0], exact: true }) });
  await portal.button(en('favourites.tags'), entry).click();
  await entry.getByRole('textbox').fill('children, school');
  await sound(portal, 'e tags');
  await portal.button(en('favourites.tags_save'), entry).click();
  await portal.hears(en('favourites.tags_saved'));
  await page.getByRole('combobox', { name: enLike('favourites.which') }).selectOption({ label: en('favourites.which_tag', { tag: 'school' }) });
  await expect.poll(() => portal.entries.allInnerTexts()).toEqual([before[0]]);
  await sound(portal, 'e found');
  await entry.getByRole('button', { name: new RegExp(`^${en('favourites.remove')} ?: `) }).click();
  await portal.hears(enLike('favourites.removed'));
  await sound(portal, 'e removed');
  await portal.button(en('ui.undo')).click();
  await expect.poll(() => portal.entries.allInnerTexts()).toContain(before[0]);
  await request.post('/_mock/item', { data: { item: item.id, standing: 'SUSPENDED' } });
  await page.reload();
  await portal.ready();
  await portal.button(en('favourites.seen'), portal.main).first().click();
  await portal.hears(en('favourites.seen_now'));
  await sound(portal, 'e seen');
});

test('F-6.1.10.f: footprints begun, paused, erased, kept by consent; who looked at my data', phone, async ({ portal, page, api, playwright, request, baseURL }) => {
  test.setTimeout(120_000);
  const { items } = await api.items({ limit: '2' });
  await enter(portal, '/me/footprints', 'luo-jian');
  await sound(portal, 'f off');
  await portal.button(en('footprints.start')).click();
  for (const path of [`/items/${items[0].id}`, `/items/${items[1].id}`, '/one-things/newborn']) {
    await portal.go(path);
    await expect(portal.button(en('show.save'), portal.main).or(portal.button(en('show.saved'), portal.main))).toBeEnabled();
  }
  await portal.go('/me/footprints');
  const rows = portal.main.getByRole('button', { name: enLike('footprints.erase_one') });
  await expect(rows).toHaveCount(3);
  await sound(portal, 'f list');
  await rows.first().click();
  await expect(rows).toHaveCount(2);
  await portal.button(en('footprints.pause')).click();
  await sound(portal, 'f paused');
  await portal.button(en('footprints.go_on')).click();
  await portal.button(en('footprints.agree')).click();
  await portal.hears(en('footprints.agreed_now'));
  await sound(portal, 'f agreed');
  await portal.openFolds();
  await portal.button(en('footprints.erase_days_do')).click();
  await expect(portal.main.getByText(en('footprints.days_wrong')).first()).toBeVisible();
  await sound(portal, 'f days wrong');
  await portal.button(en('footprints.erase_all')).click();
  const sure = page.getByRole('dialog', { name: en('footprints.erase_all_sure') });
  await expect(sure).toBeVisible();
  await sound(portal, 'f sure');
  await portal.button(en('footprints.erase_all_yes'), sure).click();
  await expect(rows).toHaveCount(0);
  await sound(portal, 'f erased');

  const officer = await playwright.request.newContext({ baseURL });
  await officer.get('/api/session/login?persona=officer-window&returnTo=/help');
  const { id } = await sample(request, 'ACCEPTED', { persona: 'luo-jian', item: 'id-card-renewal' });
  expect((await officer.get(`/api/desk/cases/${id}`)).status()).toBe(200);
  await officer.dispose();
  await portal.go('/me/access');
  await expect(portal.main.getByText('Working on your application').first()).toBeVisible();
  await sound(portal, 'f who looked');
});
