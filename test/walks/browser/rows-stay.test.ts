import type { Frame, Locator, Page } from 'playwright-core';
import { sample } from '../../runs';
import { moving } from '../../browser/browser';
import { inBrowser } from '../../browser/in-browser';
import { onStandIn } from '../../browser/on-stand-in';
import type { StandIn } from '../../browser/stand-in-service';
import { inWorkspace } from '../../browser/stand-in-workspace';
import { violationsOn } from '../../browser/violations-on';

/** Beside a softphone, in the workspace, a wide screen: CSS pixels. The walks look at each. */
const widths = sample([1_024, 400, 1_440], 1);
const height = 900;
const ROWS = 30;
const numberOf = (row: number) => `+44 20 7946 09${10 + row}`;

/** More voicemails than fit on a screen, as the service keeps them. */
function keepMany(standIn: StandIn): void {
  const voicemails = Array.from({ length: ROWS }, (_, row) => ({
    ...{ id: `vm-${row}`, from: numberOf(row).replaceAll(' ', ''), receivedAt: '2026-11-23T08:12:30Z', queue: { queueId: 'q-1', name: 'Support' } },
    ...{ transcript: 'My order has not arrived.', transcriptState: 'there', recording: 'there', state: 'open' },
  }));
  standIn.config = { ...standIn.config, voicemailsUrl: undefined, boardUrl: '/board' };
  standIn.others = { '/api/voicemails': { voicemails }, '/api/customers/%2B12065550142/journey': { activities: [], ofOthers: 0 } };
}

const listen = (page: Page | Frame, row: number) => page.getByRole('button', { name: `Listen to the message from ${numberOf(row)}` });
const callLater = (page: Page | Frame, row: number) => page.getByRole('button', { name: `Call later: ${numberOf(row)}` });
const topOf = async (row: Locator) => (await row.boundingBox())!.y;
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));

/** Whether the beginning of a part is seen: in the window, and under nothing else. */
const isSeen = (part: Locator) =>
  part.evaluate((element) => {
    const { left, top, width } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(left + width / 2, top + 24));
  });

/** Whether the whole of the place of what was opened is in the window. */
const isWithin = (page: Page | Frame) =>
  page.locator('.beside').evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= window.innerHeight;
  });

/** Opens a page of many voicemails at a width, with a row under the mouse that is not the first. */
async function atWidth({ page, standIn, width }: { page: Page; standIn: StandIn; width: number }): Promise<void> {
  await page.setViewportSize({ width, height });
  keepMany(standIn);
  await page.reload();
  await listen(page, ROWS - 1).waitFor();
  await listen(page, 3).evaluate((element) => element.scrollIntoView({ block: 'center' }));
}

inBrowser('rows of the agents’ lists', {
  ...Object.fromEntries(
    widths.map((width) => [
      `stay where they are at ${width} px while a voicemail or a form opens, which is seen at once, and closes by Escape`,
      () =>
        onStandIn(async ({ page, standIn }) => {
          await atWidth({ page, standIn, width });
          const row = listen(page, 3);
          const before = await topOf(row);
          const message = page.getByRole('region', { name: `Message from ${numberOf(3)}` });
          await row.click();
          await message.getByRole('button', { name: 'Close the message' }).waitFor();
          expect([await topOf(row), await isSeen(message), await isWithin(page)]).toEqual([before, true, true]);
          expect(await focused(page)).toBe(`Message from ${numberOf(3)}`);
          await page.keyboard.press('Escape');
          await message.waitFor({ state: 'detached' });
          expect([await topOf(row), await focused(page)]).toEqual([before, await row.getAttribute('aria-label')]);

          // The form opens while a message is open too, and is seen all the same.
          await row.click();
          await message.waitFor();
          await callLater(page, 3).evaluate((button: HTMLElement) => button.click());
          const form = page.getByRole('region', { name: 'Schedule a callback' });
          await form.getByRole('button', { name: 'Cancel' }).waitFor();
          expect([await topOf(row), await isSeen(form), await isWithin(page)]).toEqual([before, true, true]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
          expect(await violationsOn(page)).toEqual([]);

          // A list that is open in the form is closed first.
          await form.getByRole('button', { name: /^Queue/ }).click();
          await page.keyboard.press('Escape');
          expect(await form.isVisible()).toBe(true);
          await page.keyboard.press('Escape');
          await form.waitFor({ state: 'detached' });
          expect(await topOf(row)).toBe(before);

          // No row is out of reach: the last one can be pressed beside what is open.
          await listen(page, ROWS - 1).click();
          const last = page.getByRole('region', { name: `Message from ${numberOf(ROWS - 1)}` });
          await last.waitFor();
          const end = await topOf(listen(page, ROWS - 1));
          await last.getByRole('button', { name: 'Close the message' }).click();
          expect(await topOf(listen(page, ROWS - 1))).toBe(end);
        }, moving),
    ]),
  ),

  ...Object.fromEntries(
    widths.map((width) => [
      `stay where they are at ${width} px while a callback is opened or changed, and when calls are paused`,
      () =>
        onStandIn(async ({ page, standIn }) => {
          await page.setViewportSize({ width, height });
          await page.getByRole('tab', { name: 'Callbacks' }).click();
          const row = page.getByRole('button', { name: 'Details of the callback to +1 212 555 0142' });
          await row.click({ trial: true });
          const before = await topOf(row);
          await row.click();
          const details = page.getByRole('region', { name: 'Callback to +1 212 555 0142' });
          await details.getByRole('button', { name: 'Close the details' }).waitFor();
          expect([await topOf(row), await isSeen(details), await isWithin(page)]).toEqual([before, true, true]);
          await page.keyboard.press('Escape');
          await details.waitFor({ state: 'detached' });
          expect(await topOf(row)).toBe(before);

          await page.getByRole('button', { name: 'Change the callback to +1 212 555 0142' }).evaluate((button: HTMLElement) => button.click());
          const form = page.getByRole('region', { name: 'Change the callback to +1 212 555 0142' });
          await form.getByRole('button', { name: 'Cancel' }).waitFor();
          expect([await topOf(row), await isSeen(form), await isWithin(page)]).toEqual([before, true, true]);
          await page.keyboard.press('Escape');
          await form.waitFor({ state: 'detached' });
          expect(await topOf(row)).toBe(before);

          // What the softphone says of the agent lets the page ask the service at once.
          standIn.me.paused = [{ since: '2026-11-23T08:00:00.000Z', why: 'The line is being mended.' }];
          standIn.desk.status = 'Lunch';
          const notice = page.getByText('The line is being mended.');
          await notice.waitFor();
          expect([await topOf(row), await isWithin(page)]).toEqual([before, true]);
          standIn.me.paused = [];
          standIn.desk.status = 'Available';
          await notice.waitFor({ state: 'detached' });
          expect(await topOf(row)).toBe(before);
        }),
    ]),
  ),

  ...Object.fromEntries(
    widths.map((width) => [
      `stay where they are at ${width} px in the workspace when a contact brings its customer, whom Escape folds away`,
      () =>
        onStandIn(async ({ page, standIn }) => {
          keepMany(standIn);
          await page.setViewportSize({ width: 1_500, height });
          const { frame, close } = await inWorkspace(page, { address: standIn.address, width, facts: { agentArn: 'arn:aws:connect:eu-central-1:111122223333:instance/i/agent/u-ada' } });
          try {
            const row = listen(frame, 1);
            await row.waitFor();
            await frame.locator('.in-workspace').waitFor();
            const before = await topOf(row);
            await page.evaluate(() => window.publish('contact/incoming', 'c-5'));
            const customer = frame.getByRole('region', { name: 'The customer of your contact' });
            await customer.getByRole('button', { name: 'Promise a callback' }).waitFor();
            expect([await topOf(row), await isSeen(customer), await isWithin(frame)]).toEqual([before, true, true]);
            const open = (await customer.boundingBox())!.height;
            await customer.getByRole('button', { name: 'All of this customer' }).press('Escape');
            await expect.poll(async () => (await customer.boundingBox())!.height).toBeLessThan(open);
            await page.evaluate(() => window.publish('contact/cleared', 'c-5'));
            await customer.waitFor({ state: 'detached' });
            expect(await topOf(row)).toBe(before);
          } finally {
            await close();
          }
        }),
    ]),
  ),
});
