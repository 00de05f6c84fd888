import type { Page } from 'playwright-core';
import { inBrowser } from '../../browser/in-browser';
import { onStandIn } from '../../browser/on-stand-in';

/** Returns what a page remembers, and what a test has put into it. */
const leftOn = (page: Page) =>
  page.evaluate(() => ({ stored: [localStorage.getItem('left'), sessionStorage.getItem('left')], cookie: document.cookie, added: Object.keys(window).filter((name) => name.startsWith('left')).sort() }));

inBrowser('a profile that another test has used', {
  'is kept, with its address, and has nothing left of what was stored, added, answered and listened for': async () => {
    const nothing = { stored: [null, null], cookie: '', added: [] };
    const heard: string[] = [];
    const used = { page: undefined as Page | undefined, address: '' };
    await onStandIn(async ({ page, standIn }) => {
      Object.assign(used, { page, address: standIn.address });
      await page.addInitScript(() => Object.assign(window, { leftScript: true }));
      await page.exposeFunction('leftFunction', () => undefined);
      await page.route('**/api/me', (route) => route.abort());
      page.on('request', (request) => heard.push(request.url()));
      page.context().on('request', (request) => heard.push(request.url()));
      await page.reload();
      await page.evaluate(() => {
        for (const storage of [localStorage, sessionStorage]) storage.setItem('left', 'here');
        document.cookie = 'left=here';
      });
      await page.context().newPage();
      // Control: it is all there.
      expect(await leftOn(page)).toEqual({ stored: ['here', 'here'], cookie: 'left=here', added: ['leftFunction', 'leftScript'] });
      expect(heard).not.toEqual([]);
    });
    heard.length = 0;
    await onStandIn(async ({ page, standIn }) => {
      expect({ page: page === used.page, address: standIn.address }).toEqual({ page: true, address: used.address });
      expect(await leftOn(page)).toEqual(nothing);
      expect(page.context().pages()).toEqual([page]);
      await page.getByRole('button', { name: 'Signed in as ada' }).waitFor();
      expect(heard).toEqual([]);
    });
  },
});
