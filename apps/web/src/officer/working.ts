import { answered } from '../api/api-client.js';
import { ifMatch } from '../api/if-match.js';
import { SignInFirst } from '../view/page.js';
import type { Visitor } from '../session/visitor.js';
import { field, type FormBody } from '../view/form-body.js';
import type { Tender, TenderPatch } from './step-values.js';

/**
 * A tender that an officer works on. A draft is saved at each step. What is published changes only when the officer
 * has seen the whole difference: until then the changes travel in the form, as a patch.
 */
export interface Working {
  readonly saved: Tender;
  /** As it is with the changes. */
  readonly tender: Tender;
  readonly drafting: boolean;
  readonly patch: TenderPatch;
  /** The version that the officer saw; a later one is not overwritten. */
  readonly version: number;
}

/** @throws SignInFirst, or ApiRefusal for whoever is not of the buyer */
export async function loadWorking(visitor: Visitor, id: string, body: FormBody = {}): Promise<Working> {
  if (visitor.signedIn === undefined) throw new SignInFirst();
  const saved = await answered(visitor.api.GET('/v1/tenders/{id}', { params: { path: { id } } }));
  await answered(visitor.api.GET('/v1/buyers/{id}', { params: { path: { id: saved.buyer.id } } }));
  const patch = readPatch(field(body, 'patch'));
  const version = Number(field(body, 'version')) || saved.version;
  return { saved, tender: patched(saved, patch), drafting: saved.status === 'draft', patch, version };
}

/** The same with one more change, not saved yet. */
export function withChange(working: Working, change: TenderPatch): Working {
  const patch = { ...working.patch, ...change };
  return { ...working, patch, tender: patched(working.saved, patch) };
}

/** Writes a change of a draft. @returns the new version */
export async function saveDraft(visitor: Visitor, { saved, version }: Working, change: TenderPatch): Promise<Tender> {
  return answered(visitor.api.PATCH('/v1/tenders/{id}', { params: { path: { id: saved.id }, header: ifMatch(version) }, body: change }));
}

/** The patch of a form; whatever else stands there is none. The API checks it as it checks every change. */
export function readPatch(text: string): TenderPatch {
  if (text === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  } catch {
    return {};
  }
}

/** A notice with its changes, as it would be read: `null` takes a field away. */
function patched(saved: Tender, patch: TenderPatch): Tender {
  const empty: Readonly<Record<string, unknown>> = { classifications: [], deliveryRegions: [], requirements: [], lots: [], milestones: [], documents: [], languages: [] };
  const changes = Object.entries(patch).map(([name, value]) => [name, value === null ? empty[name] : value]);
  return { ...saved, ...(Object.fromEntries(changes) as Partial<Tender>) };
}
