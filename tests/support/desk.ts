// Officers at their desk, and cases for them to work on.
import { expect, type APIRequestContext, type Locator, type Page } from '@playwright/test';
import type { Portal } from './portal';
import { escape } from './words';

export interface Filed { id: string; number: string; queryCode: string }
export type Post = 'window' | 'handler' | 'reviewer' | 'approver' | 'archivist';

/** The mock server files a sample case that stands where it is told. */
export async function file(request: APIRequestContext, at = 'SUBMITTED', more: Record<string, unknown> = {}): Promise<Filed> {
  const answer = await request.post('/_mock/case', { data: { persona: 'lin-xiaohe', item: 'id-card-renewal', at, ...more } });
  expect(answer.ok(), await answer.text()).toBe(true);
  return (await answer.json()) as Filed;
}

/** The desk on screen. */
export class Desk {
  constructor(
    private readonly portal: Portal,
    private readonly page: Page,
  ) {}

  /** Signs in at a post, and goes somewhere. */
  async as(post: Post, path = '/desk'): Promise<void> {
    await this.signIn(`officer-${post}`, path);
  }

  /** Signs in as any persona, and goes somewhere. */
  async signIn(persona: string, path: string): Promise<void> {
    await this.portal.comesAs(persona, path);
  }

  /** Opens a case at a post. */
  async open(post: Post, filed: Filed): Promise<void> {
    await this.as(post, `/desk/cases/${filed.id}`);
    await expect(this.page.getByText(filed.number).last()).toBeVisible();
  }

  get rows(): Locator {
    return this.page.getByRole('list', { name: this.portal.say('desk.list') }).getByRole('listitem');
  }

  /** The button that begins an act. */
  act(name: string): Locator {
    return this.page.getByRole('button', { name: this.portal.say(`desk.act_${name}`), exact: true });
  }

  /** The form of an act. */
  form(name: string): Locator {
    return this.page.getByRole('group', { name: this.portal.say(`desk.act_${name}`), exact: true });
  }

  /** Begins an act, fills what is given, and confirms it. */
  async take(name: string, reason?: string): Promise<void> {
    await this.act(name).click();
    const form = this.form(name);
    if (reason) await form.getByRole('textbox').last().fill(reason);
    await this.confirm(name);
    await this.taken(name);
  }

  async confirm(name: string): Promise<void> {
    const act = this.portal.say(`desk.act_${name}`);
    await this.portal.button(this.portal.say('desk.confirm', { act }), this.form(name)).click();
  }

  async taken(name: string): Promise<void> {
    const act = escape(this.portal.say(`desk.act_${name}`));
    await this.portal.hears(new RegExp(act));
    await expect(this.form(name)).toHaveCount(0);
    await expect(this.page.getByText(this.portal.say('desk.acted_sealed'))).toBeVisible();
  }

  get materials(): Locator {
    return this.page.getByRole('main').getByRole('article');
  }

  /** Finds every material in order. */
  async allFine(): Promise<void> {
    for (const material of await this.materials.all()) {
      await material.getByRole('radio', { name: this.portal.say('case.verdict_fine'), exact: true }).check();
      await expect(material.getByText(this.portal.say('desk.saved'))).toBeVisible();
    }
  }

  /** Finds a material wanting. */
  async wanting(material: Locator, note: string): Promise<void> {
    await material.getByRole('radio', { name: this.portal.say('case.verdict_wanting'), exact: true }).check();
    await material.getByRole('textbox').fill(note);
    await expect(material.getByText(this.portal.say('desk.saved'))).toBeVisible();
  }
}
