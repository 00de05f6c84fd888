import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { StackSource } from './deployment';
import { inlineNested } from './inline-nested';
import { readTemplate, type Template } from './template';

interface Manifest {
  artifacts: Record<string, { type: string; properties?: { templateFile?: string; stackName?: string }; dependencies?: string[] }>;
}

interface AssetFile {
  source: { path: string };
  destinations: Record<string, { objectKey: string }>;
}

type Read = Omit<StackSource, 'template'> & { template: string };

/** The stacks of a directory are read once, as an assembly is written once. Their templates are text, since whoever reads one may change it. */
const known = new Map<string, Read[]>();

/** Reads the stacks of a CDK cloud assembly, with the directories of their file assets. Nested stacks are in their places. A stack comes after those that it depends on. */
export function readAssembly(directory: string): StackSource[] {
  const stacks = known.get(directory) ?? readStacks(directory);
  known.set(directory, stacks);
  return stacks.map(({ template, ...stack }) => ({ ...stack, template: JSON.parse(template) as Template }));
}

function readStacks(directory: string): Read[] {
  const { artifacts } = JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')) as Manifest;
  const assets = new Map<string, string>();
  for (const { type, properties } of Object.values(artifacts)) {
    if (type !== 'cdk:asset-manifest') continue;
    const file = (properties as { file: string }).file;
    const { files } = JSON.parse(readFileSync(join(directory, file), 'utf8')) as { files: Record<string, AssetFile> };
    for (const { source, destinations } of Object.values(files)) {
      for (const { objectKey } of Object.values(destinations)) assets.set(objectKey, resolve(directory, source.path));
    }
  }
  const assetDirectory = (s3Key: string) => {
    const found = assets.get(s3Key);
    if (!found) throw new Error(`The assembly in ${directory} has no asset ${s3Key}.`);
    return found;
  };
  const isStack = (id: string) => artifacts[id]?.type === 'aws:cloudformation:stack';
  return inOrder(Object.keys(artifacts).filter(isStack), (id) => (artifacts[id]!.dependencies ?? []).filter(isStack)).map((id) => {
    const { templateFile, stackName } = artifacts[id]!.properties!;
    const template = inlineNested(readTemplate(join(directory, templateFile!)), (s3Key) => readTemplate(assetDirectory(s3Key)));
    return { stackName: stackName ?? id, template: JSON.stringify(template), assetDirectory };
  });
}

function inOrder(ids: string[], dependenciesOf: (id: string) => string[]): string[] {
  const order = new Set<string>();
  const visit = (id: string): void => {
    if (order.has(id)) return;
    dependenciesOf(id).forEach(visit);
    order.add(id);
  };
  ids.forEach(visit);
  return [...order];
}
