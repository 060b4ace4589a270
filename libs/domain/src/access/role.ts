/** What a member of a firm may be. */
export const BUSINESS_ROLES = ['owner', 'editor', 'viewer'] as const;
/** What a member of a buyer may be; officers run tenders, openers open sealed bids. */
export const BUYER_ROLES = ['owner', 'editor', 'viewer', 'officer', 'opener'] as const;
export type MemberRole = (typeof BUYER_ROLES)[number];
export type OrganisationKind = 'business' | 'buyer';
