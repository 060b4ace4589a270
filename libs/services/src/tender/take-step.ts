import { DomainError, stepFault, type IsoInstant, type StepFault, type Tender, type TenderStep } from '@app/domain';

/** @throws DomainError `conflict` with the reason when the state table or the deadline does not let the step be taken */
export function requireStep(step: TenderStep, { status, tenderPeriod: { endDate } }: Tender, now: IsoInstant): void {
  refuseFault(stepFault(step, { status, endDate }, now));
}

/** @throws DomainError `conflict` with the fault's code and words */
export function refuseFault(fault: StepFault | undefined): void {
  if (fault) throw new DomainError('conflict', fault.code, fault.text);
}
