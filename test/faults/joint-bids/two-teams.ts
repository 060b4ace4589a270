import type { System } from '../environment/system.js';
import type { Verdict } from '../scenario.js';
import { ask } from './ask.js';
import type { BidTown } from './bid-town.js';

/** One firm accepts two teams of one tender a hundred times at once. */
export async function acceptTwoTeams(system: System, town: BidTown): Promise<Verdict & { readonly says: string }> {
  const tenderId = await town.publish(new Date(Date.now() + 3_600_000).toISOString(), { jointBid: { allowed: true, minMembers: 2, maxMembers: 4 } });
  const [one, other, invited = ''] = town.firms;
  const teams: { id: string; invitation: string; hash: string }[] = [];
  for (const leadId of [one, other]) {
    const { body } = await ask(system.apiUrl, town.owner, 'POST', '/v1/consortia', { tenderId, leadId, members: [{ businessId: leadId }, { businessId: invited }] });
    const [invitation] = body['invitations'] as { id: string }[];
    teams.push({ id: String(body['id']), invitation: invitation?.id ?? '', hash: String(body['agreementHash']) });
  }
  const answers = await Promise.all(
    Array.from({ length: 100 }, async (_, index) => {
      const team = teams[index % 2] as (typeof teams)[number];
      return ask(system.apiUrl, town.owner, 'POST', `/v1/invitations/${team.invitation}/accept`, { agreementHash: team.hash, understood: true });
    }),
  );
  const taken = answers.filter(({ status }) => status === 200).length;
  const refused = answers.filter(({ status, body }) => status === 409 && body['code'] === 'consortium.exclusive').length;
  const { rows } = await system.database.query('SELECT consortium_id FROM consortium_members WHERE business_id = $1 AND joined AND consortium_id = ANY($2::uuid[])', [invited, teams.map(({ id }) => id)]);
  return {
    acknowledged: taken,
    lost: rows.length === 0 ? 1 : 0,
    duplicate: Math.max(0, rows.length - 1),
    wrong: answers.length - taken - refused + (taken === 50 ? 0 : 1),
    says: `100 acceptances of two teams: ${taken} of one taken, ${refused} of the other refused, the firm is in ${rows.length}`,
  };
}
