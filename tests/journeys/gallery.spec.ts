// The design system, component by component: axe in every theme, what a screen reader meets, and the keyboard.
import { expect, test } from '../support/portal';
import { complaints, Findings } from '../support/axe';
import { zh } from '../support/words';
import { smallTargets, sticksOut } from '../support/measure';

const controls = 'button,input,select,textarea,summary,[role=tab],[role=option]';

test.use({ baseURL: process.env.TONGBAN_GALLERY_URL });

test.describe('gallery', { tag: '@desktop' }, () => {
  test('every example, in every theme', async ({ portal, page }) => {
    test.setTimeout(240_000);
    const findings = new Findings();
    const wear = (theme: string) => page.evaluate((name) => (document.documentElement.dataset.theme = name), theme);
    for (const component of await portal.components()) {
      await test.step(component, async () => {
        await portal.go(`/gallery/${component}`);
        await expect(page.locator(`[data-example^="${component}/"]`).first()).toBeVisible();
        // Examples of one landmark stand side by side only here.
        findings.add(component, await complaints(page, { without: ['landmark-unique', 'landmark-no-duplicate-main'] }));
        for (const theme of ['elder', 'dark', 'contrast']) {
          await wear(theme);
          // A theme changes colours and sizes, and nothing else of a component.
          findings.add(`${component} ${theme}`, await complaints(page, { only: ['color-contrast', 'target-size'] }));
          if (theme === 'elder') findings.add(`${component} elder`, await page.evaluate(smallTargets, [60, controls]));
        }
        await wear('default');
        findings.add(component, await page.evaluate(smallTargets, [44, controls]));
      });
    }
    expect(findings.lines()).toEqual([]);
  });

  test('every example at 320 px', async ({ portal, page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width: 320, height: 568 });
    for (const component of await portal.components()) {
      await portal.go(`/gallery/${component}`);
      await expect(page.locator(`[data-example^="${component}/"]`).first()).toBeVisible();
      expect.soft(await page.evaluate(sticksOut), component).toEqual([]);
    }
  });

  test('what a screen reader meets in every example', async ({ portal, page }) => {
    test.setTimeout(120_000);
    for (const component of await portal.components()) {
      await portal.go(`/gallery/${component}`);
      const examples = page.locator(`[data-example^="${component}/"]`);
      await expect(examples.first()).toBeVisible();
      const met: string[] = [];
      for (const example of await examples.all()) {
        met.push(`# ${await example.getAttribute('data-example')}`, await example.ariaSnapshot());
      }
      expect.soft(`${met.join('\n')}\n`, component).toMatchSnapshot(`${component}.yml`);
    }
  });
});

test.describe('gallery by keyboard', { tag: '@desktop' }, () => {
  const example = (page: import('@playwright/test').Page, id: string) => page.locator(`[data-example="${id}"]`);

  test('tabs: arrows, Home and End choose; Tab goes on to the panel', async ({ portal, page }) => {
    await portal.open('/gallery/tabs');
    const tabs = example(page, 'tabs/two');
    const [first, second] = [tabs.getByRole('tab').nth(0), tabs.getByRole('tab').nth(1)];
    await first.focus();
    await page.keyboard.press('ArrowRight');
    await expect(second).toBeFocused();
    await expect(second).toHaveAttribute('aria-selected', 'true');
    await expect(first).toHaveAttribute('tabindex', '-1');
    await expect(tabs.getByRole('tabpanel')).toContainText(zh('gallery.legal_text'));
    await page.keyboard.press('ArrowRight');
    await expect(first).toBeFocused();
    await page.keyboard.press('End');
    await expect(second).toBeFocused();
    await page.keyboard.press('Home');
    await expect(first).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(tabs.getByRole('tabpanel')).toBeFocused();
  });

  test('combobox: arrows go round, Enter picks, Escape closes and then empties', async ({ portal, page }) => {
    await portal.open('/gallery/combobox');
    const box = example(page, 'combobox/suggestions').getByRole('combobox');
    const options = example(page, 'combobox/suggestions').getByRole('option');
    await box.focus();
    await page.keyboard.press('ArrowDown');
    await expect(options.nth(0)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowUp');
    await expect(options.last()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowDown');
    await expect(options.nth(0)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(box).toHaveValue(zh('gallery.s1'));
    await expect(box).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(box).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('Escape');
    await expect(box).toHaveAttribute('aria-expanded', 'false');
    await page.keyboard.press('Escape');
    await expect(box).toHaveValue('');
    await expect(example(page, 'combobox/none').getByRole('listbox')).toBeHidden();
  });

  test('dialog: takes the focus, keeps it, Escape gives it back', async ({ portal, page }) => {
    await portal.open('/gallery/dialog');
    const opener = example(page, 'dialog/question').getByRole('button', { name: zh('gallery.dialog_open') });
    await opener.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: zh('gallery.dialog_open') });
    await expect(dialog).toBeVisible();
    for (let step = 0; step < 6; step++) {
      expect(await dialog.evaluate((one) => one.contains(document.activeElement) || document.activeElement === document.body)).toBe(true);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(opener).toBeFocused();
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: zh('gallery.keep') }).click();
    await expect(dialog).toBeHidden();
    await expect(opener).toBeFocused();
  });

  test('accordion: Enter and Space open and close', async ({ portal, page }) => {
    await portal.open('/gallery/disclosure');
    const accordion = example(page, 'disclosure/accordion');
    const button = accordion.getByRole('button', { name: zh('gallery.law_title') });
    await expect(accordion.getByText(zh('gallery.law_text'))).toBeHidden();
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    await expect(accordion.getByText(zh('gallery.law_text'))).toBeVisible();
    await page.keyboard.press('Space');
    await expect(button).toHaveAttribute('aria-expanded', 'false');
    await accordion.getByRole('button', { name: zh('ui.expand_all') }).click();
    await expect(accordion.getByText(zh('gallery.rights_text'))).toBeVisible();
    await accordion.getByRole('button', { name: zh('ui.collapse_all') }).click();
    await expect(accordion.getByText(zh('gallery.rights_text'))).toBeHidden();
  });

  test('radios: one stop for the keyboard, arrows choose', async ({ portal, page }) => {
    await portal.open('/gallery/options');
    const group = page.getByRole('group').filter({ has: page.getByRole('radio') }).first();
    const radios = group.getByRole('radio');
    await radios.first().focus();
    await page.keyboard.press('ArrowDown');
    await expect(radios.nth(1)).toBeFocused();
    await expect(radios.nth(1)).toBeChecked();
  });
});
