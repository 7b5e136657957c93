import { workImports } from '../../packages/server/src/exchange/sheets/work-imports.ts';
import { systemClock } from '../../packages/server/src/platform/clock.ts';
import { connect } from '../../packages/server/src/platform/database/connect.ts';
import { unitOfWork } from '../../packages/server/src/platform/database/unit-of-work.ts';

// Works on imports until none is under way, in a process of its own, for tests that kill it.
const database = connect({ url: process.argv[2]!, max: 2 });
const unit = unitOfWork({
  database,
  clock: systemClock,
  enqueue: async () => {},
  enqueued: () => {},
  published: () => {},
});
await workImports(unit);
await database.close();
