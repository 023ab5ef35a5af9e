// A certificate of the wallet in place of a file: picked, looked over, handed in, kept with the case and in the card's log.
// Clauses: Q-6.2.2.5
import { expect } from '../support/portal';
import { alone as test } from '../support/server';
import { at, begun, draw, materials, pdf, read, type Draft } from '../support/apply';
import { complaints } from '../support/axe';
import { text, type Text } from '../support/wire';
import { zh } from '../support/words';

interface Supplied { material: { id: string; name: Text }; cards?: { id: string; name: Text }[] }

test('a material is supplied by a card and by nothing else', async ({ portal, page, context }) => {
  test.setTimeout(120_000);
  const draft = await begun(context, '居民身份证换领', {
    answers: {
      registeredAddress: '平安路1号', reason: 'EXPIRED', validFrom: '2006-12-01', validUntil: '2026-12-01', photo: 'LATEST',
      reduction: 'NO', livingAddress: '平安路1号', truth: 'YES',
    },
    situation: [['reason', 'expired'], ['minor', 'yes'], ['remote', 'local']].map(([question, option]) => ({ question, options: [option] })),
  });
  const supplied = (await read(context, draft.id)) as Draft & { materials: Supplied[] };
  const wanted = supplied.materials.find(({ cards }) => cards?.length);
  if (!wanted?.cards) throw new Error('no material of this item can be a card of hers');
  const [card] = wanted.cards;
  const byCard = zh('apply.way_card', { name: text(card.name) });

  await portal.open(at(draft, 'materials'));
  await expect(materials(portal).first()).toBeVisible();
  const row = materials(portal).filter({ has: page.getByRole('heading', { level: 3, name: text(wanted.material.name) }) });
  await row.getByRole('radio', { name: byCard }).check();
  await expect(row.getByText(zh('apply.way_card_explain'))).toBeVisible();
  await expect(row.locator('input[type=file]'), 'nothing is to be uploaded').toHaveCount(0);
  expect(await complaints(page)).toEqual([]);
  await expect.poll(async () => JSON.stringify((await read(context, draft.id)).content), 'it is saved').toContain(card.id);
  // The rest: the first way that is offered, or a file.
  for (const other of await materials(portal).all()) {
    if ((await other.getByRole('radio', { checked: true }).count()) === 0 && (await other.getByRole('radio').count())) {
      await other.getByRole('radio').first().check();
    }
    const file = other.locator('input[type=file]').first();
    if (await file.count()) {
      await file.setInputFiles([pdf('a.pdf')]);
      await expect(other.getByText(zh('apply.doc_received'))).toBeVisible({ timeout: 15_000 });
    }
  }
  const onward = portal.button(zh('apply.next'));
  await onward.click();
  await page.getByRole('radio', { name: new RegExp(zh('apply.delivery_electronic')) }).check();
  await onward.click();
  await portal.button(zh('apply.bill_pay')).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/apply'));
  await page.getByRole('button').first().click();
  await portal.ready();
  await expect(portal.main.getByText(zh('apply.bill_paid')).first()).toBeVisible();
  await onward.click();
  await expect(page.getByText(zh('apply.review_lead'))).toBeVisible();
  await expect(portal.main, 'it is looked over').toContainText(text(card.name));
  await onward.click();
  await draw(portal);
  await portal.button(zh('apply.sign_do')).click();
  await expect(page.getByText(zh('apply.complete'))).toBeVisible({ timeout: 15_000 });
  await portal.button(zh('apply.submit')).click();
  await expect(page).toHaveURL(/\/cases\/[^/]+\/receipt$/, { timeout: 15_000 });

  await portal.go(new URL(page.url()).pathname.replace('/receipt', ''));
  await expect(portal.main, 'the case says what stands in for the file').toContainText(`${zh('matter.by_card')}${text(card.name)}`);
  await portal.go(`/cards/${card.id}/uses`);
  await expect(portal.main, 'the card’s log says where it was used').toContainText('居民身份证换领');
});
