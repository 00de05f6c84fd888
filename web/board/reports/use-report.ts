import { useEffect, useState } from 'react';
import type { DailyReport, ReportRow } from '../../../lambda/http/report-api-types';
import { serviceNow } from '../../page/service-clock';
import type { BoardClient } from '../board-client';

export type By = 'queue' | 'agent' | 'origin' | 'hour';

export interface Asked {
  /** The last so many days, today too. */
  days: number;
  by: By;
}

export interface Report {
  zone: string;
  rows: readonly ReportRow[];
  byHour: readonly ReportRow[];
  byQueue: readonly ReportRow[];
}

/** `2026-11-23`, so many days before now, as this browser's calendar has it. */
export function dayBefore(days: number): string {
  return new Intl.DateTimeFormat('sv-SE').format(serviceNow() - days * 86_400_000);
}

export function rangeOf({ days }: Pick<Asked, 'days'>): { from: string; to: string } {
  return { from: dayBefore(days - 1), to: dayBefore(0) };
}

/** What was counted. It is read when something else is asked for: what is over changes little. */
export function useReport(client: BoardClient, { days, by }: Asked): { report: Report | undefined; failure: string | undefined; loading: boolean; reload: () => void } {
  const [report, setReport] = useState<Report>();
  const [failure, setFailure] = useState<string>();
  const [loading, setLoading] = useState(true);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let current = true;
    const read = (axis: By): Promise<DailyReport> => client.report({ ...rangeOf({ days }), by: axis });
    setLoading(true);
    Promise.all([read(by), read('hour'), read('queue')])
      .then(([asked, byHour, byQueue]) => {
        if (!current) return;
        setReport({ zone: asked.zone, rows: asked.rows, byHour: byHour.rows, byQueue: byQueue.rows });
        setFailure(undefined);
      })
      .catch((error: Error) => current && setFailure(error.message))
      .finally(() => current && setLoading(false));
    return () => void (current = false);
  }, [client, days, by, round]);
  return { report, failure, loading, reload: () => setRound((before) => before + 1) };
}
