import { OperatorService } from '@app/services';
import { withServices } from './with-services.js';

/** `add` or `remove` an address, or list the operators. */
const [action, email] = process.argv.slice(2);

await withServices(async (app) => {
  const operators = app.get(OperatorService);
  if ((action === 'add' || action === 'remove') && email !== undefined) {
    await operators.set(email, action === 'add');
    console.log(`${email} is ${action === 'add' ? 'an operator now' : 'no operator any more'}`);
  } else {
    for (const address of await operators.list()) console.log(address);
  }
}).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
