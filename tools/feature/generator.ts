import type { Tree } from '@nx/devkit';

export default async function feature(tree: Tree, { name }: { name: string }): Promise<void> {
  console.log(name, tree.exists('nx.json'));
}
