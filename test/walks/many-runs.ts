// Properties that the walks take over from other levels are tried four times as often there: see test/runs.ts.
process.env['RUNS_TIMES'] = '4';
