/** Keeps a draft from being taken for the plan while it is presented, when the page's strip above it is gone. */
import { html, nothing, type TemplateResult } from 'lit';
import type { TimelineHost, TimelinePart } from '../host.js';
import { t } from '../texts.js';

export class DraftPart implements TimelinePart {
  constructor(private readonly host: TimelineHost) {}

  overAll(): TemplateResult | symbol {
    const roadmap = this.host.plan?.roadmap;
    if (!roadmap?.draftOf) return nothing;
    return html`<div class="draft-frame">
      <span class="draft-label">${t('timeline.drafts.label', roadmap.name)}</span>
    </div>`;
  }
}
