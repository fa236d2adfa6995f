import { z } from 'zod';
import { systemClock, UsageError } from '../../base/index.js';
import { readBundle, type Taken } from '../../preact/index.js';
import { defineCommand } from '../command.js';
import { counted } from '../report/index.js';
import { openLibrary } from '../session.js';
import { SigningKeys } from '../signing-keys.js';
import { readText } from '../text-file.js';

export const importBundle = defineCommand({
  name: 'import bundle',
  summary:
    'add the machines of a signed bundle to the library: both histories stay, and nothing that works here is lost',
  arguments: [{ name: 'file', summary: 'as reprise export bundle writes it', required: true }],
  flags: [
    {
      spelling: '--trust-key <fingerprint>',
      summary: 'trust bundles that are signed by this key, from now on; ask whoever has signed it what theirs is',
    },
  ],
  input: z.object({ file: z.string(), trustKey: z.string().optional() }),
  async run({ file, trustKey }, context) {
    const read = readBundle(await readText(file, 'the bundle'));
    if (read.kind === 'refused')
      throw new UsageError('bundle', `${file} cannot be imported: ${read.reason}. Nothing was taken from it.`);
    const { holdings, signer, key } = read;
    const keys = new SigningKeys(context.env);
    if (trustKey !== undefined && trustKey.toLowerCase() !== signer)
      throw new UsageError(
        'bundle-signer',
        `${file} is signed by ${signer}, and --trust-key names ${trustKey}. Nothing was taken from it.`,
      );
    if (trustKey !== undefined) keys.trust(signer, key);
    if (!keys.isTrusted(signer))
      throw new UsageError(
        'bundle-signer',
        `${file} is signed by ${signer}, whom nobody here trusts. Ask whoever gave it to you whether that is their key; if it is: --trust-key ${signer}.`,
      );
    await using library = await openLibrary(context);
    const taken = await library.take(holdings, { signer, at: new Date(systemClock.now()).toISOString() });
    for (const each of taken) context.output.say(sentenceOf(each));
    context.output.give({ signer, machines: taken });
    return 0;
  },
});

function sentenceOf({ name, versions, current, reason }: Taken): string {
  const fresh = versions === 0 ? 'nothing new' : counted(versions, 'new version');
  switch (current) {
    case 'ours':
      return `${name}: ${fresh}; the version that is used stays.`;
    case 'theirs':
      return `${name}: ${fresh}; the newest is used from now on.`;
    case 'beside':
      return `${name}: ${fresh}, kept beside the version that is used here, which does what theirs does not (${reason}).`;
  }
}
