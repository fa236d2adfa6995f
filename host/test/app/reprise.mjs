import { main } from '../../dist/app/index.js';

// The command line as host/bin/reprise.mjs is, without looking first whether everything is compiled.
process.exitCode = await main(process.argv.slice(2));
