import ts from 'typescript';
import { applyEdits } from './edits.ts';

/** Adds an import in front of the first one of its kind that comes after it in the alphabet. */
export function addImport(text: string, statement: string): string {
  const imports = parse(text).statements.filter(ts.isImportDeclaration);
  const path = pathOf(parse(statement).statements[0] as ts.ImportDeclaration);
  const next = imports.find((one) => isSameKind(pathOf(one), path) && pathOf(one) > path);
  const last = imports.at(-1);
  return next || !last
    ? insert(text, next?.getStart() ?? 0, `${statement}\n`)
    : insert(text, last.end, `\n${statement}`);
}

/** Where an item goes in a list: behind all others, or by the alphabet. */
type Place = 'last' | 'sorted';

/** Adds an item to the list at a path such as `featurePages.signedIn`, or of a decorator: `Module.imports`. */
export function addItem(text: string, listPath: string, item: string, place: Place = 'last'): string {
  const list = findList(parse(text), listPath.split('.'));
  if (!list) throw new Error(`There is no list called ${listPath}.`);
  const { elements } = list;
  const next = place === 'sorted' && elements.find((element) => element.getText() > item);
  const last = elements.at(-1);
  if (next) return insert(text, next.getStart(), `${item}, `);
  return last ? insert(text, last.end, `, ${item}`) : insert(text, elements.pos, item);
}

const insert = (text: string, position: number, inserted: string): string =>
  applyEdits(text, [{ start: position, end: position, text: inserted }]);

const parse = (text: string): ts.SourceFile =>
  ts.createSourceFile('file.tsx', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);

const pathOf = ({ moduleSpecifier }: ts.ImportDeclaration): string =>
  (moduleSpecifier as ts.StringLiteral).text;

const isSameKind = (one: string, other: string): boolean => one.startsWith('.') === other.startsWith('.');

function findList(node: ts.Node, [name, ...rest]: string[]): ts.ArrayLiteralExpression | undefined {
  const value = ts.forEachChild(node, function find(child): ts.Node | undefined {
    return valueNamed(child, name!) ?? ts.forEachChild(child, find);
  });
  if (!value) return undefined;
  if (rest.length > 0) return findList(value, rest);
  // `new Set([...])`
  const list = ts.isNewExpression(value) ? value.arguments?.[0] : value;
  return list && ts.isArrayLiteralExpression(list) ? list : undefined;
}

/** What a variable or property of that name is set to, or what a decorator of that name is called with. */
function valueNamed(node: ts.Node, name: string): ts.Node | undefined {
  if (ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node)) {
    return node.name.getText() === name ? node.initializer : undefined;
  }
  if (ts.isCallExpression(node)) return node.expression.getText() === name ? node.arguments[0] : undefined;
  return undefined;
}
