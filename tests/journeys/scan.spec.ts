// Filling in by scanning: the codes are those that the portal itself draws, read again from a photo or by a camera.
// Clauses: F-6.1.7 F-6.1.10.g
import type { Browser, Page } from '@playwright/test';
import { expect, Portal, test } from '../support/portal';
import { complaints } from '../support/axe';
import { enter, sample } from '../support/matter';
import { zh } from '../support/words';

const QR = (label: string) => zh('ui.qr_alt', { what: zh(label) });

/** A camera that sees a picture, or none that may be used. */
async function sees(page: Page, picture: Buffer | 'denied'): Promise<void> {
  await page.addInitScript((source) => {
    Object.defineProperty(navigator.mediaDevices, 'getUserMedia', {
      value: async () => {
        if (source === 'denied') throw new DOMException('', 'NotAllowedError');
        const image = new Image();
        image.src = source;
        await image.decode();
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [640, 480];
        const pen = canvas.getContext('2d');
        const draw = () => {
          if (pen) pen.fillStyle = '#ddd';
          pen?.fillRect(0, 0, 640, 480);
          pen?.drawImage(image, 170, 80, 300, 300);
        };
        draw();
        setInterval(draw, 100);
        const stream = canvas.captureStream(10);
        (window as unknown as { cameras: MediaStreamTrack[] }).cameras = stream.getTracks();
        return stream;
      },
    });
  }, picture === 'denied' ? picture : `data:image/png;base64,${picture.toString('base64')}`);
}

/** Somebody with a telephone of their own, not signed in. */
async function stranger(browser: Browser, origin: string): Promise<Portal> {
  const context = await browser.newContext({ baseURL: origin, locale: 'zh-CN' });
  return new Portal(await context.newPage(), context, origin);
}

test('the code on a receipt: by the camera, from a photo, by any telephone; nothing of it stays in the address', async ({ portal, page, browser, request }) => {
  const { id, number, queryCode } = await sample(request, 'REVIEWING.REVIEWING');
  await enter(portal, `/cases/${id}/receipt`);
  const code = portal.main.getByRole('img', { name: QR('matter.receipt_scan') });
  await expect(code).toBeVisible();
  expect(await complaints(page)).toEqual([]);
  const picture = await code.screenshot();

  const other = await stranger(browser, portal.origin);
  await sees(other.page, picture);
  await other.open('/lookup');
  await other.button(zh('matter.lookup_scan')).click();
  const found = other.main.getByRole('heading', { level: 2 }).first();
  await expect(found).toBeFocused();
  await expect(other.page.getByLabel(zh('matter.number'), { exact: true })).toHaveValue(number);
  await expect(other.button(zh('matter.lookup_scan'))).toBeVisible();
  expect(await other.page.evaluate(() => (window as unknown as { cameras: MediaStreamTrack[] }).cameras.map((track) => track.readyState)), 'the camera is off again').toEqual(['ended']);
  for (const secret of [number, queryCode]) expect(await other.traces()).not.toContain(secret);

  // From a photo, where the camera is not allowed.
  const third = await stranger(browser, portal.origin);
  await sees(third.page, 'denied');
  await third.open('/lookup');
  await third.button(zh('matter.lookup_scan')).click();
  await expect(third.main.getByRole('alert').filter({ hasText: zh('scan.denied') })).toBeVisible();
  expect(await complaints(third.page)).toEqual([]);
  const photo = third.page.getByLabel(zh('scan.picture'));
  await photo.setInputFiles({ name: 'page.png', mimeType: 'image/png', buffer: await page.getByRole('contentinfo').screenshot() });
  await expect(third.main.getByRole('alert').filter({ hasText: zh('scan.nothing') })).toBeVisible();
  await photo.setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: picture });
  await expect(third.main.getByRole('heading', { level: 2 }).first()).toBeFocused();
  await expect(third.main).toContainText(zh('case.state_reviewing'));

  // As the camera of a telephone brings it: behind `#`, and gone from the address at once.
  const fourth = await stranger(browser, portal.origin);
  await fourth.open(`/lookup#${number}.${queryCode}`);
  await expect(fourth.main).toContainText(zh('case.state_reviewing'));
  await expect(fourth.page).toHaveURL(/\/lookup$/);
  for (const secret of [number, queryCode]) expect(await fourth.traces()).not.toContain(secret);
  for (const one of [other, third, fourth]) await one.context.close();
});

test('the code of a card is read where it is checked, and said to be another where it is not', async ({ portal, page, browser }) => {
  await enter(portal, '/cards', 'zhou-mingyuan');
  await portal.entries.filter({ hasText: '居民身份证' }).first().click();
  await portal.button(zh('wallet.code_make')).click();
  const code = portal.main.getByRole('img', { name: QR('wallet.code_label') });
  const picture = await code.screenshot();
  const text = (await code.locator('xpath=following-sibling::p[1]').innerText()).trim();

  const counter = await stranger(browser, portal.origin);
  await sees(counter.page, picture);
  await counter.open('/lookup');
  await counter.button(zh('matter.lookup_scan')).click();
  await expect(counter.main.getByRole('alert').filter({ hasText: zh('matter.lookup_scan_wrong') })).toBeVisible();
  // One gives it up by the keyboard.
  await counter.page.keyboard.press('Escape');
  await expect(counter.button(zh('matter.lookup_scan'))).toBeVisible();
  expect(await counter.page.evaluate(() => (window as unknown as { cameras: MediaStreamTrack[] }).cameras.map((track) => track.readyState))).toEqual(['ended']);

  await counter.go('/verify');
  await counter.button(zh('verify.scan')).click();
  await expect(counter.page.getByLabel(zh('verify.code'), { exact: true })).toHaveValue(text);
  await expect(counter.page.getByLabel(zh('verify.code'), { exact: true })).toBeFocused();
  await counter.button(zh('verify.send')).click();
  await expect(counter.main.getByRole('alert').filter({ hasText: zh('verify.valid') })).toBeVisible();
  await counter.context.close();
});
