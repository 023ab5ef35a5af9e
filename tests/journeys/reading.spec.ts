// Notices and policies, help, the accessibility statement.
// Clauses: F-6.1.4 Y-8
import { expect, test } from '../support/portal';
import { text, type Help, type Notice, type NoticeSummary, type Page } from '../support/wire';
import { escape, zh } from '../support/words';

test('notices: the newest first, by kind, read whole, with the items they govern', async ({ portal, page, api }) => {
  // Which region's they are is the portal's business: the page shows what it was answered.
  const answered = (query: RegExp) => page.waitForResponse((answer) => query.test(answer.url()));
  await portal.open('/');
  const first = answered(/\/api\/notices(\?|$)/);
  await portal.toPage('notices');
  const list = (await (await first).json()) as Page<NoticeSummary>;
  const days = list.items.map(({ publishedOn }) => publishedOn);
  expect(days).toEqual([...days].sort().reverse());
  const lines = portal.entries;
  await expect(lines.first()).toContainText(text(list.items[0].title));
  const second = answered(/\/api\/notices\?.*kind=POLICY/);
  await portal.link(zh('notices.kind_policy'), portal.main).click();
  const policies = (await (await second).json()) as Page<NoticeSummary>;
  await expect(page).toHaveURL(/kind=POLICY/i);
  await expect(lines.first()).toContainText(text(policies.items[0].title));
  await portal.main.getByRole('link', { name: new RegExp(escape(text(policies.items[0].title))) }).first().click();
  await expect(portal.heading).toContainText(text(policies.items[0].title));
  const whole = await api.get<Notice>(`/notices/${policies.items[0].id}`);
  for (const block of whole.body) {
    for (const words of [block.text, ...(block.items ?? [])].filter((one) => one !== undefined)) {
      await expect(portal.main).toContainText(text(words));
    }
  }
});

test('a notice leads to the items it governs', async ({ portal, api }) => {
  const list = await api.get<Page<NoticeSummary>>('/notices', { limit: '100' });
  let governing: Notice | undefined;
  for (const { id } of list.items) {
    const notice = await api.get<Notice>(`/notices/${id}`);
    if (notice.items.length) {
      governing = notice;
      break;
    }
  }
  if (!governing) throw new Error('no notice governs an item');
  await portal.open(`/notices/${governing.notice.id}`);
  await portal.main.getByRole('link', { name: text(governing.items[0].name), exact: true }).click();
  await expect(portal.heading).toContainText(text(governing.items[0].name));
});

test('a kind of notice that there is not', { tag: '@desktop' }, async ({ portal }) => {
  await portal.open('/notices?kind=GOSSIP');
  await expect(portal.main.getByText(zh('show.wrong_parameter', { name: 'kind' })).first()).toBeVisible();
  await expect(portal.entries.first()).toBeVisible();
});

test('a number of pages that is none', { tag: '@desktop' }, async ({ portal }) => {
  await portal.open('/notices?pages=many');
  await expect(portal.main.getByText(zh('show.bad_pages', { value: 'many' })).first()).toBeVisible();
  await expect(portal.entries.first()).toBeVisible();
});

test('help: numbers that dial, questions that open, terms in plain words', async ({ portal, page, api }) => {
  const help = await api.get<Help>('/help');
  await portal.open('/');
  await portal.toPage('help');
  for (const { kind, value } of help.contacts.filter((one) => one.kind === 'PHONE')) {
    await expect(portal.main.getByRole('link', { name: value }).first(), kind).toHaveAttribute('href', /^tel:/);
  }
  const [faq] = help.faqs;
  await portal.openFolds();
  await expect(portal.main.getByText(text(faq.answer)).first()).toBeVisible();
  for (const { term } of help.glossary.slice(0, 5)) await expect(portal.main).toContainText(text(term));

  const filter = portal.main.getByLabel(zh('help.filter_label'));
  await filter.fill('量子纠缠');
  await expect(portal.main.getByText(zh('help.faqs_none', { words: '量子纠缠' }))).toBeVisible();
  await portal.main.getByRole('link', { name: zh('help.faqs_none_search', { words: '量子纠缠' }) }).click();
  await expect(page).toHaveURL(/\/find\?q=/);
});

test('help: what is typed narrows the questions, and the number is said', async ({ portal, api }) => {
  const help = await api.get<Help>('/help');
  const word = '密码';
  const holding = help.faqs.filter(({ question, answer }) => (text(question) + text(answer)).includes(word));
  expect(holding.length).toBeGreaterThan(0);
  expect(holding.length).toBeLessThan(help.faqs.length);
  await portal.open('/help');
  await portal.main.getByLabel(zh('help.filter_label')).fill(word);
  await portal.hears(portal.like('help.faqs_found', { n: holding.length }));
  const other = help.faqs.find((one) => !holding.includes(one));
  await expect(portal.main.getByText(text(other?.question ?? '?'), { exact: true })).toBeHidden();
  await expect(portal.main.getByText(text(holding[0].question)).first()).toBeVisible();
});

test('the accessibility statement names its standards and changes how the portal looks, in place', async ({ portal, page }) => {
  await portal.open('/');
  await page.getByRole('contentinfo').getByRole('link', { name: zh('accessibility.title') }).click();
  await expect(portal.heading).toHaveText(zh('accessibility.title'));
  await expect(portal.main).toContainText('WCAG 2.2');
  await expect(portal.main).toContainText('GB/T 37668');
  await expect(portal.main).not.toContainText(/通过.{0,6}认证|certified/);
  await portal.theme('contrast');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast');
});

test('the foot of every page says who is responsible', async ({ portal, page, baseURL, playwright }) => {
  const request = await playwright.request.newContext({ baseURL });
  const config = (await (await request.get('/config.json')).json()) as { links: Record<string, string> };
  await request.dispose();
  await portal.open('/help');
  for (const value of Object.values(config.links)) await expect(page.getByRole('contentinfo')).toContainText(value);
});
