import ts from 'typescript';
import { applyEdits } from '../source/edits.ts';
import { declaredNames, unusedNames, usesOf, withWholeImports } from './bindings.ts';
import { enclosingItem, removeItems } from './list-items.ts';
import { descendants, isInside, parse, parseJson } from './syntax.ts';
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
  const source = parseJson(path, text);
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
