// Measures of a page, taken in the page itself: each function stands alone, because it travels there as text.

/** Text smaller than so many pixels. */
export function smallText(least: number): string[] {
  const found = new Set<string>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const host = walker.currentNode.parentElement;
    if (!host || !walker.currentNode.textContent?.trim() || host.closest('script,style,noscript,template')) continue;
    if (!host.checkVisibility({ visibilityProperty: true }) || host.closest('.visually-hidden')) continue;
    const size = parseFloat(getComputedStyle(host).fontSize);
    if (size < least - 0.01) found.add(`${size}px: ${host.outerHTML.slice(0, 120)}`);
  }
  return [...found];
}

/**
 * Targets that a press hits on fewer than so many pixels in either direction: found by probing, so that a label, or a
 * link that covers its whole card, counts with all of its ground. Links within running text are exempt (WCAG 2.5.8).
 */
export function smallTargets([least, which]: [number, string?]): string[] {
  const found: string[] = [];
  const targets = which ?? 'a[href],button,input,select,textarea,summary,[role=tab],[role=option],[role=button]';
  const inSentence = (element: Element) => {
    if (element.tagName !== 'A' || getComputedStyle(element).display !== 'inline') return false;
    const block = element.closest('p,li,dd,td,figcaption,label,legend');
    return (block?.textContent ?? '').replace(element.textContent ?? '', '').trim().length > 0;
  };
  const scrolled = [scrollX, scrollY] as const;
  for (const element of document.querySelectorAll<HTMLElement>(targets)) {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || element.closest('.visually-hidden,[inert],[hidden]')) continue;
    if (inSentence(element) || element.classList.contains('skip')) continue;
    let box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0 || (box.width >= least - 0.5 && box.height >= least - 0.5)) continue;
    element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    box = element.getBoundingClientRect();
    const hits = (x: number, y: number) => {
      const hit = document.elementFromPoint(x, y);
      if (!hit) return false;
      if (element.contains(hit)) return true;
      const label = hit.closest('label');
      return !!label && label.control === element;
    };
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const reach = (dx: number, dy: number) => {
      let far = 0;
      while (far < least && hits(x + dx * (far + 1), y + dy * (far + 1))) far++;
      return far;
    };
    let width = Math.max(box.width, reach(-1, 0) + reach(1, 0) + 1);
    let height = Math.max(box.height, reach(0, -1) + reach(0, 1) + 1);
    // The label beside a box or a radio is pressed as well as the box itself.
    for (const label of (element as HTMLInputElement).labels ?? []) {
      const beside = label.getBoundingClientRect();
      width = Math.max(width, beside.width);
      height = Math.max(height, beside.height);
    }
    if (width < least - 0.5 || height < least - 0.5) {
      found.push(`${Math.round(width)}×${Math.round(height)}: ${element.outerHTML.replace(/<svg.*?<\/svg>/gs, '').slice(0, 140)}`);
    }
  }
  scrollTo(...scrolled);
  return found;
}

/** What sticks out to the right of the window. */
export function sticksOut(): string[] {
  const wide = document.documentElement.clientWidth;
  if ((document.scrollingElement?.scrollWidth ?? 0) <= wide) return [];
  const found: string[] = [`page is ${document.scrollingElement?.scrollWidth} wide, window ${wide}`];
  for (const element of document.querySelectorAll('body *')) {
    const { right, width } = element.getBoundingClientRect();
    if (width > 0 && right > wide + 0.5 && element.children.length === 0) found.push(element.outerHTML.slice(0, 120));
    if (found.length > 8) break;
  }
  return found;
}

/** Han in English pages that is not marked as Chinese. */
export function unmarkedHan(): string[] {
  const found: string[] = [];
  const chinese = (node: Element | null) => node?.closest('[lang]')?.getAttribute('lang')?.startsWith('zh');
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const host = node.parentElement;
    if (!host?.checkVisibility() || host.closest('script,style,noscript,template') || chinese(host)) continue;
    if (/\p{Script=Han}/u.test(node.textContent ?? '')) found.push(`${host.tagName.toLowerCase()}: ${node.textContent?.trim().slice(0, 60)}`);
  }
  for (const element of document.body.querySelectorAll('[aria-label],[placeholder],[title],[alt]')) {
    if (chinese(element) || !element.checkVisibility()) continue;
    for (const name of ['aria-label', 'placeholder', 'title', 'alt']) {
      const value = element.getAttribute(name) ?? '';
      if (/\p{Script=Han}/u.test(value)) found.push(`${element.tagName.toLowerCase()}[${name}]: ${value.slice(0, 60)}`);
    }
  }
  return found;
}
