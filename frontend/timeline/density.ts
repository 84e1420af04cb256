/** How large the timeline is drawn: all sizes that both the style sheets and the arithmetic need, in pixels. */
import { css, unsafeCSS, type CSSResult } from 'lit';

/** One set of sizes. Immutable; compared by identity. */
export interface Density {
  readonly name: 'desk' | 'wall';
  /** From the upper edge of one row of a lane to the next one's. */
  readonly row: number;
  /** Height of a bar; less than a row. */
  readonly bar: number;
  readonly lanePaddingTop: number;
  readonly lanePaddingBottom: number;
  /** Width of the stages' column, and of its narrow form. */
  readonly left: number;
  readonly leftCompact: number;
  /** Height of the calendar with both rulers. */
  readonly head: number;
  /** What a bar's title loses to the bar's own edges, to the owner's mark and to the status mark. */
  readonly barPadding: number;
  readonly avatar: number;
  readonly mark: number;
  /** A title with so much room is told apart by its beginning; with less it is better beside the bar. */
  readonly readable: number;
}

/** For one's own screen. */
export const DESK: Density = {
  name: 'desk',
  row: 36,
  bar: 28,
  lanePaddingTop: 12,
  lanePaddingBottom: 8,
  left: 236,
  leftCompact: 140,
  head: 86,
  barPadding: 20,
  avatar: 24,
  mark: 18,
  readable: 56,
};

/** For a wall that is read from the back of a room. */
export const WALL: Density = {
  name: 'wall',
  row: 54,
  bar: 44,
  lanePaddingTop: 16,
  lanePaddingBottom: 10,
  left: 330,
  leftCompact: 190,
  head: 132,
  barPadding: 30,
  avatar: 42,
  mark: 28,
  // On a wall the title counts more than whose it is.
  readable: 210,
};

function sizes(density: Density): CSSResult {
  return unsafeCSS(
    `--ch-left: ${density.left}px; --ch-head: ${density.head}px; --ch-bar: ${density.bar}px; --ch-row: ${density.row}px;`,
  );
}

function narrow(density: Density): CSSResult {
  return unsafeCSS(`--ch-left: ${density.leftCompact}px;`);
}

/** The same sizes for the style sheets, as `--ch-left`, `--ch-head`, `--ch-bar` and `--ch-row` of the element. */
export const densityStyles = css`
  :host {
    ${sizes(DESK)}
  }
  :host([compact]) {
    ${narrow(DESK)}
  }
  :host([density='wall']) {
    ${sizes(WALL)}
  }
  :host([density='wall'][compact]) {
    ${narrow(WALL)}
  }
`;
