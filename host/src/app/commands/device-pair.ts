import { z } from 'zod';
import { UsageError } from '../../base/index.js';
import { AdbServer, pairDevice } from '../../device/index.js';
import { defineCommand } from '../command.js';

export const devicePair = defineCommand({
  name: 'device pair',
  summary: 'pair with a phone over Wi-Fi, and connect to it',
  arguments: [
    {
      name: 'address',
      summary: 'host:port, as the phone shows it below "Pair device with pairing code"',
      required: true,
    },
  ],
  flags: [{ spelling: '--code <digits>', summary: 'the pairing code that the phone shows beside it' }],
  input: z.object({
    address: z
      .string()
      .regex(/^[^\s:]+:\d{1,5}$|^\[[0-9a-fA-F:]+\]:\d{1,5}$/, 'wanted host:port, as the phone shows it'),
    code: z
      .string()
      .regex(/^\d{6}$/, 'wanted six digits')
      .optional(),
  }),
  async run({ address, code }, { env, output, signal }) {
    if (code === undefined)
      throw new UsageError('no-code', 'Wanted --code with the six digits that the phone shows below the address.');
    const { serial, several = [] } = await pairDevice(new AdbServer({ env }), address, code, signal);
    const others = several.length > 0 ? ` Several take connections there (${several.join(', ')}).` : '';
    if (serial === undefined)
      output.say(
        `Paired with ${address}.${others} Now connect: adb connect <host:port>, with the port that the phone shows at the top of Wireless debugging.`,
      );
    else output.say(`Paired and connected: ${serial}.`);
    output.give({ address, paired: true, ...(serial !== undefined && { serial }) });
    return 0;
  },
});
