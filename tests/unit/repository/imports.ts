import { dirname, join, normalize } from 'node:path/posix';
import ts from 'typescript';

/** One thing that a file takes from elsewhere. */
export interface Import {
  /** What is between the quotes. */
  specifier: string;
  /** Whether only types are taken, so that nothing of it runs. */
  typeOnly: boolean;
  /** Line in the file, from 1. */
  line: number;
}

const frontmatter = /^\s*---\r?\n([\s\S]*?)\r?\n---/u;
const script = /<script\b[^>]*>([\s\S]*?)<\/script>/giu;

/** The TypeScript in an `.astro` file, everything else blanked so that lines stay where they are. */
export function typeScriptOfAstro(source: string): string {
  const fence = frontmatter.exec(source);
  const keep = [...source.matchAll(script), ...(fence ? [fence] : [])].map((match) => {
    const start = match.index + match[0].indexOf(match[1] ?? '');
    return { start, end: start + (match[1] ?? '').length };
  });
  return source.replace(/[^\n]/gu, (character, at: number) =>
    keep.some(({ start, end }) => at >= start && at < end) ? character : ' '.repeat(character.length),
  );
}

const stringOf = (node: ts.Node | undefined) => (node && ts.isStringLiteralLike(node) ? node.text : undefined);

function takesOnlyTypes(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  if (clause.name || !clause.namedBindings || !ts.isNamedImports(clause.namedBindings)) return false;
  const { elements } = clause.namedBindings;
  return elements.length > 0 && elements.every((element) => element.isTypeOnly);
}

/**
 * Every import of a TypeScript, JavaScript or Astro file: statements, re-exports, `import()`, `import('…').Type`,
 * `require()` and Vite's `import.meta.glob`. An address that is not a plain string reads `<computed>`.
 *
 * @param path of the file; only its extension matters
 */
export function importsOf(path: string, source: string): readonly Import[] {
  const before = known.get(path);
  if (before?.source === source) return before.imports;
  const imports = readImports(path, source);
  known.set(path, { source, imports });
  return imports;
}

/** What was read of each file: many tests walk the whole repository. */
const known = new Map<string, { source: string; imports: readonly Import[] }>();

function readImports(path: string, source: string): Import[] {
  const text = path.endsWith('.astro') ? typeScriptOfAstro(source) : source;
  const file = ts.createSourceFile(path.replace(/\.astro$/u, '.ts'), text, ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const add = (node: ts.Node, specifier: string | undefined, typeOnly: boolean) =>
    found.push({
      specifier: specifier ?? '<computed>',
      typeOnly,
      line: file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1,
    });

  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node, stringOf(node.moduleSpecifier), takesOnlyTypes(node.importClause));
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier)
      add(node, stringOf(node.moduleSpecifier), node.isTypeOnly);
    else if (ts.isImportTypeNode(node))
      add(node, ts.isLiteralTypeNode(node.argument) ? stringOf(node.argument.literal) : undefined, true);
    else if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference))
      add(node, stringOf(node.moduleReference.expression), node.isTypeOnly);
    else if (ts.isCallExpression(node)) {
      const callee = node.expression.getText(file);
      if (node.expression.kind === ts.SyntaxKind.ImportKeyword || callee === 'require')
        add(node, stringOf(node.arguments[0]), false);
      if (callee === 'import.meta.glob') {
        const [patterns] = node.arguments;
        const list = patterns && ts.isArrayLiteralExpression(patterns) ? [...patterns.elements] : [patterns];
        for (const pattern of list) add(node, stringOf(pattern), false);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The file in the repository that a relative specifier names, or null for a package. */
export const targetOf = (from: string, specifier: string): string | null =>
  specifier.startsWith('.') ? normalize(join(dirname(from), specifier)) : null;
