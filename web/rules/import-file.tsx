import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { useId, useState } from 'react';
import type { RuleLineEffect, RuleListName } from '../../lambda/http/rule-api-types';
import { listOptions } from './list-names';
import { type FileLine, readFile } from './read-file';
import type { RulesClient } from './rules-client';
import { useTask } from './use-task';
import { importOf } from './what-of-change';
import { t } from '../words/t';

const would = (): Record<RuleLineEffect['effect'], string> => ({ added: t('Would be added'), changed: t('Would be changed'), removed: t('Would be taken off'), same: t('Is so already'), refused: t('Is refused') });
const did = (): Record<RuleLineEffect['effect'], string> => ({ added: t('Added'), changed: t('Changed'), removed: t('Taken off the list'), same: t('Was so already'), refused: t('Refused') });

/** Lines that are shown: more of them nobody reads. */
const SHOWN = 200;

type Told = FileLine & RuleLineEffect;

interface Result {
  dryRun: boolean;
  told: Told[];
}

/** A file of lists: what each line would do, and then that it is done. */
export function ImportFile({ client, onChanged }: { client: RulesClient; onChanged: (change: string) => void }) {
  const [list, setList] = useState<RuleListName>('do-not-call');
  const [file, setFile] = useState<File>();
  const [result, setResult] = useState<Result>();
  const [done, setDone] = useState<{ sent: number; of: number }>();
  const { busy, failure, run } = useTask();
  const input = useId();
  const go = (dryRun: boolean) =>
    run(async () => {
      const lines = await readFile(await file!.text(), list);
      const sent = lines.filter(({ line }) => line !== undefined);
      const effects: RuleLineEffect[] = [];
      setDone({ sent: 0, of: sent.length });
      const change = await client.sendAll(sent.map(({ line }) => line!), { what: importOf(file!.name), dryRun, onPortion: (more) => {
        effects.push(...more);
        setDone({ sent: effects.length, of: sent.length });
      } });
      const told = lines.map((one): Told => (one.line ? { ...one, ...effects.shift()! } : { ...one, effect: 'refused' }));
      setDone(undefined);
      setResult({ dryRun, told });
      if (!dryRun && change !== undefined && told.some(({ effect }) => effect !== 'same' && effect !== 'refused')) onChanged(change);
    });
  const isSeen = result?.dryRun === true;
  return (
    <Container header={<Header variant="h2" description={t('The first line names the columns: {columns}.', { columns: 'subject, list, action, agent, reason, since, until' })}>{t('Import a file')}</Header>}>
      <SpaceBetween size="m">
        <div className="form-columns">
          <div>
            <label htmlFor={input} className="rules-file-label">{t('CSV file')}</label>
            <input id={input} type="file" accept=".csv,text/csv" onChange={({ target }) => { setFile(target.files?.[0]); setResult(undefined); }} />
          </div>
          <FormField label={t('List of lines that name none')}>
            <Select options={listOptions()} selectedOption={listOptions().find(({ value }) => value === list)!} onChange={({ detail }) => { setList(detail.selectedOption.value as RuleListName); setResult(undefined); }} expandToViewport />
          </FormField>
        </div>
        <SpaceBetween direction="horizontal" size="xs">
          <Button disabled={!file} loading={busy && !isSeen} loadingText={t('Asking Dialback')} onClick={() => go(true)}>{t('See what each line would do')}</Button>
          <Button variant="primary" disabled={!isSeen || busy} onClick={() => go(false)}>{t('Import')}</Button>
        </SpaceBetween>
        {done && done.of > 0 && <ProgressBar value={Math.round((100 * done.sent) / done.of)} label={t('Lines sent')} additionalInfo={t('{count} of {all}', { count: done.sent, all: done.of })} />}
        {failure && <Alert type="error" header={t('It stopped')}>{failure} {t('What was done is done. Import the file again to go on: a line that is done changes nothing any more.')}</Alert>}
        {result && <Lines {...result} />}
      </SpaceBetween>
    </Container>
  );
}

function Lines({ dryRun, told }: Result) {
  const words = dryRun ? would() : did();
  const counts = (Object.keys(words) as RuleLineEffect['effect'][]).map((effect) => [words[effect], told.filter((one) => one.effect === effect).length] as const).filter(([, count]) => count > 0);
  return (
    <SpaceBetween size="s">
      <div role="status">
        <Box>{counts.map(([word, count]) => `${word}: ${count}`).join('. ')}.{told.length > SHOWN && ` ${t('The first {count} lines are shown.', { count: SHOWN })}`}</Box>
      </div>
      <Table
        variant="embedded"
        ariaLabels={{ tableLabel: t('Lines of the file') }}
        items={told.slice(0, SHOWN)}
        trackBy={({ number }) => String(number)}
        wrapLines
        columnDefinitions={[
          { id: 'line', header: t('Line'), cell: ({ number }) => number, isRowHeader: true },
          { id: 'subject', header: t('Is about'), cell: ({ subject, text }) => subject ?? text },
          { id: 'effect', header: dryRun ? t('What it would do') : t('What it did'), cell: ({ effect, why }) => `${words[effect] ?? effect}${why ? `: ${why}` : ''}` },
        ]}
      />
    </SpaceBetween>
  );
}
