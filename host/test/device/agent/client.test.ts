import assert from 'node:assert/strict';
import { AgentClient, AgentConnection } from '../../../src/device/agent/index.js';
import { AgentServer, token } from './agent-server.js';

describe('the device agent’s client', () => {
  let server: AgentServer;
  let client: AgentClient;

  beforeEach(async () => {
    server = await AgentServer.listen();
    client = new AgentClient(await AgentConnection.open(await server.open(), token));
  });

  afterEach(async () => {
    await client[Symbol.asyncDispose]();
    await server[Symbol.asyncDispose]();
  });

  it('reads a screen', async () => {
    const screen = await client.tree();
    assert.equal(screen.generation, 41);
    assert.equal(screen.tree.windows[0]?.title, 'Delete?');
  });

  it('reads a screen that comes in pieces', async () => {
    server.pieceBytes = 7;
    assert.equal((await client.tree()).tree.nodes.length, 13);
  });

  it('waits for a change without holding up other requests', async () => {
    const waiting = client.wait(41, 60_000);
    assert.equal((await client.ping()).generation, 41);
    server.change();
    assert.deepEqual(await waiting, { generation: 42, changed: true, uptimeMs: 9 });
    assert.equal((await client.wait(42, 0)).changed, false);
  });

  it('reads the screen after a change in one request', async () => {
    const waiting = client.treeAfter(41, 60_000);
    await client.ping();
    server.change();
    assert.equal((await waiting).generation, 42);
  });

  it('names a node by what it showed', async () => {
    const screen = await client.tree();
    const button = screen.tree.nodes.find((node) => node.resourceId === 'android:id/button1');
    assert.ok(button);
    const acted = await client.act(screen, button, { action: 'click' });
    assert.deepEqual(acted, { accepted: true, atMs: 777, generation: 41 });
    const { node, action } = server.asked.at(-1) as { node: { path: number[]; window: number }; action: string };
    assert.deepEqual([action, node.window, node.path], ['click', 9, [0]]);
  });

  it('reads back what the field made of a text', async () => {
    server.filter = (text) => text.toUpperCase();
    const screen = await client.tree();
    const [field] = screen.tree.nodes.filter((node) => node.editable);
    assert.ok(field);
    const typed = await client.setText(screen, field, '雷 ada');
    assert.equal('text' in typed && typed.text, '雷 ADA');
  });

  it('gives a screenshot as its bytes', async () => {
    assert.equal((await client.screenshot()).toString('latin1', 1), 'PNG');
  });

  it('rejects with the agent’s own code and sentence', async () => {
    server.failing.set('tap', { code: 'device', message: 'The window went away.', acted: 'unknown' });
    await assert.rejects(client.tap({ x: 1, y: 2 }), {
      code: 'agent-device',
      message: 'The window went away.',
      acted: 'unknown',
    });
  });

  it('cancels on the device what its caller has given up', async () => {
    const abort = new AbortController();
    const waiting = client.wait(41, 60_000, { signal: abort.signal });
    await client.ping();
    const [wait] = server.asked;
    abort.abort(new Error('enough'));
    await assert.rejects(waiting, { message: 'enough' });
    await client.ping();
    assert.deepEqual(
      server.asked.filter(({ method }) => method === 'cancel').map(({ request }) => request),
      [wait?.['id']],
    );
    server.change();
    assert.equal((await client.ping()).generation, 42, 'the late answer disturbs nobody');
  });

  it('asks nothing for a signal that was raised before', async () => {
    await assert.rejects(client.ping({ signal: AbortSignal.abort(new Error('enough')) }), { message: 'enough' });
    assert.deepEqual(server.asked, []);
  });

  it('tells every caller when the device is lost', async () => {
    server.silent.add('ping');
    const asked = [client.ping(), client.wait(41, 60_000)];
    const rejected = Promise.all(asked.map((one) => assert.rejects(one, { code: 'device-lost' })));
    await client.tree();
    server.drop();
    await rejected;
    await assert.rejects(client.tree(), { code: 'device-lost' });
  });

  it('gives up on a stream that is no protocol', async () => {
    server.silent.add('ping');
    const asked = assert.rejects(client.ping(), { code: 'broken-frame' });
    await client.tree();
    server.sendRaw(Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await asked;
    await assert.rejects(client.tree(), { code: 'broken-frame' });
  });

  it('refuses an answer that is not as agreed', async () => {
    server.screen = { ...server.screen, display: 'large' };
    await assert.rejects(client.tree(), { code: 'broken-reply' });
    assert.equal((await client.ping()).generation, 41);
  });

  it('hears events until the loop is left', async () => {
    const seen: number[] = [];
    const listening = (async () => {
      for await (const event of client.events()) {
        seen.push(event.generation);
        if (seen.length === 2) break;
      }
    })();
    while (server.subscriptions.length === 0) await client.ping();
    server.change();
    server.change();
    await listening;
    assert.deepEqual(seen, [42, 43]);
    assert.deepEqual(server.subscriptions, []);
  });

  it('ends the events when the device is lost', async () => {
    const listening = (async () => {
      for await (const _ of client.events()) assert.fail('nothing happened');
    })();
    while (server.subscriptions.length === 0) await client.ping();
    server.drop();
    await assert.rejects(listening, { code: 'device-lost' });
  });
});

describe('opening a connection to the device agent', () => {
  let server: AgentServer;

  beforeEach(async () => {
    server = await AgentServer.listen();
  });

  afterEach(() => server[Symbol.asyncDispose]());

  it('is refused with a wrong token', async () => {
    await assert.rejects(AgentConnection.open(await server.open(), 'f'.repeat(32)), { code: 'agent-unauthorised' });
  });

  it('is refused by an agent of another protocol', async () => {
    server.protocol = 99;
    await assert.rejects(AgentConnection.open(await server.open(), token), { code: 'other-protocol', message: /99/ });
  });

  it('is lost when nobody is behind the socket', async () => {
    server.greets = false;
    const opening = assert.rejects(AgentConnection.open(await server.open(), token), { code: 'device-lost' });
    server.drop();
    await opening;
  });

  it('ends with its signal', async () => {
    server.greets = false;
    const abort = new AbortController();
    const opening = AgentConnection.open(await server.open(), token, { signal: abort.signal });
    abort.abort(new Error('enough'));
    await assert.rejects(opening, { message: 'enough' });
  });
});
