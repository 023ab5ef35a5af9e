// Files for an application: looked into before they are sent, sent in parts that go on where they broke off, and refused with what to do.
// Clauses: Q-A.2.3.1
import { expect, test, type Portal } from '../support/portal';
import { begin, pdf, read } from '../support/apply';
import { complaints } from '../support/axe';
import { zh } from '../support/words';
import type { Locator, Page } from '@playwright/test';
import { mkdir, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const once = { tag: '@desktop' };

/** Where files for the first material are picked. */
async function picker(portal: Portal): Promise<Locator> {
  const upload = portal.page.getByRole('radio', { name: zh('apply.way_upload') });
  const input = portal.page.locator('input[type=file]').first();
  await expect(upload.or(input).first()).toBeAttached();
  if (await upload.count()) await upload.first().check();
  return input;
}

const cut = (page: Page, after: number) => {
  let parts = 0;
  return page.route('**/api/uploads/**', (route) =>
    route.request().method() === 'PATCH' && ++parts > after ? route.abort() : route.continue(),
  );
};

test('files are looked into before they are sent, and refused with what to do', once, async ({ portal, page, context }) => {
  const draft = await begin(portal, '城乡居民基本养老保险待遇申领', 'materials');
  const input = await picker(portal);
  await input.setInputFiles([
    { name: '合同.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ\x90\x00 a program') },
    { name: '空.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) },
    { name: '表格.docx', mimeType: 'application/msword', buffer: Buffer.from('PK\x03\x04 not taken') },
    pdf('太大.pdf', 10 * 1024 * 1024),
  ]);
  await expect(page.getByText(zh('apply.file_program', { name: '合同.pdf' }))).toBeVisible();
  await expect(page.getByText(zh('apply.file_empty', { name: '空.pdf' }))).toBeVisible();
  await expect(page.getByText(/“表格.docx”的实际格式不能用/)).toBeVisible();
  await expect(page.getByText(/“太大.pdf”有10 MB，超过10 MB|“太大.pdf”有/)).toBeVisible();
  expect(await complaints(page)).toEqual([]);
  expect((await read(context, draft.id)).materials.flatMap((one) => one.documents), 'nothing was sent').toEqual([]);
});

test('pictures nobody can read, and what is far too large: told before anything is sent', once, async ({ portal, page, context }, about) => {
  const draft = await begin(portal, '离婚登记（预约）', 'materials');
  const input = await picker(portal);
  const folder = about.outputPath('files');
  await mkdir(folder, { recursive: true });
  // A film of 200 MB that takes no room: a file with a hole.
  const film = join(folder, '录像.mp4');
  await writeFile(film, Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypisom')]));
  await truncate(film, 200 * 1024 * 1024);
  const dot = join(folder, '一个点.png');
  await writeFile(dot, Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'));
  const apple = join(folder, '苹果.heic');
  await writeFile(apple, Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(64)]));
  const torn = join(folder, '撕破.png');
  await writeFile(torn, Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(200, 7)]));
  await input.setInputFiles([film, dot, apple, torn]);
  for (const told of [/“录像.mp4”的实际格式不能用/, /“一个点.png”只有1.*像素/, /“苹果.heic”是HEIC格式/, /“撕破.png”打不开/]) {
    await expect(page.getByText(told)).toBeVisible({ timeout: 15_000 });
  }
  expect(await complaints(page)).toEqual([]);
  expect((await read(context, draft.id)).materials.flatMap((one) => one.documents), 'nothing was sent').toEqual([]);
});

test('a file that is removed from the device while it is sent', once, async ({ portal, page, watch }, about) => {
  watch.expectFailedAnswers();
  await begin(portal, '门诊慢特病病种待遇认定', 'materials');
  const input = await picker(portal);
  const file = about.outputPath('合同.pdf');
  await writeFile(file, pdf('合同.pdf', 3_000_000).buffer);
  await cut(page, 2);
  await input.setInputFiles([file]);
  await expect(page.getByText(zh('apply.upload_broken'))).toBeVisible({ timeout: 10_000 });
  await rm(file);
  await page.unroute('**/api/uploads/**');
  await expect(page.getByText(zh('apply.upload_gone'))).toBeVisible({ timeout: 15_000 });
  expect(await complaints(page)).toEqual([]);
  await portal.button(/合同.pdf/).click();
  await expect(portal.main.getByText('合同.pdf')).toHaveCount(0);
});

test('a file that the check refuses says why, and makes room for another', once, async ({ portal, page }) => {
  await begin(portal, '公民姓名变更', 'materials');
  const input = await picker(portal);
  await input.setInputFiles([pdf('有毒.pdf', 0, 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE')]);
  await expect(page.getByText(zh('apply.doc_failed'), { exact: true })).toBeVisible({ timeout: 15_000 });
  await expect(page.getByText(/安全检查发现这个文件有问题/)).toBeVisible();
  await expect(page.getByText(zh('apply.doc_failed_do'))).toBeVisible();
  expect(await complaints(page)).toEqual([]);
  await portal.button(/有毒.pdf/).click();
  await expect(page.getByText(zh('apply.doc_failed'), { exact: true })).toBeHidden();
  await input.setInputFiles([pdf('好的.pdf')]);
  await expect(page.getByText(zh('apply.doc_received'), { exact: true })).toBeVisible({ timeout: 15_000 });
});

test('an upload that is cut goes on by itself, and several go on at once', once, async ({ portal, page, watch }) => {
  watch.expectFailedAnswers();
  await begin(portal, '高龄津贴申领', 'materials');
  const input = await picker(portal);
  await cut(page, 2);
  await input.setInputFiles([pdf('一.pdf', 1_500_000), pdf('二.pdf', 1_500_000), pdf('三.pdf')]);
  await expect(page.getByText(zh('apply.upload_broken')).first()).toBeVisible({ timeout: 10_000 });
  expect(await complaints(page)).toEqual([]);
  const offsets: number[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PATCH') offsets.push(Number(request.headers()['upload-offset']));
  });
  await page.unroute('**/api/uploads/**');
  await expect(page.getByText(zh('apply.doc_received'), { exact: true })).toHaveCount(3, { timeout: 30_000 });
  expect(Math.max(...offsets), 'it goes on where it broke off').toBeGreaterThan(0);
});

test('after a reload, the same file goes on where it broke off; another one is told apart', once, async ({ portal, page, watch }) => {
  watch.expectFailedAnswers();
  await begin(portal, '居住证申领', 'materials');
  const input = await picker(portal);
  await cut(page, 2);
  const file = pdf('大文件.pdf', 2_500_000);
  await input.setInputFiles([file]);
  await expect(page.getByText(zh('apply.upload_broken'))).toBeVisible({ timeout: 10_000 });
  await page.reload();
  await portal.ready();
  await page.unroute('**/api/uploads/**');
  const offsets: number[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PATCH') offsets.push(Number(request.headers()['upload-offset']));
  });
  const again = page.getByLabel(zh('apply.upload_again'));
  await again.setInputFiles([pdf('别的.pdf')]);
  await expect(page.getByText(zh('apply.upload_other'))).toBeVisible();
  expect(await complaints(page)).toEqual([]);
  await again.setInputFiles([file]);
  await expect(page.getByText(zh('apply.doc_received'), { exact: true })).toBeVisible({ timeout: 20_000 });
  expect(offsets[0]).toBeGreaterThan(0);
});

test('an upload is held, goes on, and is cancelled', once, async ({ portal, page, context, watch }) => {
  // The part that is on its way when it is cancelled finds nothing any more.
  watch.expectFailedAnswers();
  const draft = await begin(portal, '生育津贴支付', 'materials');
  const input = await picker(portal);
  await page.route('**/api/uploads/**', async (route) => {
    await new Promise((done) => setTimeout(done, 300));
    await route.continue();
  });
  await input.setInputFiles([pdf('慢.pdf', 4_000_000)]);
  await portal.button(zh('apply.upload_pause')).click();
  await expect(page.getByText(zh('apply.upload_paused'))).toBeVisible();
  await portal.button(zh('apply.upload_go_on')).click();
  await expect(page.getByText(zh('apply.upload_sending'))).toBeVisible();
  await portal.button(/慢.pdf/).click();
  await expect(portal.main.getByText('慢.pdf')).toHaveCount(0);
  expect((await read(context, draft.id)).materials.flatMap((one) => one.documents)).toEqual([]);
});
