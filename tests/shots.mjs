import { chromium } from '@playwright/test';
const origin = 'http://127.0.0.1:9123';
const out = '/tmp/shots';
import { mkdirSync } from 'node:fs';
mkdirSync(out, { recursive: true });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const runs = [
  ['d-zh', { width: 1366, height: 768 }, {}],
  ['p-zh', { width: 360, height: 640 }, {}],
  ['p-en', { width: 360, height: 640 }, { lang: 'en' }],
  ['d-elder', { width: 1366, height: 768 }, { theme: 'elder' }],
];
const only = process.argv[2];
for (const [name, viewport, look] of runs) {
  if (only && only !== name) continue;
  const context = await browser.newContext({ viewport, baseURL: origin, locale: 'zh-CN' });
  await context.addInitScript((kept) => location.protocol === 'about:' || localStorage.setItem('tongban.look', kept), JSON.stringify(look));
  const page = await context.newPage(); page.setDefaultTimeout(120000); page.setDefaultNavigationTimeout(120000);
  const shot = async (path, label, act) => {
    await page.goto(path, { waitUntil: 'commit' });
    await page.waitForSelector('html[data-ready]', { timeout: 120000 });
    await page.waitForTimeout(2500);
    if (act) await act();
    await page.screenshot({ path: `${out}/${name}-${label}.png`, fullPage: true });
  };
  await page.goto('/api/session/login?persona=lin-xiaohe&returnTo=/help');
  await shot('/me/delegations', 'list');
  await shot('/me/delegations/delegation-4', 'received');
  await shot('/me/delegations/delegation-1', 'active');
  await page.goto('/api/session/login?persona=su-yun&returnTo=/help');
  await shot('/me/delegations/new', 'new');
  await page.goto('/api/session/login?persona=lin-xiaohe&returnTo=/help');
  await shot('/me/delegations', 'acting', async () => {
    await page.getByRole('button', { name: /代\*守义办事|Act for/ }).first().click();
    await page.waitForTimeout(1500);
  });
  if (name.includes('elder')) await shot('/', 'home');
  await context.close();
}
await browser.close();
