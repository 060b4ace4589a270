import { VerifyBuyerService } from '@app/services';
import { withServices } from './with-services.js';

/** `verify` or `unverify`, the buyer's id, and the reason in words. */
const [action, id = '', ...reason] = process.argv.slice(2);

await withServices(async (app) => {
  const { name, verified } = await app.get(VerifyBuyerService).decideByCommand(id, action === 'verify', reason.join(' ') || undefined);
  console.log(`${name} is ${verified ? 'verified: its open tenders are matched now' : 'not verified: its tenders reach nobody'}`);
}).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
