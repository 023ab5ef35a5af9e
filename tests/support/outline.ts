import { zh } from './words';

/**
 * The shape of a page as a screen reader meets it, without what the mock server's data put into it: landmarks, headings and
 * controls by name; of each list its first entry, where a link in its text goes by no name (which entry is first changes with
 * the day); no running text; `#` for digits. What is recommended changes with the season: its entries go by no name at all.
 */
export function outline(snapshot: string): string {
  const kept: string[] = [];
  /** The depth of a list whose first entry has been seen, with the depth of that entry. */
  const lists: { depth: number; entry: boolean }[] = [];
  /** The depth of the region of recommendations, within it. */
  let recommended: number | undefined;
  let skipping: number | undefined;
  for (const line of snapshot.split('\n')) {
    const depth = line.search(/\S/);
    if (skipping !== undefined && depth > skipping) continue;
    skipping = undefined;
    while (lists.length && depth <= lists[lists.length - 1].depth) lists.pop();
    const role = /^\s*- ["']?([\w/]+)/.exec(line)?.[1] ?? '';
    const list = lists[lists.length - 1];
    if (list && depth === list.depth + 2 && ['listitem', 'option', 'row', 'article'].includes(role)) {
      if (list.entry) {
        skipping = depth;
        continue;
      }
      list.entry = true;
    }
    if (['list', 'listbox', 'rowgroup'].includes(role)) lists.push({ depth, entry: false });
    if (role === 'text' || role === '/url') continue;
    const shape = ['paragraph', 'definition', 'term', 'time', 'listitem', 'cell', 'strong', 'code', 'mark', 'emphasis'].includes(role)
      ? line.replace(/(- ["']?\w+).*$/, line.trimEnd().endsWith(':') ? '$1:' : '$1')
      : line;
    if (role === 'region') recommended = line.includes(zh('recommended.title')) ? depth : undefined;
    else if (recommended !== undefined && depth <= recommended) recommended = undefined;
    if (recommended !== undefined && list?.entry && ['heading', 'link'].includes(role)) {
      kept.push(line.replace(/ "[^"]*"/, ''));
      continue;
    }
    const named = list?.entry && role === 'link' && kept.at(-1)?.trim() === '- paragraph:' ? shape.replace(/ "[^"]*"/, '') : shape;
    kept.push(named.replace(/(?<!level=)\d+(?:[.,]\d+)*/g, '#'));
  }
  return `${kept.join('\n')}\n`;
}
