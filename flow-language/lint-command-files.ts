import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { inspectFlow, lintFlow } from './lint-flow';
import { FLOW_TYPES, type FlowType, type Problem } from './types';

const TYPES: readonly string[] = [...FLOW_TYPES, 'MODULE'];
const USAGE = `usage: connect-flow-lint [--json] [--type TYPE] FILE…
  FILE    a flow as CreateContactFlow takes it: one JSON document in flow language 2019-10-30
  --type  ${TYPES.join(' | ')}
          (default: what the document itself speaks for, and the name of the file where that leaves several)
  --json  one JSON document on standard output
Exits with 0 when no file has an error, 1 when one has, 2 when the command itself is wrong.`;

interface Report {
  file: string;
  type: FlowType;
  problems: Omit<Problem, 'connectMessage'>[];
}

class UsageError extends Error {}

/** The command of these arguments. It prints as a command does. @returns the exit code */
export function lintFiles(args: string[]): number {
  try {
    return lint(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n${USAGE}\n`);
    return 2;
  }
}

function lint(args: string[]): number {
  const { values, positionals } = readArguments(args);
  if (values.help) return print(USAGE);
  const reports = positionals.map((file) => lintFile(file, values.type as FlowType | undefined));
  const errors = count(reports, 'error');
  if (values.json) print(JSON.stringify({ files: reports, errors, warnings: count(reports, 'warning') }, null, 2));
  else for (const report of reports) for (const problem of report.problems) print(lineOf(report.file, problem));
  return errors > 0 ? 1 : 0;
}

function readArguments(args: string[]) {
  const parsed = parse(args);
  const { values, positionals } = parsed;
  if (!values.help && positionals.length === 0) throw new UsageError('no FILE given');
  if (values.type !== undefined && !TYPES.includes(values.type)) throw new UsageError(`there is no flow type "${values.type}"; allowed: ${TYPES.join(', ')}`);
  return parsed;
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean' }, type: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function lintFile(file: string, given: FlowType | undefined): Report {
  const content = read(file);
  const { type, problems } = given ? { type: given, problems: lintFlow(content, given) } : inspectFlow(content, basename(file));
  return { file, type, problems: problems.map(({ severity, action, rule, message }) => ({ severity, action, rule, message })) };
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new UsageError(`cannot read ${file}: ${(error as Error).message}`);
  }
}

const count = (reports: Report[], severity: Problem['severity']): number =>
  reports.reduce((sum, report) => sum + report.problems.filter((problem) => problem.severity === severity).length, 0);

function lineOf(file: string, { severity, action, rule, message }: Report['problems'][number]): string {
  return `${file}: ${action ?? 'document'}: ${rule}: ${severity === 'warning' ? 'warning: ' : ''}${message}`;
}

function print(line: string): number {
  process.stdout.write(`${line}\n`);
  return 0;
}
