import { METRICS, isMetric } from '@app/domain';
import type { BusinessProfile, Capability, Certification, Figure, Metric, PastContract } from '@app/domain';
import { present, type SampleNotes } from './sample-notes.js';

const FIELDS = [
  'name', 'economy', 'registrationId', 'foundedOn', 'employees', 'figures', 'activity', 'description', 'classifications', 'regions',
  'certifications', 'capabilities', 'maxContractValue', 'languages', 'ownership', 'pastContracts', 'openToPartners',
];

/** The profile that a firm of the sample means; its file has the form of the API's body, of which the sample uses these fields. */
export function readSampleProfile(value: unknown, path: string, notes: SampleNotes): BusinessProfile {
  const body = notes.object(value, path, FIELDS);
  const at = (name: string): string => `${path}.${name}`;
  return present({
    name: notes.text(body['name'], at('name')),
    economy: notes.text(body['economy'], at('economy')),
    registrationId: notes.optional(body['registrationId'], at('registrationId'), (text, where) => notes.text(text, where)),
    foundedOn: notes.optional(body['foundedOn'], at('foundedOn'), (day, where) => notes.date(day, where)),
    employees: notes.optional(body['employees'], at('employees'), (count, where) => notes.whole(count, where)),
    figures: notes.each(body['figures'], at('figures'), (item, where) => readFigure(item, where, notes)),
    activity: notes.optional(body['activity'], at('activity'), (code, where) => notes.classification(code, where)),
    links: [],
    description: notes.text(body['description'], at('description')),
    classifications: notes.classifications(body['classifications'], at('classifications')),
    regions: notes.texts(body['regions'], at('regions')),
    certifications: notes.each(body['certifications'], at('certifications'), (item, where) => readCertification(item, where, notes)),
    capabilities: notes.each(body['capabilities'], at('capabilities'), (item, where) => readCapability(item, where, notes)),
    maxContractValue: notes.optional(body['maxContractValue'], at('maxContractValue'), (money, where) => notes.money(money, where)),
    languages: notes.texts(body['languages'], at('languages')).map((tag) => tag.toLowerCase()),
    ownership: notes.texts(body['ownership'], at('ownership')),
    pastContracts: notes.each(body['pastContracts'], at('pastContracts'), (item, where) => readPastContract(item, where, notes)),
    openToPartners: notes.flag(body['openToPartners'], at('openToPartners')),
  });
}

function readFigure(value: unknown, path: string, notes: SampleNotes): Figure {
  const { metric, value: amount, currency, year } = notes.object(value, path, ['metric', 'value', 'currency', 'year']);
  const name: Metric = typeof metric === 'string' && isMetric(metric) ? metric : 'employees';
  if (name !== metric) notes.add(`${path}.metric`, `${JSON.stringify(metric)} is no metric`);
  if ((METRICS[name] === 'money') !== (currency !== undefined)) notes.add(`${path}.currency`, 'belongs to money and to nothing else');
  return present({
    metric: name,
    value: notes.decimal(amount, `${path}.value`),
    currency: notes.optional(currency, `${path}.currency`, (text, where) => notes.text(text, where)),
    year: notes.year(year, `${path}.year`),
  });
}

function readCertification(value: unknown, path: string, notes: SampleNotes): Certification {
  const { scheme, id, validUntil } = notes.object(value, path, ['scheme', 'id', 'validUntil']);
  return present({
    scheme: notes.text(scheme, `${path}.scheme`),
    id: notes.text(id, `${path}.id`),
    validUntil: notes.optional(validUntil, `${path}.validUntil`, (day, where) => notes.date(day, where)),
  });
}

function readCapability(value: unknown, path: string, notes: SampleNotes): Capability {
  const { classification, quantity, unit, per } = notes.object(value, path, ['classification', 'quantity', 'unit', 'per']);
  return present({
    classification: notes.classification(classification, `${path}.classification`),
    quantity: notes.optional(quantity, `${path}.quantity`, (number, where) => notes.decimal(number, where)),
    unit: notes.optional(unit, `${path}.unit`, (text, where) => notes.text(text, where)),
    per: notes.optional(per, `${path}.per`, (text, where) => notes.text(text, where)),
  });
}

function readPastContract(value: unknown, path: string, notes: SampleNotes): PastContract {
  const contract = notes.object(value, path, ['title', 'classifications', 'value', 'sharePct', 'completedOn', 'buyer', 'region', 'mainProcurementCategory']);
  return present({
    title: notes.text(contract['title'], `${path}.title`),
    classifications: notes.classifications(contract['classifications'], `${path}.classifications`),
    value: notes.optional(contract['value'], `${path}.value`, (money, where) => notes.money(money, where)),
    sharePct: notes.optional(contract['sharePct'], `${path}.sharePct`, (number, where) => notes.decimal(number, where)),
    completedOn: notes.optional(contract['completedOn'], `${path}.completedOn`, (day, where) => notes.date(day, where)),
    buyer: notes.optional(contract['buyer'], `${path}.buyer`, (text, where) => notes.text(text, where)),
    region: notes.optional(contract['region'], `${path}.region`, (text, where) => notes.text(text, where)),
    mainProcurementCategory: notes.optional(contract['mainProcurementCategory'], `${path}.mainProcurementCategory`, (text, where) => notes.text(text, where)),
  });
}
