// The contract as pages at /docs/ of the mock server: for people who make a back end, in both languages, without a script.
// Clauses: A
import type { Page } from '@playwright/test';
import { expect, test } from '../support/portal';
import { complaints, Findings } from '../support/axe';

const pages = ['', '?q=F-6.1.7', '?q=nothing-is-called-so', 'operations/saveDraft', 'operations/listItems', 'operations/getGuide', 'schemas/Guide', 'schemas/CaseState', 'operations/none'];

/** Text that a reader of this language cannot read: English sentences on a Chinese page, Chinese on an English one. */
function foreign(tag: string): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node.textContent ?? '').trim();
    // Names, paths, types and examples are the same in every language; the other language is named in itself.
    if (!text || node.parentElement?.closest('code, pre, [hreflang]')) continue;
    const chinese = /[\u4e00-\u9fff]/.test(text);
    // A term of the standards stands in Chinese within an English sentence.
    if (tag === 'en' ? chinese && !/[A-Za-z]{3}/.test(text) : !chinese && / .+ /.test(text)) found.push(text);
  }
  return found;
}

const language = (page: Page) => page.locator('html').getAttribute('lang');

for (const lang of ['zh-CN', 'en'] as const) {
  test(`nothing to complain about, and in one language, ${lang}`, async ({ page, watch }) => {
    watch.expectFailedAnswers();
    const findings = new Findings();
    for (const at of pages) {
      await page.goto(`/docs/${at}${at.includes('?') ? '&' : '?'}lang=${lang}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await language(page)).toBe(lang);
      for (const scheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: scheme });
        findings.add(`${at} ${scheme}`, await complaints(page));
      }
      findings.add(at, await page.evaluate(foreign, lang));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
      expect(wide, `${at} is no wider than the screen`).toBe(false);
    }
    expect(findings.lines()).toEqual([]);
  });
}

test('the language of the browser, until another one is chosen; the choice goes along', async ({ page }) => {
  await page.goto('/docs/?q=F-6.1.7');
  expect(await language(page)).toBe('zh-CN');
  await page.getByRole('link', { name: 'English' }).click();
  expect(await language(page)).toBe('en');
  await expect(page.getByRole('searchbox')).toHaveValue('F-6.1.7');
  await page.getByRole('link', { name: 'POST /case-lookups' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('lookUpCase');
  expect(await language(page)).toBe('en');
  await page.getByRole('link', { name: 'All operations' }).click();
  await page.getByRole('searchbox').fill('saveDraft');
  await page.getByRole('button', { name: 'Find' }).click();
  expect(await language(page)).toBe('en');
  await expect(page.getByRole('status')).toHaveText('1 operation');
  await page.getByRole('link', { name: '中文' }).click();
  expect(await language(page)).toBe('zh-CN');
  await expect(page.getByRole('status')).toHaveText('1 个接口');
});

test('with the keyboard alone: skip, search, open, follow, scroll', async ({ page }) => {
  await page.goto('/docs/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: '跳到正文' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('getGuide');
  await page.keyboard.press('Enter');
  const found = page.getByRole('link', { name: 'GET /items/{id}', exact: true });
  await expect(found).toBeVisible();
  for (let step = 0; step < 12 && !(await found.evaluate((one) => one === document.activeElement)); step++) await page.keyboard.press('Tab');
  await expect(found).toBeFocused();
  expect(await found.evaluate((one) => parseFloat(getComputedStyle(one).outlineWidth))).toBeGreaterThanOrEqual(2);
  await page.keyboard.press('Enter');
  const example = page.getByRole('region', { name: '返回内容: 示例' });
  await expect(example).toBeVisible();
  await example.focus();
  await page.keyboard.press('End');
  await expect.poll(() => example.evaluate((one) => one.scrollTop)).toBeGreaterThan(0);
});
