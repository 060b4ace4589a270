import { DEFAULT_ALERT_PLAN, DomainError, type AlertPlan, type Problem } from '@app/domain';
import type { AlertChange } from './alert.service.js';

/**
 * The plan with what was given; null brings a default back.
 * @throws DomainError `alerts.invalid` where the parts do not make a plan
 */
export function changedPlan(now: AlertPlan, change: AlertChange): AlertPlan {
  const plan: Record<string, unknown> = { ...now };
  for (const key of ['timeZone', 'quietHours', 'workingDays', 'digest', 'maxPerDay', 'kinds', 'channels', 'language'] as const) {
    const given = change[key];
    if (given === null) plan[key] = DEFAULT_ALERT_PLAN[key];
    else if (given !== undefined) plan[key] = key === 'channels' ? { ...now.channels, ...change.channels } : given;
  }
  if (plan['quietHours'] === undefined) delete plan['quietHours'];
  const result = plan as unknown as AlertPlan;
  const problems = problemsOf(result);
  if (problems.length > 0) throw new DomainError('invalid', 'alerts.invalid', 'These settings do not hold together.', problems);
  return { ...result, workingDays: [...new Set(result.workingDays)].sort((a, b) => a - b) };
}

function problemsOf({ quietHours, workingDays }: AlertPlan): Problem[] {
  const problems: Problem[] = [];
  if (quietHours && quietHours.from === quietHours.to) {
    problems.push({ path: 'quietHours.to', code: 'alerts.always_quiet', message: 'Quiet hours that end where they begin would last for ever. Leave them out, or move one end.' });
  }
  if (workingDays.length === 0) problems.push({ path: 'workingDays', code: 'alerts.no_day', message: 'Name at least one day, 1 (Monday) to 7 (Sunday).' });
  return problems;
}
