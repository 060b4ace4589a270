import type { TenderNotice } from '@app/domain';

/** What a field becomes when a patch removes it; a field that is not here simply goes. */
export const EMPTIED_NOTICE: Partial<TenderNotice> = {
  description: '',
  classifications: [],
  milestones: [],
  deliveryRegions: [],
  languages: [],
  documents: [],
  lots: [],
  requirements: [],
  valueVisibility: 'public',
  submission: { channel: 'official' },
};
