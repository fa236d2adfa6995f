import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server answers next: a tool call, plain words, or an HTTP error. */
export type Answer =
  | { readonly tool: string; readonly input: unknown }
  | { readonly words: string }
  | { readonly status: number };

/** What a model was asked: the messages as they came over the wire. */
export interface Asked {
  readonly system: string;
  readonly prompt: string;
  readonly tools: readonly string[];
  readonly authorization: string | undefined;
}

/** A server that speaks OpenAI's chat protocol on loopback and answers from a script, or from what the prompt shows. */
export async function scriptedModel(
  answers: (asked: Asked, call: number) => Answer,
): Promise<{ readonly baseUrl: string; readonly asked: Asked[] } & AsyncDisposable> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as {
        messages: { role: string; content: unknown }[];
        tools: { function: { name: string } }[];
      };
      const content = (role: string) => textOf(body.messages.find((message) => message.role === role)?.content);
      asked.push({
        system: content('system'),
        prompt: content('user'),
        tools: body.tools.map((tool) => tool.function.name),
        authorization: request.headers.authorization,
      });
      const answer = answers(asked.at(-1) as Asked, asked.length);
      if ('status' in answer) {
        response
          .writeHead(answer.status, { 'content-type': 'application/json' })
          .end(JSON.stringify({ error: { message: 'scripted failure' } }));
        return;
      }
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(completion(answer)));
    });
  });
  await listening(server);
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function listening(server: Server): Promise<void> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
}

function completion(answer: Exclude<Answer, { readonly status: number }>) {
  const message =
    'words' in answer
      ? { role: 'assistant', content: answer.words }
      : {
          role: 'assistant',
          content: null,
          tool_calls: [
            {
              id: 'call-1',
              type: 'function',
              function: { name: answer.tool, arguments: JSON.stringify(answer.input) },
            },
          ],
        };
  return {
    id: 'scripted',
    object: 'chat.completion',
    created: 0,
    model: 'scripted',
    choices: [{ index: 0, message, finish_reason: 'words' in answer ? 'stop' : 'tool_calls' }],
    usage: { prompt_tokens: 100, completion_tokens: 10, total_tokens: 110 },
  };
}

function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  return Array.isArray(content) ? content.map((part: { text?: string }) => part.text ?? '').join('') : '';
}
