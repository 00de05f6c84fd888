import type { Command } from '../../../bin/commands/command';
import { lists } from '../../../bin/commands/lists/lists';
import { pause, resume } from '../../../bin/commands/pause';
import { operatorAt, type RunCommand } from '../../../local/run-command';

const commands: Record<string, Command> = { lists, pause, resume };

/** Runs it in this process. In one of its own it takes a second more. */
export const commandsHere: RunCommand = async ({ endpoint, settingsPath, now }, name, options = []) => {
  const command = commands[name];
  if (!command) throw new Error(`Tests know no command ${name}: add it here.`);
  for (const [variable, value] of Object.entries(operatorAt(endpoint))) vi.stubEnv(variable, value);
  const lines: string[] = [];
  const unasked = () => Promise.reject(new Error('Nobody is asked here, and no time passes.'));
  try {
    const code = await command(['--settings', settingsPath, ...options], { print: (line) => void lines.push(line), now: () => now, wait: unasked, ask: unasked });
    if (code) throw new Error(`${name} ended with ${code}:\n${lines.join('\n')}`);
    return lines.map((line) => `${line}\n`).join('');
  } finally {
    vi.unstubAllEnvs();
  }
};
