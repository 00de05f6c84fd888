/** Reports, as their callers see them. docs/supervisor/reports.md says what each number means. */

/** What is counted. */
export interface ReportCounts {
  ended: number;
  placed: number;
  offered: number;
  taken: number;
  answered: number;
  reached: number;
  unsaid: number;
  missed: number;
  withdrawn: number;
  failedAttempts: number;
  due: number;
  onTime: number;
  lateSeconds: number;
  talkSeconds: number;
  agentWaitSeconds: number;
  customerHoldSeconds: number;
  voicemails: number;
  voicemailsCalled: number;
  voicemailsMailed: number;
  voicemailWaitSeconds: number;
  announced: number;
  calledIn: number;
  customerFirstAttempts: number;
  customerFirstHandled: number;
  customerFirstAbandoned: number;
  customerFirstQueueAnswerSeconds: number;
  customerFirstWaitSeconds: number;
}

/** One day of one queue, agent, origin or hour. */
export interface ReportRow extends ReportCounts {
  /** `2026-11-23`, in the zone of the report. */
  day: string;
  /** Of a queue or an agent, the id; else the origin, or the hour (`09`). Empty: of none. */
  key: string;
  /** The same for people: the queue's name, the agent's user name. */
  label: string;
}

/** GET /reports/daily?from=2026-11-01&to=2026-11-30&by=queue|agent|origin|hour. With `format=csv` the same comes as a file. */
export interface DailyReport {
  /** IANA. */
  zone: string;
  rows: ReportRow[];
}
