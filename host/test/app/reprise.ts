import { main } from '../../src/app/index.js';

// The command line from its sources, as host/bin/reprise.mjs is from what was compiled.
process.exitCode = await main(process.argv.slice(2));
