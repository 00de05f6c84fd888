import type { Journal } from '../journal';
import type { EmbeddedMetrics } from './embedded-metrics';

export interface LogSource {
  function: string;
  environment: string;
  requestId: string | undefined;
}

/** Turns what a function writes into journal entries, one a line, parsed where it is JSON. */
export function createLogLines({ journal, metrics }: { journal: Journal; metrics: EmbeddedMetrics }) {
  const parts = new Map<string, string>();
  return (source: LogSource, text: string): void => {
    const lines = ((parts.get(source.environment) ?? '') + text).split('\n');
    parts.set(source.environment, lines.pop()!);
    for (const line of lines.filter(Boolean)) {
      const record = parsed(line);
      if (record) metrics.collect(record);
      const level = typeof record?.['level'] === 'string' ? record['level'] : 'line';
      journal.record('log', level, { ...source, line: record ?? line });
    }
  };
}

function parsed(line: string): Record<string, unknown> | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
