import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';

/** The one file that the package has beside its modules: by its name it is 690 of them, and half a second of processor time. */
const inOneFile = new URL('../../node_modules/chevrotain/lib/chevrotain.mjs', import.meta.url);

/**
 * Node's hooks that take the types away, and nothing else: tsx names each function anew whenever it is made, which takes a fifth of the processor
 * time of what parses much, and looks at every file of every package.
 * @type {import('node:module').ResolveHook}
 */
export async function resolve(specifier, context, next) {
  if (specifier === 'chevrotain') return { url: inOneFile.href, shortCircuit: true };
  if (specifier.startsWith('.') && specifier.endsWith('.js') && context.parentURL?.endsWith('.ts')) {
    const source = new URL(`${specifier.slice(0, -'js'.length)}ts`, context.parentURL);
    if (existsSync(source)) return { url: source.href, format: 'module', shortCircuit: true };
  }
  return next(specifier, context);
}

/** @type {import('node:module').LoadHook} */
export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const sourcefile = fileURLToPath(url);
  const { code } = await transform(await readFile(sourcefile, 'utf8'), {
    loader: 'ts',
    target: 'node20',
    sourcemap: 'inline',
    sourcesContent: false,
    sourcefile,
  });
  return { format: 'module', source: code, shortCircuit: true };
}
