import fc from 'fast-check';
import type {
  BlockContent,
  FootnoteDefinition,
  Heading,
  ListItem,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
} from 'mdast';

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const words = fc
  .array(fc.constantFrom('một', 'hai', 'trẻ', 'lớp', '1.', 'a)', '*', '_', '50%', 'TRƯỞNG', '{n}', '|', '-', '>'), {
    minLength: 1,
    maxLength: 3,
  })
  .map((all) => `việc ${all.join(' ')} xong`);

const styled = (marks: readonly ('strong' | 'emphasis' | 'delete')[]) =>
  words.map((value) => marks.reduceRight<PhrasingContent>((inner, type) => ({ type, children: [inner] }), text(value)));
/** A piece of a line; pieces have a space between them. */
const plainPiece: fc.Arbitrary<PhrasingContent> = fc.oneof(
  { weight: 4, arbitrary: words.map(text) },
  fc.constantFrom('a*b', 'x', '1. a').map((value): PhrasingContent => ({ type: 'inlineCode', value })),
  styled(['emphasis']),
  styled(['delete']),
  fc
    .constantFrom('https://a.example/b?c=1', '#i', '#ii')
    .chain((url) => words.map((value): PhrasingContent => ({ type: 'link', url, children: [text(value)] }))),
);
const piece = fc.oneof(
  { weight: 6, arbitrary: plainPiece },
  styled(['strong']),
  styled(['strong', 'emphasis']),
  styled(['delete', 'strong']),
  fc.constant<PhrasingContent>({ type: 'footnoteReference', identifier: '?' }),
);

function line(pieces: readonly PhrasingContent[], breaks: readonly boolean[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const [index, each] of pieces.entries()) {
    if (index > 0 && each.type !== 'footnoteReference') result.push(breaks[index] ? { type: 'break' } : text(' '));
    result.push(each);
  }
  // A mark needs words before it; two of one kind in a row are one.
  return result[0]?.type === 'footnoteReference' ? [text('lời'), ...result] : result;
}
const inline = (of: fc.Arbitrary<PhrasingContent>, withBreaks: boolean) =>
  fc
    .tuple(fc.array(of, { minLength: 1, maxLength: 4 }), fc.array(withBreaks ? fc.boolean() : fc.constant(false)))
    .map(([pieces, breaks]) => joinedTexts(line(withoutDoubleMarks(pieces), breaks)));

const withoutDoubleMarks = (pieces: readonly PhrasingContent[]) =>
  pieces.filter((each, index) => each.type !== 'footnoteReference' || pieces[index - 1]?.type !== 'footnoteReference');

function joinedTexts(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type === 'text' && last?.type === 'text') result[result.length - 1] = text(last.value + node.value);
    else result.push(node);
  }
  return result;
}

const paragraph = inline(piece, true).map((children): Paragraph => ({ type: 'paragraph', children }));
const cell = fc.oneof(fc.constant<PhrasingContent[]>([]), inline(plainPiece, false));
const table: fc.Arbitrary<Table> = fc
  .record({ width: fc.integer({ min: 1, max: 3 }), height: fc.integer({ min: 1, max: 3 }) })
  .chain(({ width, height }) =>
    fc.record({
      align: fc.array(fc.constantFrom('left', 'right', 'center', null), { minLength: width, maxLength: width }),
      cells: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
    }),
  )
  .map(({ align, cells }) => ({
    type: 'table',
    align,
    children: cells.map((row) => ({
      type: 'tableRow',
      children: row.map((children) => ({ type: 'tableCell', children })),
    })),
  }));

const isLoose = ([, ...more]: readonly BlockContent[]) => more.some((each) => each.type !== 'list');

const itemOf = (children: BlockContent[], label: string | null): ListItem => ({
  type: 'listItem',
  spread: isLoose(children),
  children,
  ...(label === null ? {} : { data: { label } }),
});

const { blocks } = fc.letrec<{ block: BlockContent; blocks: BlockContent[]; list: BlockContent }>((tie) => ({
  list: fc
    .tuple(
      fc.constantFrom(null, '.', ')'),
      fc.array(fc.tuple(fc.nat({ max: 20 }), tie('blocks')), { minLength: 1, maxLength: 3 }),
    )
    .map(([sign, items]) => ({
      type: 'list',
      ordered: sign !== null,
      spread: false,
      children: items.map(([number, children]) => itemOf(children, sign === null ? null : `${number}${sign}`)),
    })),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    paragraph,
    table,
    fc.constant<BlockContent>({ type: 'thematicBreak' }),
    tie('list'),
    tie('blocks').map((children): BlockContent => ({ type: 'blockquote', children })),
  ),
  blocks: fc
    .tuple(paragraph, fc.array(tie('block'), { maxLength: 2 }), fc.boolean())
    .map(([first, more, begins]) => withoutNeighbours(begins || more.length === 0 ? [first, ...more] : more)),
}));

/** Two lists of one kind next to each other are one list in Markdown. */
function withoutNeighbours<Block extends RootContent>(all: readonly Block[]): Block[] {
  const kept: Block[] = [];
  for (const each of all) {
    const last = kept.at(-1);
    if (each.type === 'list' && last?.type === 'list') continue;
    kept.push(each);
  }
  return kept;
}

const heading: fc.Arbitrary<Heading> = fc
  .tuple(
    fc.constantFrom(2, 3, 4, 5, 6),
    fc.constantFrom('I. MỤC', 'II. MỤC', '1. Mục', 'a) Điểm', 'Mục không số'),
    inline(plainPiece, false),
  )
  .map(([depth, begin, more]) => ({
    type: 'heading',
    depth: depth,
    children: joinedTexts([text(`${begin} `), ...more]),
  }));
const bodyBlock: fc.Arbitrary<RootContent[]> = fc.oneof(
  { weight: 4, arbitrary: blocks },
  heading.map((each) => [each]),
);
const note = fc
  .array(paragraph, { minLength: 1, maxLength: 2 })
  .map((all) =>
    all.map((each) => ({ ...each, children: each.children.filter((one) => one.type !== 'footnoteReference') })),
  );

/** Bodies of plans with everything that a Word file brings back, in the form that the importer writes. */
export const bodies: fc.Arbitrary<Root> = fc
  .tuple(fc.array(bodyBlock, { minLength: 1, maxLength: 4 }), fc.array(note, { minLength: 1, maxLength: 4 }))
  .map(([parts, notes]) => {
    const first: Heading = { type: 'heading', depth: 2, children: [text('I. ĐẦU')] };
    const second: Heading = { type: 'heading', depth: 2, children: [text('II. CUỐI')] };
    const last: Paragraph = { type: 'paragraph', children: [text('việc cuối')] };
    const children = withoutNeighbours([...parts.flat(), first, ...parts.flat().slice(0, 1), second, last]).map(copied);
    const marks = numberMarks({ type: 'root', children });
    const definitions = Array.from({ length: marks }, (_, index): FootnoteDefinition => ({
      type: 'footnoteDefinition',
      identifier: String(index + 1),
      label: String(index + 1),
      children: notes[index % notes.length]!.map(copied),
    }));
    return { type: 'root', children: [...children, ...definitions] };
  });

/** Without anything shared, so that each mark has its own number. */
const copied = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

/** Numbers the marks of footnotes in the order of the text. @returns how many there are */
function numberMarks(root: Root): number {
  let count = 0;
  const walk = (node: Nodes) => {
    if (node.type === 'footnoteReference') node.identifier = node.label = String(++count);
    else if ('children' in node) for (const each of node.children) walk(each);
  };
  walk(root);
  return count;
}
