import { fileURLToPath } from 'node:url';
import { CompiledScript } from './compiled-script.mjs';

/** Runs a command line with the host as it is compiled. @param {readonly string[]} args @returns {Promise<number>} the exit code */
export async function commandLine(args) {
  const script = new CompiledScript(fileURLToPath(new URL('../dist/bundle/cli.cjs', import.meta.url)));
  const code = await script.exports.main(args);
  // What is no verb ends in an error.
  if (code === 0) script.keep(args[0] ?? '');
  return code;
}
