import { main } from '../../dist/bundle/cli.js';

// The command line as host/bin/reprise.mjs is, without looking first whether everything is compiled.
process.exitCode = await main(process.argv.slice(2));
