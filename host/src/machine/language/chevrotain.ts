import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type * as Chevrotain from 'chevrotain';

/** The one file that the package has beside its modules: by its name it is 690 of them, and 0.4 s of processor time at the start of every command, not 0.02. */
const inOneFile = new URL('../chevrotain.mjs', pathToFileURL(createRequire(import.meta.url).resolve('chevrotain')));

/** What of chevrotain the language is made of. */
export const { createToken, EmbeddedActionsParser, EOF, Lexer, tokenLabel, tokenMatcher } = (await import(
  inOneFile.href
)) as typeof Chevrotain;
