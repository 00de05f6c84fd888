import type { Locator } from 'playwright-core';

/** A menu or a list of options draws an item anew when the mouse comes over it. A click in that very moment is lost; a person's comes later. */
export async function chooseItem(item: Locator): Promise<void> {
  await item.hover();
  await item.click();
}
