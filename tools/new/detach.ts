import ts from 'typescript';
import { applyEdits } from '../source/edits.ts';
import { enclosingItem, removeItems } from './list-items.ts';
import { leadsToWing } from './wing.ts';

/**
 * Removes a wing from a file that plugs it in: its imports, every list item or statement that uses what they bind, and
 * the imports and helpers that nothing uses afterwards.
 *
 * @param isGone whether a string names a file that isn't copied
 */
export function detach(path: string, text: string, isGone = leadsToWing): string {
  if (/\.jsonc?$/.test(path)) return detachJson(path, text);
  const { source, checker } = parse(path, text);
  const removed = new Set<ts.Node>();
  const gone = new Set<ts.Symbol>();

  const remove = (node: ts.Node) => {
    if (isInside(node, removed)) return;
    const item = enclosingItem(node);
    removed.add(item);
    for (const name of declaredNames(item)) gone.add(checker.getSymbolAtLocation(name)!);
  };

  for (const node of descendants(source)) {
    if (ts.isStringLiteralLike(node) && isGone(node.text)) remove(describedBy(node));
  }
  const uses = usesOf(source, checker);
  let count: number;
  do {
    count = removed.size;
    for (const symbol of gone) for (const use of uses.get(symbol) ?? []) remove(use);
    for (const name of unusedNames(source, uses, checker, removed)) remove(name);
  } while (removed.size > count);
  return applyEdits(text, removeItems(withWholeImports(removed), text));
}

/** An object or a row of a list is about the path in it: `{ text: 'Imports', link: '/imports' }` goes as a whole. */
function describedBy(node: ts.Node): ts.Node {
  const { parent } = node;
  const isRow = ts.isArrayLiteralExpression(parent);
  const isValue = ts.isPropertyAssignment(parent) && parent.initializer === node;
  const whole = isRow ? parent : parent.parent;
  return (isRow || isValue) && ts.isArrayLiteralExpression(whole.parent) ? whole : node;
}

/** In JSON nothing is bound: an item goes if it names the wing, and so does the object or list that it leaves empty. */
function detachJson(path: string, text: string): string {
  const source = ts.parseJsonText(path, text);
  setParents(source);
  const removed = new Set<ts.Node>();
  for (const node of descendants(source)) {
    if (!ts.isStringLiteral(node) || !leadsToWing(node.text) || isInside(node, removed)) continue;
    let item = enclosingItem(node);
    removed.add(item);
    while (childrenOf(item.parent).every((child) => removed.has(child))) {
      item = enclosingItem(item.parent);
      removed.add(item);
    }
  }
  return applyEdits(text, removeItems(removed, text));
}

function childrenOf(node: ts.Node): readonly ts.Node[] {
  if (ts.isObjectLiteralExpression(node)) return node.properties;
  return ts.isArrayLiteralExpression(node) ? node.elements : [];
}

function setParents(node: ts.Node): void {
  ts.forEachChild(node, (child) => {
    (child as { parent: ts.Node }).parent = node;
    setParents(child);
  });
}

/** One file by itself: enough to tell which declaration an identifier means. */
function parse(path: string, text: string) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost({}),
    getSourceFile: (name) => (name === path ? source : undefined),
  };
  const program = ts.createProgram([path], { noResolve: true, noLib: true, allowJs: true, types: [] }, host);
  return { source, checker: program.getTypeChecker() };
}

function* descendants(node: ts.Node): Generator<ts.Node> {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) {
    yield child;
    yield* descendants(child);
  }
}

function isInside(node: ts.Node, items: Set<ts.Node>): boolean {
  for (let outer = node; outer !== undefined; outer = outer.parent) if (items.has(outer)) return true;
  return false;
}

/** The names that a statement or an import declares. */
function declaredNames(item: ts.Node): ts.Identifier[] {
  if (ts.isImportDeclaration(item)) {
    const { name, namedBindings } = item.importClause ?? {};
    const bound =
      namedBindings && ts.isNamedImports(namedBindings) ? namedBindings.elements.map((one) => one.name) : [];
    return [
      name,
      namedBindings && ts.isNamespaceImport(namedBindings) ? namedBindings.name : undefined,
      ...bound,
    ].filter((one) => one !== undefined);
  }
  if (ts.isVariableStatement(item))
    return item.declarationList.declarations.flatMap(({ name }) => namesIn(name));
  if (ts.isImportSpecifier(item)) return [item.name];
  const isNamed =
    ts.isFunctionDeclaration(item) || ts.isClassDeclaration(item) || ts.isInterfaceDeclaration(item);
  return (isNamed || ts.isTypeAliasDeclaration(item)) && item.name ? [item.name] : [];
}

function namesIn(name: ts.BindingName): ts.Identifier[] {
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? namesIn(element.name) : []));
}

function usesOf(source: ts.SourceFile, checker: ts.TypeChecker): Map<ts.Symbol, ts.Identifier[]> {
  const uses = new Map<ts.Symbol, ts.Identifier[]>();
  for (const node of descendants(source)) {
    if (!ts.isIdentifier(node)) continue;
    const symbol =
      ts.isShorthandPropertyAssignment(node.parent) && node.parent.name === node
        ? checker.getShorthandAssignmentValueSymbol(node.parent)
        : checker.getSymbolAtLocation(node);
    if (!symbol || symbol.declarations?.some((declaration) => ts.getNameOfDeclaration(declaration) === node))
      continue;
    uses.set(symbol, [...(uses.get(symbol) ?? []), node]);
  }
  return uses;
}

/** What is declared at the top of a file and was used only by what is removed. */
function unusedNames(
  source: ts.SourceFile,
  uses: Map<ts.Symbol, ts.Identifier[]>,
  checker: ts.TypeChecker,
  removed: Set<ts.Node>,
): ts.Identifier[] {
  const isUnused = (name: ts.Identifier) => {
    const found = uses.get(checker.getSymbolAtLocation(name)!) ?? [];
    return found.length > 0 && found.every((use) => isInside(use, removed));
  };
  return source.statements
    .filter((statement) => !removed.has(statement) && !isExported(statement))
    .map(declaredNames)
    .flatMap((names) =>
      names.every(isUnused) ? names : names.filter(({ parent }) => isImported(parent)).filter(isUnused),
    );
}

function isImported(node: ts.Node): boolean {
  return ts.isImportSpecifier(node);
}

function isExported(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  );
}

/** An import of which no name is left goes as a whole. */
function withWholeImports(removed: Set<ts.Node>): Set<ts.Node> {
  const whole = new Set(removed);
  for (const item of removed) {
    if (!ts.isImportSpecifier(item) || !item.parent.elements.every((one) => removed.has(one))) continue;
    for (const one of item.parent.elements) whole.delete(one);
    whole.add(item.parent.parent.parent);
  }
  return whole;
}
