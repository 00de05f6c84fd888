import type { Dial, Problem } from '../../../lambda/http/api-types';
import type { VoicemailPage, VoicemailRecording, VoicemailView } from '../../../lambda/http/voicemail-api-types';
import { type LeftMessage, leaveRecording, leaveTranscript } from '../../voicemails/voicemail-express';
import { supportNumber } from '../../instance/local-instance';
import { ClickStory, customerNumber } from './click-story';
import { agentName } from './story';

/** Connect saves the recording, Transcribe reads it, and EventBridge, a queue and a function bring both: so long at the most until it is listed. */
const listedWithinSeconds = 90;

/** A customer leaves a voicemail, which agents hear and answer. */
export class VoicemailStory extends ClickStory {
  /** The contact in which the message is left. */
  id = '6b1f0c52-1a57-4a0e-9f0c-0a8a5f1d2b77';
  private message: LeftMessage | undefined;

  /** The customer calls, takes no callback, and leaves a message after the tone. */
  async speakMessage(words: string): Promise<void> {
    const phone = this.customer;
    this.id = phone.call(supportNumber);
    await this.heardOf('leave us a message');
    phone.press('3');
    await this.heardOf('beep');
    phone.say(words);
    await this.pass(words.length / 10);
    phone.hangUp();
  }

  private async heardOf(words: string): Promise<void> {
    await this.until(`the customer hears “${words}”`, () => this.customer.view().heard.some((sentence) => sentence.includes(words)));
    await this.pass(1);
  }

  /** The customer leaves a message for the support queue. Voicemail Express saves the recording. */
  leaveMessage(lengthSeconds = 21): void {
    const { emulator, instance } = this.stage;
    this.message = { contactId: this.id, from: customerNumber, leftAt: new Date(emulator.time.now()), queueArn: instance.supportQueue.arn, lengthSeconds };
    leaveRecording(emulator, this.message);
  }

  /** Amazon Transcribe has made the words of it. */
  transcribe(text: string): void {
    leaveTranscript(this.stage.emulator, this.message!, text);
  }

  async list(by = agentName, query = ''): Promise<VoicemailView[]> {
    const { status, body } = await this.stage.api.call<VoicemailPage>(by, `GET /voicemails${query}`);
    if (status !== 200) throw new Error(`The list of voicemails was answered ${status}: ${JSON.stringify(body)}`);
    return body.voicemails;
  }

  /** Waits until the agent's list shows the voicemail so. */
  async seen(what: string, isSo: (voicemail: VoicemailView) => boolean, query = ''): Promise<VoicemailView> {
    let found: VoicemailView | undefined;
    for (let waited = 0; waited <= listedWithinSeconds; waited += 1) {
      found = (await this.list(agentName, query)).find(({ id }) => id === this.id);
      if (found && isSo(found)) return found;
      await this.pass(1);
    }
    throw new Error(`The voicemail was to be seen ${what} within ${listedWithinSeconds} seconds. It is: ${JSON.stringify(found)}`);
  }

  /** The agent plays the recording. */
  async hear(by = agentName): Promise<Uint8Array> {
    const { status, body } = await this.stage.api.call<VoicemailRecording>(by, `GET /voicemails/${this.id}/recording`);
    if (status !== 200) throw new Error(`The recording was answered ${status}: ${JSON.stringify(body)}`);
    const played = await fetch(body.url);
    if (played.status !== 200 || played.headers.get('content-type') !== 'audio/wav') throw new Error(`The recording cannot be played: ${played.status} ${await played.text()}`);
    return new Uint8Array(await played.arrayBuffer());
  }

  /** Another agent wants to answer the same voicemail. The product must refuse, and name who has it. */
  async refusedAnswer(by: string, code: string): Promise<void> {
    const click = await this.stage.api.call<Problem>(by, 'POST /dials', { body: { number: customerNumber, relatedContactId: this.id }, headers: { 'idempotency-key': `answer-of-${by}-${code}` } });
    const claim = await this.stage.api.call<Problem>(by, `POST /voicemails/${this.id}/claim`);
    for (const { status, body } of [click, claim]) {
      if (status !== 409 || body.code !== code || !body.detail.includes(agentName)) throw new Error(`${by} was to be refused (${code}), naming ${agentName}: ${status}, ${JSON.stringify(body)}`);
    }
  }

  /** The agent says what came of the call about it. */
  async say(outcome: string): Promise<void> {
    const { status, body } = await this.stage.api.call<Dial>(agentName, `POST /dials/${this.dial!.id}/outcome`, { body: { outcome } });
    if (status !== 200) throw new Error(`The outcome was answered ${status}: ${JSON.stringify(body)}`);
    this.dial = body;
  }
}
