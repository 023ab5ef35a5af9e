// In English, on a mock server of its own: what an act leads to is looked at as a page is when it is opened.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { complaints } from './axe';
import { sticksOut, unmarkedHan } from './measure';
import { expect, type Portal } from './portal';
import { alone } from './server';

/** A test whose visitor reads English. */
export const english = alone.extend({
  portal: async ({ portal }, use) => {
    await portal.wears({ lang: 'en' });
    await use(portal);
  },
});

const people = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../crates/mock-server/data/personas.json'), 'utf8')) as { name: string }[];

/** Without what is Chinese in any language: masked names, names of organisations, and what else stands on papers. */
function withoutNames(text: string, papers: string[]): string {
  return [...people.map(({ name }) => name), ...papers].reduce((left, name) => left.replaceAll(name, ''), text.replace(/\*+\p{Script=Han}+/gu, ''));
}

/**
 * The page as it is now: nothing in Chinese that is not marked as such, but names within sentences; nothing beside the
 * window; nothing that axe finds.
 */
export async function sound(portal: Portal, where: string, papers: string[] = []): Promise<void> {
  const { page } = portal;
  const chinese = (await page.evaluate(unmarkedHan)).filter((line) => /\p{Script=Han}/u.test(withoutNames(line, papers)));
  expect.soft(chinese, `${where}: no Chinese in English`).toEqual([]);
  expect.soft(await page.evaluate(sticksOut), `${where}: nothing beside the window`).toEqual([]);
  expect.soft(await complaints(page), `${where}: axe`).toEqual([]);
}
