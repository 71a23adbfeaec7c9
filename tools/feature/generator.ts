import { join } from 'node:path';
import { formatFiles, generateFiles, OverwriteStrategy, readJson, type Tree } from '@nx/devkit';
import { type FeatureNames, nameFeature } from './feature-names.ts';
import { plugInFeature, plugInWing } from './plug-in.ts';

interface FeatureOptions {
  name: string;
  singular?: string;
}

/** `npx nx g feature notes`: adds a feature to the wing `features`, registered everywhere and with tests. */
export default async function generateFeature(tree: Tree, { name, singular }: FeatureOptions): Promise<void> {
  const names = nameFeature(name, singular);
  refuseExisting(tree, names);
  const [scope] = readJson<{ name: string }>(tree, 'libs/contracts/package.json').name.split('/');
  const values = { ...names, scope, timestamp: nextTimestamp(tree) };

  generateFiles(tree, join(import.meta.dirname, 'wing'), '.', values, {
    overwriteStrategy: OverwriteStrategy.KeepExisting,
  });
  plugInWing(tree);
  generateFiles(tree, join(import.meta.dirname, 'files'), '.', values);
  plugInFeature(tree, values);
  await formatFiles(tree);
}

/** A name is taken by a feature of any wing: both would have the same address and the same table. */
function refuseExisting(tree: Tree, { plural, singular }: FeatureNames): void {
  const taken = wingsOf(tree).flatMap((wing) => [
    `apps/api/src/${wing}/${plural}`,
    `apps/web/src/${wing}/${plural}`,
    `libs/database/src/${wing}/entities/${singular}.entity.ts`,
  ]);
  const existing = taken.find((path) => tree.exists(path));
  if (existing) throw new Error(`There is already a feature called ${plural}: ${existing}`);
}

/** TypeORM runs migrations in the order of their timestamps, so a new one comes after all others. */
function nextTimestamp(tree: Tree): number {
  const files = wingsOf(tree).flatMap((wing) => tree.children(`libs/database/src/${wing}/migrations`));
  const timestamps = files.map((file) => Number.parseInt(file, 10)).filter(Number.isFinite);
  return Math.max(Date.now(), ...timestamps.map((timestamp) => timestamp + 1));
}

const wingsOf = (tree: Tree): string[] => tree.children('libs/contracts/src');
