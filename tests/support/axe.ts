import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Look {
  /** Only these rules. */
  only?: string[];
  /** All but these rules. */
  without?: string[];
}

/** What axe has to say against the page as it is now, a line each. */
export async function complaints(page: Page, { only, without }: Look = {}): Promise<string[]> {
  // A colour on its way from one theme to the next is nobody's fault.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().filter((one) => one instanceof CSSTransition).map((one) => one.finished)));
  let axe = new AxeBuilder({ page }).setLegacyMode(true);
  axe = only ? axe.withRules(only) : axe.withTags(tags);
  if (without) axe = axe.disableRules(without);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help}): ${node.html.slice(0, 200)} — ${(node.failureSummary ?? '').replace(/\s+/g, ' ').slice(0, 300)}`),
  );
}

/** Complaints of many pages, each told once with the pages it is true of. */
export class Findings {
  private readonly found = new Map<string, Set<string>>();

  add(where: string, complaints: string[]): void {
    for (const one of complaints) {
      this.found.set(one, (this.found.get(one) ?? new Set()).add(where));
    }
  }

  lines(): string[] {
    return [...this.found].map(([one, where]) => `[${[...where].join(', ')}] ${one}`);
  }
}
