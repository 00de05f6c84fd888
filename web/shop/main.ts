import '../../client/element/callback-element';
import { createLabClient } from '../api/lab-client';

const element = document.querySelector('dialback-callback')!;
const choice = (id: string) => document.querySelector<HTMLSelectElement>(`#${id}`)!;

choice('language').addEventListener('change', ({ target }) => element.setAttribute('lang', (target as HTMLSelectElement).value));
choice('department').addEventListener('change', ({ target }) => element.setAttribute('queue', (target as HTMLSelectElement).value));

const { appQueues } = await createLabClient('/lab').state();
choice('department').append(...appQueues.map(({ id, name }) => new Option(name, id)));
element.setAttribute('queue', choice('department').value);
