import type { Locator } from 'playwright-core';

/** A menu or a list of options draws an item anew when the mouse comes over it. A click in that very moment is lost; a person's comes later. */
export async function chooseItem(item: Locator): Promise<void> {
  await item.hover();
  await item.click();
}

/**
 * Opens a list of options by a key, and chooses one. A mouse opens it when its button goes down, and chooses what is under it when the button comes up: on a busy machine the list, or
 * a page that has moved meanwhile, may be there by then.
 */
export async function chooseOption(list: Locator, option: Locator): Promise<void> {
  await list.press('Enter');
  await chooseItem(option);
}
