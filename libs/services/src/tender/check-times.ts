import { offsetText, writtenOffset, zoneOffset, type Milestone, type Period, type Problem, type Tender } from '@app/domain';

/** What bidders attend before they bid. */
const BEFORE_DEADLINE = new Set(['briefing', 'site_visit']);
/** What follows the bids. */
const AFTER_DEADLINE = new Set(['award', 'contract_signature', 'delivery']);

/**
 * A zone must be one, and an offset that is written out must be the zone's on that day, daylight saving included:
 * of two that disagree nobody knows which is meant. `Z` is a moment and disagrees with nothing.
 */
export function zoneProblems(path: string, period: Period | undefined): Problem[] {
  if (period?.timeZone === undefined) return [];
  const offset = zoneOffset(period.timeZone, period.endDate);
  if (offset === undefined) return [{ path: `${path}.timeZone`, code: 'time.zone', message: 'Write an IANA time zone, e.g. Asia/Kuala_Lumpur.' }];
  const written = writtenOffset(period.endDate);
  if (/z$/i.test(period.endDate) || written === offset) return [];
  const message = `On that day ${period.timeZone} is at ${offsetText(offset)}, but ${offsetText(written)} is written. Mend one of them.`;
  return [{ path: `${path}.endDate`, code: 'time.zone_offset', message }];
}

/** What must be attended is due before the deadline, or it could not be; what follows the bids is not. */
export function milestoneProblems({ milestones, tenderPeriod }: Tender): Problem[] {
  const end = Date.parse(tenderPeriod.endDate ?? '');
  return milestones.flatMap((milestone, i): Problem[] => {
    const due = Date.parse(milestone.dueDate);
    const path = `milestones[${i}].dueDate`;
    if (attended(milestone) && due >= end) {
      return [{ path, code: 'milestone.after_deadline', message: `"${milestone.title}" is for those who will bid. Put it before the deadline.` }];
    }
    if (AFTER_DEADLINE.has(milestone.type) && due < end) {
      return [{ path, code: 'milestone.before_deadline', message: `"${milestone.title}" follows the bids. Put it after the deadline.` }];
    }
    return [];
  });
}

function attended({ type, mandatory }: Milestone): boolean {
  return BEFORE_DEADLINE.has(type) || (mandatory === true && !AFTER_DEADLINE.has(type));
}
