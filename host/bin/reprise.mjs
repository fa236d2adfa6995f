#!/usr/bin/env node
// `npx reprise ...` from the clone: compiles the host when its sources have changed, then becomes the command line.
import { readyHost } from '../../scripts/setup/ready-host.mjs';
import { commandLine } from './command-line.mjs';

const notReady = await readyHost();
process.exitCode = notReady ?? (await commandLine(process.argv.slice(2)));
