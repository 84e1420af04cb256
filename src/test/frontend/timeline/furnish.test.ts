import { describe, expect, it } from 'vitest';
import { furnish, type BarRoom } from '../../../../frontend/timeline/bar-view.js';
import { DESK } from '../../../../frontend/timeline/density.js';

const bar = (width: number, more: Partial<BarRoom> = {}): BarRoom => ({
  width,
  text: 150,
  room: 0,
  linked: false,
  avatar: true,
  mark: true,
  ...more,
});

describe('a bar', () => {
  it('has title, owner and status where there is room for all', () => {
    expect(furnish(bar(220), DESK)).toEqual({ caption: 'inside', avatar: true, mark: true });
  });

  it('cuts its title while enough of it can be read', () => {
    expect(furnish(bar(160), DESK)).toEqual({ caption: 'cut', avatar: true, mark: true });
  });

  it('gives up the owner first, then the status, before its title', () => {
    expect(furnish(bar(100), DESK)).toEqual({ caption: 'cut', avatar: false, mark: true });
    expect(furnish(bar(80), DESK)).toEqual({ caption: 'cut', avatar: false, mark: false });
    expect(furnish(bar(66, { text: 40 }), DESK)).toEqual({ caption: 'inside', avatar: false, mark: false });
  });

  it('keeps both where the title has room beside it', () => {
    expect(furnish(bar(80, { room: 300 }), DESK)).toEqual({ caption: 'beside', avatar: true, mark: true });
  });

  it('has no title where it is only a sliver', () => {
    expect(furnish(bar(30), DESK).caption).toBe('none');
  });
});
