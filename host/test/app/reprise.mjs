import { commandLine } from '../../bin/command-line.mjs';

// The command line as host/bin/reprise.mjs is, without looking first whether everything is compiled.
process.exitCode = await commandLine(process.argv.slice(2));
