import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Modal from '@cloudscape-design/components/modal';
import { useState } from 'react';
import * as v from 'valibot';
import { recall, remember } from '../page/kept';
import { ofBrowser } from '../page/storages';
import { addressOf, type BoardView, readView } from './board-view';
import { t } from '../words/t';

const KEY = 'dialback.board.views';
const VIEWS = v.array(v.object({ name: v.string(), address: v.string() }));
const NAME_CHARACTERS = 60;

/** Views by name, kept in this browser. */
export function SavedViews({ view, onView }: { view: BoardView; onView: (view: BoardView) => void }) {
  const [saved, setSaved] = useState(() => recall(ofBrowser, KEY, VIEWS) ?? []);
  const [naming, setNaming] = useState(false);
  const keep = (views: typeof saved) => {
    remember(ofBrowser, KEY, views);
    setSaved(views);
  };
  const choose = (id: string) => {
    const [deed, name] = [id.slice(0, id.indexOf(' ')), id.slice(id.indexOf(' ') + 1)];
    if (deed === 'save') return setNaming(true);
    if (deed === 'forget') return keep(saved.filter((one) => one.name !== name));
    const chosen = saved.find((one) => one.name === name);
    if (chosen) onView(readView(chosen.address));
  };
  const items = [
    ...saved.map(({ name }) => ({ id: `show ${name}`, text: name })),
    { id: 'save ', text: t('Save this view') },
    ...(saved.length > 0 ? [{ id: 'forgetting', text: t('Forget a view'), items: saved.map(({ name }) => ({ id: `forget ${name}`, text: t('Forget {name}', { name }) })) }] : []),
  ];
  return (
    <>
      <ButtonDropdown items={items} onItemClick={({ detail }) => choose(detail.id)} expandableGroups>
        {t('Views')}
      </ButtonDropdown>
      {naming && (
        <NameView
          onClose={() => setNaming(false)}
          onName={(name) => {
            keep([...saved.filter((one) => one.name !== name), { name, address: addressOf(view) }]);
            setNaming(false);
          }}
        />
      )}
    </>
  );
}

function NameView({ onClose, onName }: { onClose: () => void; onName: (name: string) => void }) {
  const [name, setName] = useState('');
  const said = name.trim();
  return (
    <Modal
      visible
      header={t('Save this view')}
      closeAriaLabel={t('Close')}
      onDismiss={onClose}
      footer={
        <Box float="right">
          <Button variant="primary" disabled={said === ''} onClick={() => onName(said)}>
            {t('Save')}
          </Button>
        </Box>
      }
    >
      <FormField label={t('Name')} description={t('It is kept in this browser. To send a view to a colleague, send the address of the page.')}>
        <Input value={name} onChange={({ detail }) => setName(detail.value.slice(0, NAME_CHARACTERS))} />
      </FormField>
    </Modal>
  );
}
