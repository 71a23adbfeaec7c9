import { type Tree, updateJson } from '@nx/devkit';
import { addImport, addItem } from '../source/insert.ts';
import type { FeatureNames } from './feature-names.ts';

/** Plugs the wing `features` into each project, once: one line per place, as for the other wings. */
export function plugInWing(tree: Tree): void {
  change(
    tree,
    'apps/api/src/app.module.ts',
    `import { FeaturesModule } from './features/features.module.ts';`,
    (text) => addItem(text, 'features', 'FeaturesModule', 'sorted'),
  );
  change(tree, 'apps/web/src/app/wings.ts', `import { featuresWing } from '../features/wing.ts';`, (text) =>
    addItem(text, 'wings', 'featuresWing'),
  );
  change(tree, 'apps/web/src/app/pages.ts', `import { featurePages } from '../features/pages.ts';`, (text) =>
    addItem(text, 'pageLists', 'featurePages'),
  );
  const schema = 'libs/database/src/schema.ts';
  for (const kind of ['entities', 'migrations']) {
    const name = `feature${kind === 'entities' ? 'Entities' : 'Migrations'}`;
    change(tree, schema, `import * as ${name} from './features/${kind}/index.ts';`, (text) =>
      addItem(text, kind, `...Object.values(${name})`),
    );
  }
  change(
    tree,
    'apps/api/test/test-api.ts',
    `import { featureRoutes } from './features/route-access.ts';`,
    (text) =>
      ['open', 'forStudents'].reduce(
        (changed, kind) => addItem(changed, `routes.${kind}`, `...featureRoutes.${kind}`),
        text,
      ),
  );
  exportFeatures(tree, 'contracts');
  exportFeatures(tree, 'database');
}

/** Registers one feature in the wing. */
export function plugInFeature(tree: Tree, names: FeatureNames & { timestamp: number }): void {
  const { plural, singular, pascalPlural, title, timestamp } = names;
  change(
    tree,
    'apps/api/src/features/features.module.ts',
    `import { ${pascalPlural}Module } from './${plural}/${plural}.module.ts';`,
    (text) => addItem(text, 'Module.imports', `${pascalPlural}Module`, 'sorted'),
  );
  edit(tree, 'apps/web/src/features/pages.ts', (text) =>
    addItem(
      text,
      'featurePages.signedIn',
      `{ path: '/${plural}', load: () => import('./${plural}/${plural}-page.tsx') }`,
    ),
  );
  edit(tree, 'apps/web/src/features/wing.ts', (text) =>
    addItem(text, 'featuresWing.destinations', `{ to: '/${plural}', label: '${title}' }`),
  );
  edit(tree, 'apps/api/test/features/route-access.ts', (text) =>
    ['GET', 'POST']
      .map((method) => `'${method} /api/${plural}'`)
      .concat(['PATCH', 'DELETE'].map((method) => `'${method} /api/${plural}/{id}'`))
      .reduce((changed, route) => addItem(changed, 'featureRoutes.forStudents', route), text),
  );
  edit(tree, 'apps/e2e/src/features/every-page.spec.ts', (text) => addItem(text, 'pages', `'/${plural}'`));
  appendLine(tree, 'libs/contracts/src/features/index.ts', `export * from './${plural}.ts';`);
  appendLine(
    tree,
    'libs/database/src/features/entities/index.ts',
    `export * from './${singular}.entity.ts';`,
  );
  const migration = `${timestamp}-create-${plural}`;
  appendLine(
    tree,
    'libs/database/src/features/migrations/index.ts',
    `export { Create${pascalPlural}${timestamp} } from './${migration}.ts';`,
  );
}

/** Adds an import and what uses it, unless the file has the import already. */
function change(tree: Tree, path: string, statement: string, use: (text: string) => string): void {
  edit(tree, path, (text) => (text.includes(statement) ? text : use(addImport(text, statement))));
}

function edit(tree: Tree, path: string, rewrite: (text: string) => string): void {
  tree.write(path, rewrite(tree.read(path, 'utf8')!));
}

function appendLine(tree: Tree, path: string, line: string): void {
  tree.write(path, `${tree.exists(path) ? tree.read(path, 'utf8') : ''}${line}\n`);
}

function exportFeatures(tree: Tree, library: string): void {
  updateJson(
    tree,
    `libs/${library}/package.json`,
    (manifest: { exports: object; sideEffects?: string[] }) => {
      const entry = './src/features/index.ts';
      manifest.exports = { ...manifest.exports, './features': entry };
      if (manifest.sideEffects) manifest.sideEffects = [...new Set([...manifest.sideEffects, entry])];
      return manifest;
    },
  );
}
