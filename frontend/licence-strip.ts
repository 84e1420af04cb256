/**
 * Without a licence for its charts Vaadin lays a strip over the lower edge of every page until it is closed. It lives in a
 * closed shadow root of the body, out of reach of style sheets, and is as high as its words are wide: so it is felt for
 * from the page's foot. `--ch-strip` on the root says how high it is; the frame ends above it, and nothing lies below.
 */

const STEP = 4;
/** Higher than any strip; a page whose middle is covered is covered by something else. */
const MOST = 240;
/** When it may have come, in milliseconds after this script has run. */
const LOOKS = [0, 300, 1_000, 3_000, 8_000];

/** What lies in the body's own shadow root is seen from outside as the body itself. */
function isStrip(y: number): boolean {
  return document.body !== null && document.elementFromPoint(innerWidth / 2, y) === document.body;
}

/** In pixels; 0 without a strip. */
function stripHeight(): number {
  let height = 0;
  while (height < MOST && isStrip(innerHeight - height - 1)) height += STEP;
  return height < MOST ? height : 0;
}

let known = 0;

function makeRoom(): void {
  // While a dialog stands open nothing below it can be felt.
  if (getComputedStyle(document.body).pointerEvents === 'none') return;
  // First the frame takes all the room again: else the gap that it leaves would pass for the strip.
  const root = document.documentElement;
  root.style.setProperty('--ch-strip', '0px');
  known = stripHeight();
  root.style.setProperty('--ch-strip', `${known}px`);
}

for (const after of LOOKS) setTimeout(makeRoom, after);
addEventListener('resize', makeRoom);
// Closing it is a click on it.
addEventListener('click', () => known > 0 && setTimeout(makeRoom), { capture: true });
