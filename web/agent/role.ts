import { createContext, useContext } from 'react';
import type { Me } from '../../lambda/http/api-types';

/** Role of the signed-in person. The service checks each request anyway. */
export const RoleKind = createContext<Me['role']['kind']>('agent');

export function useRoleKind(): Me['role']['kind'] {
  return useContext(RoleKind);
}
