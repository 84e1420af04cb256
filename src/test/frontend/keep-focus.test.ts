import { beforeEach, describe, expect, it } from 'vitest';
import { keepFocus } from '../../../frontend/keep-focus.js';

/** Lets the observer and the microtasks run. */
const drawn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
const focused = (): string | null | undefined => document.activeElement?.textContent;
const byText = (text: string): HTMLElement =>
  [...document.querySelectorAll<HTMLElement>('button')].find((each) => each.textContent === text)!;

beforeEach(() => {
  if (!('checkVisibility' in HTMLElement.prototype)) {
    Object.assign(HTMLElement.prototype, { checkVisibility: () => true });
  }
  document.body.innerHTML =
    '<aside><article id="one"><button>Reply</button><button>Delete</button></article>' +
    '<article id="two"><button>Answer</button></article><button>Ask</button></aside><button>Elsewhere</button>';
  keepFocus(document.querySelector('aside')!);
});

describe('the focus in a part that the server draws anew', () => {
  it('goes to the same button when its row is drawn anew', async () => {
    byText('Delete').focus();
    document.getElementById('one')!.innerHTML = '<button>Reply</button><button>Edit</button><button>Delete</button>';
    await drawn();
    expect(focused()).toBe('Delete');
  });

  it('goes to what came next when its row is gone', async () => {
    byText('Delete').focus();
    document.getElementById('one')!.remove();
    await drawn();
    expect(focused()).toBe('Answer');
  });

  it('stays with what is moved to another place', async () => {
    const answer = byText('Answer');
    answer.focus();
    document.getElementById('one')!.append(answer);
    await drawn();
    expect(focused()).toBe('Answer');
  });

  it('stays where the person has gone', async () => {
    byText('Delete').focus();
    byText('Elsewhere').focus();
    document.getElementById('one')!.remove();
    await drawn();
    expect(focused()).toBe('Elsewhere');
  });

  it('is not taken back when the person has left it for nothing', async () => {
    byText('Delete').focus();
    byText('Delete').blur();
    await drawn();
    document.getElementById('one')!.remove();
    await drawn();
    expect(document.activeElement === document.body).toBe(true);
  });
});
