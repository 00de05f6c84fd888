import type { Page } from 'playwright-core';

/** Returns the HTML of the visible controls that a screen reader could not name. The list must be empty. */
export function unlabelledControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const byId = (ids: string | null) => (ids ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join('');
    const nameOf = (element: Element) =>
      [
        element.getAttribute('aria-label'),
        byId(element.getAttribute('aria-labelledby')),
        ...[...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent),
        element.textContent,
        element.getAttribute('alt') ?? element.querySelector('img')?.alt,
      ]
        .join('')
        .trim();
    return [...document.querySelectorAll('button, a[href], input, select, textarea, audio, [role="button"], [role="combobox"]')]
      // A chart draws its bars as buttons for the mouse, and hides them from screen readers: the plot itself is what they are told of.
      .filter((element) => (element as HTMLElement).checkVisibility() && !element.closest('[aria-hidden="true"]') && !nameOf(element))
      .map((element) => element.outerHTML.slice(0, 120));
  });
}
