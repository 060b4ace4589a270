import { ApiProperty } from '@nestjs/swagger';
import { METRICS } from '@app/domain';
import { ClassificationView, MoneyView } from '../input/common.view.dto.js';
import { FindingView } from '../match/finding.view.dto.js';

export class FigureView {
  @ApiProperty({ type: String, enum: Object.keys(METRICS) })
  readonly metric!: string;
  readonly value!: string;
  readonly currency?: string;
  readonly year!: number;
}

export class LinkView {
  readonly party!: string;
  readonly type!: string;
  readonly pct!: string;
  readonly figures?: FigureView[];
}

export class CertificationView {
  readonly scheme!: string;
  readonly id!: string;
  readonly level?: string;
  readonly validUntil?: string;
}

export class StaffRoleView {
  readonly role!: string;
  readonly count!: number;
}

export class DeclarationView {
  readonly ground!: string;
  readonly applies!: boolean;
  readonly validUntil?: string;
}

export class CapabilityView {
  readonly classification!: ClassificationView;
  readonly quantity?: string;
  readonly unit?: string;
  readonly per?: string;
}

export class PastContractView {
  readonly title!: string;
  readonly classifications!: ClassificationView[];
  readonly value?: MoneyView;
  readonly sharePct?: string;
  readonly completedOn?: string;
  readonly buyer?: string;
  readonly region?: string;
  readonly mainProcurementCategory?: string;
}

export class SizeProofView {
  readonly register!: string;
  readonly id!: string;
  readonly validUntil!: string;
}

/** The size class, the definition that gave it and what it rests on. */
export class SizeView {
  @ApiProperty({ type: String, enum: ['micro', 'small', 'medium', 'sme', 'large', 'unknown'] })
  readonly class!: string;
  readonly definition?: string;
  @ApiProperty({ type: String, enum: ['declared', 'document', 'register', 'none'] })
  readonly basis!: string;
  readonly findings!: FindingView[];
}

/** A firm as its members see it. */
export class BusinessView {
  readonly id!: string;
  readonly version!: number;
  readonly name!: string;
  readonly economy!: string;
  readonly registrationId?: string;
  readonly foundedOn?: string;
  readonly employees?: number;
  readonly figures!: FigureView[];
  readonly activity?: ClassificationView;
  readonly links!: LinkView[];
  readonly description!: string;
  readonly classifications!: ClassificationView[];
  readonly regions!: string[];
  readonly certifications!: CertificationView[];
  readonly capabilities!: CapabilityView[];
  readonly staff!: StaffRoleView[];
  readonly declarations!: DeclarationView[];
  readonly maxContractValue?: MoneyView;
  readonly freeCapacity?: MoneyView;
  readonly languages!: string[];
  readonly ownership!: string[];
  readonly pastContracts!: PastContractView[];
  readonly sizeProof?: SizeProofView;
  readonly bidPreparationDays?: number;
  readonly openToPartners!: boolean;
  readonly size!: SizeView;
}
