// What of each clause of the standards there is, as a page: holes as holes, by standard, and no more claimed than is true.
// Clauses: A
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '../support/portal';
import { complaints } from '../support/axe';
import { say, zh } from '../support/words';

interface Clause { id: string; standard: string; zh: string; en: string; interface: string[]; cases: string[]; wrong: number; screens: string[]; journeys: string[] }
const { standards, clauses } = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../public/coverage.json'), 'utf8')) as {
  standards: { id: string; number?: string; zh: string; en: string }[]; clauses: Clause[];
};
const holes = ({ interface: one, cases, screens, journeys }: Clause) => [one, cases, screens, journeys].filter((list) => !list.length).length;
const withHoles = clauses.filter((clause) => holes(clause) > 0);

test('from help to the table: every clause a row, what is missing said in words', async ({ portal, page }) => {
  await portal.open('/help');
  await portal.link(zh('help.coverage_link'), portal.main).click();
  await expect(portal.heading).toHaveText(zh('coverage.title'));
  await expect(portal.main).toContainText(zh('coverage.not_certified'));
  const rows = portal.main.getByRole('rowheader');
  await expect(rows).toHaveCount(clauses.length);
  await expect(rows).toHaveText(clauses.map(({ id, zh }) => new RegExp(`${id.replaceAll('.', '\\.')}\\s+${zh.slice(0, 3)}`)));
  expect(await portal.main.getByRole('cell').getByText(zh('coverage.missing'), { exact: true }).count())
    .toBe(clauses.reduce((all, clause) => all + holes(clause), 0));
  await expect(portal.main.getByRole('status')).toHaveText(zh('coverage.found', { n: clauses.length, holes: withHoles.length }));
  const whole = clauses.find((clause) => holes(clause) === 0 && clause.wrong > 0)!;
  const row = portal.main.getByRole('row').filter({ has: page.getByRole('rowheader', { name: `${whole.id} ${whole.zh}` }) });
  for (const name of [...whole.interface, ...whole.cases, ...whole.screens, ...whole.journeys]) await expect(row).toContainText(name);
  await expect(row).toContainText(zh('coverage.wrong', { n: whole.wrong }));
  expect(await complaints(page)).toEqual([]);
});

test('by standard and by what is missing; the address can be shared; the keyboard goes along', async ({ portal, page }) => {
  await portal.wears({ lang: 'en' });
  await portal.open('/coverage');
  const en = (key: string, fill = {}) => say('en', key, fill);
  await page.getByRole('navigation', { name: en('coverage.by_standard') }).getByRole('link', { name: standards[0].number!, exact: true }).click();
  await expect(page).toHaveURL(/\/coverage\?standard=F$/);
  const first = clauses.filter(({ standard }) => standard === 'F');
  await expect(portal.main.getByRole('rowheader')).toHaveCount(first.length);
  await expect(page.getByRole('heading', { name: en('coverage.clauses'), level: 2 })).toBeFocused();
  await page.getByRole('navigation', { name: en('coverage.by_holes') }).getByRole('link', { name: en('coverage.only_holes'), exact: true }).click();
  await expect(page).toHaveURL(/\/coverage\?standard=F&holes=true$/);
  const open = first.filter((clause) => holes(clause) > 0);
  await expect(portal.main.getByRole('rowheader')).toHaveCount(open.length);
  await expect(portal.main.getByRole('rowheader').first()).toHaveText(new RegExp(`${open[0].id.replaceAll('.', '\\.')}.*${open[0].en.slice(0, 8)}`));
  await page.reload();
  await portal.ready();
  await expect(portal.main.getByRole('rowheader')).toHaveCount(open.length);
  await page.goBack();
  await expect(portal.main.getByRole('rowheader')).toHaveCount(first.length);
  expect(await complaints(page)).toEqual([]);
});

test('a standard that is not there, and an address that is wrong', { tag: '@desktop' }, async ({ portal }) => {
  await portal.open('/coverage?standard=X');
  await expect(portal.main).toContainText(zh('coverage.no_clauses'));
  await portal.link(zh('coverage.show_all'), portal.main).click();
  await expect(portal.main.getByRole('rowheader')).toHaveCount(clauses.length);
  await portal.open('/coverage?holes=perhaps');
  await expect(portal.main.getByRole('rowheader')).toHaveCount(clauses.length);
  await expect(portal.main.getByRole('alert').or(portal.main.getByText('holes')).first()).toBeVisible();
});

test('the data comes when somebody looks, and when it does not come that is said', { tag: '@desktop' }, async ({ portal, page, watch }) => {
  watch.expectFailedAnswers();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/coverage.json')) asked.push(request.url());
  });
  await portal.open('/');
  expect(asked).toEqual([]);
  await page.route('**/coverage.json', (route) => route.fulfill({ status: 500, body: 'no' }));
  await portal.go('/coverage');
  await expect(portal.heading).toHaveText(zh('coverage.title'));
  const again = portal.button(zh('ui.retry'), portal.main);
  await expect(again).toBeVisible();
  await page.unroute('**/coverage.json');
  await again.click();
  await expect(portal.main.getByRole('rowheader')).toHaveCount(clauses.length);
});
