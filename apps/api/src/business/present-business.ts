import type { Business, Capability, Certification, Figure, Link, PastContract } from '@app/domain';
import type { BusinessService } from '@app/services';
import { presentClassification, presentMoney } from '../input/present-common.js';
import { presentFinding } from '../match/present-finding.js';
import type { BusinessView, SizeView } from './business.view.dto.js';

type Size = ReturnType<BusinessService['size']>;

/** Everything of a firm that its members may see, with its size. */
export function presentBusiness(business: Business, size: Size): BusinessView {
  return {
    id: business.id,
    version: business.version,
    name: business.name,
    economy: business.economy,
    registrationId: business.registrationId,
    foundedOn: business.foundedOn,
    employees: business.employees,
    figures: business.figures.map(presentFigure),
    activity: business.activity && presentClassification(business.activity),
    links: business.links.map(({ party, type, pct, figures }: Link) => ({ party, type, pct, figures: figures?.map(presentFigure) })),
    description: business.description,
    classifications: business.classifications.map(presentClassification),
    regions: [...business.regions],
    certifications: business.certifications.map(({ scheme, id, level, validUntil }: Certification) => ({ scheme, id, level, validUntil })),
    capabilities: business.capabilities.map(presentCapability),
    staff: (business.staff ?? []).map(({ role, count }) => ({ role, count })),
    declarations: (business.declarations ?? []).map(({ ground, applies, validUntil }) => ({ ground, applies, validUntil })),
    maxContractValue: presentMoney(business.maxContractValue),
    freeCapacity: presentMoney(business.freeCapacity),
    languages: [...business.languages],
    ownership: [...business.ownership],
    pastContracts: business.pastContracts.map(presentPastContract),
    sizeProof: business.sizeProof && {
      register: business.sizeProof.register,
      id: business.sizeProof.id,
      validUntil: business.sizeProof.validUntil,
    },
    bidPreparationDays: business.bidPreparationDays,
    openToPartners: business.openToPartners,
    size: presentSize(size),
  };
}

function presentFigure({ metric, value, currency, year }: Figure) {
  return { metric, value, currency, year };
}

function presentSize(size: Size): SizeView {
  return { class: size.class, definition: size.definition, basis: size.basis, findings: size.findings.map(presentFinding) };
}

function presentCapability({ classification, quantity, unit, per }: Capability) {
  return { classification: presentClassification(classification), quantity, unit, per };
}

function presentPastContract({ title, classifications, value, ...facts }: PastContract) {
  const { sharePct, completedOn, buyer, region, mainProcurementCategory } = facts;
  const codes = classifications.map(presentClassification);
  return { title, classifications: codes, value: presentMoney(value), sharePct, completedOn, buyer, region, mainProcurementCategory };
}
