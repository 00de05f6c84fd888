import { ownVoicemails } from '../../voicemails/own-recorder';
import { voicemailScenario } from './voicemail-scenario';

const words = 'My order arrived with the wrong charger. Could someone ring me back before noon, please?';

export const ownVoicemailToCall = voicemailScenario({
  name: 'own-voicemail-to-call',
  about: 'Nobody answers. The caller takes no callback, leaves a message with Dialback’s own recorder, and hangs up. It is listed with its words. The agent hears it, clicks, talks, and it is answered.',
  voicemails: ownVoicemails,
  async tell(story) {
    await story.speakMessage(words);
    story.customer.behave({ kind: 'answers', afterSeconds: 6 });
    await story.signIn();
    await story.seen('with its recording and its words', ({ recording, transcript, queue, from }) => recording === 'there' && transcript === words && queue?.name === 'Support' && from === story.customer.view().number);
    const heard = await story.hear();
    if (heard.length < 6 * 8000) throw new Error(`Of a message of six seconds or more, ${heard.length} bytes were heard.`);
    await story.clickToDial({ relatedContactId: story.id });
    await story.seen('claimed by who clicked', ({ claim }) => claim?.mine === true);
    await story.handle(45);
    await story.ended();
    await story.say('reached');
    await story.seen('answered by a call', ({ done }) => done?.mine === true && done.how === 'called', '?state=done');
  },
});
