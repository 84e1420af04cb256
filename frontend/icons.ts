/**
 * The icons that our pages take from Vaadin's set, which is one module of 640 pictures: vite.config.ts leaves the others
 * out of the build. A test holds this list against the Java code. Imported by the main layout, so that Vaadin notices when
 * the list has changed and builds the bundle anew.
 */
export const ICONS_IN_USE: readonly string[] = [
  'arrow-down',
  'arrow-left',
  'arrow-up',
  'bell-o',
  'check',
  'check-circle',
  'clock',
  'close-small',
  'copy-o',
  'ellipsis-dots-v',
  'flask',
  'plus',
  'question-circle-o',
  'search',
  'trash',
  'upload',
];
