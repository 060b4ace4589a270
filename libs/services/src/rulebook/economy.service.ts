import { Injectable } from '@nestjs/common';
import {
  DomainError,
  fittingReservations,
  isInForce,
  parseMoney,
  refuseIf,
  rulesOf,
  type EconomyRules,
  type FittingReservation,
  type IsoDate,
  type Money,
  type Procurement,
  type Rate,
  type SizeBand,
  type SizeDefinition,
  type SizeSector,
  type SmallFirmMeasure,
} from '@app/domain';
import { Clock } from '../common/clock.js';
import { Knowledge } from '../knowledge/knowledge.js';
import { testText } from './page-sizes.js';
import { unitText } from './page-words.js';

/** An economy that the rulebook has a word on. */
export interface EconomySummary {
  readonly economy: string;
  readonly name: string;
  readonly kind: EconomyRules['kind'];
  /** The economy whose file holds its rules, where that is another one. */
  readonly servedBy?: string;
  readonly definitions: readonly string[];
}

type Dated<Fact> = Fact & { readonly inForce: boolean };
type ReadableSector = Omit<SizeSector, 'bands'> & { readonly bands: readonly (SizeBand & { readonly text: string })[] };

/** The rules of an economy with what a reader needs besides: what is in force on the day, and each test in words. */
export interface EconomyAnswer extends Omit<EconomyRules, 'sizeDefinitions' | 'reservations' | 'pricePreferences'> {
  readonly servedBy?: string;
  readonly asOf: IsoDate;
  readonly rulebookHash: string;
  readonly sizeDefinitions: readonly Dated<Omit<SizeDefinition, 'sectors'> & { readonly sectors: readonly ReadableSector[] }>[];
  readonly reservations: readonly Dated<EconomyRules['reservations'][number]>[];
  readonly pricePreferences: readonly Dated<EconomyRules['pricePreferences'][number]>[];
  /** Rates of its index units that came in after its file was written. */
  readonly rates: readonly Rate[];
}

/** A procurement as it is asked about: the value in two fields. */
export type ProcurementInput = Pick<Procurement, 'category' | 'level'> & { readonly amount?: string | number; readonly currency?: string };

/** What the rulebook says of economies. Open to everybody. */
@Injectable()
export class EconomyService {
  constructor(
    private readonly knowledge: Knowledge,
    private readonly clock: Clock,
  ) {}

  /** Every economy by code, those that another one's file serves among them. */
  list(): readonly EconomySummary[] {
    return Object.values(this.knowledge.rulebook.economies)
      .flatMap(({ economy, name, kind, serves, sizeDefinitions }): EconomySummary[] => {
        const definitions = sizeDefinitions.map(({ id }) => id);
        const served = serves.map((code) => ({ economy: code, name: this.nameOf(code), kind, servedBy: economy, definitions }));
        return [{ economy, name, kind, definitions }, ...served];
      })
      .sort((a, b) => (a.economy < b.economy ? -1 : 1));
  }

  /** @param asOf today unless told @throws DomainError `economy.not_found` */
  get(code: string, asOf: IsoDate = this.clock.today()): EconomyAnswer {
    const { rulebook } = this.knowledge;
    const { wanted, rules } = this.rulesOf(code);
    const { economy, name } = rules;
    const dated = <Fact extends SmallFirmMeasure>(fact: Fact): Dated<Fact> => ({ ...fact, inForce: isInForce(fact, asOf) });
    return {
      ...rules,
      economy: wanted,
      name: economy === wanted ? name : this.nameOf(wanted),
      ...(economy === wanted ? {} : { servedBy: economy }),
      asOf,
      rulebookHash: rulebook.hash,
      sizeDefinitions: rules.sizeDefinitions.map((definition) => ({
        ...definition,
        inForce: isInForce(definition, asOf),
        sectors: definition.sectors.map((sector) => readable(sector, unitText(definition.unit, rules))),
      })),
      reservations: rules.reservations.map(dated),
      pricePreferences: rules.pricePreferences.map(dated),
      rates: rulebook.rates.filter(({ unit }) => rules.indexUnits.some((index) => index.unit === unit)),
    };
  }

  /** The rules by which a procurement of this economy may or has to be reserved. @throws DomainError `economy.not_found`, `input.invalid` */
  reservations(code: string, { amount, currency, ...rest }: ProcurementInput, asOf: IsoDate = this.clock.today()): readonly FittingReservation[] {
    const { wanted } = this.rulesOf(code);
    return fittingReservations({ ...rest, economy: wanted, value: valueOf(amount, currency) }, this.knowledge.rulebook, asOf);
  }

  private rulesOf(code: string): { readonly wanted: string; readonly rules: EconomyRules } {
    const wanted = code.toUpperCase();
    const rules = rulesOf(this.knowledge.rulebook, wanted);
    if (rules === undefined) throw new DomainError('not_found', 'economy.not_found', `The rulebook has no word on "${code}".`);
    return { wanted, rules };
  }

  private nameOf(code: string): string {
    return this.knowledge.codes.economyName(code, 'en') ?? code;
  }
}

function valueOf(amount: string | number | undefined, currency: string | undefined): Money | undefined {
  if (amount === undefined && currency === undefined) return undefined;
  const lacking = amount === undefined ? 'amount' : currency === undefined ? 'currency' : undefined;
  if (lacking !== undefined) refuseIf([{ path: lacking, code: 'field.required', message: 'A value needs both amount and currency.' }]);
  const value = parseMoney(amount, currency);
  if (typeof value !== 'string') return value;
  throw new DomainError('invalid', 'input.invalid', 'One field needs attention.', [{ path: 'amount', code: value, message: `This is no amount of ${currency ?? 'money'}.` }]);
}

function readable(sector: SizeSector, unit: string): ReadableSector {
  return { ...sector, bands: sector.bands.map((band) => ({ ...band, text: testText(band.test, unit) })) };
}
