#!/usr/bin/env node
// `npx reprise ...` from the clone: compiles the host when its sources have changed, then becomes the command line.
import { readyHost } from '../../scripts/setup/ready-host.mjs';

const notReady = await readyHost();
if (notReady === undefined) {
  const { main } = await import('../dist/bundle/cli.js');
  process.exitCode = await main(process.argv.slice(2));
} else {
  process.exitCode = notReady;
}
