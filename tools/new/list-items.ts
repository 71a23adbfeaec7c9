import ts from 'typescript';
import type { Edit } from '../source/edits.ts';

/** Lists whose items can be removed one by one, by the nodes that have them. */
function listOf(parent: ts.Node): ts.NodeArray<ts.Node> | undefined {
  if (ts.isArrayLiteralExpression(parent) || ts.isNamedImports(parent) || ts.isNamedExports(parent)) {
    return parent.elements;
  }
  if (ts.isObjectLiteralExpression(parent)) return parent.properties;
  if (ts.isUnionTypeNode(parent)) return parent.types;
  if (ts.isFunctionLike(parent)) return parent.parameters;
  return undefined;
}

function isStatementOrMember(node: ts.Node): boolean {
  const { parent } = node;
  return (
    ((ts.isSourceFile(parent) || ts.isBlock(parent) || ts.isCaseOrDefaultClause(parent)) &&
      ts.isStatement(node)) ||
    ts.isClassElement(node) ||
    ts.isTypeElement(node) ||
    ts.isJsxAttribute(node) ||
    ((ts.isJsxElement(parent) || ts.isJsxFragment(parent)) && ts.isJsxChild(node))
  );
}

/** The smallest part around a node that can go without breaking the syntax: an item of a list, or a statement. */
export function enclosingItem(node: ts.Node): ts.Node {
  for (let item = node; ; item = item.parent) {
    if (ts.isSourceFile(item.parent)) return item;
    if (listOf(item.parent)?.includes(item) || isStatementOrMember(item)) return item;
    if (isOperand(item)) return item;
  }
}

function isOperand(node: ts.Node): node is ts.Expression {
  const { parent } = node;
  const logical = [ts.SyntaxKind.BarBarToken, ts.SyntaxKind.AmpersandAmpersandToken];
  return ts.isBinaryExpression(parent) && logical.includes(parent.operatorToken.kind);
}

/** Where a node begins with its comments, but without the comment that ends the line before. */
function startOf(node: ts.Node, text: string): number {
  const previous = ts.getTrailingCommentRanges(text, node.getFullStart());
  return previous?.at(-1)?.end ?? node.getFullStart();
}

/** The edits that remove items, with the commas, bars and operators that joined them to others. */
export function removeItems(items: Set<ts.Node>, text: string): Edit[] {
  return [...items].map((item) => ({ ...rangeOf(item, items, text), text: '' }));
}

function rangeOf(item: ts.Node, items: Set<ts.Node>, text: string): { start: number; end: number } {
  const list = listOf(item.parent);
  if (list?.includes(item)) {
    const next = list[list.indexOf(item) + 1];
    if (next) return { start: startOf(item, text), end: startOf(next, text) };
    const before = list.findLast((other) => !items.has(other));
    return { start: before?.end ?? list.pos, end: list.end };
  }
  if (isOperand(item)) {
    const { left, right } = item.parent as ts.BinaryExpression;
    return item === left
      ? { start: left.getStart(), end: right.getStart() }
      : { start: left.end, end: right.end };
  }
  // A comment above the imports is about the file.
  if (ts.isImportDeclaration(item))
    return { start: item.getStart(), end: item.end + newlineAt(item.end, text) };
  return { start: startOf(item, text), end: item.end };
}

function newlineAt(position: number, text: string): number {
  return text.startsWith('\n', position) ? 1 : 0;
}
