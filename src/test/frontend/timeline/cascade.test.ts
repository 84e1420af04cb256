import { describe, expect, it } from 'vitest';
import { cascade, type Dates, type Moved } from '../../../../frontend/timeline/cascade.js';
import { LinkGraph } from '../../../../frontend/timeline/link-graph.js';
import type { ItemFields, LinkFields, LinkKind, LinkPolicy, Status } from '../../../../frontend/timeline/model.js';
import vectors from '../../resources/cascade.json';
import { item } from './plans.js';

type Row = (string | null)[];

function itemsOf(rows: Record<string, Row>): Map<string, ItemFields> {
  return new Map(
    Object.entries(rows).map(([id, [start, end, status]]) => [
      id,
      item(id, start, end, { status: (status ?? 'proposed') as Status }),
    ]),
  );
}

function linksOf(rows: readonly (string | number)[][]): LinkFields[] {
  return rows.map(([from, to, policy, lead, kind], i) => ({
    id: `l${i}`,
    from: from as string,
    to: to as string,
    policy: policy as LinkPolicy,
    kind: (kind ?? 'needs') as LinkKind,
    lead: lead === undefined ? null : String(lead),
  }));
}

function movedOf(items: ReadonlyMap<string, ItemFields>, edit: Record<string, Row>): Map<string, Moved> {
  return new Map(
    Object.entries(edit).map(([id, [start, end]]) => [id, { before: items.get(id)!, after: { start, end } }]),
  );
}

const rows = (found: ReadonlyMap<string, Dates>): Record<string, Row> =>
  Object.fromEntries([...found].map(([id, dates]) => [id, [dates.start ?? null, dates.end ?? null]]));

describe('a cascade', () => {
  it.each(vectors.cases)('$name', ({ items, links, edit, then }) => {
    const before = itemsOf(items as unknown as Record<string, Row>);
    const graph = new LinkGraph(linksOf(links as (string | number)[][]));
    expect(rows(cascade(before, graph, movedOf(before, edit as unknown as Record<string, Row>)))).toEqual(then);
  });

  it('looks at nothing but what is touched', () => {
    const items = new Map<string, ItemFields>();
    const links: LinkFields[] = [];
    const chains = 5_000;
    for (let i = 0; i < chains; i++) {
      items.set(`a${i}`, item(`a${i}`, '2027-01-01', '2027-01-31'));
      items.set(`b${i}`, item(`b${i}`, '2027-02-01', '2027-02-10'));
      links.push(...linksOf([[`a${i}`, `b${i}`, 'push']]).map((link) => ({ ...link, id: `l${i}` })));
    }
    const graph = new LinkGraph(links);
    graph.rank('b0');
    let asked = 0;
    class Counted extends Map<string, ItemFields> {
      override get(id: string): ItemFields | undefined {
        asked++;
        return super.get(id);
      }
    }
    const counted = new Counted(items);
    const moved = new Map([['a7', { before: items.get('a7')!, after: { start: '2027-01-11', end: '2027-02-10' } }]]);
    expect([...cascade(counted, graph, moved).keys()]).toEqual(['b7']);
    expect(asked).toBeLessThan(20);
  });

  it('comes to an end in a circle, which two unanswered edits can make for a moment', () => {
    const items = itemsOf({ a: ['2027-01-01', '2027-01-31'], b: ['2027-02-01', '2027-02-10'] });
    const graph = new LinkGraph(
      linksOf([
        ['a', 'b', 'push'],
        ['b', 'a', 'push'],
      ]),
    );
    expect(cascade(items, graph, movedOf(items, { a: ['2027-01-11', '2027-02-10'] })).size).toBe(0);
  });
});
