import type { PublishedDetail, PublishedTerms } from '@app/domain';
import { presentClassification } from '../input/present-common.js';
import type { TenderView } from './tender.view.dto.js';

type PublishedView = Pick<TenderView, 'items' | 'parties' | 'eligibility' | 'suitability' | 'reservedParticipation' | 'importMarks'>;

/** What an imported notice tells besides what an officer here would write, and what of it was marked. Long, so only a tender's own address shows it. */
export function presentPublished({ items, parties, eligibility, importMarks, ...terms }: PublishedDetail): PublishedView {
  return {
    items: items?.map(({ id, description, classification, quantity, unit, lotId }) => ({
      id,
      description,
      classification: classification && presentClassification(classification),
      quantity,
      unit,
      lotId,
    })),
    parties: parties?.map(({ name, roles, identifier, economy }) => ({ name, roles: [...roles], identifier, economy })),
    eligibility,
    importMarks: importMarks?.map(({ path, code, message, given }) => ({ path, code, message, given })),
    ...presentTerms(terms),
  };
}

export function presentTerms({ suitability, reservedParticipation }: PublishedTerms) {
  return {
    suitability: suitability && { sme: suitability.sme },
    reservedParticipation: reservedParticipation && [...reservedParticipation],
  };
}
