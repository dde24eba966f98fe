/** Words of the public pages; whoever opens one sees them in all three languages. */
export interface PagesMessages {
  /** A link that is unknown or over its time. */
  'pages.gone': null;
  'pages.tooMany': null;
  'pages.broken': null;
}
