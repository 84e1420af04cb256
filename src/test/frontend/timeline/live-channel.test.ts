import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveChannel, type LiveState } from '../../../../frontend/timeline/live-channel.js';
import type { Edit, Op } from '../../../../frontend/timeline/model.js';
import { PlanStore } from '../../../../frontend/timeline/plan-store.js';
import { FakeNet, type FakeSocket } from './fake-net.js';
import { ModelServer } from './model-server.js';

const ME = 'maya';
const rename = (to: string): Op => ({ op: 'set', type: 'item', id: 'a', to: { title: to } });
const soon = () => vi.advanceTimersByTimeAsync(0);
const later = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe('the live channel', () => {
  let server: ModelServer;
  let net: FakeNet;
  let store: PlanStore;
  let channel: LiveChannel;
  let states: LiveState[];
  let edits: number;

  const state = () => states.at(-1);
  const title = () => store.plan?.items.get('a')?.title;
  const theirs = (to: string) => {
    const from = { title: server.snapshot(ME).items[0].title };
    server.apply({ id: `theirs-${edits++}`, base: 0, ops: [{ ...rename(to), from }] }, 'ivan');
  };
  const mine = (to: string): Edit => {
    const edit = store.propose([rename(to)]);
    channel.send(edit);
    return edit;
  };
  const changesAfter = (revision: number) => ({ t: 'changes', changes: server.since(revision) }) as const;
  const ready = () => ({ t: 'ready', revision: server.revision }) as const;
  /** The server's side of opening: answers the hello with what is missing. */
  const open = (socket: FakeSocket) => {
    socket.open();
    socket.say(changesAfter(socket.hellos.at(-1)!), ready());
  };
  const goLive = async () => {
    channel.connect();
    await soon();
    open(net.socket);
  };
  const setOnline = (online: boolean) => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(online);
    window.dispatchEvent(new Event(online ? 'online' : 'offline'));
  };

  beforeEach(() => {
    vi.useFakeTimers({ now: new Date('2026-11-02T10:00:00Z') });
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    document.head.innerHTML = '<base href="https://horizon.example/">';
    edits = 0;
    server = new ModelServer();
    server.apply({ id: 'start', base: 0, ops: [{ op: 'add', type: 'item', id: 'a', to: { title: 'a' } }] }, ME);
    net = new FakeNet(server, ME);
    store = new PlanStore({ read: () => null, write: () => undefined });
    states = [];
    channel = new LiveChannel('live/r1', store, (next) => states.push(next), net.deps);
  });

  afterEach(() => {
    channel.disconnect();
    vi.useRealTimers();
  });

  describe('while somebody else has frozen the plan', () => {
    const frozen = (by: string | null) => {
      const op: Op = { op: 'set', type: 'roadmap', id: store.plan!.roadmap.id, from: {}, to: { frozenBy: by } };
      const change = { revision: store.revision + 1, edit: `freeze-${edits++}`, by: 'ivan', at: '', ops: [op] };
      net.socket.say({ t: 'changes', changes: [change] });
    };

    it('keeps edits and sends them once the freeze is lifted', async () => {
      await goLive();
      frozen('ivan');
      const waiting = mine('waits');
      await later(5_000);
      expect(net.socket.edits).toEqual([]);
      expect(title()).toBe('waits');
      frozen(null);
      expect(net.socket.edits).toEqual([waiting]);
    });

    it('keeps an edit that was on its way when the plan was frozen', async () => {
      await goLive();
      const early = mine('early');
      const refusal = { reason: 'frozen', message: 'Ivan has frozen the plan' } as const;
      net.socket.say({ t: 'refused', edit: early.id, refusal });
      expect(store.pending).toEqual([early]);
      expect(net.socket.edits).toEqual([early]);
      frozen('ivan');
      await later(2_000);
      expect(net.socket.edits).toEqual([early]);
      frozen(null);
      expect(net.socket.edits).toEqual([early, early]);
    });

    it('lets its owner lift it at once, past what waits', async () => {
      await goLive();
      frozen('ivan');
      mine('waits');
      const lift = store.propose([{ op: 'set', type: 'roadmap', id: store.plan!.roadmap.id, to: { frozenBy: null } }]);
      channel.send(lift);
      expect(net.socket.edits).toEqual([lift]);
    });
  });

  describe('opens', () => {
    it('loads the snapshot, says hello with its revision, and is live when it has caught up', async () => {
      channel.connect();
      expect(states).toEqual(['connecting']);
      await soon();
      expect(title()).toBe('a');
      expect(net.socket.url).toBe('wss://horizon.example/live/r1/socket');
      net.socket.open();
      expect(net.socket.got).toEqual([{ t: 'hello', revision: 1 }]);
      expect(state()).toBe('connecting');
      net.socket.say(ready());
      expect(state()).toBe('live');
    });

    it('sends nothing before it has caught up, then all that is pending, in order', async () => {
      channel.connect();
      await soon();
      const first = mine('one');
      net.socket.open();
      const second = store.propose([{ op: 'remove', type: 'link', id: 'none' }]);
      channel.send(second);
      net.socket.say({ t: 'changes', changes: [] });
      expect(net.socket.edits).toEqual([]);
      net.socket.say(ready());
      expect(net.socket.edits).toEqual([first, second]);
    });

    it.each([
      ['a redirect to the sign-in page', { status: 0, type: 'opaqueredirect' }, 'signed-out'],
      ['401', { status: 401 }, 'signed-out'],
      ['403', { status: 403 }, 'signed-out'],
      ['404', { status: 404 }, 'gone'],
    ])('takes %s for what it is', async (_name, answer, expected) => {
      net.intercept = () => answer;
      channel.connect();
      await later(60_000);
      expect(states).toEqual(['connecting', expected]);
      expect(net.count('snapshot')).toBe(1);
    });

    it.each([
      ['an error of the server', { status: 503 }],
      ['a page that is not the plan', { status: 200, body: { hello: 'world' } }],
    ])('tries again after %s', async (_name, answer) => {
      net.intercept = () => answer;
      channel.connect();
      await later(1_000);
      net.intercept = () => undefined;
      await later(10_000);
      expect(title()).toBe('a');
    });
  });

  describe('while live', () => {
    beforeEach(goLive);

    it('takes in what others do and sends what I do', () => {
      theirs('theirs');
      net.socket.say(changesAfter(1));
      expect(title()).toBe('theirs');
      const edit = mine('mine');
      expect(net.socket.edits).toEqual([edit]);
      const answer = server.apply(edit, ME);
      net.socket.say(answer, changesAfter(2));
      expect(store.pending).toEqual([]);
      expect(title()).toBe('mine');
    });

    it('sends an edit that builds on another one when that one is settled, once', () => {
      const first = mine('one');
      const second = mine('two');
      expect(net.socket.edits).toEqual([first]);
      const answer = server.apply(first, ME);
      net.socket.say(answer, changesAfter(1));
      expect(net.socket.edits).toEqual([first, second]);
    });

    it('takes refusals and changed access', () => {
      const edit = mine('mine');
      net.socket.say({ t: 'refused', edit: edit.id, refusal: { reason: 'invalid', message: 'No.' } });
      net.socket.say({ t: 'access', access: 'view' });
      expect(title()).toBe('a');
      expect(store.plan?.me.access).toBe('view');
    });

    it('says hello again on the same socket after a gap, and sends nothing until it is closed', () => {
      theirs('one');
      theirs('two');
      net.socket.say(changesAfter(2));
      expect(net.socket.hellos).toEqual([1, 1]);
      const edit = mine('mine');
      net.socket.say(changesAfter(2));
      expect(net.socket.hellos).toEqual([1, 1]);
      expect(net.socket.edits).toEqual([]);
      net.socket.say(changesAfter(1), ready());
      expect(net.socket.edits).toEqual([edit]);
      expect(net.sockets).toHaveLength(1);
    });

    it('fetches the plan anew when a gap does not close, or when it is told to', async () => {
      theirs('one');
      net.socket.say({ t: 'resync' });
      await soon();
      expect(title()).toBe('one');
      expect(net.socket.hellos).toEqual([1, 2]);
      theirs('two');
      net.socket.say(ready());
      await soon();
      expect(title()).toBe('two');
      expect(net.count('snapshot')).toBe(3);
      expect(net.socket.hellos).toEqual([1, 2, 3]);
    });

    it.each(['{', 'null', '"x"', '{"t":"dance"}', '{"t":"changes","changes":[{"revision":2}]}', '{"t":"accepted"}'])(
      'leaves out and logs what is not a message: %s',
      (text) => {
        net.socket.sayRaw(text);
        expect(console.warn).toHaveBeenCalledOnce();
        theirs('theirs');
        net.socket.say(changesAfter(1));
        expect(title()).toBe('theirs');
        expect(state()).toBe('live');
      },
    );

    it('fetches people whom it does not know, once', async () => {
      theirs('one');
      net.socket.say(changesAfter(1));
      theirs('two');
      net.socket.say(changesAfter(2));
      await soon();
      expect(store.plan?.people.get('ivan')?.name).toBe('Ivan Petrov');
      expect(net.count('people')).toBe(1);
    });

    it('is over when the roadmap is gone', async () => {
      net.socket.say({ t: 'gone' });
      await later(60_000);
      expect(state()).toBe('gone');
      expect(net.sockets).toHaveLength(1);
    });

    it('lets go at disconnect, and comes back from the revision that it has', async () => {
      const before = net.socket;
      channel.disconnect();
      expect(before.readyState).toBe(3);
      theirs('meanwhile');
      before.say(changesAfter(1));
      expect(title()).toBe('a');
      channel.connect();
      await soon();
      open(net.socket);
      expect(net.socket.hellos).toEqual([1]);
      expect(title()).toBe('meanwhile');
      expect(net.count('snapshot')).toBe(1);
    });
  });

  describe('comes back', () => {
    beforeEach(goLive);

    it('sends an edit with a lost answer again under the same id, and it is done once', async () => {
      const edit = mine('mine');
      server.apply(net.socket.edits[0], ME);
      net.socket.break();
      expect(state()).toBe('connecting');
      await later(250);
      net.socket.open();
      net.socket.say({ t: 'ready', revision: 1 });
      expect(net.socket.edits).toEqual([edit]);
      const answer = server.apply(net.socket.edits[0], ME);
      net.socket.say(answer, changesAfter(1));
      expect(store.pending).toEqual([]);
      expect(server.revision).toBe(2);
    });

    it('does not send again what the catch-up shows to be stored', async () => {
      server.apply(mine('mine'), ME);
      net.socket.break();
      await later(250);
      open(net.socket);
      expect(net.socket.edits).toEqual([]);
      expect(store.pending).toEqual([]);
    });

    it('does not fetch the plan again', async () => {
      net.socket.break();
      await later(250);
      open(net.socket);
      expect(state()).toBe('live');
      expect(net.count('snapshot')).toBe(1);
    });

    it('waits longer after each failure, at most ten seconds', async () => {
      net.intercept = () => {
        throw new Error('no way there');
      };
      net.refusesSockets = true;
      net.socket.break();
      await later(60_000);
      // 125, 250, 500 … 5,000 ms (the jitter is at its lowest): six growing ones in 7.9 s, then one each 5 s.
      const tries = net.sockets.length - 1;
      expect(tries).toBeGreaterThan(12);
      expect(tries).toBeLessThan(20);
    });

    it('notices a connection that is only half there', async () => {
      const { socket } = net;
      await later(15_000);
      expect(socket.got.at(-1)).toEqual({ t: 'ping' });
      socket.say({ t: 'pong' });
      await later(15_000 + 7_900);
      expect(state()).toBe('live');
      await later(200);
      expect(state()).toBe('connecting');
      expect(socket.readyState).toBe(3);
    });

    it('catches up before it writes after a sleep, even when nothing told it that it slept', () => {
      vi.setSystemTime(new Date('2026-11-02T18:00:00Z'));
      const edit = mine('mine');
      expect(net.socket.edits).toEqual([]);
      expect(net.socket.hellos).toEqual([1, 1]);
      theirs('theirs');
      net.socket.say(changesAfter(1), ready());
      expect(net.socket.edits).toEqual([edit]);
    });

    it('puts the connection to the test when the page is looked at again', async () => {
      document.dispatchEvent(new Event('visibilitychange'));
      expect(net.socket.hellos).toEqual([1, 1]);
      await later(8_100);
      expect(state()).toBe('connecting');
    });

    it('waits offline with its edits and is back at once when there is a network', async () => {
      setOnline(false);
      net.intercept = () => {
        throw new Error('no way there');
      };
      const edit = mine('mine');
      await later(120_000);
      expect(state()).toBe('offline');
      expect(net.sockets).toHaveLength(1);
      net.intercept = () => undefined;
      setOnline(true);
      await soon();
      open(net.socket);
      expect(state()).toBe('live');
      expect(net.socket.edits).toEqual([edit]);
    });

    it('works offline with a server on the same machine', async () => {
      setOnline(false);
      await later(1_000);
      open(net.socket);
      expect(state()).toBe('live');
    });

    it('is signed out when the session did not survive; edits wait and go out after signing in', async () => {
      const edit = mine('mine');
      net.intercept = () => ({ status: 0, type: 'opaqueredirect' });
      net.socket.break();
      await later(60_000);
      expect(state()).toBe('signed-out');
      expect(store.pending).toEqual([edit]);
      net.intercept = () => undefined;
      window.dispatchEvent(new Event('pageshow'));
      await soon();
      open(net.socket);
      expect(net.socket.edits).toEqual([edit]);
    });

    it('asks who is signed in when the server has ended the session', async () => {
      net.socket.break(1008);
      await later(250);
      expect(net.count('snapshot')).toBe(2);
    });
  });

  describe('where WebSockets are stopped', () => {
    const fallBack = async () => {
      channel.connect();
      await soon();
      net.socket.break();
      await later(250);
      net.socket.break();
      await later(250);
    };

    it('falls back to plain HTTP after two, and takes in what others do', async () => {
      await fallBack();
      expect(state()).toBe('live');
      theirs('theirs');
      net.wakePolls();
      await soon();
      expect(title()).toBe('theirs');
    });

    it('does not blame the proxy while the server is down', async () => {
      channel.connect();
      await soon();
      net.intercept = () => {
        throw new Error('no way there');
      };
      for (let failure = 0; failure < 4; failure++) {
        net.socket.break();
        await later(10_000);
      }
      net.intercept = () => undefined;
      await later(10_000);
      open(net.socket);
      expect(net.count('changes')).toBe(0);
      expect(state()).toBe('live');
    });

    it('catches up, then posts what is pending, with the token', async () => {
      channel.connect();
      await soon();
      const edit = mine('mine');
      net.socket.break();
      await later(250);
      net.socket.break();
      await later(250);
      expect(server.log.at(-1)?.edit).toBe(edit.id);
      expect(net.requests.find((request) => request.path === 'edits')?.headers).toMatchObject({
        'X-CSRF-TOKEN': 'token',
        'Content-Type': 'application/json',
      });
      net.wakePolls();
      await later(250);
      expect(store.pending).toEqual([]);
    });

    it('posts an edit again, under the same id, when the answer was lost', async () => {
      await fallBack();
      let lost = 0;
      net.intercept = (path) => {
        if (path === 'edits' && lost++ === 0) {
          throw new Error('lost');
        }
        return undefined;
      };
      const edit = mine('mine');
      await later(1_000);
      expect(server.log.map((change) => change.edit)).toEqual(['start', edit.id]);
    });

    it('refuses an edit that the server cannot read, rather than sending it for ever', async () => {
      await fallBack();
      net.intercept = (path) => (path === 'edits' ? { status: 413 } : undefined);
      mine('mine');
      await later(100);
      expect(store.pending).toEqual([]);
      expect(title()).toBe('a');
      expect(state()).toBe('live');
    });

    it('is signed out when a poll says so', async () => {
      await fallBack();
      net.intercept = () => ({ status: 401 });
      theirs('theirs');
      net.wakePolls();
      await later(5_000);
      expect(state()).toBe('signed-out');
    });

    it('tries a WebSocket each minute and goes over to it when it opens', async () => {
      await fallBack();
      const before = net.sockets.length;
      await later(60_000);
      expect(net.sockets).toHaveLength(before + 1);
      net.socket.break();
      expect(state()).toBe('live');
      await later(60_000);
      expect(net.sockets).toHaveLength(before + 2);
      open(net.socket);
      expect(state()).toBe('live');
      const edit = mine('mine');
      expect(net.socket.edits).toEqual([edit]);
    });
  });
});
