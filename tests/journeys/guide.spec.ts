// Reading a guide: every element of Q-A.2.1.2, held against the mock server's own answer.
// Clauses: F-6.1.4 Q-A.2.1.2
import { expect, test } from '../support/portal';
import { text, type Condition, type Guide, type Text } from '../support/wire';
import { escape, zh } from '../support/words';

const flat = (words: string) => words.replace(/\s+/g, '');

/** Every text of a guide that a person must be able to read, by the element it belongs to. */
function elements(guide: Guide): [string, (Text | undefined)[]][] {
  const contacts = (list: Guide['consult']) => list.map(({ value }) => value);
  return [
    ['name', [guide.item.name]],
    ['department', [guide.item.department.name]],
    ['codes', [guide.codes.catalogue, guide.codes.task]],
    ['conditions', guide.conditions],
    ['result', [guide.result.name, guide.result.validity]],
    ['visits', [guide.visitReason]],
    ['time', [guide.timeNote]],
    ['quantity', [guide.quantityLimit]],
    ['fees', (guide.fees ?? []).flatMap((fee) => [fee.name, fee.standard, fee.basis, fee.reduction])],
    ['legal basis', guide.legalBasis.flatMap((basis) => [basis.law, basis.number, basis.article, basis.text])],
    ['steps', guide.steps.flatMap((step) => [step.name, step.actor, step.time, step.does, step.result])],
    ['special procedures', (guide.specialProcedures ?? []).flatMap((one) => [one.name, one.note])],
    ['situations', (guide.situations ?? []).filter(({ when }) => !when?.length).flatMap((one) => [one.question, ...one.options.map(({ label }) => label)])],
    [
      'materials',
      guide.materials.flatMap((one) => [
        one.name, one.sourceNote, one.notes, one.standard, one.basis, one.exemption.explain, one.blank?.name, one.sample?.name,
      ]),
    ],
    ['places', guide.places.flatMap((one) => [one.name, one.address, one.window, one.hours, one.phone, one.directions])],
    ['consultation', contacts(guide.consult)],
    ['complaints', contacts(guide.complain)],
    ['rights', guide.rights ?? []],
    ['duties', guide.duties ?? []],
    ['reconsideration', [guide.reconsideration?.body, guide.reconsideration?.address, guide.reconsideration?.phone, guide.reconsideration?.note]],
    ['litigation', [guide.litigation?.body, guide.litigation?.address, guide.litigation?.phone, guide.litigation?.note]],
    ['questions', (guide.faqs ?? []).flatMap((one) => [one.question, one.answer])],
    ['related', (guide.related ?? []).map(({ name }) => name)],
  ];
}

const kinds: [string, (guide: Guide) => boolean][] = [
  ['with fees', ({ fees }) => !!fees?.length],
  ['with situations', ({ situations }) => (situations?.length ?? 0) > 1],
  ['with special procedures', ({ specialProcedures }) => !!specialProcedures?.length],
];
for (const [kind, fits] of kinds) {
  test(`a guide ${kind} shows every element`, async ({ portal, api }) => {
    const guide = await api.guideWhere(fits);
    await portal.open(`/items/${guide.item.id}`);
    await expect(portal.heading).toContainText(text(guide.item.name));
    await portal.openFolds();
    const page = flat(await portal.main.innerText());
    const missing = elements(guide).flatMap(([element, texts]) =>
      texts
        .filter((one): one is Text => one !== undefined && text(one) !== '')
        .filter((one) => !page.includes(flat(text(one))))
        .map((one) => `${element}: ${text(one)}`),
    );
    expect(missing).toEqual([]);
    for (const { value } of [...guide.consult, ...guide.complain].filter(({ kind: way }) => way === 'PHONE')) {
      await expect(portal.main.getByRole('link', { name: value }).first()).toHaveAttribute('href', /^tel:/);
    }
  });
}

/** A question whose answer takes a material off the list: which to choose, and what goes. */
function shrinking(guide: Guide) {
  const holds = (when: Condition[] | undefined, question: string, option: string) =>
    (when ?? []).every((one) => one.question !== question || one.anyOf.includes(option));
  for (const situation of guide.situations ?? []) {
    if (situation.when?.length || situation.multiple) continue;
    for (const option of situation.options) {
      const gone = guide.materials.filter((material) => !holds(material.when, situation.id, option.id));
      const kept = guide.materials.filter((material) => holds(material.when, situation.id, option.id));
      if (gone.length && kept.length) return { situation, option, gone, kept };
    }
  }
  return undefined;
}

test('answering a question about one’s situation shrinks the list of materials', async ({ portal, api }) => {
  const guide = await api.guideWhere((one) => shrinking(one) !== undefined);
  const found = shrinking(guide);
  if (!found) throw new Error('no question shrinks a list');
  const { situation, option, gone, kept } = found;
  await portal.open(`/items/${guide.item.id}`);
  const materials = portal.materials;
  const named = (name: Text) => materials.filter({ hasText: text(name) });
  await expect(materials).toHaveCount(guide.materials.length);
  const group = portal.main.getByRole('group', { name: text(situation.question) }).or(portal.main.getByRole('radiogroup', { name: text(situation.question) }));
  await group.getByRole('radio', { name: text(option.label), exact: true }).check();
  await expect(materials).toHaveCount(kept.length);
  for (const one of kept) await expect(named(one.name).first()).toBeVisible();
  for (const one of gone.filter((lost) => !kept.some((still) => text(still.name).includes(text(lost.name))))) {
    await expect(named(one.name)).toHaveCount(0);
  }
  expect((await portal.heard()).length, 'a screen reader is told that the list changed').toBeGreaterThan(0);
});

test('what need not be handed in says so, and why', async ({ portal, api }) => {
  const guide = await api.guideWhere(({ materials }) => materials.some(({ exemption }) => exemption.explain && exemption.mode !== 'NONE'));
  const exempt = guide.materials.find(({ exemption }) => exemption.explain && exemption.mode !== 'NONE');
  await portal.open(`/items/${guide.item.id}`);
  await portal.openFolds();
  await expect(portal.main.getByText(text(exempt?.exemption.explain ?? '?')).first()).toBeVisible();
});

test('materials can be ticked off, and stay so on this device', async ({ portal, page, api }) => {
  const [item] = (await api.home()).hotItems;
  await portal.open(`/items/${item.id}`);
  const box = portal.main.getByRole('checkbox').first();
  await box.check();
  await page.reload();
  await portal.ready();
  await expect(portal.main.getByRole('checkbox').first()).toBeChecked();
});

test('blank and sample forms are files that open', { tag: '@desktop' }, async ({ portal, page, api }) => {
  const guide = await api.guideWhere(({ materials }) => materials.some(({ blank }) => blank));
  await portal.open(`/items/${guide.item.id}`);
  await portal.openFolds();
  for (const file of guide.materials.flatMap(({ blank, sample }) => [blank, sample]).filter((one) => one !== undefined)) {
    const link = portal.main.locator(`a[href$="${file.href}"]`).first();
    await expect(link).toContainText(text(file.name).replace(/\.\w+$/, ''));
    const answer = await page.request.get((await link.getAttribute('href')) ?? '');
    expect(answer.status()).toBe(200);
    expect(answer.headers()['content-type']).toContain(file.mediaType);
    const body = await answer.body();
    expect(body.length).toBe(file.size);
    if (file.mediaType === 'application/pdf') expect(body.subarray(0, 5).toString()).toBe('%PDF-');
  }
});

test('where it is not served, there is no button that promises to apply on line', { tag: '@desktop' }, async ({ portal, page, api }) => {
  const [item] = (await api.home()).hotItems;
  await page.route('**/api/capabilities', async (route) => {
    const answer = await route.fetch();
    const can = (await answer.json()) as { clauses: string[] };
    await route.fulfill({ response: answer, json: { ...can, clauses: can.clauses.filter((clause) => clause !== 'Q-A.2.3.1') } });
  });
  await portal.open(`/items/${item.id}`);
  await expect(portal.heading).toContainText(text(item.name));
  await expect(portal.main.getByText(zh('guide.not_on_line'))).toBeVisible();
  for (const control of await portal.main.getByRole('button').or(portal.main.getByRole('link')).all()) {
    expect(await control.textContent()).not.toMatch(/在线办理|立即办理|马上办|立即申请/);
  }
});

test('printed, it is the whole guide and nothing of the frame', async ({ portal, page, api }) => {
  const guide = await api.guideWhere(({ faqs }) => !!faqs?.length);
  await page.addInitScript(() => {
    (window as unknown as { printed: number }).printed = 0;
    window.print = () => void (window as unknown as { printed: number }).printed++;
  });
  await portal.open(`/items/${guide.item.id}`);
  await portal.button(zh('guide.print'), portal.main).click();
  expect(await page.evaluate(() => (window as unknown as { printed: number }).printed)).toBe(1);
  await page.emulateMedia({ media: 'print' });
  await expect(portal.heading).toBeVisible();
  await expect(page.getByRole('navigation').first()).toBeHidden();
  await expect(portal.searchBox).toBeHidden();
  for (const step of guide.steps) await expect(portal.main.getByText(text(step.does)).first()).toBeVisible();
  for (const { address } of guide.places) await expect(portal.main.getByText(text(address)).first()).toBeVisible();
});

test('shared: the link is copied, or handed to the device', { tag: '@desktop' }, async ({ portal, page, context, api }) => {
  const [item] = (await api.home()).hotItems;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => Object.defineProperty(navigator, 'share', { value: undefined, configurable: true }));
  await portal.open(`/items/${item.id}`);
  await portal.button(zh('guide.copy'), portal.main).click();
  await portal.hears(zh('guide.copied'));
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`/items/${item.id}`);
});

test('shared by the device’s own sheet where it has one', { tag: '@desktop' }, async ({ portal, page, api }) => {
  const [item] = (await api.home()).hotItems;
  await page.addInitScript(() => {
    const shared: unknown[] = [];
    Object.assign(window, { shared });
    Object.defineProperty(navigator, 'share', { value: (what: unknown) => (shared.push(what), Promise.resolve()), configurable: true });
  });
  await portal.open(`/items/${item.id}`);
  await portal.button(zh('guide.share'), portal.main).click();
  const [shared] = await page.evaluate(() => (window as unknown as { shared: { url: string; title: string }[] }).shared);
  expect(shared.url).toContain(`/items/${item.id}`);
  expect(shared.title).toContain(text(item.name));
  // What an app's own share menu reads.
  const description = page.locator('meta[name=description]');
  await expect(description).toHaveAttribute('content', text(item.summary ?? ''));
  await portal.toPage('help');
  await expect(portal.heading).toHaveText(zh('help.title'));
  await expect(description).not.toHaveAttribute('content', text(item.summary ?? ''));
});

test('how long it really takes, told from how many cases, beside what is promised', { tag: '@desktop' }, async ({ portal, api }) => {
  const guide = await api.guideWhere(({ actualTime }) => !!actualTime);
  await portal.open(`/items/${guide.item.id}`);
  const told = portal.main.getByRole('definition').filter({ hasText: String(guide.actualTime?.usual.amount) }).filter({ hasText: String(guide.actualTime?.cases) });
  await expect(told.first()).toBeVisible();
});

test('what people said of it: the mean, each level by name, and what the system made beside it', { tag: '@desktop' }, async ({ portal, api }) => {
  const guide = await api.guideWhere(({ rating }) => !!rating?.byDefault);
  if (!guide.rating) throw new Error('not rated');
  await portal.open(`/items/${guide.item.id}`);
  await expect(portal.main.getByText(zh('ratings.mean', { mean: guide.rating.mean }))).toBeVisible();
  const table = portal.main.getByRole('table', { name: zh('ratings.levels_caption') });
  for (const [at, { count }] of guide.rating.levels.entries()) {
    const row = table.getByRole('row').nth(at + 1);
    await expect(row.getByRole('rowheader')).toHaveText(zh(`show.satisfaction_${at + 1}`));
    await expect(row.getByRole('cell')).toContainText(count.toLocaleString('zh-CN'));
  }
  await expect(portal.main.getByText(zh('guide.rating_default.other', { n: guide.rating.byDefault }))).toBeVisible();
});

test('nobody has rated it, nobody knows how long it takes: the page says so, or nothing', { tag: '@desktop' }, async ({ portal, page, api }) => {
  const [item] = (await api.home()).hotItems;
  await page.route(`**/api/items/${item.id}*`, async (route) => {
    const answer = await route.fetch();
    const guide = (await answer.json()) as Guide;
    await route.fulfill({ response: answer, json: { ...guide, rating: undefined, actualTime: undefined } });
  });
  await portal.open(`/items/${item.id}`);
  await expect(portal.main.getByText(zh('guide.not_rated'))).toBeVisible();
  await expect(portal.main.getByText(zh('guide.actual_time'))).toHaveCount(0);
});

/** A device with a voice that says nothing until it is told to end. */
const voice = (voices: number) => {
  const said: { text: string; lang: string; onend?: () => void; onerror?: () => void }[] = [];
  Object.assign(window, { said });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: function (this: { text: string }, text: string) { this.text = text; } });
  Object.defineProperty(window, 'speechSynthesis', {
    value: {
      getVoices: () => Array.from({ length: voices }, () => ({})),
      speak: (one: (typeof said)[number]) => said.push(one),
      cancel: () => said.splice(0),
    },
  });
};

test('read aloud from the beginning, in its language, and stopped', { tag: '@desktop' }, async ({ portal, page, api }) => {
  const guide = await api.guideWhere(({ conditions }) => conditions.length > 0);
  await page.addInitScript(voice, 1);
  await portal.open(`/items/${guide.item.id}`);
  await portal.button(zh('guide.read_aloud'), portal.main).click();
  const said = () => page.evaluate(() => (window as unknown as { said: { text: string; lang: string }[] }).said.map(({ text, lang }) => ({ text, lang })));
  const heard = await said();
  expect(heard[0]).toEqual({ text: expect.stringContaining(text(guide.item.name)), lang: 'zh-CN' });
  expect(flat(heard.map((one) => one.text).join(''))).toContain(flat(text(guide.conditions[0])));
  expect(heard.map((one) => one.text)).not.toContain(zh('guide.print'));
  await portal.button(zh('guide.stop_reading'), portal.main).click();
  expect(await said()).toEqual([]);
  // At the end of what is read the button is as before; leaving the page falls silent.
  await portal.button(zh('guide.read_aloud'), portal.main).click();
  await page.evaluate(() => (window as unknown as { said: { onend?: () => void }[] }).said.at(-1)?.onend?.());
  await portal.button(zh('guide.read_aloud'), portal.main).click();
  await portal.toPage('help');
  expect(await said()).toEqual([]);
});

test('a device without voices says so', { tag: '@desktop' }, async ({ portal, page, api }) => {
  const [item] = (await api.home()).hotItems;
  await page.addInitScript(voice, 0);
  await portal.open(`/items/${item.id}`);
  await portal.button(zh('guide.read_aloud'), portal.main).click();
  await portal.hears(zh('guide.no_voice'));
  await expect(portal.button(zh('guide.read_aloud'), portal.main)).toBeVisible();
});

test('scanned: its address as a code, and in letters', { tag: '@desktop' }, async ({ portal, page, api }) => {
  const [item] = (await api.home()).hotItems;
  await portal.open(`/items/${item.id}`);
  const opener = portal.button(zh('guide.code'), portal.main);
  await opener.click();
  const dialog = page.getByRole('dialog', { name: zh('guide.code') });
  await expect(dialog.getByRole('img')).toBeVisible();
  await expect(dialog).toContainText(`/items/${item.id}`);
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
});

test('an item of another region says who handles it', { tag: '@desktop' }, async ({ portal, api }) => {
  const items = await api.items({ limit: '100' });
  const served = items.items.find(({ servedBy }) => servedBy);
  if (!served?.servedBy) throw new Error('the default region inherits nothing');
  await portal.open(`/items/${served.id}`);
  await expect(portal.main.getByText(new RegExp(escape(text(served.servedBy.name)))).first()).toBeVisible();
});

test('an item that there is not', async ({ portal, watch }) => {
  watch.expectFailedAnswers();
  await portal.open('/items/000000000000000000000000000000000');
  await portal.survives();
  await expect(portal.main.getByRole('alert')).toContainText(zh('failure.not_found'));
  await portal.link(zh('ui.back_home'), portal.main).click();
  await expect(portal.page).toHaveURL(/\/$/);
});
