import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Me } from '../../lambda/http/api-types';
import { isFramed } from './framed';
import type { CustomerOnLine, Workspace } from './open-workspace';

/** Where the page is shown. `framed`: by a page that is not, or not yet, known as Connect's workspace. */
export type Place = { kind: 'window' } | { kind: 'framed' } | { kind: 'workspace'; workspace: Workspace };

let search: Promise<Workspace | undefined> | undefined;

/** Begins to look for the workspace. It gives a page some seconds to answer, so this is done before anything else. */
export function findWorkspace(): Promise<Workspace | undefined> {
  search ??= isFramed() ? import('./open-workspace').then(({ openWorkspace }) => openWorkspace()) : Promise.resolve(undefined);
  return search;
}

export function usePlace(): Place {
  const [place, setPlace] = useState<Place>({ kind: isFramed() ? 'framed' : 'window' });
  useEffect(() => {
    void findWorkspace().then((workspace) => workspace && setPlace({ kind: 'workspace', workspace }));
  }, []);
  return place;
}

/** Whether the workspace says that it is another agent's than the one who is signed in. */
export function isOfAnother(place: Place, me: Me | undefined): boolean {
  const userId = place.kind === 'workspace' ? place.workspace.userId : undefined;
  return userId !== undefined && me !== undefined && userId !== me.agent.userId;
}

/** The customer of the contact that the agent has in the workspace. */
export function useCustomerOnLine(place: Place): CustomerOnLine | undefined {
  const workspace = place.kind === 'workspace' ? place.workspace : undefined;
  return useSyncExternalStore(workspace?.subscribe ?? never, () => workspace?.customer());
}

const never = () => () => undefined;
