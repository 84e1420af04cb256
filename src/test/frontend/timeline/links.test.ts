import { describe, expect, it } from 'vitest';
import { LinkGraph } from '../../../../frontend/timeline/link-graph.js';
import { linkSentence, obstacleText, standText } from '../../../../frontend/timeline/link-texts.js';
import { isBroken, kindsBetween, linkObstacle, linkPath, standOf } from '../../../../frontend/timeline/links.js';
import type { LinkFields } from '../../../../frontend/timeline/model.js';
import { item, planOf } from './plans.js';

const needs = (id: string, from: string, to: string, more: Partial<LinkFields> = {}): LinkFields => ({
  id,
  kind: 'needs',
  from,
  to,
  ...more,
});

describe('a handover', () => {
  const link: LinkFields = { id: 'l', kind: 'handover', from: 'p', to: 's', lead: '14' };
  const pilot = item('p', '2026-11-02', '2027-01-29');

  it.each([
    ['2027-02-13', 'in-step', ''],
    ['2027-02-14', 'waiting', '2 weeks waiting for IT'],
    ['2027-04-05', 'waiting', '9 weeks waiting for IT'],
    ['2027-01-30', 'in-step', ''],
    ['2027-01-29', 'overlap', 'overlaps by 1 day'],
    ['2027-01-09', 'overlap', 'overlaps by 3 weeks'],
    [null, 'unknown', ''],
  ])('to a scaling that starts %s is %s: “%s”', (start, state, words) => {
    const stand = standOf(link, pilot, item('s', start, null, { kind: 'scaling-task', team: 'it' }));
    expect([stand.state, standText(stand)]).toEqual([state, words]);
  });
});

describe('a dependency', () => {
  const earlier = item('a', '2027-01-01', '2027-01-31');

  it.each([
    ['2027-02-01', null, 'in-step', '', false],
    ['2027-06-01', null, 'in-step', '', false],
    ['2027-02-10', '10', 'early', 'starts 1 day too early', true],
    ['2027-02-11', '10', 'in-step', '', false],
    ['2027-01-31', '10', 'overlap', 'overlaps by 1 day', true],
  ])('of an item that starts %s, lead time %s, is %s', (start, lead, state, words, broken) => {
    const stand = standOf(needs('l', 'a', 'b', { lead }), earlier, item('b', start, '2027-12-31'));
    expect([stand.state, standText(stand), isBroken(stand)]).toEqual([state, words, broken]);
  });
});

describe('what may be linked', () => {
  const ads = item('ads', null, null, { title: 'Ads' });
  const shop = item('shop', null, null, { title: 'Shop', kind: 'scaling-task', team: 'it' });
  const launch = item('launch', null, null, { title: 'Launch', kind: 'milestone' });
  const plan = planOf([ads, shop, launch]);
  const graph = new LinkGraph([needs('l1', 'ads', 'shop'), needs('l2', 'shop', 'launch')]);

  it('a pilot hands over to a scaling task, or is needed by it; everything else is needed', () => {
    expect(kindsBetween(ads, shop)).toEqual(['handover', 'needs']);
    expect(kindsBetween(shop, ads)).toEqual(['needs']);
    expect(kindsBetween(shop, launch)).toEqual(['needs']);
    expect(linkSentence('handover', ads, shop)).toBe('Ads is handed over to Shop.');
    expect(linkSentence('needs', ads, shop)).toBe('Shop needs Ads.');
  });

  it('neither itself nor twice', () => {
    expect(linkObstacle(graph, 'ads', 'ads')).toEqual({ why: 'same' });
    const twice = linkObstacle(graph, 'ads', 'shop')!;
    expect(twice.why).toBe('twice');
    expect(obstacleText(plan, twice, ads, shop)).toBe('“Ads” and “Shop” are linked in this way already.');
    expect(linkObstacle(graph, 'ads', 'launch')).toBeUndefined();
  });

  it('never in a circle, and says which way stands already', () => {
    const loop = linkObstacle(graph, 'launch', 'ads')!;
    expect(obstacleText(plan, loop, launch, ads)).toBe(
      'This would lead in a circle: “Ads” → “Shop” → “Launch” stands already.',
    );
  });

  it('a link may be turned round when nothing else leads the same way', () => {
    expect(linkObstacle(graph, 'shop', 'ads', 'l1')).toBeUndefined();
    const detour = new LinkGraph([
      needs('l1', 'ads', 'launch'),
      needs('l2', 'ads', 'shop'),
      needs('l3', 'shop', 'launch'),
    ]);
    expect(linkObstacle(detour, 'launch', 'ads', 'l1')?.why).toBe('loop');
  });
});

describe('the graph of links', () => {
  const graph = new LinkGraph([needs('1', 'a', 'b'), needs('2', 'a', 'c'), needs('3', 'b', 'd'), needs('4', 'x', 'd')]);

  it('knows what hangs on an item, both ways, without its siblings', () => {
    expect([...graph.chain(['b'])].sort()).toEqual(['a', 'b', 'd']);
    expect([...graph.chain(['d'])].sort()).toEqual(['a', 'b', 'd', 'x']);
  });

  it('ranks each item after all before it', () => {
    expect(['a', 'b', 'c', 'd', 'x'].map((id) => graph.rank(id))).toEqual([0, 1, 1, 2, 0]);
  });

  it('is built once for one state of the links', () => {
    const links = new Map([['1', needs('1', 'a', 'b')]]);
    expect(LinkGraph.of(links)).toBe(LinkGraph.of(links));
    expect(LinkGraph.of(new Map(links))).not.toBe(LinkGraph.of(links));
  });
});

describe('the way of a connector', () => {
  it.each([
    [
      { x: 0, y: 0 },
      { x: 200, y: 80 },
    ],
    [
      { x: 200, y: 0 },
      { x: 40, y: 80 },
    ],
  ])('leads from one end to the other', (from, to) => {
    const path = linkPath(from, to);
    expect(path.at(0)).toEqual(from);
    expect(path.at(1).x).toBeCloseTo(to.x, 1);
    expect(path.at(1).y).toBeCloseTo(to.y, 1);
    expect(path.at(0.5).y).toBeCloseTo(40, 0);
  });
});
