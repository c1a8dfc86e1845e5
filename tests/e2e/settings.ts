/** The reading settings, as a reader meets them. */
import { expect, type Page } from '@playwright/test';

export const opener = (page: Page) => page.getByRole('button', { name: 'Reading settings' });
export const panel = (page: Page) => page.getByRole('dialog', { name: 'Reading settings' });
/** The choice named `choice` of the group named `group`. */
export const choice = (page: Page, group: string, choice: string) =>
  panel(page).getByRole('group', { name: group }).getByRole('radio', { name: choice, exact: true });

export async function openSettings(page: Page): Promise<void> {
  await opener(page).click();
  await expect(panel(page)).toBeVisible();
}
