// The portal's own words, as a visitor reads them: tests look for these, so that a better wording does not break them,
// and a missing word does.
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export type Language = 'zh-CN' | 'en';
type Fill = Record<string, string | number>;

const folder = resolve(import.meta.dirname, '../../locales');
const catalogues = new Map<Language, Map<string, string>>();

function catalogue(language: Language): Map<string, string> {
  const known = catalogues.get(language);
  if (known) return known;
  const read = new Map<string, string>();
  for (const file of readdirSync(resolve(folder, language)).filter((name) => name.endsWith('.toml'))) {
    const area = file.slice(0, -'.toml'.length);
    for (const line of readFileSync(resolve(folder, language, file), 'utf8').split('\n')) {
      const entry = /^([a-z0-9_.]+)\s*=\s*(".*")\s*$/.exec(line.trim());
      if (entry) read.set(`${area}.${entry[1]}`, JSON.parse(entry[2]) as string);
    }
  }
  catalogues.set(language, read);
  return read;
}

function template(language: Language, key: string, fill: Fill): string {
  const all = catalogue(language);
  const form = language === 'en' && Number(fill.n) === 1 ? `${key}.one` : `${key}.other`;
  const text = all.get(key) ?? all.get(form) ?? all.get(`${key}.other`);
  if (text === undefined) throw new Error(`locales/${language} has no word ${key}`);
  return text;
}

/** A sentence of the portal, with its blanks filled. */
export function say(language: Language, key: string, fill: Fill = {}): string {
  return template(language, key, fill).replace(/\{(\w+)\}/g, (blank, name: string) => {
    if (!(name in fill)) throw new Error(`${key} has a blank ${blank} that the test does not fill`);
    return String(fill[name]);
  });
}

/** A sentence of the portal whose unfilled blanks may hold anything. */
export function like(language: Language, key: string, fill: Fill = {}): RegExp {
  const parts = template(language, key, { n: 2, ...fill }).split(/(\{\w+\})/);
  return new RegExp(
    parts
      .map((part) => {
        const blank = /^\{(\w+)\}$/.exec(part);
        if (!blank) return escape(part);
        return blank[1] in fill ? escape(String(fill[blank[1]])) : '.+?';
      })
      .join(''),
  );
}

/** Every text of a language, for tests that look for words of the wrong language. */
export function everyText(language: Language): Map<string, string> {
  return catalogue(language);
}

export const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export const zh = (key: string, fill?: Fill) => say('zh-CN', key, fill);
export const en = (key: string, fill?: Fill) => say('en', key, fill);
export const zhLike = (key: string, fill?: Fill) => like('zh-CN', key, fill);
export const enLike = (key: string, fill?: Fill) => like('en', key, fill);
