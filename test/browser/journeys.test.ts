import type { Locator, Page } from 'playwright-core';
import type { LocalServer } from '../../local/server';
import { inBrowser } from './in-browser';
import { chooseItem, chooseOption } from './choose-item';
import { readAll } from './read-all';
import { oneLocalRun, onLocalRun } from './on-local-run';

const supportNumber = '+442079460100';

function callNowOf(page: Page): Locator {
  return page.getByRole('region', { name: 'Now' });
}

/** Opens the page for an agent who is Available already. The service would learn it from the page's own softphone too, but a status that it just read is kept, and the page asks again a minute later. */
async function openPage(page: Page, { url, stage }: LocalServer): Promise<void> {
  stage.console.agent('ada').login();
  stage.console.agent('ada').setStatus('Available');
  await page.goto(url);
  await page.getByRole('button', { name: 'Your status in Amazon Connect: Available' }).waitFor();
}

function nextRing({ stage }: LocalServer, number: string): Promise<void> {
  return new Promise((resolve) => {
    const stop = stage.emulator.journal.listen(({ kind, what, detail }) => {
      if (kind !== 'phone' || what !== 'RINGING' || detail.number !== number) return;
      stop();
      resolve();
    });
  });
}

/** For those that leave nothing behind which others would mind. */
const onSameRun = oneLocalRun();

inBrowser(
  'on the local run, in a browser,',
  {
    'an agent clicks, accepts and hears the whisper; only then the customer is dialled, and they are connected; what came of it is asked, and waits for no answer': () =>
      onSameRun(async ({ page, server, complaints }) => {
        await openPage(page, server);
        const customer = server.stage.console.phone('+442079460177');
        customer.behave({ kind: 'by-hand' });
        await page.getByLabel('Number', { exact: true }).fill('020 7946 0177');
        await page.getByLabel('Comment').fill('About the charger.');
        await page.keyboard.press('Enter');
        const now = callNowOf(page);
        await now.getByRole('button', { name: 'Accept' }).waitFor();
        expect(customer.view().rung).toBe(0);
        const ringing = nextRing(server, '+442079460177');

        await now.getByRole('button', { name: 'Accept' }).click();
        await now.getByText('This is the callback call. Please wait while we connect you to the customer.').waitFor();
        await now.getByText('About the charger.').waitFor();
        await ringing;
        customer.answer();
        await now.getByText('In the call').waitFor();
        const call = page.getByRole('article', { name: 'Call to +44 20 7946 0177' });
        await call.getByText('You are talking.').waitFor();

        await now.getByRole('button', { name: 'Hang up' }).click();
        await call.getByText('Answered', { exact: true }).first().waitFor();
        await call.getByRole('button', { name: 'Steps' }).click();
        await expect(call.locator('[data-measure="customerHoldSeconds"]').innerText()).resolves.toMatch(/\b0 s/);
        expect(customer.view().rung).toBe(1);
        const question = call.getByRole('group', { name: 'What came of the call to +44 20 7946 0177' });
        await question.getByText('What came of it?').waitFor();
        await now.getByRole('button', { name: 'Clear' }).click();
        await now.getByText('No call. Calls are offered here.').waitFor();
        await question.getByRole('button', { name: 'Reached', exact: true }).click();
        await question.getByText('ada: The agent reached the customer.').waitFor();
        await call.getByText('Reached', { exact: true }).first().waitFor();
        expect(complaints).toEqual([]);
      }),

    'a callback is promised from a voicemail, looked at first, handed back, called before its time on request, and followed until customer and agent have talked': () =>
      onSameRun(async ({ page, server, complaints }) => {
        await openPage(page, server);
        await page.getByRole('button', { name: 'Call later: +44 20 7946 0142' }).click();
        await page.getByRole('button', { name: 'From now' }).click();
        await page.getByRole('textbox', { name: /Hours/ }).fill('1');
        await page.getByRole('button', { name: 'Schedule', exact: true }).click();
        await page.getByText('Callback to +44 20 7946 0142 promised for').waitFor();
        const customer = server.stage.console.phone('+442079460142');
        await page.getByRole('tab', { name: 'Callbacks' }).click();
        await page.getByRole('button', { name: 'Look first at the callback to +44 20 7946 0142' }).click();
        const details = page.getByRole('region', { name: 'Callback to +44 20 7946 0142' });
        await details.getByRole('timer').getByText(/^Yours for [12]:\d\d more/).waitFor();
        await details.getByRole('button', { name: 'Hand back the callback to +44 20 7946 0142' }).click();
        await details.getByText('ada handed it back, and did not call.').waitFor();
        await details.getByRole('button', { name: 'Keep it while I read: the callback to +44 20 7946 0142' }).click();
        await details.getByRole('button', { name: 'Call the callback to +44 20 7946 0142' }).click();
        const now = callNowOf(page);
        await now.getByRole('button', { name: 'Accept' }).waitFor();
        expect(customer.view().rung).toBe(0);
        await now.getByRole('button', { name: 'Accept' }).click();
        const card = page.getByRole('article', { name: 'Callback to +44 20 7946 0142' });
        await card.getByText('You are talking.').waitFor();
        await now.getByRole('button', { name: 'Hang up' }).click();
        await card.getByText('Answered', { exact: true }).first().waitFor();
        await page.getByText('No callbacks are pending.').waitFor();
        await now.getByRole('button', { name: 'Clear' }).click();
        await now.getByText('No call. Calls are offered here.').waitFor();
        expect(customer.view().rung).toBe(1);
        expect(complaints).toEqual([]);
      }),

    'a customer in the lab asks in the company’s app, types the code that a call spoke, since landlines take no texts, and is called back; the app says how it went': () =>
      onLocalRun(async ({ page, server, complaints }) => {
        await page.goto(`${server.url}/lab`);
        const phone = page.getByRole('article', { name: 'Phone +44 20 7946 0142' });
        await phone.getByRole('button', { name: 'The company’s app on +44 20 7946 0142' }).click();
        await phone.getByText('The wait is not known').waitFor();
        await phone.getByLabel('What it is about').fill('The invoice');
        await phone.getByRole('button', { name: 'Send me a code' }).click();
        await phone.getByText(/is no mobile number/).waitFor();
        await phone.getByRole('button', { name: 'Call me with a code' }).click();
        await phone.getByText(/press 1 to hear the code/).waitFor();
        await phone.getByRole('button', { name: 'Press 1', exact: true }).click();
        const spoken = await phone.getByText(/Your code is .*\d{6}/).innerText();
        await phone.getByLabel('Code', { exact: true }).fill(/\d{6}/.exec(spoken)![0]);
        await phone.getByText('Heard in the last call').waitFor();
        await phone.getByRole('button', { name: 'Call me back' }).click();
        await phone.getByText('You will be called as soon as an agent is free.').waitFor();
        const desk = page.getByRole('article', { name: 'Agent ada' });
        await desk.getByRole('button', { name: 'Log in to take calls' }).click();
        await chooseOption(desk.getByRole('button', { name: /^Status/ }), desk.getByRole('option', { name: 'Available' }));
        await desk.getByRole('button', { name: 'Accept' }).click();
        await phone.getByText('On the line', { exact: true }).waitFor();
        await phone.getByText('Our call was answered, and an agent is on the line.').waitFor();
        await desk.getByRole('button', { name: 'Hang up' }).click();
        await phone.getByText('We called, and the call was answered.').waitFor();
        await phone.getByRole('button', { name: 'Ask again' }).click();
        await phone.getByRole('button', { name: 'Send me a code' }).waitFor();
        expect(complaints).toEqual([]);
      }),
  },
  {
    'a voicemail is found by its words, heard, answered without a call, and found again among the answered ones, also after a reload': () =>
      onLocalRun(async ({ page, server, complaints }) => {
        await openPage(page, server);
        await page.getByRole('searchbox', { name: 'Look for a number or words' }).fill('two deliveries');
        await page.getByText('Voicemails to call back (1)').waitFor();
        await page.getByRole('button', { name: /^Listen to the message from \+44 121 496 0117/ }).click();
        await page.waitForFunction(() => Math.round(document.querySelector('audio')?.duration ?? 0) === 14);
        await page.getByRole('button', { name: 'Keep it for me' }).click();
        await page.getByRole('button', { name: 'Leave it to others' }).waitFor();
        await page.getByLabel('Note on the answer').fill('Credited both.');
        await page.getByRole('button', { name: 'It is answered' }).click();
        await chooseItem(page.getByRole('menuitem', { name: 'I wrote an e-mail' }));
        await page.getByText('No voicemail fits what you look for.').waitFor();
        await page.getByRole('button', { name: 'Answered', exact: true }).click();
        await page.getByText('Answered voicemails (1)').waitFor();
        // What is looked for, and where, stands in the address.
        await page.reload();
        await page.getByText('Answered voicemails (1)').waitFor();
        await page.getByRole('button', { name: /^Listen to the message from \+44 121 496 0117/ }).click();
        await page.getByText(/^Answered by you, by e-mail/).first().waitFor();
        await page.getByText('“Credited both.”').waitFor();
        await page.goto(server.url);
        await page.reload();
        await page.getByText('Voicemails to call back (5)').waitFor();
        expect(complaints).toEqual([]);
      }),

    'a caller in the lab leaves a voicemail after the tone; it appears on the page with its words; an agent hears it, calls back, and it is answered': () =>
      onLocalRun(async ({ page, server, complaints }) => {
        await page.goto(`${server.url}/lab`);
        const phone = page.getByRole('article', { name: 'Phone +44 20 7946 0188' });
        await phone.getByRole('button', { name: 'Call the instance from +44 20 7946 0188' }).click();
        await chooseItem(page.getByRole('menuitem', { name: /Support/ }));
        await phone.getByText(/Please hold/).waitFor();
        // They are offered it after more than a minute on hold.
        await server.stage.emulator.time.advance(75_000);
        await phone.getByText(/To leave us a message instead, press 3/).waitFor();
        await phone.getByRole('button', { name: 'Press 3', exact: true }).click();
        await phone.getByText('beep').waitFor();
        await phone.getByLabel('Words to say on +44 20 7946 0188').fill('The kettle leaks.');
        // The click returns before the words have arrived: said five seconds later, the key would cut them off.
        const said = page.waitForResponse((response) => response.url().endsWith('/say'));
        await phone.getByRole('button', { name: 'Say on +44 20 7946 0188' }).click();
        await said;
        // Less than three seconds are no message, however slow this machine is.
        await server.stage.emulator.time.advance(5_000);
        await phone.getByRole('button', { name: 'Press 9', exact: true }).click();
        await phone.getByText('Thank you for your message. Goodbye.').waitFor();
        server.stage.console.phone('+442079460188').behave({ kind: 'answers', afterSeconds: 2 });

        // Recording and words come within half a minute.
        await server.stage.emulator.time.advance(30_000);
        await openPage(page, server);
        await page.getByText('Voicemails to call back (7)').waitFor();
        const message = page.getByRole('row').filter({ hasText: 'The kettle leaks.' });
        await message.getByRole('button', { name: /^Listen to the message from \+44 20 7946 0188/ }).click();
        await page.waitForFunction(() => (document.querySelector('audio')?.duration ?? 0) >= 3);
        await message.getByRole('button', { name: 'Call +44 20 7946 0188', exact: true }).click();
        const now = callNowOf(page);
        await now.getByRole('button', { name: 'Accept' }).click();
        await now.getByText('In the call').waitFor();
        await now.getByRole('button', { name: 'Hang up' }).click();
        await page.getByRole('group', { name: 'What came of the call to +44 20 7946 0188' }).getByRole('button', { name: 'Reached', exact: true }).click();
        await readAll(page);
        await page.getByText('Voicemails to call back (6)').waitFor();
        expect(complaints).toEqual([]);
      }),

    'an agent accepts a caller who waits in the queue, and hangs up': () =>
      onLocalRun(async ({ page, server, complaints }) => {
        await openPage(page, server);
        const caller = server.stage.console.phone('+441214960163');
        caller.call(supportNumber);
        const now = callNowOf(page);
        await now.getByText('Incoming call').waitFor();
        await now.getByRole('button', { name: 'Accept' }).click();
        await now.getByText('In the call').waitFor();
        expect(caller.view().state).toBe('connected');
        await now.getByRole('button', { name: 'Hang up' }).click();
        await now.getByRole('button', { name: 'Clear' }).waitFor();
        expect(caller.view().state).toBe('idle');
        expect(complaints).toEqual([]);
      }),

    'a voicemail shows what followed it: nothing, then the call to its caller, as it goes': () =>
      onLocalRun(async ({ page, server, complaints }) => {
        await openPage(page, server);
        await page.getByRole('button', { name: /^Listen to the message from \+44 20 7946 0142/ }).click();
        await page.getByText('Nobody has called about it yet.').waitFor();
        await page.getByRole('button', { name: 'Call +44 20 7946 0142', exact: true }).click();
        await page.getByRole('list', { name: 'What followed' }).getByText(/You called, .*/).waitFor();
        const now = callNowOf(page);
        await now.getByRole('button', { name: 'Accept' }).click();
        await page.getByRole('list', { name: 'What followed' }).getByText('Connected').waitFor();
        await now.getByRole('button', { name: 'Hang up' }).click();
        expect(complaints).toEqual([]);
      }),
  },
);
