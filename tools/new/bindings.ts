import ts from 'typescript';
import { descendants, isInside } from './syntax.ts';

/** The names that a statement or an import declares. */
export function declaredNames(item: ts.Node): ts.Identifier[] {
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

/** Where a file uses each of its names. */
export function usesOf(source: ts.SourceFile, checker: ts.TypeChecker): Map<ts.Symbol, ts.Identifier[]> {
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
export function unusedNames(
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
      names.every(isUnused)
        ? names
        : names.filter((name) => ts.isImportSpecifier(name.parent) && isUnused(name)),
    );
}

function isExported(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  );
}

/** An import of which no name is left goes as a whole. */
export function withWholeImports(removed: Set<ts.Node>): Set<ts.Node> {
  const whole = new Set(removed);
  for (const item of removed) {
    if (!ts.isImportSpecifier(item) || !item.parent.elements.every((one) => removed.has(one))) continue;
    for (const one of item.parent.elements) whole.delete(one);
    whole.add(item.parent.parent.parent);
  }
  return whole;
}
