import ts from 'typescript';

/** One file by itself: enough to tell which declaration an identifier means. */
export function parse(path: string, text: string) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost({}),
    getSourceFile: (name) => (name === path ? source : undefined),
  };
  const program = ts.createProgram([path], { noResolve: true, noLib: true, allowJs: true, types: [] }, host);
  return { source, checker: program.getTypeChecker() };
}

/** TypeScript parses JSON with comments, but doesn't say what a node is part of. */
export function parseJson(path: string, text: string): ts.JsonSourceFile {
  const source = ts.parseJsonText(path, text);
  setParents(source);
  return source;
}

function setParents(node: ts.Node): void {
  ts.forEachChild(node, (child) => {
    (child as { parent: ts.Node }).parent = node;
    setParents(child);
  });
}

export function* descendants(node: ts.Node): Generator<ts.Node> {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) {
    yield child;
    yield* descendants(child);
  }
}

export function isInside(node: ts.Node, items: Set<ts.Node>): boolean {
  for (let outer = node; outer !== undefined; outer = outer.parent) if (items.has(outer)) return true;
  return false;
}
