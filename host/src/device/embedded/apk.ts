import { open } from 'node:fs/promises';
import { systemRefusal, UsageError } from '../../base/index.js';

/** Every APK is a ZIP archive, and begins as one. */
const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');

/** Refuses a file that cannot be an app before a device is started for it. @throws UsageError `no-apk` */
export async function checkApk(path: string): Promise<void> {
  const start = Buffer.alloc(ZIP.length);
  try {
    await using file = await open(path);
    await file.read(start, 0, start.length, 0);
  } catch (error) {
    const refusal = systemRefusal(error);
    if (refusal === undefined) throw error;
    throw new UsageError('no-apk', `The app ${path} cannot be read: ${refusal.meaning}. Name an APK.`, {
      cause: error,
    });
  }
  if (!start.equals(ZIP)) throw new UsageError('no-apk', `${path} is no APK: it does not begin like one. Name an APK.`);
}
