const { availableParallelism } = require('node:os');

// Everything runs as CommonJS through swc: Nest 12 is ESM-only and Node 20 cannot require it.
const swc = [
  '@swc/jest',
  {
    swcrc: false,
    module: { type: 'commonjs' },
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true, decorators: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        useDefineForClassFields: false,
        react: { runtime: 'automatic' },
      },
      keepClassNames: true,
    },
  },
];
const esmOnly = [
  '@nestjs/[^/]+',
  'file-type',
  'request-filtering-agent',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@tokenizer/[^/]+',
  '@borewit/[^/]+',
  '@fastify/cookie',
  'content-disposition',
  'cookie',
  '@lukeed/[^/]+',
  'iterare',
  '@sparticuz/[^/]+',
  'read-excel-file',
  'write-excel-file',
  // Not ESM, but it imports its Node parts when it writes.
  'pptxgenjs',
].join('|');
const common = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: { '^.+\\.tsx?$': swc, '/node_modules/.+\\.js$': swc },
  transformIgnorePatterns: [`/node_modules/(?!(.*/node_modules/)?(${esmOnly})/)`],
  moduleNameMapper: {
    '^@luodi/(scoring|domain)$': '<rootDir>/libs/$1/src/index.ts',
    '^@luodi/migrations$': '<rootDir>/migrations/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/.*/dist/', '<rootDir>/.luodi/'],
};
// In one process the module graphs of two hundred files pile up until the heap is full: there are always workers, and
// one that has grown is replaced.
const workers = Math.min(4, Math.max(2, availableParallelism() - 1));
module.exports = {
  rootDir: __dirname,
  watchman: false,
  maxWorkers: workers,
  workerIdleMemoryLimit: '1500MB',
  projects: [
    {
      ...common,
      displayName: 'pure',
      testMatch: ['<rootDir>/libs/**/*.spec.ts', '<rootDir>/apps/admin/src/**/*.spec.ts'],
    },
    {
      ...common,
      displayName: 'house',
      testMatch: ['<rootDir>/test/*.spec.ts'],
    },
    {
      ...common,
      displayName: 'slices',
      testMatch: ['<rootDir>/apps/api/src/**/*.spec.ts', '<rootDir>/test/faults/*.spec.ts'],
      globalSetup: '<rootDir>/test/world/global-setup.mjs',
      globalTeardown: '<rootDir>/test/world/global-teardown.mjs',
      testTimeout: 60000,
    },
    {
      ...common,
      displayName: 'journeys',
      testMatch: ['<rootDir>/test/journeys/*.spec.ts'],
      globalSetup: '<rootDir>/test/world/global-setup.mjs',
      globalTeardown: '<rootDir>/test/world/global-teardown.mjs',
      testTimeout: 180000,
    },
  ],
};
