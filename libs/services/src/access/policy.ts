import type { MemberRole, OrganisationKind } from '@app/domain';

interface Permission {
  readonly of: OrganisationKind;
  readonly roles: readonly MemberRole[];
}

/** Who may do what, one line a permission. What is not here is denied. */
export const policy = {
  'business.read': { of: 'business', roles: ['owner', 'editor', 'viewer'] },
  'business.edit': { of: 'business', roles: ['owner', 'editor'] },
  'business.members.read': { of: 'business', roles: ['owner', 'editor', 'viewer'] },
  'business.members.invite': { of: 'business', roles: ['owner'] },
  'business.matches.read': { of: 'business', roles: ['owner', 'editor', 'viewer'] },
  'business.mark': { of: 'business', roles: ['owner', 'editor'] },
  'business.enquire': { of: 'business', roles: ['owner', 'editor'] },
  'business.reservation': { of: 'business', roles: ['owner', 'editor'] },
  'business.team': { of: 'business', roles: ['owner', 'editor'] },
  'business.consent': { of: 'business', roles: ['owner'] },
  'business.bid': { of: 'business', roles: ['owner'] },
  'business.alerts.edit': { of: 'business', roles: ['owner', 'editor'] },
  'business.webhooks.read': { of: 'business', roles: ['owner', 'editor', 'viewer'] },
  'business.webhooks.edit': { of: 'business', roles: ['owner', 'editor'] },
  'business.feeds.edit': { of: 'business', roles: ['owner', 'editor'] },
  'buyer.read': { of: 'buyer', roles: ['owner', 'editor', 'viewer', 'officer', 'opener'] },
  'buyer.members.read': { of: 'buyer', roles: ['owner', 'editor', 'viewer', 'officer', 'opener'] },
  'buyer.members.invite': { of: 'buyer', roles: ['owner'] },
  'buyer.notifications.read': { of: 'buyer', roles: ['owner', 'officer'] },
  'tender.read_draft': { of: 'buyer', roles: ['owner', 'editor', 'viewer', 'officer'] },
  'tender.draft': { of: 'buyer', roles: ['owner', 'editor', 'officer'] },
  'tender.publish': { of: 'buyer', roles: ['owner', 'officer'] },
  'tender.open': { of: 'buyer', roles: ['opener'] },
  'tender.bids': { of: 'buyer', roles: ['owner', 'officer', 'opener'] },
  'tender.patterns': { of: 'buyer', roles: ['owner', 'officer'] },
  'tender.departures': { of: 'buyer', roles: ['owner', 'officer'] },
  'tender.reach': { of: 'buyer', roles: ['owner', 'officer'] },
  'tender.reservations.read': { of: 'buyer', roles: ['owner', 'officer'] },
  'tender.answer': { of: 'buyer', roles: ['owner', 'officer'] },
} as const satisfies Record<string, Permission>;

export type PermissionName = keyof typeof policy;
