import { inBrowser } from '../../browser/in-browser';
import { onStandIn, type Scene } from '../../browser/on-stand-in';
import { standInCallback } from '../../browser/stand-in-desk';
import { readAll } from '../../browser/read-all';
import { standInDial } from '../../browser/stand-in-service';
import { inWorkspace } from '../../browser/stand-in-workspace';
import { violationsInBothThemes, violationsInEveryLook } from './every-look';

/** Each view, by what opens it. */
const views: Record<string, (scene: Scene) => Promise<void>> = {
  'the voicemails, one of them heard, an offered call, and the time to work voicemails': async ({ page, standIn }) => {
    standIn.me.quietWork = { atMostMinutes: 120 };
    await page.reload();
    standIn.desk.contact = standInCallback('INCOMING');
    await page.getByRole('button', { name: /Listen to the message from \+1 206/ }).click();
    await page.getByRole('button', { name: 'Accept' }).waitFor();
  },
  'a call that runs, beside the form for a callback': async ({ page, standIn }) => {
    await page.getByRole('button', { name: 'Call +1 206 555 0142' }).click();
    await page.getByRole('article', { name: 'Call to +1 206 555 0142' }).waitFor();
    standIn.desk.contact = standInCallback('CONNECTED', ['This is the callback call.']);
    await page.getByRole('button', { name: 'Call later: +44 20 7946 0958' }).click();
    await page.getByRole('region', { name: /callback/i }).first().waitFor();
    await page.getByRole('button', { name: 'Their numbers' }).last().click();
    await page.getByLabel('Another number of this customer').last().waitFor();
  },
  'the callbacks, one of them in detail, and the form that changes it': async ({ page }) => {
    await page.getByRole('tab', { name: 'Callbacks' }).click();
    await page.getByRole('button', { name: 'Change the callback to +1 212 555 0142' }).click();
    await page.getByRole('region', { name: 'Change the callback to +1 212 555 0142' }).waitFor();
    await page.getByRole('button', { name: 'Details of the callback to +1 212 555 0142' }).click();
    await page.getByRole('button', { name: 'Close the details' }).waitFor();
  },
  'a number that is typed, with what unfolds, under what follows a click': async ({ page }) => {
    await page.getByRole('button', { name: 'What follows a click' }).click();
    await page.getByLabel('Number', { exact: true }).fill('+44 20 7946 0177');
    await page.getByLabel('Comment').waitFor();
    await page.getByRole('checkbox', { name: 'Record this call' }).waitFor();
  },
  'calls that wait for a word of the agent, the form for another time, and lists that cannot be read': async ({ page, standIn }) => {
    for (const n of [1, 2]) standIn.dials.set(`d-${n}`, { ...standInDial(`d-${n}`, { number: `+1206555011${n}` }), state: 'ended', maySayOutcome: true, outcome: { code: 'answered', sentence: 'Somebody answered.' } });
    await page.reload();
    const calls = page.getByRole('region', { name: 'Your calls' });
    await calls.getByText('+1 206 555 0112').waitFor();
    await calls.getByRole('button', { name: 'Call again at…' }).first().click();
    await calls.getByRole('combobox').or(calls.getByRole('textbox')).first().waitFor();
    standIn.spoil = (path, right) => (/voicemails|\/me$/.test(path) ? new Response('', { status: 503 }) : Response.json(right));
    await readAll(page);
    await page.getByText('The voicemails are not up to date').waitFor();
  },
  'the question before a callback is deleted': async ({ page }) => {
    await page.getByRole('tab', { name: 'Callbacks' }).click();
    await page.getByRole('button', { name: 'Delete the callback to +1 212 555 0142' }).click();
    await page.getByRole('dialog').waitFor();
  },
  'the phone that rings': async ({ page, standIn }) => {
    standIn.others = { '/api/device': { kind: 'desk-phone', number: '+442079460160', mayChoose: true } };
    await page.getByRole('button', { name: 'The phone that rings' }).click();
    await page.getByLabel('Number of the desk phone').waitFor();
  },
  'the lab': async ({ page, standIn }) => {
    await page.goto(`${standIn.address}/lab`);
    await page.getByRole('region', { name: 'Phones' }).waitFor();
  },
  'the lab, while a step of its clock is under way': async ({ page, standIn }) => {
    // No answer comes: the progress stays.
    await page.route('**/lab/api/clock', () => undefined);
    await page.goto(`${standIn.address}/lab`);
    await page.getByRole('button', { name: 'Advance the clock by 1 h' }).click();
    await page.getByText('Time passes: 0 % of the step').waitFor();
  },
};

inBrowser('axe finds nothing, in two themes,', {
  'in the agent workspace, with the customer of the agent’s contact': () =>
    onStandIn(async ({ page, standIn }) => {
      standIn.config = { ...standIn.config, voicemailsUrl: undefined, boardUrl: '/board' };
      standIn.others = { '/api/voicemails': { voicemails: [] }, '/api/customers/%2B12065550142/journey': { activities: [], ofOthers: 1 } };
      const { frame, close } = await inWorkspace(page, { address: standIn.address, width: 400, facts: { agentArn: 'arn:aws:connect:eu-central-1:111122223333:instance/i/agent/u-ada' } });
      try {
        await frame.getByRole('tab', { name: 'Voicemails' }).waitFor();
        await page.evaluate(() => window.publish('contact/incoming', 'c-5'));
        await frame.getByRole('region', { name: 'The customer of your contact' }).getByText('+1 206 555 0142').first().waitFor();
        expect(await violationsInBothThemes(page, frame)).toEqual([]);
      } finally {
        await close();
      }
    }),
});

inBrowser(
  'axe finds nothing, at three widths and in two themes,',
  Object.fromEntries(
    Object.entries(views).map(([view, open]) => [
      `in ${view}`,
      () =>
        onStandIn(async (scene) => {
          await open(scene);
          expect(await violationsInEveryLook(scene.page)).toEqual([]);
        }),
    ]),
  ),
);
