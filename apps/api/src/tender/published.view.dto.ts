import type { ClassificationView } from '../input/common.view.dto.js';

/** Something to be delivered, as the publisher lists it; quantity and unit as written. */
export class TenderItemView {
  readonly id!: string;
  readonly description?: string;
  readonly classification?: ClassificationView;
  readonly quantity?: string;
  readonly unit?: string;
  readonly lotId?: string;
}

/** An organisation on the buying side. */
export class TenderPartyView {
  readonly name!: string;
  readonly roles!: string[];
  readonly identifier?: string;
  readonly economy?: string;
}

/** Whom the buyer says the contract suits; it reserves nothing. */
export class SuitabilityView {
  readonly sme?: boolean;
}

/** What of an imported notice could not be taken as it was. */
export class ImportMarkView {
  readonly path!: string;
  readonly code!: string;
  readonly message!: string;
  /** What stood there. */
  readonly given?: string;
}
