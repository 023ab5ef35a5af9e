// Every journey is watched: an error in the console, a broken CSP rule, an exception or a request to anywhere but the
// mock server fails the test, unless the test said that it would come.
import type { BrowserContext, ConsoleMessage, Request } from '@playwright/test';

/** What a console message and a request must not be, unless expected. */
export class Watch {
  private readonly seen: string[] = [];
  private readonly allowed: RegExp[] = [];
  private readonly homes: string[];

  constructor(context: BrowserContext, homes: string[]) {
    this.homes = homes;
    context.on('console', (message) => this.console(message));
    context.on('weberror', (error) => this.seen.push(`exception: ${error.error().stack ?? error.error().message}`));
    context.on('request', (request) => this.request(request));
  }

  /** Says that this will come, and is part of what is tested. */
  expect(...what: RegExp[]): void {
    this.allowed.push(...what);
  }

  /** Answers from the mock server that are errors show in the console, whatever the page does about them. */
  expectFailedAnswers(): void {
    this.expect(/Failed to load resource/, /net::ERR_/);
  }

  /** Without a network nothing comes, and what is fetched ahead of its need says so, too. */
  expectOffline(): void {
    this.expectFailedAnswers();
    this.expect(/^console: TypeError: Failed to fetch/);
  }

  /** What came without having been expected. */
  unexpected(): string[] {
    return this.seen.filter((one) => !this.allowed.some((allowed) => allowed.test(one)));
  }

  private console(message: ConsoleMessage): void {
    if (message.type() === 'error' || (message.type() === 'warning' && /Content Security|Trusted Type/.test(message.text()))) {
      this.seen.push(`console: ${message.text()} @ ${message.location().url}`);
    }
  }

  private request(request: Request): void {
    const url = new URL(request.url());
    if (['http:', 'https:', 'ws:', 'wss:'].includes(url.protocol) && !this.homes.includes(url.origin)) {
      this.seen.push(`request to elsewhere: ${url.origin}`);
    }
  }
}

/** Runs in the page before its own code: hears what a screen reader would be told, and sees what moves. */
export function listen(): void {
  const heard: string[] = [];
  const live = '[role=status],[role=alert],[aria-live=polite],[aria-live=assertive]';
  const hear = (region: Element | null | undefined) => {
    const text = region?.checkVisibility() ? region.textContent?.replace(/\s+/g, ' ').trim() : '';
    if (text && heard.at(-1) !== text) heard.push(text);
  };
  const observer = new MutationObserver((changes) => {
    for (const change of changes) {
      const target = change.target instanceof Element ? change.target : change.target.parentElement;
      // The nearest says: what is off inside a live region is not read out.
      const nearest = target?.closest(`${live},[aria-live=off]`);
      if (nearest?.getAttribute('aria-live') !== 'off') hear(nearest);
      for (const node of change.addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches(live)) hear(node);
        for (const inner of node.querySelectorAll(live)) hear(inner);
      }
    }
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  const seen = { heard, shift: 0, shifts: [] as string[] };
  try {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources?: { node?: Node }[];
      })[]) {
        if (entry.hadRecentInput) continue;
        seen.shift += entry.value;
        seen.shifts.push(
          `${entry.value.toFixed(4)}: ${(entry.sources ?? [])
            .map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 120) : String(node?.textContent)))
            .join(' | ')}`,
        );
      }
    }).observe({ type: 'layout-shift', buffered: true });
  } catch {
    // An engine without it: nothing to see.
  }
  document.addEventListener('securitypolicyviolation', (event) =>
    console.error(`securitypolicyviolation ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`),
  );
  (window as unknown as { __seen: typeof seen }).__seen = seen;
}
