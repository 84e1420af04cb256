/** The page of one contender: `?contender=<name>`. */
import type { Contender } from './contender.ts';
import { Page } from './measure.ts';

const CONTENDERS: Record<string, () => Promise<Contender>> = {
  ours: async () => new (await import('./ours.ts')).Ours(),
  floor: async () => new (await import('./floor.ts')).Floor(),
  vis: async () => new (await import('./vis.ts')).Vis(),
  dhtmlx: async () => new (await import('./dhtmlx.ts')).Dhtmlx(),
  svar: async () => new (await import('./svar.ts')).Svar(),
};

declare global {
  interface Window {
    /** What the runner calls. */
    bench: Page;
  }
}

const contender = CONTENDERS[new URLSearchParams(location.search).get('contender') ?? ''];
window.bench = new Page(await contender());
