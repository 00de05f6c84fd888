import { expressVoicemails } from '../../voicemails/voicemail-express';
import { voicemailScenario } from './voicemail-scenario';

export const voicemailTwoAgents = voicemailScenario({
  name: 'voicemail-two-agents',
  about: 'Two agents want to answer one voicemail. The second is told who has it: before the call, during it, and when it is answered. The customer is called once.',
  voicemails: expressVoicemails,
  async tell(story) {
    story.customer.behave({ kind: 'answers', afterSeconds: 6 });
    await story.signIn();
    await story.signIn('Available', 'ben');
    story.leaveMessage();
    await story.seen('listed', ({ state }) => state === 'open');
    await story.clickToDial({ relatedContactId: story.id });
    await story.refusedAnswer('ben', 'claimed-by-colleague');
    await story.answer();
    await story.pass(30);
    await story.refusedAnswer('ben', 'claimed-by-colleague');
    await story.finish();
    await story.ended();
    await story.say('reached');
    await story.refusedAnswer('ben', 'answered-by-colleague');
    await story.rest(180);
  },
});
