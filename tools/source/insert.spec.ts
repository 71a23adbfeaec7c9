import { describe, expect, it } from 'vitest';
import { addImport, addItem } from './insert.ts';

describe('an import', () => {
  it('goes in front of the next one in the alphabet', () => {
    const text = `import z from 'z';\nimport { A } from './a.ts';\nimport { C } from './c.ts';\n\nexport {};\n`;
    expect(addImport(text, `import { B } from './b.ts';`)).toBe(
      `import z from 'z';\nimport { A } from './a.ts';\nimport { B } from './b.ts';\nimport { C } from './c.ts';\n\nexport {};\n`,
    );
  });

  it('is the last of its kind where none comes after it', () => {
    expect(addImport(`import { A } from './a.ts';\n`, `import { B } from './b.ts';`)).toBe(
      `import { A } from './a.ts';\nimport { B } from './b.ts';\n`,
    );
  });

  it('is the first of a file without imports', () => {
    expect(addImport('export {};\n', `import './a.ts';`)).toBe(`import './a.ts';\nexport {};\n`);
  });
});

describe('an item', () => {
  it('goes to a list by its name, last or by the alphabet', () => {
    expect(addItem('const list = [a, b];', 'list', 'c')).toBe('const list = [a, b, c];');
    expect(addItem('const list = [a, c()];', 'list', 'b', 'sorted')).toBe('const list = [a, b, c()];');
    expect(addItem('const list: Item[] = [];', 'list', 'c')).toBe('const list: Item[] = [c];');
  });

  it('goes to a list within an object, a set or a decorator', () => {
    expect(addItem('const routes = { open: new Set([...a]) };', 'routes.open', '...b')).toBe(
      'const routes = { open: new Set([...a, ...b]) };',
    );
    expect(addItem('const wing = { other: [], routes: { open: [x] } };', 'wing.routes.open', 'y')).toBe(
      'const wing = { other: [], routes: { open: [x, y] } };',
    );
    expect(addItem('@Module({ imports: [] })\nclass A {}', 'Module.imports', 'B')).toBe(
      '@Module({ imports: [B] })\nclass A {}',
    );
  });

  it('is refused where there is no such list', () => {
    expect(() => addItem('const other = [];', 'list', 'c')).toThrow('no list called list');
  });
});
