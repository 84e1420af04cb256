import { beforeEach, describe, expect, it } from 'vitest';
import { BarLayer } from '../../../../frontend/timeline/bar-layer.js';
import type { BarContext } from '../../../../frontend/timeline/bar-view.js';
import { Camera } from '../../../../frontend/timeline/camera.js';
import { LaneLayout } from '../../../../frontend/timeline/lane-layout.js';
import type { ItemFields } from '../../../../frontend/timeline/model.js';
import type { Plan } from '../../../../frontend/timeline/plan-store.js';
import { rehearse } from '../../../../frontend/timeline/rehearsal.js';
import { dayOf, TimeScale } from '../../../../frontend/timeline/time-scale.js';
import { item, planOf } from './plans.js';

const NO_WORDS: readonly string[] = [];
const SCREEN = { from: dayOf(2019, 1, 1), to: dayOf(2031, 1, 1), height: 2000 };

function contextOf(plan: Plan, layout: LaneLayout, scale: TimeScale): BarContext {
  return {
    plan,
    layout,
    scale,
    selection: new Set(),
    openItem: null,
    tabStop: null,
    lifted: new Set(),
    chain: new Set(),
    unsaved: () => false,
    linked: new Set(),
    font: { css: '600 13px sans-serif', widths: new Map() },
    faint: () => false,
    words: NO_WORDS,
    mayBeCut: () => false,
  };
}

describe('a rehearsal', () => {
  it('draws bars in sight, and leaves nothing in the page and nothing in the tab', () => {
    const camera = new Camera();
    const today = dayOf(2026, 5, 4);
    camera.show(today, 0.3);
    const asked: string[] = [];
    const widths = new Map<string, number>();
    const before = document.documentElement.outerHTML;

    rehearse({
      camera,
      today,
      contextOf: (plan, layout) => {
        asked.push(plan.roadmap.id);
        return { ...contextOf(plan, layout, camera.scale), font: { css: '600 13px sans-serif', widths } };
      },
    });

    expect(asked).toEqual(['rehearsal']);
    expect(widths.size, 'titles were measured').toBeGreaterThan(60);
    expect(document.documentElement.outerHTML).toBe(before);
    expect(sessionStorage.length).toBe(0);
  });
});

describe('the bars', () => {
  let box: HTMLElement;
  let layer: BarLayer;
  beforeEach(() => {
    box = document.createElement('div');
    layer = new BarLayer();
  });

  function draw(items: ItemFields[], pxPerDay: number): void {
    const plan = planOf(items);
    const layout = new LaneLayout();
    layout.update(plan);
    const context = contextOf(plan, layout, new TimeScale(SCREEN.from, pxPerDay));
    layer.draw(box, context, layout.visible(SCREEN.from, SCREEN.to, 0, SCREEN.height));
  }

  const bar = (id: string): HTMLElement => box.querySelector(`#b-${id}`)!;

  it('say what stands at a pilot’s end, once there is something to do or was something done', () => {
    draw([item('over', '2020-01-06', '2020-02-28'), item('running', '2030-01-07', '2030-02-28')], 4);

    expect(bar('over').getAttribute('aria-label')).toMatch(/, decision due$/);
    expect(bar('running').getAttribute('aria-label')).not.toContain('decision');
  });

  it('keep the nodes of their titles while marks come and go beside them', () => {
    const one = item('a', '2026-01-05', '2026-03-01', { owner: 'p-1', status: 'agreed', title: 'Loyalty pilot' });
    const next = item('b', '2026-03-02', '2026-06-30');
    draw([one, next], 6);
    const title = bar('a').lastChild;
    expect(title?.textContent).toBe('Loyalty pilot');
    expect(bar('a').querySelector('.mark')).not.toBeNull();

    draw([one, next], 1.07);
    expect(bar('a').querySelector('.mark')).toBeNull();
    draw([one, next], 6);
    expect(bar('a').querySelector('.mark')).not.toBeNull();
    expect(bar('a').lastChild).toBe(title);
  });

  it('go when their items do, and new ones stand in reading order', () => {
    draw([item('a', '2026-01-05', '2026-02-01'), item('c', '2026-04-06', '2026-05-01')], 4);
    draw([item('a', '2026-01-05', '2026-02-01'), item('b', '2026-03-02', '2026-03-31')], 4);

    expect([...box.querySelectorAll<HTMLElement>('[data-item]')].map((one) => one.dataset['item'])).toEqual(['a', 'b']);
  });
});
