import { z } from 'zod';
import { ProtocolError } from '../../base/index.js';

/**
 * What the device agent sent, checked once where it comes in.
 *
 * @throws ProtocolError `broken-reply`, naming what is wrong with the answer to `method`
 */
export function parseReply<T>(schema: z.ZodType<T>, value: unknown, method: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const wrong = z.prettifyError(result.error).replace(/\s+/g, ' ');
  throw new ProtocolError('broken-reply', `The device agent's answer to ${method} is not as agreed: ${wrong}`);
}

/** JSON of a frame's body. */
export function parseJson(body: Buffer, method: string): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch (error) {
    throw new ProtocolError('broken-reply', `The device agent's answer to ${method} is no JSON.`, { cause: error });
  }
}
