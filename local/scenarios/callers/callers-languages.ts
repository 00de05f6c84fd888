import { callbackScenario } from '../callbacks/callback-scenario';
import { customers } from '../story/callback-story';
import { demand, demandOutcome } from '../story/demands';
import { nameLanguageInSupport } from './name-language';
import { callbackOfCaller, hears } from './wait-in-line';

const GERMAN = customers.first;
const SPANISH = customers.second;

export const callersLanguages = callbackScenario({
  name: 'callers-languages',
  about: 'A German and a Spanish caller wait in one queue. Each is offered a callback in their language, and is told in it that the call is recorded when they are called. The agent speaks English.',
  settings: () => ({ languages: ['en', 'de', 'es'], recording: 'always' }),
  async tell(story) {
    nameLanguageInSupport(story.stage, { [GERMAN]: 'de-AT', [SPANISH]: 'es' });
    await story.signIn();
    story.callIn(customers.third);
    await story.answer();

    story.callIn(GERMAN);
    await hears(story, 'Möchten Sie lieber zurückgerufen werden?');
    for (const [key, then] of [['1', 'Wenn das richtig ist'], ['1', 'Vielen Dank. Ihr Platz bleibt erhalten']] as const) {
      story.phone(GERMAN).press(key);
      await hears(story, then);
    }

    story.callIn(SPANISH);
    await hears(story, '¿Prefiere que le llamemos nosotros?', SPANISH);
    for (const [key, then] of [['2', 'Si es correcto'], ['1', 'Para que le llamemos hoy a las 9:'], ['1', 'Gracias. Su cita es hoy a las 9:']] as const) {
      story.phone(SPANISH).press(key);
      await hears(story, then, SPANISH);
    }

    await story.pass(12);
    for (const [number, language, told] of [[GERMAN, 'de', 'Dieses Gespräch wird aufgezeichnet.'], [SPANISH, 'es', 'Esta llamada se graba.']] as const) {
      const promised = await callbackOfCaller(story, number);
      demand(promised.language === language, `The language of ${number} was to be kept as ${language}, and is ${promised.language}.`);
      if (story.desk('ada').view().contact) await story.finish();
      if (promised.state === 'pending') await story.untilDue(promised.dueAt);
      await story.handle(30);
      demandOutcome(await story.ended(promised.id), 'answered');
      const { heard } = story.phone(number).view();
      demand(heard.includes(told), `${number} was to hear “${told}”, and heard ${JSON.stringify(heard)}.`);
    }
    for (const { heard } of story.seen) demand(heard.some((sentence) => sentence.startsWith('This is a callback')), `The agent was to be spoken to in English, and heard ${JSON.stringify(heard)}.`);
  },
});
