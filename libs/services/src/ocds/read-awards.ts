import { isStorableText, parseMoney, toScaled, type AwardDecision, type BusinessId, type Decimal, type Decision, type LotId, type Supplier, type SupplierChange } from '@app/domain';
import { UUID } from '../common/page.js';
import { field, idField, listField, textField } from './json-value.js';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/;
const DAY = /^\d{4}-\d\d-\d\d/;
const MOST_AWARDS = 1_000;
const MOST_MEMBERS = 50;
const MOST_NAME = 300;

/**
 * Awards that carry our extension `tandem`, as the decisions they were: who won as a group, with roles and shares. Awards without it are passed over: whom other publishers name among
 * suppliers may be natural persons.
 */
export function readAwards(release: unknown): readonly Decision[] {
  const contracts = listField(release, 'contracts');
  return listField(release, 'awards')
    .slice(0, MOST_AWARDS)
    .flatMap((award): Decision[] => {
      const tandem = field(award, 'tandem');
      const value = moneyOf(field(award, 'value'));
      const suppliers = suppliersOf(award, tandem);
      const decidedOn = dayOf(field(award, 'date'));
      if (tandem === undefined || value === undefined || decidedOn === undefined || suppliers.length === 0 || field(award, 'status') !== 'active') return [];
      const [lotId] = listField(award, 'relatedLots');
      const [bidId, appealUntil] = [textField(tandem, 'bidId'), dayOf(field(tandem, 'appealUntil'))];
      const signedOn = dayOf(field(contracts.find((contract) => idField(contract, 'awardID') === idField(award, 'id')), 'dateSigned'));
      return [
        {
          outcome: 'awarded',
          ...(typeof lotId === 'string' && lotId.length <= 64 ? { lotId: lotId as LotId } : {}),
          suppliers,
          ...changesOf(tandem),
          ...(bidId !== undefined && UUID.test(bidId) ? { bidId } : {}),
          value,
          decidedOn,
          ...(appealUntil === undefined ? {} : { appealUntil }),
          ...(signedOn === undefined ? {} : { signedOn }),
        },
      ];
    });
}

/** In the award's own order; role and share from the extension, by the supplier's id. */
function suppliersOf(award: unknown, tandem: unknown): Supplier[] {
  const members = listField(tandem, 'members');
  return listField(award, 'suppliers')
    .slice(0, MOST_MEMBERS)
    .flatMap((supplier) => {
      const id = idField(supplier, 'id');
      return supplierOf(id, textField(supplier, 'name'), members.find((each) => idField(each, 'supplierId') === id)) ?? [];
    });
}

/** @param member its role and share, as the extension has them */
function supplierOf(id: string | undefined, name: string | undefined, member: unknown): Supplier | undefined {
  if (name === undefined || name.length > MOST_NAME || !isStorableText(name)) return undefined;
  const [role, sharePct] = [field(member, 'role'), field(member, 'sharePct')];
  return {
    name,
    ...(id !== undefined && UUID.test(id) ? { businessId: id as BusinessId } : {}),
    ...(role === 'lead' || role === 'member' ? { role } : {}),
    ...(typeof sharePct === 'string' && /^\d{1,3}(\.\d{1,12})?$/.test(sharePct) && (toScaled(sharePct as Decimal, 12) ?? 0n) <= 100n * 10n ** 12n ? { sharePct: sharePct as Decimal } : {}),
  };
}

/** Who has left the group since, and who has stepped in. */
function changesOf(tandem: unknown): Pick<AwardDecision, 'changes'> {
  const changes = listField(tandem, 'changes')
    .slice(0, MOST_MEMBERS)
    .flatMap((change): SupplierChange[] => {
      const [at, version, leaving, stepsIn] = [textField(change, 'date'), field(change, 'version'), memberOf(field(change, 'leaving')), memberOf(field(change, 'stepsIn'))];
      if (at === undefined || !INSTANT.test(at) || typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1 || leaving === undefined) return [];
      return [{ at, version, leaving, ...(stepsIn === undefined ? {} : { stepsIn }), ...(field(change, 'underContract') === true ? { underContract: true } : {}) }];
    });
  return changes.length === 0 ? {} : { changes };
}

function memberOf(member: unknown): Supplier | undefined {
  return supplierOf(idField(member, 'supplierId'), textField(member, 'name'), member);
}

function moneyOf(value: unknown): ReturnType<typeof exact> {
  return exact(field(field(value, 'tandem'), 'exactAmount') ?? field(value, 'amount'), field(value, 'currency'));
}

function exact(amount: unknown, currency: unknown) {
  const money = parseMoney(amount, currency);
  return typeof money === 'string' ? undefined : money;
}

function dayOf(value: unknown): string | undefined {
  return typeof value === 'string' && DAY.test(value) ? value.slice(0, 10) : undefined;
}
