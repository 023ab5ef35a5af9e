// An officer who acts on what somebody said, in a window of their own.
import type { Page } from '@playwright/test';
import { expect, type Portal } from './portal';
import { zh } from './words';

/** The desk. `area` is where the words of its acts stand. */
export class Office {
  constructor(private readonly portal: Portal, readonly page: Page, private readonly area: 'rectify' | 'talk') {}

  async open(post: string, path: string): Promise<void> {
    await this.portal.comesAs(`officer-${post}`, path);
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  async act(act: string, fill?: (form: ReturnType<Page['getByRole']>) => Promise<void>): Promise<void> {
    const name = zh(`${this.area}.desk_${act}`);
    await this.page.getByRole('button', { name, exact: true }).click();
    const form = this.page.getByRole('group', { name, exact: true });
    if (fill) await fill(form);
    await form.getByRole('button', { name: zh('desk.confirm', { act: name }), exact: true }).click();
    await expect(this.page.getByText(zh('desk.act_done', { act: name })).first()).toBeVisible();
  }
}
