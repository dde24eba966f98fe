import { createRequire } from 'node:module';

/** What is wrong with an Adaptive Card: by the reference implementation's own parser, and by a walk for unknown properties. */

interface Schema {
  getCount(): number;
  getItemAt(index: number): { readonly name: string };
}
interface Context {
  readonly eventCount: number;
  getEventAt(index: number): { readonly message: string };
}
interface Drawn {
  parse(json: unknown, context: Context): void;
  validateProperties(): { readonly validationEvents: readonly { readonly message: string }[] };
  getSchema(): Schema;
}
type Class = new () => Drawn;
interface Registry {
  findByName(type: string): { readonly objectType: Class } | undefined;
}
interface AdaptiveCards {
  readonly AdaptiveCard: Class;
  readonly TableRow: Class;
  readonly TableCell: Class;
  readonly Column: Class;
  readonly SerializationContext: new () => Context;
  readonly GlobalRegistry: { readonly elements: Registry; readonly actions: Registry };
}

// The package's module build does not load in Node; its bundle does.
const cards = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js') as AdaptiveCards;

/** Properties that a class reads by hand, so that its schema does not list them. */
const BY_HAND: Readonly<Record<string, readonly string[]>> = {
  AdaptiveCard: ['body', 'actions', 'msteams'],
  Container: ['items'],
  TableCell: ['items'],
  TableRow: ['cells'],
  Table: ['rows', 'columns'],
  ActionSet: ['actions'],
  ColumnSet: ['columns'],
  Column: ['items', 'width'],
  RichTextBlock: ['inlines'],
};
/** Properties that hold further typed nodes. */
const HOLDS = ['body', 'actions', 'items', 'cells', 'rows', 'inlines'];

export function cardProblems(card: unknown): readonly string[] {
  const context = new cards.SerializationContext();
  const drawn = new cards.AdaptiveCard();
  drawn.parse(card, context);
  const parsed = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message).filter(
    // Its expression for languages is a global one, remembers its place, and so fails every second time on a good value.
    (message) => !/^Invalid value "(?:sv|fi|en)" for property "lang"|^Unknown element type "Chart\.VerticalBar\.Grouped"/u.test(message),
  );
  return [...parsed, ...drawn.validateProperties().validationEvents.map(({ message }) => message), ...unknownIn(card)];
}

function unknownIn(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null || !('type' in node)) return [`not a node: ${JSON.stringify(node)}`];
  const type = String(node.type);
  if (type === 'Chart.VerticalBar.Grouped') return chartProblems(node as unknown as TeamsChart);
  const made = classOf(type);
  if (!made) return [`unknown type ${type}`];
  const schema = new made().getSchema();
  const known = new Set([
    ...(BY_HAND[type] ?? []),
    ...Array.from({ length: schema.getCount() }, (_, index) => schema.getItemAt(index).name),
  ]);
  const entries = Object.entries(node);
  const odd = entries.filter(([name]) => !known.has(name)).map(([name]) => `${type}.${name} is unknown`);
  const holds = type === 'ColumnSet' ? ['columns'] : HOLDS;
  const inside = entries.flatMap(([name, value]) => (holds.includes(name) && Array.isArray(value) ? value.flatMap(unknownIn) : []));
  return [...odd, ...inside];
}

interface TeamsChart {
  readonly data: readonly {
    readonly legend: string;
    readonly color: string;
    readonly values: readonly { readonly x: string; readonly y: number }[];
  }[];
  readonly fallback?: unknown;
}

/** Teams' own chart, which the reference implementation does not know: it draws the fallback instead. */
function chartProblems({ data, fallback, ...more }: TeamsChart): readonly string[] {
  const known = ['type', 'title', 'stacked', 'xAxisTitle', 'yAxisTitle', 'colorSet', 'showBarValues', 'spacing'];
  const odd = Object.keys(more).filter((name) => !known.includes(name));
  const empty = data.filter(
    ({ legend, values }) => legend === '' || values.length === 0 || values.some(({ x, y }) => x === '' || !Number.isFinite(y)),
  );
  return [
    ...odd.map((name) => `Chart.VerticalBar.Grouped.${name} is unknown`),
    ...empty.map(() => 'a series without values'),
    ...unknownIn(fallback),
  ];
}

function classOf(type: string): Class | undefined {
  if (type === 'AdaptiveCard') return cards.AdaptiveCard;
  if (type === 'TableRow') return cards.TableRow;
  if (type === 'TableCell') return cards.TableCell;
  if (type === 'Column') return cards.Column;
  return (cards.GlobalRegistry.elements.findByName(type) ?? cards.GlobalRegistry.actions.findByName(type))?.objectType;
}
