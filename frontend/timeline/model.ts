/**
 * The wire types of the live channel: what the server's `live` module and this element say to each other.
 * The Java side of the same contract is `app.commonhorizon.changes` (Op, Change, Edit, EditAnswer).
 */

export type Team = 'marketing' | 'it';
export type Kind = 'pilot' | 'scaling-task' | 'milestone';
export type Status = 'proposed' | 'agreed' | 'in-progress' | 'done' | 'stopped';
export type EntityType = 'roadmap' | 'stage' | 'horizon' | 'item' | 'link' | 'view' | 'access';
/** Any type that a step can be about: the plan's own, and those that other modules add, such as `comment`. */
export type OpType = EntityType | (string & Record<never, never>);

/**
 * A plan date as precise as it is known: `2026-11-02` (day), `2026-11` (month), `2026-Q4` (quarter) or `2026` (year).
 * As a start it means the first day of that span, as an end the last one (an end is inclusive).
 */
export type PlanDate = string;

/** The fields of one entity. Every value is a string in canonical form; null (or absent) means "not set". */
export type Fields = Record<string, string | null>;

/** One step of an edit or a change. `add` carries `to` (all fields), `set` both, `remove` carries `from` in a change. */
export interface Op {
  op: 'add' | 'set' | 'remove';
  type: OpType;
  /** The entity's id: a UUID, made by whoever creates it. */
  id: string;
  /** What stood there: in an edit, what the sender saw (for each field in `to`); in a change, what was replaced. */
  from?: Fields;
  to?: Fields;
}

/** What a person asks for: one gesture, one edit. Either `ops` or `undo` is given. */
export interface Edit {
  /** A fresh UUID; a resend of the same id does nothing twice. */
  id: string;
  /** The confirmed revision that the sender saw. */
  base: number;
  ops?: Op[];
  /** Take back the change with this revision (one of the sender's own). Undoing an undo is a redo. */
  undo?: number;
}

/** An accepted edit as recorded in the log. Revisions of one roadmap have no gap. */
export interface Change {
  revision: number;
  /** The id of the edit that it came from. */
  edit: string;
  /** The id of the person who did it. */
  by: string;
  /** When, as an ISO instant. */
  at: string;
  /** The revision that this change takes back, if it is an undo. */
  undoes?: number;
  ops: Op[];
}

/** A field that somebody else has changed since the sender saw it. */
export interface Conflict {
  type: OpType;
  id: string;
  field: string;
  /** What stands there now. */
  now: string | null;
  /** What the sender wanted. */
  mine: string | null;
  /** The id of the person who set `now`, when known. */
  by: string | null;
}

/** Why an edit was not taken. `message` is for a person to read. */
export interface Refusal {
  reason: 'conflict' | 'gone' | 'invalid' | 'forbidden' | 'not-found' | 'frozen';
  message: string;
  conflicts?: Conflict[];
}

export interface Person {
  id: string;
  name: string;
  /** Two letters for the avatar. */
  initials: string;
  /** The side that gives the avatar its colour. */
  side: 'marketing' | 'it' | 'bridge' | 'other';
}

/** `GET <src>/snapshot`: the whole plan at one revision. Fields that are null are left out. */
export interface Snapshot {
  revision: number;
  /** `freezes`: whether the person may freeze the plan; absent means no. */
  me: { id: string; access: 'owner' | 'edit' | 'view'; freezes?: boolean };
  /** The token that a POST must carry, and the header to carry it in. */
  csrf: { header: string; token: string };
  /** Everybody who may see this roadmap or has taken part in it. */
  people: Person[];
  roadmap: RoadmapFields;
  /** In order of `position`. */
  stages: StageFields[];
  horizons: HorizonFields[];
  items: ItemFields[];
  links: LinkFields[];
  /** The views that are shared with all who see the plan; may be left out when there are none. */
  views?: ViewFields[];
  /** Which fields a timeline keeps of the parts that other modules add to the plan, by type. */
  kept?: Record<string, string[]>;
  /** What is kept of the parts that there are, by type; fields that are not set are left out. */
  marks?: Record<string, ({ id: string } & Fields)[]>;
}

export interface RoadmapFields {
  id: string;
  name: string;
  purpose?: string | null;
  owner: string;
  /** The id of the person who has frozen the plan: the edits of everybody else wait. */
  frozenBy?: string | null;
  /** When, as an ISO instant; the server says it. */
  frozenSince?: string | null;
  /** The id of the roadmap whose plan this is a draft of: comments, signatures and the like are refused then. */
  draftOf?: string | null;
  /** The revision at which that plan stood when the draft was made. */
  draftBase?: string | null;
}

export type StageColour = 'slate' | 'violet' | 'rose' | 'amber' | 'lime' | 'green' | 'teal' | 'sky';

export interface StageFields {
  id: string;
  name: string;
  goal?: string | null;
  /** One of the colours that the style sheets know (`--ch-stage-<colour>`); absent for none. */
  colour?: StageColour | null;
  /** An integer as a string; order among the stages. */
  position: string;
}

/** A named span of one team: its "now", "next" or "later". Start and end are days, the end inclusive. */
export interface HorizonFields {
  id: string;
  team: Team;
  name: string;
  start: PlanDate;
  end: PlanDate;
}

/**
 * An item without start and end waits in the tray. With a start only, its end is open (drawn fading out); with an end
 * only, its start is. A milestone's start and end are always equal.
 *
 * Of the server's fields `summary` and `specification` (long texts) are not in the snapshot; they may come in changes
 * and are not needed for drawing.
 */
export interface ItemFields {
  id: string;
  kind: Kind;
  team: Team;
  /** The id of its stage. */
  stage: string;
  title: string;
  start?: PlanDate | null;
  end?: PlanDate | null;
  /** The id of a person. */
  owner?: string | null;
  status: Status;
}

/** `handover`: from a pilot to the scaling task that takes it on. `needs`: the second item needs the first. */
export type LinkKind = 'handover' | 'needs';

/**
 * What happens to the later item when the earlier one moves: nothing by itself (`warn`), it is pushed later as far as it
 * would overlap (`push`), or it moves along so that the days between stay as many (`keep-gap`).
 */
export type LinkPolicy = 'warn' | 'push' | 'keep-gap';

/** A link between two items; the second comes after the first. Links never lead in a circle. */
export interface LinkFields {
  id: string;
  kind: LinkKind;
  /** The id of the earlier item: the pilot, or what is needed. */
  from: string;
  /** The id of the later item: the scaling task, or the one that needs the other. */
  to: string;
  /** The agreed lead time in days, an integer as a string: so long after the end of `from` may `to` start. */
  lead?: string | null;
  /** Absent means `warn`. */
  policy?: LinkPolicy | null;
}

/** A way to look at the plan that is kept under a name and shared with all who see the plan. */
export interface ViewFields {
  id: string;
  name: string;
  /** As in the page's address, without a question mark; absent for the whole plan. */
  query?: string | null;
  /** The id of the person who saved it first. */
  owner: string;
}

/* ---- who is here: told while it lasts, never stored; any of it may get lost ---- */

/** An item in the air: where it would land. */
export interface Moving {
  item: string;
  start?: PlanDate | null;
  end?: PlanDate | null;
  stage: string;
  team: Team;
}

/** The view of somebody who presents, for those who follow. */
export interface SharedView {
  /** As in the page's address, the days in sight included. Up to 2,000 characters. */
  query: string;
  /** The item whose panel is open. */
  open?: string | null;
  /** The group of lanes at the upper edge, and which share of its height lies above the edge, 0 to 1. */
  group?: string | null;
  share?: number;
}

/**
 * What one screen tells of the person at it; each message takes the place of the one before. A screen tells at most ten
 * times a second, and at least every four seconds; one that is idle at least every minute.
 */
export interface Here {
  /** Nothing was done for a while, or the page is hidden. Then there is no `moving` and no `typing`. */
  idle?: boolean;
  /** Ids of items, 20 at most; so for `moving`. */
  selected?: string[];
  moving?: Moving[];
  /** The field of an item's panel that is being written in. */
  typing?: { item: string; field: string } | null;
  /** Given while others are asked to follow. */
  view?: SharedView | null;
  /** The id of the person who is followed. */
  follows?: string | null;
}

/** Somebody else who is here, on however many screens; the server says who it is. */
export interface Present extends Here {
  person: Person;
  gone?: undefined;
}

/** Somebody who has gone. */
export interface Left {
  person: { id: string };
  gone: true;
}

/* ---- messages over the WebSocket `<src>/socket`, JSON, one object a message ---- */

export type ClientMessage =
  /** First message after each connect: everything after this revision is wanted. */
  { t: 'hello'; revision: number } | { t: 'edit'; edit: Edit } | { t: 'ping' } | { t: 'here'; here: Here };

export type ServerMessage =
  /** Changes in order of revision; sent for catching up and live. May be empty after a hello. */
  | { t: 'changes'; changes: Change[] }
  /** The catch-up that a hello asked for is complete: edits may be sent now. */
  | { t: 'ready'; revision: number }
  /**
   * The edit is stored as this revision; its change comes too, before or after this. When there was nothing to change,
   * the revision is the head's and no change comes. A note says what the person should know, such as what an undo left.
   */
  | { t: 'accepted'; edit: string; revision: number; note?: string }
  | { t: 'refused'; edit: string; refusal: Refusal }
  /** What the person may do has changed. */
  | { t: 'access'; access: 'owner' | 'edit' | 'view' }
  /** The sender is too far behind: fetch the snapshot anew, then say hello again. */
  | { t: 'resync' }
  /** The roadmap is gone, or the person may not see it any more. The server closes after this. */
  | { t: 'gone' }
  /** Who is here, but for the reader: those of whom there is something new, or with `all` everybody. */
  | { t: 'who'; all?: true; who: (Present | Left)[] }
  /** A message could not be understood; nothing was done. */
  | { t: 'error'; message: string }
  | { t: 'pong' };

/*
 * The same over plain HTTP, for proxies that stop WebSockets:
 *   GET  <src>/changes?since=N   waits up to 25 s for changes after N; answers a ServerMessage[] (changes, access, resync)
 *   POST <src>/edits             body: Edit; answers one ServerMessage (accepted or refused); needs the CSRF header
 *   POST <src>/here?screen=ID    body: Here, ID a UUID that the screen keeps; answers one ServerMessage (who); CSRF header
 * 401/403: signed out; 404: the roadmap is gone or may not be seen.
 */
