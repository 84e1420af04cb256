import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Notices } from '../../../../frontend/timeline/notices.js';

describe('notices', () => {
  let notices: Notices;
  const texts = () => notices.all.map(({ lines }) => lines[0].text);
  const undo = [{ label: 'Undo', run: () => undefined }];

  beforeEach(() => {
    vi.useFakeTimers();
    notices = new Notices(() => undefined);
  });
  afterEach(() => {
    notices.clear();
    vi.useRealTimers();
  });

  it('keeps what waits for an answer, however many toasts come after it', () => {
    const settled = vi.fn();
    notices.alert([{ text: 'Mine or theirs?', actions: [] }], settled);
    for (let i = 1; i <= 6; i++) notices.toast(`Moved ${i}`, undo);
    vi.advanceTimersByTime(60_000);

    expect(texts()).toEqual(['Mine or theirs?']);
    expect(settled).not.toHaveBeenCalled();
    notices.dismiss(notices.all[0].id);
    expect(settled).toHaveBeenCalledOnce();
  });

  it('shows four at most, the latest', () => {
    for (let i = 1; i <= 6; i++) notices.toast(`Moved ${i}`, undo);
    expect(texts()).toEqual(['Moved 3', 'Moved 4', 'Moved 5', 'Moved 6']);
  });

  it('says the same thing once, for as long as if it were new', () => {
    notices.toast('No lane there');
    vi.advanceTimersByTime(4_000);
    notices.toast('No lane there');
    expect(texts()).toEqual(['No lane there']);
    vi.advanceTimersByTime(4_000);
    expect(texts()).toEqual(['No lane there']);
    vi.advanceTimersByTime(2_000);
    expect(texts()).toEqual([]);
  });

  it('shows two edits with the same words apart, for each can be taken back', () => {
    notices.toast('Deleted “a”', undo);
    notices.toast('Deleted “a”', undo);
    expect(texts()).toHaveLength(2);
  });
});
