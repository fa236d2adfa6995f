import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { z } from 'zod';
import { type Holdings, readHoldings } from './holdings.js';

/** Stands before what is signed, so that no other signature of the key can be taken for one of a bundle. */
const CONTEXT = 'reprise bundle 1\n';

const file = z.object({
  bundle: z.literal(1),
  /** The signer's public key: SPKI, base64. */
  key: z.string(),
  signature: z.string(),
  /** The holdings as the text that was signed. */
  holdings: z.string(),
});

export type ReadBundle =
  | { readonly kind: 'signed'; readonly holdings: Holdings; readonly signer: string; readonly key: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** Holdings as a text that says who vouches for them. */
export function writeBundle(holdings: Holdings, privateKey: string): string {
  const key = createPrivateKey(privateKey);
  const text = JSON.stringify(holdings);
  const signature = sign(null, Buffer.from(CONTEXT + text), key).toString('base64');
  const bundle: z.infer<typeof file> = { bundle: 1, key: publicKeyOf(key), signature, holdings: text };
  return `${JSON.stringify(bundle)}\n`;
}

/** Reads a bundle, and says whose signature it bears; whether that one is trusted is for whoever asks. Nothing of it is looked at before the signature fits. */
export function readBundle(text: string): ReadBundle {
  const parsed = file.safeParse(jsonOf(text));
  if (!parsed.success) return refused('it is no bundle, or was cut off');
  const { key, signature, holdings } = parsed.data;
  const publicKey = keyOf(key);
  if (publicKey === undefined) return refused('the key in it is none');
  if (!verify(null, Buffer.from(CONTEXT + holdings), publicKey, Buffer.from(signature, 'base64')))
    return refused('its signature does not fit: it was changed after it was signed');
  const read = readHoldings(jsonOf(holdings));
  return 'refused' in read ? refused(read.refused) : { kind: 'signed', holdings: read, signer: fingerprint(key), key };
}

/** A key as people tell it to each other: the first 20 hex digits of its hash, in fours. */
export function fingerprint(key: string): string {
  const hash = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex');
  return hash.slice(0, 20).replace(/(.{4})(?=.)/g, '$1-');
}

/** The public half of a key, as a bundle holds it. */
export function publicKeyOf(key: KeyObject): string {
  return createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64');
}

function keyOf(key: string): KeyObject | undefined {
  try {
    const read = createPublicKey({ key: Buffer.from(key, 'base64'), type: 'spki', format: 'der' });
    return read.asymmetricKeyType === 'ed25519' ? read : undefined;
  } catch {
    // Told by whoever asked.
    return undefined;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Told by whoever asked.
    return undefined;
  }
}

function refused(reason: string): ReadBundle {
  return { kind: 'refused', reason };
}
