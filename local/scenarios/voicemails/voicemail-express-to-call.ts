import { expressVoicemails } from '../../voicemails/voicemail-express';
import { voicemailScenario } from './voicemail-scenario';

export const voicemailExpressToCall = voicemailScenario({
  name: 'voicemail-express-to-call',
  about: 'Voicemail Express saves a message. It is listed, then its words follow. The agent hears it, clicks, talks, and it is answered.',
  voicemails: expressVoicemails,
  async tell(story) {
    story.customer.behave({ kind: 'answers', afterSeconds: 6 });
    await story.signIn();
    story.leaveMessage(21);
    await story.seen('with its recording, and its words awaited', ({ recording, transcriptState, lengthSeconds }) => recording === 'there' && transcriptState === 'awaited' && lengthSeconds === 21);
    story.transcribe('My order arrived with the wrong charger. Could someone ring me back, please?');
    await story.seen('with its words', ({ transcript, queue }) => transcript?.includes('wrong charger') === true && queue?.name === story.stage.instance.supportQueue.name);
    const heard = await story.hear();
    if (heard.length < 21 * 8000) throw new Error(`Of a message of 21 seconds, ${heard.length} bytes were heard.`);
    await story.clickToDial({ relatedContactId: story.id });
    await story.seen('claimed by who clicked', ({ claim }) => claim?.mine === true);
    await story.handle(45);
    await story.ended();
    await story.say('reached');
    await story.seen('answered by a call', ({ done }) => done?.mine === true && done.how === 'called', '?state=done');
  },
});
