import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { allRules, stageRules, stageTransitions } from '@luodi/domain';
import { among, holding, read, root, sources, withoutComments } from './sources.js';

/** What a file names in `import … from`, `export … from`, `import('…')`. */
const named = (file: string): string[] =>
  [...withoutComments(read(file)).matchAll(statement)].map(([, a, b]) => (a ?? b) as string);
const statement =
  /^(?:import|export)(?:\s+type)?\s+(?:[\w*{][\w*{},\s]*?\s+from\s+)?'([^']+)'|\bimport\(\s*'([^']+)'/gm;

/** The file a relative import means; null for a package. */
const target = (file: string, name: string): string | null => {
  if (!name.startsWith('.')) return null;
  const base = join(dirname(file), name).replace(/\.js$/, '');
  return (
    [`${base}.ts`, `${base}.tsx`, `${base}/index.ts`].find((path) =>
      existsSync(join(root, path)),
    ) ?? base
  );
};
const graph = new Map(
  sources.map((file) => [
    file,
    named(file)
      .map((name) => target(file, name))
      .filter((t) => t !== null),
  ]),
);

/** The first circle the walk meets, as a path; empty when there is none. */
const circle = (edges: ReadonlyMap<string, readonly string[]>): string[] => {
  const done = new Set<string>();
  const visit = (node: string, path: readonly string[]): string[] => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (done.has(node)) return [];
    for (const next of edges.get(node) ?? []) {
      const found = visit(next, [...path, node]);
      if (found.length) return found;
    }
    done.add(node);
    return [];
  };
  for (const node of edges.keys()) {
    const found = visit(node, []);
    if (found.length) return found;
  }
  return [];
};

describe('谁可以引用谁', () => {
  const packagesOf = (prefix: string): string[] => [
    ...new Set(
      among(prefix)
        .flatMap(named)
        .filter((name) => !name.startsWith('.')),
    ),
  ];
  const ours = (names: string[]): string[] =>
    names.filter((name) => name.startsWith('@luodi/')).sort();

  it('检查看得见整个仓库', () => {
    expect(sources.length).toBeGreaterThan(300);
    expect([...graph.values()].flat().length).toBeGreaterThan(500);
  });

  it.each([
    ['libs/scoring/', []],
    ['libs/domain/', ['@luodi/scoring']],
    ['migrations/', []],
    ['apps/admin/', ['@luodi/domain', '@luodi/scoring']],
    ['apps/api/', ['@luodi/domain', '@luodi/migrations', '@luodi/scoring']],
  ])('%s 只引用自己左边的', (room, allowed) => {
    expect(ours(packagesOf(room)).filter((name) => !(allowed as string[]).includes(name))).toEqual(
      [],
    );
  });

  it.each([
    ['libs/scoring/', /^decimal\.js$/],
    ['libs/domain/', /^(decimal\.js|pinyin-pro|@luodi\/scoring)$/],
    ['migrations/', /^typeorm$/],
  ])('%s 不引用框架与输入输出', (room, allowed) => {
    expect(packagesOf(room).filter((name) => !allowed.test(name))).toEqual([]);
  });

  it('没有文件越过自己的房间直接引用别人的源文件', () => {
    const room = (file: string): string => /^(apps\/\w+|libs\/\w+|\w+)\//.exec(file)?.[1] ?? file;
    const strays = among('apps/')
      .concat(among('libs/'), among('migrations/'))
      .flatMap((file) =>
        (graph.get(file) ?? [])
          .filter((to) => room(to) !== room(file))
          .map((to) => `${file} → ${to}`),
      );
    expect(strays).toEqual([]);
  });

  const slice = (file: string): string | undefined => /^apps\/api\/src\/([\w-]+)\//.exec(file)?.[1];
  const entries = new Set(['cli', 'seed', 'generate']);

  it('接口的内核不引用任何业务', () => {
    const strays = among('apps/api/src/kernel/').flatMap((file) =>
      (graph.get(file) ?? []).filter((to) => slice(to) !== 'kernel').map((to) => `${file} → ${to}`),
    );
    expect(strays).toEqual([]);
  });

  it('业务之间只走 index', () => {
    const strays = among('apps/api/src/')
      .filter((file) => slice(file) && slice(file) !== 'kernel')
      .flatMap((file) =>
        (graph.get(file) ?? [])
          .filter((to) => slice(to) && slice(to) !== 'kernel' && slice(to) !== slice(file))
          .filter(
            (to) =>
              !/^apps\/api\/src\/[\w-]+\/index\.ts$/.test(to) &&
              !(entries.has(slice(file)!) && entries.has(slice(to)!)),
          )
          .map((to) => `${file} → ${to}`),
      );
    expect(strays).toEqual([]);
  });

  it('控制台的各页之间只走 index；内核只收各页的词典', () => {
    const page = (file: string): string | undefined =>
      /^apps\/admin\/src\/([\w-]+)\//.exec(file)?.[1];
    const strays = among('apps/admin/src/')
      .filter((file) => page(file))
      .flatMap((file) =>
        (graph.get(file) ?? [])
          .filter((to) => page(to) && page(to) !== page(file))
          // The kernel, and the types made from openapi.json, are everyone's.
          .filter((to) => !['kernel', 'generated'].includes(page(to) ?? ''))
          .filter((to) => !(page(file) === 'kernel' ? /\/phrases\.ts$/ : /\/index\.tsx?$/).test(to))
          .map((to) => `${file} → ${to}`),
      );
    expect(strays).toEqual([]);
  });

  it('文件之间、接口的业务之间都没有环', () => {
    const runtime = new Map(
      [...graph].map(([file, tos]) => [file, tos.filter((to) => !isTypeOnly(file, to))] as const),
    );
    expect(circle(runtime)).toEqual([]);
    const slices = new Map<string, string[]>();
    for (const [file, tos] of graph) {
      const from = slice(file);
      if (!from || entries.has(from)) continue;
      slices.set(from, [
        ...(slices.get(from) ?? []),
        ...(tos
          .map(slice)
          .filter((to) => to !== undefined && to !== from && !entries.has(to)) as string[]),
      ]);
    }
    expect(circle(slices)).toEqual([]);
  });

  const isTypeOnly = (file: string, to: string): boolean =>
    [...read(file).matchAll(/(?:import|export)\s+(type\s)?[^;]*?from\s+'([^']+)'/g)]
      .filter(([, , name]) => target(file, name as string) === to)
      .every(([, type]) => type);
});

describe('纯与专', () => {
  it('两个库里没有时钟、随机、进程与文件', () => {
    const impure =
      /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bprocess\.|\bglobalThis\b|\bfetch\(|from 'node:|\bsetTimeout\b/;
    expect(holding(among('libs/'), impure)).toEqual([]);
  });

  it('今天是哪一天，接口里只有一处问', () => {
    expect(holding(among('apps/api/src/'), /\bnew Date\(\s*\)/)).toEqual([
      'apps/api/src/kernel/ctx/clock.ts',
    ]);
  });

  it('规则编号不重复，都登记在册，阶段表引用的都存在', () => {
    const ids = stageRules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const declared = among('libs/').flatMap((file) =>
      [...read(file).matchAll(/^\s+id: '([\w-]+(?:\.[\w-]+){2,})',$/gm)].map(([, id]) => id),
    );
    expect(new Set(declared).size).toBe(declared.length);
    const registered = new Set(allRules.map(({ id }) => id));
    expect(declared.filter((id) => !registered.has(id as string))).toEqual([]);
    expect(
      stageTransitions.flatMap(({ gates }) => gates).filter((id) => !ids.includes(id)),
    ).toEqual([]);
  });

  it('写阶段事件的只有一个文件；写项目的只有项目自己', () => {
    // A spec may invent whole histories as the owner of the tables; the product writes through one file.
    const product = sources.filter((file) => !file.startsWith('test/'));
    expect(holding(product, /insert\s+into\s+lead_stage_event\b/i)).toEqual([
      'apps/api/src/stage-events/stage-events.ts',
    ]);
    const writers = holding(among('apps/'), /insert\s+into\s+lead\b(?!_)|repository\(Lead\)/i);
    expect(writers.filter((file) => !file.startsWith('apps/api/src/leads/'))).toEqual([]);
  });

  it('历史表没有人改、没有人删', () => {
    const change = /(update|delete\s+from|truncate)\s+(lead_stage_event|follow_up|audit_event)\b/i;
    expect(holding(among('apps/'), change)).toEqual([]);
  });

  it('任务只由转运加进队列', () => {
    expect(holding(among('apps/api/src/'), /\.addBulk\(|queue\.add\(/i)).toEqual([
      'apps/api/src/kernel/queue/queues.ts',
    ]);
    expect(holding(among('apps/api/src/'), /queues\.add\(/)).toEqual([
      'apps/api/src/kernel/outbox/relay.ts',
      // What the queue lost is relayed again.
      'apps/api/src/kernel/outbox/sweeper.ts',
    ]);
  });

  it('不自动同步库表，不建实体间的级联与自动加载，不在服务里直接注入仓库', () => {
    expect(
      holding(
        sources,
        /synchronize:\s*true|dropSchema|eager:\s*true|cascade:\s*true|@InjectRepository/,
      ),
    ).toEqual([]);
  });
});
