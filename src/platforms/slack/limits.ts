/** Slack's limits, in characters or elements. https://docs.slack.dev/reference/block-kit */
export const LIMITS = {
  blocks: 50,
  viewBlocks: 100,
  /** All blocks of a message together, as JSON. Observed, not documented. */
  characters: 13_000,
  /** The `text` beside the blocks: what notifications and screen readers read. */
  fallback: 3000,
  section: 3000,
  fields: 10,
  field: 2000,
  header: 150,
  button: 75,
  value: 2000,
  elements: 25,
  context: 10,
  contextText: 2000,
  id: 255,
  label: 2000,
  input: 3000,
  options: 100,
  optionText: 75,
  optionValue: 150,
  title: 24,
  url: 3000,
  tableRows: 100,
  tableColumns: 20,
  tableCharacters: 10_000,
  prompts: 4,
  charts: 2,
  chartTitle: 50,
  chartLabel: 20,
  chartBars: 20,
  chartSeries: 6,
  /** Of a picture: what is read where it is not seen. */
  altText: 2000,
  /** Ours; Slack takes ten. */
  files: 3,
} as const;
