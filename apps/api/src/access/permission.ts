import { policy } from '@app/services';
import type { PermissionName } from '@app/services';

/** `public`: anyone; `account`: a person who signed in, never a key; `operator`: such a person who runs the service; `import`: that person, or a key of theirs with that scope (the service asks); else: a person, or a key with that scope. */
export type AccessRule = 'public' | 'account' | 'operator' | 'import' | PermissionName;

/** What an API key may be given: a permission, or the noun before its dot for all of that noun. */
export const SCOPES: readonly string[] = [
  ...new Set([...Object.keys(policy), 'import'].flatMap((permission) => [permission.split('.', 1).join(), permission])),
].sort();

/** True where the scopes reach the rule. */
export function scopesReach(scopes: readonly string[], rule: AccessRule): boolean {
  return rule !== 'account' && rule !== 'operator' && (scopes.includes(rule) || scopes.includes(rule.split('.', 1).join()));
}
