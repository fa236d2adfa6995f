import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, ResourceError } from '../base/index.js';
import { repriseHome } from '../device/index.js';
import { fingerprint, publicKeyOf } from '../preact/index.js';

/** The key with which this user signs bundles, and the ones that they trust: files of the data folder. */
export class SigningKeys {
  readonly #folder: string;

  constructor(env: NodeJS.ProcessEnv) {
    this.#folder = join(repriseHome(env), 'keys');
  }

  /** The user's own private key (PKCS 8, PEM); made when it is first asked for, and readable by the user alone. */
  own(): string {
    const file = this.#own;
    if (existsSync(file)) return this.#read(file);
    makeFolder(this.#folder);
    const { privateKey } = generateKeyPairSync('ed25519', {
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
      publicKeyEncoding: { type: 'spki', format: 'der' },
    });
    try {
      writeFileSync(file, privateKey, { mode: 0o600, flag: 'wx' });
      return privateKey;
    } catch (error) {
      // Another process was first: its key is the user's.
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return this.#read(file);
      throw error;
    }
  }

  /** Is the key of this fingerprint the user's own, or one that they have said to trust? */
  isTrusted(signer: string): boolean {
    if (existsSync(join(this.#trusted, signer))) return true;
    return existsSync(this.#own) && fingerprint(publicKeyOf(createPrivateKey(this.#read(this.#own)))) === signer;
  }

  /** Trusts a key from now on. */
  trust(signer: string, key: string): void {
    makeFolder(this.#trusted);
    writeFileSync(join(this.#trusted, signer), `${key}\n`);
  }

  get #own(): string {
    return join(this.#folder, 'own.pem');
  }

  get #trusted(): string {
    return join(this.#folder, 'trusted');
  }

  #read(file: string): string {
    const text = readFileSync(file, 'utf8');
    try {
      createPrivateKey(text);
      return text;
    } catch (cause) {
      throw new ResourceError(
        'key-damaged',
        `The key ${file} cannot be read. Take it from a copy, or move it away to have a new one made, which nobody trusts yet.`,
        { cause },
      );
    }
  }
}
