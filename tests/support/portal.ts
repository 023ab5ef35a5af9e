// The portal as a visitor meets it, and the mock server as its test bench.
import { test as base, expect, type APIRequestContext, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { escape, say, like, type Language } from './words';
import { listen, Watch } from './watch';
import type { Place } from './places';
import type * as wire from './wire';

/** Faults that the mock server knows. They hold for one browser context, by a cookie. */
export type Fault =
  | 'timeout' | 'error500' | 'unavailable503' | 'tooMany429' | 'cutBody' | 'malformedJson' | 'wrongShape'
  | 'unknownNames' | 'emptyBody' | 'staleEtag' | 'expiredSession' | 'partFailed';

/** The mock server's own answers, to hold pages against. */
export class Api {
  constructor(private readonly request: APIRequestContext) {}

  async get<T>(path: string, query: Record<string, string> = {}): Promise<T> {
    const answer = await this.request.get(`/api${path}`, { params: query });
    expect(answer.status(), `GET /api${path}`).toBe(200);
    return (await answer.json()) as T;
  }

  capabilities = () => this.get<wire.Capabilities>('/capabilities');
  home = (region?: string) => this.get<wire.Home>('/home', region ? { region } : {});
  guide = (id: string) => this.get<wire.Guide>(`/items/${id}`);
  items = (query: Record<string, string> = {}) => this.get<wire.Page<wire.Item>>('/items', query);
  search = (q: string, query: Record<string, string> = {}) => this.get<wire.SearchAnswer>('/search', { q, ...query });

  /** The first guide in the default region that is as wanted. */
  async guideWhere(fits: (guide: wire.Guide) => boolean): Promise<wire.Guide> {
    let cursor: string | undefined;
    do {
      const page: wire.Page<wire.Item> = await this.items({ limit: '50', ...(cursor ? { cursor } : {}) });
      for (const item of page.items) {
        const guide = await this.guide(item.id);
        if (fits(guide)) return guide;
      }
      cursor = page.next;
    } while (cursor);
    throw new Error('the mock server has no such guide in the default region');
  }
}

/** A page of the portal. */
export class Portal {
  language: Language = 'zh-CN';
  private persona?: string;

  constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    readonly origin: string,
  ) {}

  say = (key: string, fill?: Record<string, string | number>) => say(this.language, key, fill);
  like = (key: string, fill?: Record<string, string | number>) => like(this.language, key, fill);

  /** Opens an address, and waits until the first room can be used. */
  async open(path = '/'): Promise<void> {
    await this.page.goto(path);
    await this.ready();
  }

  /** The first room is interactive, its data on screen, and the live frame has taken the static one's place. */
  async ready(): Promise<void> {
    await expect(this.page.locator('html[data-ready]')).toBeAttached({ timeout: 15_000 });
    await expect(this.page.locator('#static-frame')).toHaveCount(0, { timeout: 15_000 });
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  get main(): Locator {
    return this.page.getByRole('main');
  }

  link(name: string | RegExp, within: Page | Locator = this.page): Locator {
    return within.getByRole('link', { name, exact: typeof name === 'string' });
  }

  button(name: string | RegExp, within: Page | Locator = this.page): Locator {
    return within.getByRole('button', { name, exact: typeof name === 'string' });
  }

  get banner(): Locator {
    return this.page.getByRole('banner');
  }

  /** What a list leads to: the links that stand as headings of its entries. */
  get entries(): Locator {
    return this.main.getByRole('heading').getByRole('link');
  }

  /** The materials of a guide that are on its list now. */
  get materials(): Locator {
    const part = this.main.getByRole('region', { name: this.say('guide.materials') });
    return part.getByRole('listitem').filter({ has: this.page.getByRole('checkbox') });
  }

  /** What else one may need. */
  get recommended(): Locator {
    return this.main.getByRole('region', { name: this.say('recommended.title') });
  }

  get searchBox(): Locator {
    return this.page.getByRole('combobox', { name: this.say('frame.search_label') });
  }

  get regionButton(): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${escape(this.say('frame.region'))}`) });
  }

  get signInControl(): Locator {
    return this.banner.getByRole('link', { name: this.say('frame.sign_in'), exact: true });
  }

  /** Where the masked name of who is signed in stands. */
  get who(): Locator {
    return this.banner.getByText(this.say('frame.signed_in_as')).locator('..');
  }

  /** Searches as most people do: types, and presses Enter. */
  async search(words: string): Promise<void> {
    await this.searchBox.fill(words);
    await this.searchBox.press('Enter');
  }

  /** To one of the main pages by the menu. */
  async toPage(name: 'home' | 'browse' | 'departments' | 'notices' | 'help'): Promise<void> {
    const menu = this.page.getByRole('navigation', { name: this.say('frame.menu') });
    await menu.getByRole('link', { name: this.say(`frame.menu_${name}`), exact: true }).click();
  }

  /** To any page, as a link would lead there, without loading anything anew. */
  async go(path: string): Promise<void> {
    await this.page.evaluate((href) => {
      const link = document.createElement('a');
      link.href = href;
      document.body.append(link);
      link.click();
      link.remove();
    }, path);
  }

  /** Presses Tab until the keyboard is there. */
  async tabTo(target: Locator, most = 150): Promise<void> {
    for (let step = 0; step < most; step++) {
      if (await target.evaluate((one) => one === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    await expect(target, `reached within ${most} steps`).toBeFocused();
  }

  /** Opens everything that is folded away in the page's content. */
  async openFolds(): Promise<void> {
    await this.main.evaluate((main) => {
      for (const fold of main.querySelectorAll('details')) fold.open = true;
      for (const button of main.querySelectorAll<HTMLElement>('button[aria-expanded=false]:not([aria-haspopup])')) button.click();
    });
    await expect(this.main.locator('button[aria-expanded=false]:not([aria-haspopup])')).toHaveCount(0);
  }

  async openRegions(): Promise<Locator> {
    await this.regionButton.click();
    const dialog = this.page.getByRole('dialog', { name: this.say('frame.region_title') });
    await expect(dialog).toBeVisible();
    return dialog;
  }

  /** Opens the settings, chooses there, and closes them. */
  async inSettings(choose: (dialog: Locator) => Promise<void>): Promise<void> {
    await this.banner.getByRole('button', { name: this.say('frame.settings'), exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: this.say('frame.settings_title') });
    await choose(dialog);
    await this.page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }

  /** Chooses a theme in the settings. */
  async theme(theme: 'default' | 'dark' | 'contrast' | 'elder'): Promise<void> {
    const name = { default: 'frame.theme_light', dark: 'frame.theme_dark', contrast: 'frame.theme_contrast', elder: 'frame.elder' }[theme];
    await this.inSettings((dialog) => dialog.getByRole('radio', { name: this.say(name), exact: true }).check());
  }

  /** Chooses a size of text in the settings, 0 to 4. */
  async textSize(size: number): Promise<void> {
    await this.inSettings((dialog) => dialog.getByRole('radio', { name: this.say(`frame.size_${size}`), exact: true }).check());
  }

  /** Changes the language by the switch in the head of the page. */
  async speak(language: Language): Promise<void> {
    await this.banner.getByRole('button', { name: this.say(language === 'en' ? 'frame.english' : 'frame.chinese'), exact: true }).click();
    this.language = language;
  }

  /** The look that a visitor chose on an earlier visit; before `open`. */
  async wears(look: { theme?: string; text?: string; lang?: Language }): Promise<void> {
    if (look.lang) this.language = look.lang;
    // A blank page has no storage.
    await this.page.addInitScript((kept) => location.protocol === 'about:' || localStorage.setItem('tongban.look', kept), JSON.stringify(look));
  }

  /** Goes to the identity provider's page, by way of the portal's own. */
  async startSignIn(): Promise<void> {
    await this.signInControl.click();
    await this.main.getByRole('link', { name: this.say('enter.provider'), exact: true }).click();
    await expect(this.page).toHaveURL(/\/_idp\//);
  }

  /** Is signed in as a persona from now on, or as nobody, without having been at the identity provider's page. */
  async enters(persona?: string): Promise<void> {
    if (this.persona === persona) return;
    this.persona = persona;
    if (persona) await this.context.request.get(`${this.origin}/api/session/login?persona=${persona}&returnTo=/help`);
    else await this.context.clearCookies({ name: 'tongban_session' });
  }

  /** Comes to a page as a persona, whoever was here before. */
  async comesAs(persona: string, path: string): Promise<void> {
    // A page that is still open would ask for its news as somebody else.
    await this.page.goto('about:blank');
    await this.page.goto(`/api/session/login?persona=${persona}&returnTo=${encodeURIComponent(path)}`);
    this.persona = persona;
    await this.ready();
  }

  /**
   * Goes to a place as whom it is for, and waits until what it is for is on screen: as a link would lead there from the
   * last one, which is quicker, or `cold`.
   */
  async visit({ path, as, heading }: Place, { cold = false } = {}): Promise<void> {
    const warm = !cold && this.persona === as && this.page.url().startsWith(this.origin);
    await this.enters(as);
    await (warm ? this.go(path) : this.open(path));
    // From one step of an application to another only what is below the heading changes: a frame later.
    if (warm) await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    if (this.language === 'zh-CN') await expect(this.heading).toHaveText(heading);
    else await expect(this.heading).toBeVisible();
    await expect(this.main.getByRole('status').filter({ hasText: this.say('ui.loading') })).toHaveCount(0);
    // Who is here is asked for after the page is: the frame changes once more when that is known.
    if (as && !warm) await expect(this.who).toBeVisible();
  }

  /** Signs in as one of the mock server's personas, at once, and comes back to the same page. The ways on screen: identity.spec.ts. */
  async signIn(label: string): Promise<void> {
    const answer = await this.context.request.get(`${this.origin}/api/capabilities`);
    const { personas } = (await answer.json()) as wire.Capabilities;
    const persona = personas.find(({ name }) => JSON.stringify(name).includes(label));
    if (!persona) throw new Error(`the mock server has no persona ${label}`);
    const { pathname, search } = new URL(this.page.url());
    const query = new URLSearchParams({ persona: persona.id, returnTo: pathname + search });
    await this.page.goto(`${this.origin}/api/session/login?${query}`);
    await this.ready();
    await expect(this.who).toBeVisible();
  }

  /** Signs out; `sure` waits until it has happened. */
  async signOut({ twice = false, sure = true } = {}): Promise<void> {
    const out = this.banner.getByRole('button', { name: this.say('frame.sign_out') });
    await (twice ? out.dblclick() : out.click());
    if (sure) await expect(this.signInControl).toBeVisible();
  }

  /** The components of the gallery. */
  async components(): Promise<string[]> {
    await this.open('/gallery');
    const ids = JSON.parse((await this.page.locator('[data-examples]').getAttribute('data-examples')) ?? '[]') as string[];
    return [...new Set(ids.map((id) => id.split('/')[0]))];
  }

  /** What a screen reader was told since the page was loaded. */
  heard(): Promise<string[]> {
    return this.page.evaluate(() => (window as unknown as { __seen: { heard: string[] } }).__seen.heard);
  }

  /** Waits until a screen reader was told this. */
  async hears(what: string | RegExp): Promise<void> {
    const fits = typeof what === 'string' ? (said: string) => said.includes(what) : (said: string) => what.test(said);
    await expect
      .poll(async () => (await this.heard()).some(fits) || (await this.heard()), { message: `a screen reader is told ${what}` })
      .toBe(true);
  }

  /** From now on the mock server answers this browser so at an endpoint. */
  async fault(endpoint: string, fault: Fault): Promise<void> {
    await this.context.addCookies([{ name: 'mock-fault', value: `${endpoint}:${fault}`, url: this.origin }]);
  }

  async noFault(): Promise<void> {
    await this.context.clearCookies({ name: 'mock-fault' });
  }

  /** Everything of the page that stays on this device, and its address and title. */
  async traces(): Promise<string> {
    const stored = await this.page.evaluate(() =>
      [localStorage, sessionStorage].flatMap((store) => Object.entries(store).map(([key, value]) => `${key}=${value}`)),
    );
    return [decodeURIComponent(this.page.url()), await this.page.title(), ...stored].join('\n');
  }

  /** The page tells what happened, offers a way on, and is not blank. */
  async survives(): Promise<void> {
    await expect(this.heading).toBeVisible();
    await expect(this.page.getByRole('banner')).toBeVisible();
    await expect(this.page.getByRole('contentinfo')).toBeVisible();
  }
}

interface Fixtures { portal: Portal; api: Api; watch: Watch }

export const test = base.extend<Fixtures>({
  watch: [
    async ({ context, baseURL }, use, info) => {
      const watch = new Watch(context, [new URL(baseURL ?? '').origin]);
      await context.addInitScript(listen);
      await use(watch);
      if (info.status === info.expectedStatus) expect(watch.unexpected(), 'errors nobody expected').toEqual([]);
    },
    { auto: true },
  ],
  portal: async ({ page, context, baseURL, watch: _ }, use) => {
    await use(new Portal(page, context, baseURL ?? ''));
  },
  api: async ({ playwright, baseURL }, use) => {
    const request = await playwright.request.newContext({ baseURL });
    await use(new Api(request));
    await request.dispose();
  },
});

export { expect };
