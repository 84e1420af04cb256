/** All style sheets of the timeline element, in the order in which later ones may refine earlier ones. */
import type { CSSResult } from 'lit';
import { agreementStyles } from './agreement/agreement-styles.js';
import { alignmentStyles } from './alignment/alignment-styles.js';
import { barStyles } from './bar-styles.js';
import { chromeStyles } from './chrome-styles.js';
import { densityStyles } from './density.js';
import { detailStyles } from './detail/detail-styles.js';
import { draftStyles } from './drafts/draft-styles.js';
import { filterStyles } from './filter-styles.js';
import { groupStyles } from './group-styles.js';
import { historyStyles } from './history/history-styles.js';
import { linkStyles } from './link-styles.js';
import { overviewStyles } from './overview-styles.js';
import { phoneStyles } from './phone-styles.js';
import { pilotsStyles } from './pilots/pilots-styles.js';
import { presentingStyles } from './presenting-styles.js';
import { stageStyles } from './stages/stage-styles.js';
import { togetherStyles } from './together/together-styles.js';
import { frameStyles } from './styles.js';
import { talkStyles } from './talk/talk-styles.js';

export const timelineStyles: readonly CSSResult[] = [
  densityStyles,
  frameStyles,
  groupStyles,
  barStyles,
  chromeStyles,
  linkStyles,
  filterStyles,
  overviewStyles,
  detailStyles,
  stageStyles,
  historyStyles,
  talkStyles,
  pilotsStyles,
  agreementStyles,
  alignmentStyles,
  togetherStyles,
  phoneStyles,
  presentingStyles,
  draftStyles,
];
