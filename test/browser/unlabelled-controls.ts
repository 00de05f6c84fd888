import type { Page } from 'playwright-core';

/** The visible controls that a screen reader could not name, as HTML. Empty is what a page owes its users. */
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
      .filter((element) => (element as HTMLElement).checkVisibility() && !nameOf(element))
      .map((element) => element.outerHTML.slice(0, 120));
  });
}
