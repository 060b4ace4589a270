import { Injectable } from '@nestjs/common';
import { DomainError, type MemberRole } from '@app/domain';
import { MembershipRepository } from '@app/store';
import { signedIn, type Actor } from '../common/actor.js';
import { notFound } from '../common/ids.js';
import { policy, type PermissionName } from './policy.js';

/** The first line of every use-case. Deny by default. */
@Injectable()
export class AccessService {
  constructor(private readonly memberships: MembershipRepository) {}

  /**
   * @throws DomainError `unauthenticated` for nobody, `not_found` for a stranger (as if it did not exist),
   * `forbidden` for a member whose role does not reach
   */
  async require(actor: Actor | undefined, permission: PermissionName, organisationId: string): Promise<Actor> {
    const known = signedIn(actor);
    const { of, roles } = policy[permission];
    const held = await this.memberships.rolesOf(known.accountId, of, organisationId);
    if (held === undefined) throw notFound(permission.startsWith('tender.') ? 'tender' : of);
    if (holds(held, roles) && scopeAllows(known, permission)) return known;
    throw new DomainError(
      'forbidden',
      'access.role',
      `Your role (${held.join(', ')}) does not reach this. It needs ${roles.join(' or ')}; an owner can give you one.`,
    );
  }

  /** As `require`, as a question. */
  async may(actor: Actor | undefined, permission: PermissionName, organisationId: string): Promise<boolean> {
    if (actor === undefined) return false;
    const { of, roles } = policy[permission];
    const held = await this.memberships.rolesOf(actor.accountId, of, organisationId);
    return held !== undefined && holds(held, roles) && scopeAllows(actor, permission);
  }

  /** Those of the organisations for which `may` says yes: one question for many. */
  async among(actor: Actor | undefined, permission: PermissionName, organisationIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (actor === undefined || organisationIds.length === 0 || !scopeAllows(actor, permission)) return new Set();
    const { of, roles } = policy[permission];
    const held = await this.memberships.rolesAmong(actor.accountId, of, organisationIds);
    return new Set(held.filter((each) => holds(each.roles, roles)).map(({ id }) => id));
  }
}

function holds(held: readonly MemberRole[], needed: readonly MemberRole[]): boolean {
  return held.some((role) => needed.includes(role));
}

/** An API key reaches no further than its scopes: a permission's name, or its noun for all of them. */
export function scopeAllows({ scopes }: Actor, permission: PermissionName): boolean {
  return scopes === undefined || scopes.includes(permission) || scopes.includes(permission.split('.', 1).join());
}
