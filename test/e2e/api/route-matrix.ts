import { today } from './support/town.js';

/** Owner, editor and viewer belong to both the firm and the buyer; the officer to the buyer alone; a stranger to neither. */
export const ROLES = ['anonymous', 'stranger', 'owner', 'editor', 'viewer', 'officer'] as const;
export type Role = (typeof ROLES)[number];

/** What a cell may refer to: the firm, the buyer, and what was made for the cell alone. */
export interface Places {
  readonly business: string;
  readonly buyer: string;
  readonly draft: string;
  readonly published: string;
  /** A published tender whose deadline has passed; made only where it is the `:id`, like what follows. */
  readonly closed: string;
  /** A closed tender that was awarded. */
  readonly awarded: string;
  /** A question about the published tender, not answered yet. */
  readonly enquiry: string;
  /** A file of the draft that was announced; one whose bytes are here; one that is complete. */
  readonly upload: string;
  readonly file: string;
  readonly completed: string;
  /** A paper of a joint bid that the firm leads and has joined: announced; its bytes here; complete. */
  readonly paper: string;
  readonly paperSent: string;
  readonly paperComplete: string;
  /** A file in the room of a joint bid that the firm leads and all have agreed to: announced; its bytes here; complete. */
  readonly roomFile: string;
  readonly roomFileSent: string;
  readonly roomFileComplete: string;
  /** A published tender whose bids are handed in here. */
  readonly tandem: string;
  /** A document of a bid of the firm: announced; its bytes here; complete. */
  readonly bidDocument: string;
  readonly bidDocumentSent: string;
  readonly bidDocumentComplete: string;
  /** An endpoint of the firm. */
  readonly webhook: string;
  /** A published tender that admits joint bids. */
  readonly joint: string;
  /** A joint bid that the firm leads. */
  readonly consortium: string;
  /** The firm is asked into another's joint bid. */
  readonly invitation: string;
  /** The hash of the terms of the one or the other. */
  readonly agreement: string;
  /** A firm of somebody else. */
  readonly partner: string;
  /** An address that nobody has been invited under yet. */
  readonly newcomer: string;
}

export interface RouteExpectation {
  /** The `:id` of the path. */
  readonly id?: Exclude<keyof Places, 'newcomer' | 'agreement' | 'partner'>;
  /** A body that would be accepted; the notice of a tender is added by the test. */
  readonly body?: (places: Places) => object;
  readonly ifMatch?: boolean;
  /** What stands after the path, from the question mark on. */
  readonly query?: (places: Places) => string;
  /** Bytes instead of a body. */
  readonly bytes?: string;
  /** One status a role, in the order of `ROLES`. */
  readonly statuses: string;
}

/** Every route of the application, by method and path. One that is missing here fails the test. */
export const ROUTE_MATRIX: Readonly<Record<string, RouteExpectation>> = {
  'POST /accounts': { statuses: '201 201 201 201 201 201', body: ({ newcomer }) => ({ email: newcomer, password: 'a long passphrase for tests', name: 'New' }) },
  'POST /sessions': { statuses: '401 401 401 401 401 401', body: () => ({ email: 'nobody@example.org', password: 'wrong' }) },
  'POST /sessions/refresh': { statuses: '401 401 401 401 401 401', body: () => ({ refreshToken: 'nonsense' }) },
  'DELETE /sessions/current': { statuses: '401 204 204 204 204 204' },
  'POST /phone-codes': { statuses: '409 409 409 409 409 409', body: () => ({ phone: '+15550100123' }) },
  'GET /accounts/current/phone': { statuses: '401 200 200 200 200 200' },
  // No gateway is there; phones.spec.ts has one, and codes that hold.
  'POST /accounts/current/phone/codes': { statuses: '401 409 409 409 409 409', body: () => ({ phone: '+15550100123', via: 'sms' }) },
  'PUT /accounts/current/phone': { statuses: '401 422 422 422 422 422', body: () => ({ code: '000000' }) },
  'DELETE /accounts/current/phone': { statuses: '401 204 204 204 204 204' },
  'POST /api-keys': { statuses: '401 201 201 201 201 201', body: () => ({ name: 'Key', scopes: ['business.read'] }) },

  'POST /businesses': { statuses: '401 201 201 201 201 201', body: () => ({ name: 'Another', economy: 'MY' }) },
  'GET /businesses/:id': { id: 'business', statuses: '401 404 200 200 200 404' },
  'PATCH /businesses/:id': { id: 'business', ifMatch: true, statuses: '401 404 200 200 403 404', body: () => ({ description: 'Edited' }) },
  'GET /businesses/:id/members': { id: 'business', statuses: '401 404 200 200 200 404' },
  'POST /businesses/:id/members': { id: 'business', statuses: '401 404 201 403 403 404', body: ({ newcomer }) => ({ email: newcomer, roles: ['viewer'] }) },
  'GET /businesses/:id/matches': { id: 'business', statuses: '401 404 200 200 200 404' },
  'GET /businesses/:id/emphasis': { id: 'business', statuses: '401 404 200 200 200 404' },
  'DELETE /businesses/:id/emphasis': { id: 'business', statuses: '401 404 200 200 403 404' },
  'GET /businesses/:id/readiness': { id: 'business', statuses: '401 404 200 200 200 404' },
  'GET /businesses/:id/notifications': { id: 'business', statuses: '401 404 200 200 200 404' },
  'GET /businesses/:id/notifications/stream': { id: 'business', query: () => '?seconds=1', statuses: '401 404 200 200 200 404' },
  'GET /businesses/:id/alerts': { id: 'business', statuses: '401 404 200 200 200 404' },
  'PUT /businesses/:id/alerts': { id: 'business', statuses: '401 404 200 200 403 404', body: () => ({ minScore: 50 }) },
  'GET /businesses/:id/tenders/:tenderId/why': { id: 'business', statuses: '401 404 200 200 200 404' },
  'PUT /businesses/:id/tenders/:tenderId/mark': { id: 'business', statuses: '401 404 200 200 403 404', body: () => ({ mark: 'kept' }) },

  'GET /businesses/:id/deliveries': { id: 'business', statuses: '401 404 200 200 200 404' },
  'GET /businesses/:id/searches': { id: 'business', statuses: '401 404 200 200 200 404' },
  'POST /businesses/:id/searches': { id: 'business', statuses: '401 404 201 201 403 404', body: () => ({ name: 'Schools', q: 'school' }) },
  'POST /businesses/:id/searches/estimate': { id: 'business', statuses: '401 404 200 200 200 404', body: () => ({ name: 'Schools', q: 'school' }) },
  // Of one that is not there; alerts.spec.ts changes and removes one that is.
  'PUT /businesses/:id/searches/:searchId': { id: 'business', statuses: '401 404 404 404 404 404', body: () => ({ name: 'Schools' }) },
  'DELETE /businesses/:id/searches/:searchId': { id: 'business', statuses: '401 404 404 404 404 404' },
  'GET /businesses/:id/webhooks': { id: 'business', statuses: '401 404 200 200 200 404' },
  'POST /webhooks': { statuses: '401 404 201 201 403 404', body: ({ business }) => ({ businessId: business, url: 'https://hooks.example.org/tandem' }) },
  'GET /webhooks/:id': { id: 'webhook', statuses: '401 404 200 200 200 404' },
  'PATCH /webhooks/:id': { id: 'webhook', ifMatch: true, statuses: '401 404 200 200 403 404', body: () => ({ state: 'disabled' }) },
  'POST /webhooks/:id/rotate': { id: 'webhook', statuses: '401 404 200 200 403 404' },
  'DELETE /webhooks/:id': { id: 'webhook', statuses: '401 404 204 204 403 404' },
  'GET /businesses/:id/feeds': { id: 'business', statuses: '401 404 200 200 403 404' },
  'POST /businesses/:id/feeds': { id: 'business', statuses: '401 404 201 201 403 404' },
  // Of a feed that is not there; alerts.spec.ts revokes one that is.
  'DELETE /businesses/:id/feeds/:feedId': { id: 'business', statuses: '401 404 404 404 404 404' },
  'GET /feeds/:file': { statuses: '404 404 404 404 404 404' },

  'POST /mail-events/:secret': { statuses: '404 404 404 404 404 404', body: () => ({ events: [{ type: 'bounce', email: 'somebody@example.org' }] }) },

  // The tokens of mails are letters to whom they were sent; alerts.spec.ts has real ones.
  'GET /unsubscribe/:token': { statuses: '404 404 404 404 404 404' },
  'POST /unsubscribe/:token': { statuses: '404 404 404 404 404 404' },
  'GET /not-mine/:token': { statuses: '404 404 404 404 404 404' },
  'POST /not-mine/:token': { statuses: '404 404 404 404 404 404', body: () => ({ reason: 'place' }) },

  'POST /buyers': { statuses: '401 201 201 201 201 201', body: () => ({ name: 'Another', economy: 'MY' }) },
  'GET /buyers/:id': { id: 'buyer', statuses: '401 404 200 200 200 200' },
  'GET /buyers/:id/members': { id: 'buyer', statuses: '401 404 200 200 200 200' },
  'POST /buyers/:id/members': { id: 'buyer', statuses: '401 404 201 403 403 403', body: ({ newcomer }) => ({ email: newcomer, roles: ['officer'] }) },

  'GET /buyers/:id/tenders': { id: 'buyer', statuses: '401 404 200 200 200 200' },

  'GET /classifications': { statuses: '422 422 422 422 422 422' },
  'GET /market-access': { statuses: '422 422 422 422 422 422' },
  'GET /ocds/releases': { statuses: '200 200 200 200 200 200' },
  'GET /ocds/records/:ocid': { id: 'published', statuses: '200 200 200 200 200 200' },

  'GET /economies': { statuses: '200 200 200 200 200 200' },
  'GET /economies/:code': { statuses: '200 200 200 200 200 200' },
  'GET /economies/:code/reservations': { statuses: '200 200 200 200 200 200' },

  'GET /memberships': { statuses: '401 200 200 200 200 200' },

  'POST /imports': { statuses: '401 403 403 403 403 403' },
  'GET /imports/:id': { id: 'business', statuses: '401 403 403 403 403 403' },

  'GET /tenders': { statuses: '200 200 200 200 200 200' },
  'POST /tenders': { statuses: '401 404 201 201 403 201', body: () => ({}) },
  'GET /tenders/:id': { id: 'draft', statuses: '404 404 200 200 200 200' },
  'GET /tenders/:id/versions': { id: 'draft', statuses: '404 404 200 200 200 200' },
  'PATCH /tenders/:id': { id: 'draft', ifMatch: true, statuses: '401 404 200 200 403 200', body: () => ({ title: 'Edited' }) },
  'POST /tenders/:id/publish': { id: 'draft', ifMatch: true, statuses: '401 404 200 403 403 200' },
  'POST /tenders/:id/amend': { id: 'published', ifMatch: true, statuses: '401 404 200 403 403 200', body: () => ({ title: 'Amended' }) },
  'POST /tenders/:id/cancel': { id: 'published', ifMatch: true, statuses: '401 404 200 403 403 200', body: () => ({ reason: 'No budget' }) },

  'POST /tenders/:id/extend': { id: 'published', ifMatch: true, statuses: '401 404 200 403 403 200', body: () => ({ endDate: '2099-01-01T12:00:00+08:00', reason: 'More time' }) },
  'POST /tenders/:id/award': {
    id: 'closed',
    ifMatch: true,
    statuses: '401 404 200 403 403 200',
    body: () => ({ suppliers: [{ name: 'Example Roofs' }], value: { amount: '1000', currency: 'MYR' }, decidedOn: today() }),
  },
  'POST /tenders/:id/unsuccessful': { id: 'closed', ifMatch: true, statuses: '401 404 200 403 403 200', body: () => ({ reason: 'Nobody came' }) },
  'POST /tenders/:id/withdraw': { id: 'closed', ifMatch: true, statuses: '401 404 200 403 403 200', body: () => ({ reason: 'No budget' }) },
  'POST /tenders/:id/sign-contract': { id: 'awarded', ifMatch: true, statuses: '401 404 200 403 403 200', body: () => ({ signedOn: today() }) },

  // Without a worker nobody answers within the second.
  'GET /tenders/:id/teams': { id: 'published', query: ({ business }) => `?for=${business}`, statuses: '401 404 202 202 202 404' },
  // No worker answers here: after a second there is the operation.
  'GET /tenders/:id/reach': { id: 'draft', statuses: '401 404 202 403 403 202' },
  'POST /tenders/:id/what-if': { id: 'draft', statuses: '401 404 202 403 403 202', body: () => ({ changes: { title: 'Changed' } }) },

  // Its bids are not opened; test/medium/rival-patterns.spec.ts opens some.
  'GET /tenders/:id/rival-patterns': { id: 'closed', statuses: '401 404 409 403 403 409' },

  'POST /consortia': {
    id: 'joint',
    statuses: '401 404 201 201 403 404',
    body: ({ joint, business, partner }) => ({ tenderId: joint, leadId: business, members: [{ businessId: business }, { businessId: partner }] }),
  },
  'GET /consortia/:id': { id: 'consortium', statuses: '401 404 200 200 200 404' },
  'PATCH /consortia/:id': { id: 'consortium', ifMatch: true, statuses: '401 404 200 200 403 404', body: ({ business }) => ({ members: [{ businessId: business, scope: ['roofs'] }] }) },
  'POST /consortia/:id/invitations': { id: 'consortium', statuses: '401 404 201 201 403 404', body: ({ partner }) => ({ businessId: partner }) },
  'POST /consortia/:id/consent': { id: 'consortium', statuses: '401 404 200 403 403 404', body: ({ business, agreement }) => ({ businessId: business, agreementHash: agreement, understood: true }) },
  // The firm leads, and a lead cannot leave.
  'POST /consortia/:id/leave': { id: 'consortium', statuses: '401 404 409 403 403 404', body: ({ business }) => ({ businessId: business }) },
  'POST /consortia/:id/dissolve': { id: 'consortium', statuses: '401 404 200 200 403 404' },
  'GET /businesses/:id/invitations': { id: 'business', statuses: '401 404 200 200 200 404' },
  'GET /businesses/:id/partner-exclusions': { id: 'business', statuses: '401 404 200 200 200 404' },
  // Of a firm that is not there; test/medium/team-conflicts.spec.ts excludes one that is.
  'PUT /businesses/:id/partner-exclusions/:otherId': { id: 'business', statuses: '401 404 404 404 404 404' },
  'DELETE /businesses/:id/partner-exclusions/:otherId': { id: 'business', statuses: '401 404 404 404 404 404' },
  // No bid is opened: departures.spec.ts has one whose members change.
  'POST /consortia/:id/departures': { id: 'consortium', statuses: '401 404 409 409 403 404', body: ({ partner }) => ({ leavingId: partner, reason: 'It was wound up' }) },
  'GET /consortia/:id/departures': { id: 'consortium', statuses: '401 404 200 200 200 404' },
  'GET /consortia/:id/successors': { id: 'consortium', statuses: '401 404 409 409 403 404', query: ({ partner }) => `?leavingId=${partner}` },
  'GET /businesses/:id/departures': { id: 'business', statuses: '401 404 200 200 200 404' },
  'GET /tenders/:id/departures': { id: 'published', statuses: '401 404 200 403 403 200' },
  // Of one that is not there.
  'GET /departures/:id': { id: 'business', statuses: '401 404 404 404 404 404' },
  'POST /departures/:id/consent': { id: 'business', statuses: '401 404 404 403 403 404', body: ({ business, agreement }) => ({ businessId: business, agreementHash: agreement, understood: true }) },
  'POST /departures/:id/decline': { id: 'business', statuses: '401 404 404 404 403 404', body: ({ business }) => ({ businessId: business }) },
  'POST /departures/:id/withdraw': { id: 'business', statuses: '401 404 404 404 404 404' },
  'POST /departures/:id/approve': { id: 'business', statuses: '401 404 404 404 404 404', body: () => ({ reason: 'Fine' }) },
  'POST /departures/:id/refuse': { id: 'business', statuses: '401 404 404 404 404 404', body: () => ({ reason: 'Not now' }) },
  'GET /consortia/:id/agreement': { id: 'consortium', statuses: '401 404 200 200 200 404' },
  'GET /consortia/:id/room': { id: 'consortium', statuses: '401 404 200 200 200 404' },
  'POST /consortia/:id/messages': { id: 'consortium', statuses: '401 404 204 204 403 404', body: ({ business }) => ({ businessId: business, text: 'Who does the gutters?' }) },
  'GET /consortia/:id/papers': { id: 'consortium', statuses: '401 404 200 200 200 404' },
  'POST /consortia/:id/papers': {
    id: 'consortium',
    statuses: '401 404 201 201 403 404',
    body: ({ business }) => ({ businessId: business, paper: 'agreement', form: 'private', title: 'Agreement', sizeBytes: 5 }),
  },
  'GET /papers/:id': { id: 'paper', statuses: '401 404 200 200 403 404' },
  'PUT /papers/:id/chunks/:number': { id: 'paper', bytes: 'plain', statuses: '401 404 204 204 403 404' },
  'POST /papers/:id/complete': { id: 'paperSent', statuses: '401 404 200 200 403 404' },
  'DELETE /papers/:id': { id: 'paperComplete', statuses: '401 404 204 204 403 404' },
  'GET /papers/:id/content': { id: 'paperComplete', statuses: '401 404 200 200 200 404' },
  // Not all have agreed to this one: those who see it read that files do not lie open yet, and none can be put there.
  'GET /consortia/:id/files': { id: 'consortium', statuses: '401 404 200 200 200 404' },
  'POST /consortia/:id/files': { id: 'consortium', statuses: '401 404 409 409 403 404', body: ({ business }) => ({ businessId: business, name: 'Plan.pdf', sizeBytes: 5 }) },
  'GET /room-files/:id': { id: 'roomFile', statuses: '401 404 200 200 403 404' },
  'PUT /room-files/:id/chunks/:number': { id: 'roomFile', bytes: 'plain', statuses: '401 404 204 204 403 404' },
  'POST /room-files/:id/complete': { id: 'roomFileSent', statuses: '401 404 200 200 403 404' },
  'DELETE /room-files/:id': { id: 'roomFileComplete', statuses: '401 404 204 204 403 404' },
  'GET /room-files/:id/content': { id: 'roomFileComplete', statuses: '401 404 200 200 200 404' },
  // Of a firm that is not there; test/medium/room.spec.ts has one that is.
  'PUT /consortia/:id/reasons/:businessId': { id: 'consortium', statuses: '401 404 404 404 404 404', body: () => ({ reason: 'Too small' }) },
  // Owner, editor and viewer belong to the buyer too, whose people see no board.
  'GET /tenders/:id/partner-posts': { id: 'joint', query: ({ business }) => `?for=${business}`, statuses: '401 404 404 404 404 404' },
  'POST /tenders/:id/partner-posts': { id: 'joint', statuses: '401 404 404 404 403 404', body: ({ business }) => ({ businessId: business, brings: 'Roofers', seeks: 'Scaffolds' }) },
  'DELETE /tenders/:id/partner-posts/:businessId': { id: 'joint', statuses: '401 404 404 404 404 404' },
  'GET /businesses/:id/consortia': { id: 'business', statuses: '401 404 200 200 200 404' },
  'POST /invitations/:id/interest': { id: 'invitation', statuses: '401 404 200 200 403 404' },
  // Of the lead, which the firm is not; test/medium/invitations.spec.ts takes one back.
  'POST /invitations/:id/withdraw': { id: 'invitation', statuses: '401 404 404 404 404 404' },
  'POST /invitations/:id/accept': { id: 'invitation', statuses: '401 404 200 403 403 404', body: ({ agreement }) => ({ agreementHash: agreement, understood: true }) },
  'POST /invitations/:id/decline': { id: 'invitation', statuses: '401 404 200 200 403 404', body: () => ({ reason: 'No time' }) },
  'POST /invitations/:id/counter': { id: 'invitation', statuses: '401 404 200 200 403 404', body: () => ({ sharePct: '40' }) },

  // Bids for this tender are handed in elsewhere; bids.spec.ts has one whose bids are handed in here.
  'POST /tenders/:id/bids': {
    id: 'published',
    statuses: '401 404 409 403 403 404',
    body: ({ business }) => ({ businessId: business, envelopes: [{ name: 'technical', content: 'x' }, { name: 'price', content: 'y' }] }),
  },
  'GET /tenders/:id/bids': { id: 'published', statuses: '200 200 200 200 200 200' },
  // None of these roles opens.
  'POST /tenders/:id/openings': { id: 'closed', statuses: '401 404 403 403 403 403', body: () => ({ envelope: 'technical' }) },
  'GET /tenders/:id/bid-audit': { id: 'published', statuses: '401 404 200 403 403 200' },
  // Of a bid that is not there.
  'GET /bids/:id': { id: 'business', statuses: '401 404 404 404 404 404' },
  'POST /bids/:id/withdraw': { id: 'business', statuses: '401 404 404 404 404 404' },
  'GET /bids/:id/envelopes/:name': { id: 'business', statuses: '401 404 404 404 404 404' },
  'PUT /bids/:id/technical': { id: 'business', statuses: '401 404 404 404 404 404', body: () => ({ passed: true, reasons: 'Good' }) },
  'POST /tenders/:id/bid-documents': {
    id: 'tandem',
    statuses: '401 404 201 403 403 404',
    body: ({ business }) => ({ businessId: business, envelope: 'technical', title: 'Method', sizeBytes: 5 }),
  },
  'GET /tenders/:id/bid-documents': { id: 'tandem', statuses: '401 404 200 403 403 404', query: ({ business }) => `?businessId=${business}` },
  'GET /bid-documents/:id': { id: 'bidDocument', statuses: '401 404 200 403 403 404' },
  'PUT /bid-documents/:id/chunks/:number': { id: 'bidDocument', bytes: 'plain', statuses: '401 404 204 403 403 404' },
  'POST /bid-documents/:id/complete': { id: 'bidDocumentSent', statuses: '401 404 200 403 403 404' },
  'DELETE /bid-documents/:id': { id: 'bidDocumentComplete', statuses: '401 404 204 403 403 404' },
  'GET /bid-documents/:id/sealed': { id: 'bidDocumentComplete', statuses: '401 404 200 403 403 404' },
  // Not opened; bids.spec.ts has one that is.
  'GET /bid-documents/:id/content': { id: 'bidDocumentComplete', statuses: '401 404 404 404 404 404' },
  'GET /bid-keys': { statuses: '200 200 200 200 200 200' },

  'POST /tenders/:id/enquiries': { id: 'published', statuses: '401 404 201 201 403 404', body: ({ business }) => ({ businessId: business, question: 'Which tiles?' }) },
  'GET /tenders/:id/enquiries': { id: 'draft', statuses: '404 404 200 200 200 200' },
  'POST /enquiries/:id/answer': { id: 'enquiry', statuses: '401 404 200 403 403 200', body: () => ({ answer: 'Clay tiles.' }) },

  'POST /tenders/:id/reservation-requests': { id: 'published', statuses: '401 404 201 201 403 404', body: ({ business }) => ({ businessId: business, reason: 'Small firms do this work here.' }) },
  'GET /tenders/:id/reservation-requests': { id: 'draft', statuses: '401 404 200 200 200 200' },
  // Of a firm that is not there; reservation.spec.ts takes back one that is.
  'DELETE /tenders/:id/reservation-requests/:businessId': { id: 'published', statuses: '401 404 404 404 404 404' },
  'GET /buyers/:id/notifications': { id: 'buyer', statuses: '401 404 200 403 403 200' },

  'POST /tenders/:id/documents': { id: 'draft', statuses: '401 404 201 403 403 201', body: () => ({ title: 'Plan', sizeBytes: 5 }) },
  'GET /tenders/:id/documents': { id: 'draft', statuses: '404 404 200 200 200 200' },
  'GET /documents/:id': { id: 'upload', statuses: '401 404 200 403 403 200' },
  'PUT /documents/:id/chunks/:number': { id: 'upload', bytes: 'plain', statuses: '401 404 204 403 403 204' },
  'POST /documents/:id/complete': { id: 'file', statuses: '401 404 200 403 403 200' },
  'GET /documents/:id/content': { id: 'completed', statuses: '404 404 200 200 200 200' },

  // None of these roles runs the service; operator.spec.ts is about those who do.
  'GET /operator/buyers': { statuses: '401 403 403 403 403 403' },
  'POST /operator/buyers/:id/verify': { id: 'buyer', statuses: '401 403 403 403 403 403', body: () => ({ reason: 'Known to us' }) },
  'POST /operator/buyers/:id/unverify': { id: 'buyer', statuses: '401 403 403 403 403 403', body: () => ({ reason: 'Not known to us' }) },

  'GET /operations/:id': { id: 'business', statuses: '401 404 404 404 404 404' },
  'GET /health/live': { statuses: '200 200 200 200 200 200' },
  'GET /health/ready': { statuses: '200 200 200 200 200 200' },
  'GET /metrics': { statuses: '200 200 200 200 200 200' },
};
