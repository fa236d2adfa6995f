import { register } from 'node:module';

// `node --import` of this file: TypeScript is run as it stands. Errors tell the source's lines.
process.setSourceMapsEnabled(true);
register('./typescript-hooks.mjs', import.meta.url);
