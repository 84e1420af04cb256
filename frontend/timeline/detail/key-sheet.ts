/** The sheet of all keys: those of the actions, and those that walk, lift and move. */
import { html, type TemplateResult } from 'lit';
import { t } from '../texts.js';
import { NOWHERE, type Action } from './actions.js';
import { keyText } from './keys.js';

interface Row {
  readonly text: string;
  readonly keys: readonly string[];
}

/** What is no action by itself: walking, and moving by steps. */
const WALKING: readonly (readonly [string, readonly string[]])[] = [
  ['timeline.keys.walk', ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']],
  ['timeline.keys.ends', ['Home', 'End']],
  ['timeline.keys.toggle', ['Ctrl+Space']],
  ['timeline.keys.menu', ['Shift+F10']],
  ['timeline.keys.escape', ['Esc']],
];
const MOVING: readonly (readonly [string, readonly string[]])[] = [
  ['timeline.keys.lift', ['Space']],
  ['timeline.keys.move', ['Alt+ArrowLeft', 'Alt+ArrowRight']],
  ['timeline.keys.lanes', ['Alt+ArrowUp', 'Alt+ArrowDown']],
  ['timeline.keys.end', ['Ctrl+Alt+ArrowLeft', 'Ctrl+Alt+ArrowRight']],
  ['timeline.keys.start', ['Ctrl+Alt+Shift+ArrowLeft', 'Ctrl+Alt+Shift+ArrowRight']],
  ['timeline.keys.further', ['Shift']],
];

function named(rows: readonly (readonly [string, readonly string[]])[]): Row[] {
  return rows.map(([key, keys]) => ({ text: t(key), keys }));
}

/** The rows of the actions that have keys; what changes the plan only for who may. */
export function keyRows(actions: readonly Action[], canEdit: boolean): { items: Row[]; plan: Row[]; stages: Row[] } {
  const shown = actions.filter((action) => action.keys && (canEdit || !action.edits));
  const rows = (place: Action['on'][number]): Row[] =>
    shown
      .filter((action) => action.on[0] === place || (place === 'plan' && action.on[0] === 'lane'))
      .map((action) => ({ text: action.text(NOWHERE), keys: action.keys! }));
  return { items: rows('item'), plan: rows('plan'), stages: rows('stage') };
}

export function keySheetView(actions: readonly Action[], canEdit: boolean): TemplateResult {
  const rows = keyRows(actions, canEdit);
  return html`<div class="key-sheet" tabindex="0" autofocus role="group" aria-label=${t('timeline.action.keys')}>
    ${table('timeline.keys.walking', named(WALKING))} ${canEdit ? table('timeline.keys.moving', named(MOVING)) : ''}
    ${table('timeline.keys.plan', rows.plan)} ${table('timeline.keys.items', rows.items)}
    ${rows.stages.length > 0 ? table('timeline.keys.stages', rows.stages) : ''}
  </div>`;
}

function table(heading: string, rows: readonly Row[]): TemplateResult {
  return html`<table>
    <caption>
      ${t(heading)}
    </caption>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            <th scope="row">${row.text}</th>
            <td>${row.keys.map((key) => html`<kbd>${keyText(key)}</kbd> `)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
