import { createPorts, type Ports } from '../ports';
import type { World } from '../world';

export async function inFunction<T>({ world }: { world: World }, act: (ports: Ports) => Promise<T>): Promise<T | undefined> {
  let answer: T | undefined;
  await world.trouble.run('api-agent', async (process) => {
    answer = await act(createPorts(world, process));
  });
  return answer;
}
