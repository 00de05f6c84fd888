import '../../client/element/callback-element';
import { createLabClient } from '../api/lab-client';

const element = document.querySelector('dialback-callback')!;
const choice = (id: string) => document.querySelector<HTMLSelectElement>(`#${id}`)!;

choice('language').addEventListener('change', ({ target }) => element.setAttribute('lang', (target as HTMLSelectElement).value));
choice('department').addEventListener('change', ({ target }) => element.setAttribute('queue', (target as HTMLSelectElement).value));

const lab = createLabClient('/lab');
/** A second that the local run does not answer is no reason to have no departments. */
async function showDepartments(): Promise<void> {
  const known = await lab.state().catch(() => undefined);
  if (!known) return void setTimeout(() => void showDepartments(), 1_000);
  choice('department').append(...known.appQueues.map(({ id, name }) => new Option(name, id)));
  element.setAttribute('queue', choice('department').value);
}
void showDepartments();
