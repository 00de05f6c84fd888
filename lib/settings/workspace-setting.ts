import * as v from 'valibot';
import * as f from './fields';

/** The page as an application of Connect's agent workspace. Agents see it there once their security profile lets them (docs/operator/deploy.md). `none`: it is no application of the instance. */
export type WorkspaceSetting = { kind: 'application' } | { kind: 'none' };

export const workspaceSchema = v.variant('kind', [f.fields({ kind: f.literal('application') }), f.fields({ kind: f.literal('none') })], f.kindOf('application', 'none'));
