/** Makes the tables: text for the terminal, Markdown and JSON for files. */
import { median } from './figures.ts';
import type { About, RunFigures } from './run.ts';

/** All runs of one contender with one number of items. */
export interface Series {
  readonly contender: string;
  readonly items: number;
  readonly about: About;
  readonly runs: readonly RunFigures[];
  /** Why there is no run, or fewer. */
  readonly failure?: string;
}

type Figure = keyof RunFigures;

interface Row {
  readonly figure: Figure;
  readonly what: string;
  readonly unit: 'ms' | '%' | '';
  /** More is better. */
  readonly more?: boolean;
}

const ROWS: readonly Row[] = [
  { figure: 'firstFrame', what: 'data in to first complete frame', unit: 'ms' },
  { figure: 'elements', what: 'DOM elements', unit: '' },
  { figure: 'panFrame', what: 'panning along time: frame, p95', unit: 'ms' },
  { figure: 'panThread', what: 'panning along time: main thread per frame', unit: 'ms' },
  { figure: 'scrollFrame', what: 'scrolling across lanes: frame, p95', unit: 'ms' },
  { figure: 'scrollThread', what: 'scrolling across lanes: main thread per frame', unit: 'ms' },
  { figure: 'dragFollows', what: 'drag across lanes: frames in which the bar follows', unit: '%', more: true },
  { figure: 'dragLatency', what: 'drag across lanes: input to paint, p95', unit: 'ms' },
  { figure: 'zoomStep', what: 'zoom step: input to paint, p95', unit: 'ms' },
  { figure: 'remoteFrame', what: '50 remote updates a second: frame, p95', unit: 'ms' },
  { figure: 'remoteThread', what: '50 remote updates a second: main thread a second', unit: 'ms' },
];

const PEERS = ['vis', 'dhtmlx', 'svar'];

function format(value: number, { unit }: Row): string {
  if (Number.isNaN(value)) return '–';
  if (unit === '%') return `${(value * 100).toFixed(0)} %`;
  if (unit === '') return value.toFixed(0);
  return `${value >= 100 ? value.toFixed(0) : value.toFixed(1)} ms`;
}

const valuesOf = (series: Series | undefined, figure: Figure): number[] =>
  (series?.runs ?? []).map((run) => run[figure]).filter((value) => value !== undefined);

function cell(series: Series, row: Row): string {
  const values = valuesOf(series, row.figure);
  if (values.length === 0) {
    if (row.figure.startsWith('drag') && series.about.noDrag !== undefined) return series.about.noDrag;
    return series.failure ?? '–';
  }
  const middle = format(median(values), row);
  if (values.length === 1) return middle;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const plain = (value: number): string => format(value, row).replace(/ .*/, '');
  return least === most ? middle : `${middle} (${plain(least)}–${plain(most)})`;
}

function ratio(ours: number, other: number): string {
  return Number.isFinite(ours / other) ? (ours / other).toFixed(2) : '–';
}

/** The best of the peers by their medians; NaN when none has the figure. */
function bestPeer(all: readonly Series[], row: Row): number {
  const medians = all
    .filter(({ contender }) => PEERS.includes(contender))
    .map((series) => valuesOf(series, row.figure))
    .filter((values) => values.length > 0)
    .map(median);
  if (medians.length === 0) return Number.NaN;
  return row.more ? Math.max(...medians) : Math.min(...medians);
}

/** The table of one number of items: a line for each figure, a column for each contender, then the ratios. */
function tableOf(all: readonly Series[]): string[][] {
  const ours = all.find(({ contender }) => contender === 'ours');
  const floor = all.find(({ contender }) => contender === 'floor');
  const head = ['', ...all.map(({ about }) => about.name), 'ours / floor', 'ours / best peer'];
  const lines = ROWS.map((row) => {
    const mine = median(valuesOf(ours, row.figure));
    const base = median(valuesOf(floor, row.figure));
    return [row.what, ...all.map((series) => cell(series, row)), ratio(mine, base), ratio(mine, bestPeer(all, row))];
  });
  return [head, ...lines];
}

function asText(table: readonly (readonly string[])[]): string {
  const widths = table[0].map((_, column) => Math.max(...table.map((line) => line[column].length)));
  const pad = (text: string, i: number): string => (i === 0 ? text.padEnd(widths[i]) : text.padStart(widths[i]));
  return table.map((line) => line.map(pad).join('  ')).join('\n');
}

function asMarkdown([head, ...lines]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...lines.map(line)].join('\n');
}

/** The whole report. `conditions` says where, when and how noisy. */
export function report(all: readonly Series[], conditions: readonly string[]): { text: string; markdown: string } {
  const sizes = [...new Set(all.map(({ items }) => items))].sort((a, b) => a - b);
  const about = [
    ...new Map(all.map(({ contender, about: { name, notes } }) => [contender, `${name}: ${notes}`])).values(),
  ];
  const parts = sizes.map((size) => {
    const table = tableOf(all.filter(({ items }) => items === size));
    return { title: `${size.toLocaleString('en')} items`, table };
  });
  const text = [
    ...conditions,
    ...about.map((line) => `- ${line}`),
    ...parts.flatMap(({ title, table }) => ['', title, asText(table)]),
  ].join('\n');
  const markdown = [
    '# Timeline benchmark',
    '',
    ...conditions.map((line) => `${line}\n`),
    ...about.map((line) => `- ${line}`),
    ...parts.flatMap(({ title, table }) => ['', `## ${title}`, '', asMarkdown(table)]),
    '',
  ].join('\n');
  return { text, markdown };
}
