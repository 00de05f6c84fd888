import type { Problem } from '../types';
import type { ActionAt, FlowAt, Rule, ValueAt } from './rule';

type Severity = Problem['severity'];
interface Finding {
  message: string;
  /** Connect's own wording, where it is recorded. */
  connect?: string;
  /** For rules that know both. */
  severity?: Severity;
}

/** Notes a finding about the document as a whole. */
export function reportFlow(flow: FlowAt, rule: Rule, finding: Finding): void {
  push(flow.problems, { rule, action: null, finding });
}

/** Notes a finding about one action. */
export function reportAction(at: ActionAt, rule: Rule, finding: Finding): void {
  push(at.flow.problems, { rule, action: at.identifier, finding });
}

/** Notes a finding about one value; the path opens the message. */
export function reportValue(where: ValueAt, rule: Rule, finding: Finding): void {
  const { path, at } = where;
  reportAction(at, rule, {
    message: `${path} ${finding.message}`,
    severity: finding.severity,
    connect: finding.connect ?? (severityOf(rule, finding) === 'error' ? `Invalid Action property value. Path: Actions[${at.index}].${path}` : undefined),
  });
}

function push(problems: Problem[], { rule, action, finding }: { rule: Rule; action: string | null; finding: Finding }): void {
  const severity = severityOf(rule, finding);
  problems.push({
    severity,
    action,
    rule: rule.name,
    message: finding.message,
    ...(severity === 'error' && finding.connect !== undefined ? { connectMessage: finding.connect } : {}),
  });
}

function severityOf(rule: Rule, finding: Finding): Severity {
  return finding.severity ?? (rule.severity === 'warning' ? 'warning' : 'error');
}

/** A value as a message shows it: quoted, and cut where it is long. */
export function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
