import * as v from 'valibot';
import * as f from './fields';

/**
 * The people who may do more than an agent. A supervisor sees and changes everything of their queues, whosever it is. An administrator sees and changes
 * everything. Both are users of Connect, like agents, and are found by `identity`.
 */
export type RolesSetting =
  /** Everybody is an agent. */
  | { kind: 'none' }
  | {
      /** The token says it. */
      kind: 'claim';
      /**
       * The claim: one name, or a list. `cognito:groups` for the stack's own user pool, which then gets these groups. Choose one that people cannot change
       * themselves.
       */
      claim: string;
      /** Values of the claim, at most 20: 1 to 128 characters, without spaces, commas and brackets. Default: none. */
      administrators?: string[];
      /** At most 100. Default: none. */
      supervisors?: SupervisorsSetting[];
    }
  | {
      /** Connect says it. Who is given a security profile, or loses it, has or loses the role within five minutes. 2,000 users at most may have each. */
      kind: 'security-profile';
      /** Ids of security profiles, at most 20. Default: none. */
      administrators?: string[];
      /** At most 100. Default: none. */
      supervisors?: SupervisorsSetting[];
    };

export interface SupervisorsSetting {
  /** A value of the claim, or the id of a security profile. */
  who: string;
  /** Names of queues of `queues`, or `'all'`. */
  queues: string[] | 'all';
}

/** @param who what `who` and `administrators` hold */
const names = <const Who extends v.GenericSchema<string>>(who: Who) => ({
  administrators: v.optional(v.pipe(f.anyNumber(who, 'administrators'), v.maxLength(20, 'must not name more than 20 administrators.')), []),
  supervisors: v.optional(
    v.pipe(
      v.array(f.fields({ who, queues: v.union([f.literal('all'), f.several(f.queueName, 'queues')], `must be a list of names of queues, or 'all'.`) }), 'must be a list of supervisors.'),
      v.maxLength(100, 'must not name more than 100 supervisors.'),
    ),
    [],
  ),
});

export const rolesSchema = v.variant(
  'kind',
  [
    f.fields({ kind: f.literal('none') }),
    f.fields({ kind: f.literal('claim'), claim: f.claimName, ...names(f.groupName) }),
    f.fields({ kind: f.literal('security-profile'), ...names(f.resourceId) }),
  ],
  f.kindOf('none', 'claim', 'security-profile'),
);
